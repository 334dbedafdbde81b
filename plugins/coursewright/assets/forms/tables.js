/** The tables of a form ↔ rows of text, with the labels of the page as headings. */
import { csv, parsedCsv } from "./csv.js";
import { fieldsIn } from "./values.js";

const EVIDENCE = "_evidence";
const NUMBERS = ["int", "scale"];

/**
 * @typedef {{key: string, label: string, kind: string, options: [string, string][]}} Column
 * @param {Element} field of kind rows @returns {Column[]} what its rows say
 */
export function columnsOf(field) {
  return fieldsIn(rowOf(field)).flatMap((each) => {
    const { cwField: key, cwKind: kind } = each.dataset;
    const label = each.querySelector("legend, label").firstChild.textContent.trim();
    const column = { key, label, kind, options: optionsOf(each.querySelector("select[data-cw-control]")) };
    const sure = ["rows", "group"].includes(kind) ? null : each.querySelector("[data-cw-evidence]");
    if (!sure) return [column];
    const how = sure.labels?.[0] ?? each.querySelector(".cw-evidence label");
    const told = `${label} · ${how.firstChild.textContent.trim()}`;
    return [column, { key: key + EVIDENCE, label: told, kind: "enum", options: optionsOf(sure) }];
  });
}

/** A blank row, out of the field's own template. */
function rowOf(field) {
  const templates = [...field.querySelectorAll("[data-cw-template]")];
  return templates.find((each) => each.closest("[data-cw-field]") === field).content.firstElementChild;
}

function optionsOf(select) {
  return [...(select?.options ?? [])].filter(({ value }) => value).map(({ value, text }) => [value, text.trim()]);
}

/** @param {Column[]} columns @param {object[]} rows @returns {string} */
export function tableText(columns, rows) {
  const lines = rows.map((row) => columns.map((column) => told(row[column.key], column)));
  return csv([columns.map(({ label }) => label), ...lines]);
}

function told(value, { kind, options }) {
  if (value === null || value === undefined) return "";
  if (kind === "money") return String(value.amount ?? "");
  if (kind === "list") return value.join("\n");
  if (typeof value === "object") return JSON.stringify(value);
  if (kind === "scale") return String(value);
  return options.find(([id]) => id === value)?.[1] ?? String(value);
}

/** @param {Column[]} columns @param {string} text @returns {object[] | null} rows; null where no heading is known */
export function rowsFrom(columns, text) {
  const [headings = [], ...lines] = parsedCsv(text);
  const plain = (word) => word.trim().toLowerCase();
  const names = ({ key, label }) => [key, label].map(plain);
  const known = headings.map((word) => columns.find((column) => names(column).includes(plain(word))));
  if (!known.some(Boolean)) return null;
  return lines.map((cells) => {
    const pairs = cells.map((cell, index) => [known[index], cell]).filter(([column, cell]) => column && cell.trim());
    return Object.fromEntries(pairs.map(([column, cell]) => [column.key, meant(cell, column)]));
  });
}

function meant(cell, { kind, options }) {
  const number = Number(cell.replace(/[\s,]/g, ""));
  if (kind === "money") return { amount: Number.isFinite(number) ? number : null, currency: "CNY" };
  if (NUMBERS.includes(kind)) return Number.isFinite(number) ? number : null;
  if (kind === "bool") return ["true", "1", "✓"].includes(cell.trim().toLowerCase());
  if (kind === "list") return cell.split("\n");
  if (["rows", "group", "choices"].includes(kind)) return parsed(cell);
  return options.find(([id, label]) => [id, label].includes(cell.trim()))?.[0] ?? cell;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}
