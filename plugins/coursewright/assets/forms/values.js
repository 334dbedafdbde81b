/** What stands in the form ↔ values. User text goes in by `value` only, never as HTML. */
import { once } from "../figures/once.js";
import { empty } from "./expressions.js";
import { resize, rowsOf } from "./rows.js";

const EVIDENCE = "_evidence";

/**
 * What a form, a row or a field is made of never changes; only rows come and go.
 * @param {Element} scope the form, a row or a group @returns {HTMLElement[]} the fields that belong to it itself
 */
export const fieldsIn = once((scope) => {
  const inside = [...scope.querySelectorAll("[data-cw-field]")];
  return inside.filter((field) => field.parentElement.closest("[data-cw-scope]") === scope);
});

const control = once((field) => field.querySelector("[data-cw-control]"));
const ticks = (field) => [...field.querySelectorAll("[data-cw-control]")];
const numberIn = (field) => (control(field).value === "" ? null : Number(control(field).value));
const plain = (value) => (["string", "number"].includes(typeof value) ? String(value) : "");
const own = (values, key) =>
  values !== null && typeof values === "object" && Object.hasOwn(values, key) ? values[key] : undefined;
const list = (value) => (Array.isArray(value) ? value : []);

const READ = {
  int: numberIn,
  scale: numberIn,
  money: (field) => ({ amount: numberIn(field), currency: "CNY" }),
  bool: (field) => control(field).checked,
  choices: (field) => ticks(field).filter((tick) => tick.checked).map((tick) => tick.value),
  list: (field) => rowsOf(field).map((row) => row.querySelector("[data-cw-item]").value),
  rows: (field) => rowsOf(field).map(read),
  group: (field) => read(field),
};

const WRITE = {
  money: (field, value) => put(control(field), plain(own(value, "amount"))),
  bool: (field, value) => (control(field).checked = value === true),
  choices: (field, value) => ticks(field).forEach((tick) => (tick.checked = list(value).includes(tick.value))),
  list: (field, value) => {
    const texts = (typeof value === "string" ? [value] : list(value)).map(plain).filter(Boolean);
    resize(field, texts.length);
    rowsOf(field).forEach((row, index) => put(row.querySelector("[data-cw-item]"), texts[index] ?? ""));
  },
  rows: (field, value) => {
    const rows = list(value).filter((row) => !empty(row));
    resize(field, rows.length);
    rowsOf(field).forEach((row, index) => write(row, rows[index] ?? {}));
  },
  group: (field, value) => write(field, value),
};

/** A choice that the field does not offer is left open. */
function put(element, text) {
  element.value = text;
  if (element.localName === "select" && element.selectedIndex < 0) element.value = "";
}

let known = new WeakMap();
/** What was read of a scope, as long as nothing in it has changed. */

/** Something has been written: at one place, or anywhere. @param {Element} [element] */
export function forget(element) {
  if (!element) known = new WeakMap();
  for (let scope = element; scope; scope = scope.parentElement?.closest("[data-cw-scope]")) known.delete(scope);
}

/**
 * @param {Element} scope
 * @returns {object} values; ids of options, dates as 2026-11-24, numbers or null. Nobody may change them.
 */
export function read(scope) {
  if (!known.has(scope)) known.set(scope, readAnew(scope));
  return known.get(scope);
}

function readAnew(scope) {
  const values = { ...left.get(scope) };
  for (const field of fieldsIn(scope)) {
    const { cwField: id, cwKind: kind } = field.dataset;
    values[id] = READ[kind] ? READ[kind](field) : control(field).value;
    const sure = sureOf(field);
    if (sure) values[id + EVIDENCE] = sure.value;
  }
  return values;
}

const left = new WeakMap();
/** What was saved and no field asks for, by another version of the form: it is kept where it was. */

function keepRest(scope, values) {
  const asked = new Set(fieldsIn(scope).flatMap(({ dataset }) => [dataset.cwField, dataset.cwField + EVIDENCE]));
  const isObject = values !== null && typeof values === "object" && !Array.isArray(values);
  const rest = isObject ? Object.entries(values).filter(([key]) => !asked.has(key)) : [];
  left.set(scope, Object.fromEntries(rest));
}

/** Puts values into the form. @param {Element} scope @param {unknown} values */
export function write(scope, values) {
  forget();
  keepRest(scope, values);
  for (const field of fieldsIn(scope)) {
    const { cwField: id, cwKind: kind } = field.dataset;
    const value = own(values, id);
    if (WRITE[kind]) WRITE[kind](field, value);
    else put(control(field), plain(value));
    const sure = sureOf(field);
    if (sure) put(sure, plain(own(values, id + EVIDENCE)) || "guess");
    if (sure && !sure.value) sure.value = "guess";
  }
}

const sureOf = once((field) => (
  ["rows", "group"].includes(field.dataset.cwKind) ? null : field.querySelector("[data-cw-evidence]")
));

/** Two blank rows wherever there may be rows, for a pen. */
export function roomOnPaper(scope) {
  for (const field of fieldsIn(scope)) {
    const { cwKind: kind } = field.dataset;
    if (kind === "group") roomOnPaper(field);
    if (kind !== "rows" && kind !== "list") continue;
    resize(field, 2);
    if (kind === "rows") rowsOf(field).forEach(roomOnPaper);
  }
}

const prunedObject = once((value) => {
  if (Array.isArray(value)) return value.filter((each) => !empty(each)).map(pruned);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pruned(each)]));
});

/** @param {unknown} value @returns {unknown} the value without blank rows and blank texts of lists */
export function pruned(value) {
  return value === null || typeof value !== "object" ? value : prunedObject(value);
}

/** @param {Element} scope @returns {{all: number, sure: number}} facts that are filled in, and those confirmed */
export function facts(scope) {
  const told = { all: 0, sure: 0 };
  for (const field of fieldsIn(scope)) {
    for (const inside of scopesIn(field)) {
      const { all, sure } = facts(inside);
      told.all += all;
      told.sure += sure;
    }
    const filled = sureOf(field) && !empty(control(field)?.value);
    told.all += Number(Boolean(filled));
    told.sure += Number(Boolean(filled) && sureOf(field).value === "fact");
  }
  return told;
}

function scopesIn(field) {
  const { cwKind: kind } = field.dataset;
  return kind === "rows" ? rowsOf(field) : kind === "group" ? [field] : [];
}

/** @param {string[]} path @param {number} [row] @param {number} [item] @returns {Element | null} field, row or text */
export function placeIn(scope, path, row, item) {
  const [id, ...rest] = path;
  const field = fieldsIn(scope).find((each) => each.dataset.cwField === id);
  if (!field) return null;
  if (field.dataset.cwKind === "rows" && rest.length && row !== undefined) {
    const inside = rowsOf(field)[row];
    return inside ? placeIn(inside, rest, item) : null;
  }
  if (rest.length) return field.dataset.cwKind === "group" ? placeIn(field, rest, row, item) : field;
  return row === undefined ? field : (rowsOf(field)?.[row] ?? field);
}
