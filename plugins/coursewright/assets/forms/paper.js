/** A filled form on one sheet of paper: what was written, without the boxes that it was written in. */
import { element, tableOf } from "./elements.js";
import { empty } from "./expressions.js";
import { rowsOf } from "./rows.js";
import { fieldsIn } from "./values.js";

const SHEETS = { upright: { across: 182, down: 265 }, landscape: { across: 269, down: 177 } };
/** Room inside the margins of A4, in mm. */

const TITLE = 16;
/** Of the page above the form, in mm. */

const SMALLEST = 0.4;

const BESIDE = 4;
/** Columns of a table that can stand beside the picture. */

/**
 * @param {import("./form-page.js").FormPage} page
 * @returns {HTMLElement} it stands in the page until it is printed, made as small as it must be to fit
 */
export function paperOf(page) {
  const sections = [...page.scope.querySelectorAll(".cw-section")];
  const written = sections.map((section) => sectionOf(section, page.scope)).filter(Boolean);
  const picture = pictureOf(page);
  if (picture) written.sort((one, other) => isWide(one) - isWide(other));
  const title = element("p", { className: "cw-paper__title" }, page.heading());
  const foot = element("p", { className: "cw-paper__foot" }, page.part("foot").parentElement.textContent);
  const parts = [title, picture, ...written, hintsOf(page), marksOf(page.scope), foot];
  const paper = element("div", { className: "cw-paper" }, ...parts.filter(Boolean));
  page.root.append(paper);
  fit(paper, sheetOf(page));
  return paper;
}

/** Makes a blank form as small as it must be to fit under its title; `relax` gives it its own size again. */
export function fitBlank(page) {
  const { across, down } = sheetOf(page);
  const print = printRules();
  for (const { media } of print) media.mediaText = "all";
  fit(page.root, { across, down: down - TITLE });
  for (const { media } of print) media.mediaText = "print";
}

export function relax(page) {
  Object.assign(page.root.style, { zoom: "", width: "" });
}

/** How a page looks on paper can be measured before it is printed, if its rules for paper hold for a moment. */
function printRules() {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules.filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === "print");
}

function sheetOf(page) {
  return page.root.matches(".cw-form--landscape") ? SHEETS.landscape : SHEETS.upright;
}

/** As large as fits: making a text smaller lets more of it stand in a line, so it is tried and not reckoned. */
function fit(paper, { across, down }) {
  const height = (down / 25.4) * 96;
  const fits = (share) => {
    Object.assign(paper.style, { zoom: share, width: `${across / share}mm` });
    settle(paper);
    return paper.getBoundingClientRect().height <= height;
  };
  let [small, large] = [SMALLEST, 1];
  if (fits(large)) return;
  for (let round = 0; round < 6; round += 1) {
    const share = (small + large) / 2;
    if (fits(share)) small = share;
    else large = share;
  }
  fits(small);
}

/** Beside the picture stands what ends with it; the rest has the whole sheet. */
function settle(paper) {
  const foot = paper.querySelector(".cw-paper__picture")?.getBoundingClientRect().bottom;
  for (const section of foot ? paper.querySelectorAll(".cw-paper section") : []) {
    section.classList.remove("cw-paper__below");
    const { top, bottom } = section.getBoundingClientRect();
    section.classList.toggle("cw-paper__below", isWide(section) || (top < foot && bottom > foot));
  }
}

function pictureOf(page) {
  const svg = page.shown.picture?.canvas.copy();
  return svg ? element("div", { className: "cw-paper__picture" }, svg) : null;
}

/** Tables of many columns need the whole sheet; what is short goes before them, beside the picture. */
function isWide(section) {
  return section.querySelectorAll("th").length > BESIDE;
}

function sectionOf(section, scope) {
  const fields = fieldsIn(scope).filter((field) => section.contains(field));
  const blocks = fields.map(blockOf).filter(Boolean);
  if (!blocks.length) return null;
  const name = section.querySelector("legend").firstChild.textContent.trim();
  return element("section", {}, element("p", { className: "cw-paper__section" }, name), ...blocks);
}

function blockOf(field) {
  if (field.dataset.cwKind !== "rows") {
    const text = textOf(field);
    return text ? fact(labelOf(field), text, field.dataset.cwKind) : null;
  }
  const rows = rowsOf(field).map(fieldsIn).filter((cells) => cells.some(textOf));
  if (!rows.length) return null;
  const columns = rows[0].map((_, index) => index).filter((index) => rows.some((cells) => textOf(cells[index])));
  const headings = columns.map((index) => labelOf(rows[0][index]));
  const table = tableOf(headings, rows.map((cells) => columns.map((index) => textOf(cells[index]))));
  return Object.assign(table, { className: "cw-paper__table" });
}

function fact(label, text, kind) {
  const long = ["area", "list", "group"].includes(kind) ? " cw-paper__fact--long" : "";
  return element("p", { className: `cw-paper__fact${long}` }, element("strong", {}, label), " ", text);
}

const labelOf = (field) => field.querySelector("legend, label").firstChild.textContent.trim();

/** @returns {string} what was written, with the mark of how sure somebody is; "" where nothing was */
function textOf(field) {
  const { cwKind: kind } = field.dataset;
  if (kind === "rows") return rowsOf(field).map((row) => joined(fieldsIn(row), " · ")).filter(Boolean).join("\n");
  if (kind === "list") return linesOf(field.querySelectorAll("[data-cw-item]"), ({ value }) => value.trim());
  if (kind === "group") return fieldsIn(field).map(named).filter(Boolean).join("; ");
  if (kind === "choices") return linesOf(field.querySelectorAll(":checked"), ({ labels }) => labels[0].textContent);
  const control = field.querySelector("[data-cw-control]");
  if (kind === "bool") return control.checked ? "✓" : "";
  if (empty(control.value)) return "";
  const text = control.localName === "select" ? control.selectedOptions[0].textContent : control.value.trim();
  return [text, markOf(field)].filter(Boolean).join(" ");
}

const linesOf = (elements, told) => [...elements].map(told).filter(Boolean).join("\n");
const joined = (fields, between) => fields.map(textOf).filter(Boolean).join(between);

function named(field) {
  const text = textOf(field);
  if (field.dataset.cwKind === "bool") return text ? labelOf(field) : "";
  return text ? `${labelOf(field)}: ${text}` : "";
}

function markOf(field) {
  return field.querySelector("[data-cw-evidence]")?.selectedOptions[0].textContent.trim()[0] ?? "";
}

function hintsOf(page) {
  const lines = [...page.root.querySelectorAll("[data-cw-hint-list] .cw-hint")].map((line) => line.textContent.trim());
  return lines.length ? element("ul", {}, ...lines.map((line) => element("li", {}, line))) : null;
}

/** What the marks behind the facts mean. */
function marksOf(scope) {
  const options = [...(scope.querySelector("[data-cw-evidence]")?.options ?? [])].map(({ text }) => text.trim());
  return options.length ? element("p", { className: "cw-paper__marks" }, options.join("   ")) : null;
}
