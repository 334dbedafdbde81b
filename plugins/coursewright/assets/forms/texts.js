/** A form as plain text, for a mail or a note. */
import { empty } from "./expressions.js";
import { nameOf, rowsOf } from "./rows.js";
import { fieldsIn } from "./values.js";

/** @param {Element} scope @param {string} [indent] @returns {string[]} one line for each thing that is filled in */
export function linesOf(scope, indent = "") {
  return fieldsIn(scope).flatMap((field) => linesOfField(field, indent));
}

function linesOfField(field, indent) {
  const { cwKind: kind } = field.dataset;
  const name = field.querySelector("legend, label").firstChild.textContent.trim();
  const rows = () => rowsOf(field).flatMap((row) => linesOfRow(row, `${indent}  `));
  if (kind === "rows") return headed(`${indent}${name}`, rows());
  if (kind === "group") return headed(`${indent}${name}`, linesOf(field, `${indent}  `));
  if (kind === "list") return headed(`${indent}${name}`, items(field).map((text) => `${indent}  - ${text}`));
  const text = shown(field, kind);
  return empty(text) ? [] : [`${indent}${name}: ${text}`];
}

function linesOfRow(row, indent) {
  return headed(`${indent}${nameOf(row)}`, linesOf(row, `${indent}  `));
}

function headed(title, lines) {
  return lines.length ? [title, ...lines] : [];
}

function items(field) {
  return rowsOf(field).map((row) => row.querySelector("[data-cw-item]").value.trim()).filter(Boolean);
}

function shown(field, kind) {
  const control = field.querySelector("[data-cw-control]");
  if (kind === "bool") return control.checked ? "✓" : "";
  if (kind === "choices") {
    const ticked = [...field.querySelectorAll("[data-cw-control]:checked")];
    return ticked.map((tick) => tick.labels[0].textContent).join(", ");
  }
  if (!control.value) return "";
  const text = control.localName === "select" ? control.selectedOptions[0].textContent : control.value.trim();
  const sure = field.querySelector("[data-cw-evidence]");
  return sure && text ? `${text} (${sure.selectedOptions[0].textContent})` : text;
}
