/** Rows of a form and texts of a list: made from the page's templates, moved, numbered, taken away. */

const REFERENCES = ["id", "for", "aria-describedby", "aria-labelledby"];
let serial = 0;

const containers = new WeakMap();

/** @param {Element} field of kind rows or list @returns {Element} */
function container(field) {
  if (!containers.has(field)) containers.set(field, field.querySelector("[data-cw-rows]"));
  return containers.get(field);
}

/** @param {Element} field @returns {Element[]} */
export function rowsOf(field) {
  return [...container(field).children];
}

/** @param {Element} row @returns {Element} the field that it is a row of */
export function fieldOf(row) {
  return row.parentElement.closest("[data-cw-field]");
}

/** @param {Element} field @param {Element} [after] @returns {Element} a new row, at the end or after another one */
export function addRow(field, after = null) {
  const templates = [...field.querySelectorAll("[data-cw-template]")];
  const template = templates.find((each) => each.closest("[data-cw-field]") === field);
  const row = template.content.cloneNode(true).firstElementChild;
  serial += 1;
  for (const element of [row, ...row.querySelectorAll("*")]) distinguish(element, `-n${serial}`);
  if (after) after.after(row);
  else container(field).append(row);
  number(field);
  return row;
}

/** Ids of a new row are its own, and so are those of the rows that its templates hold. */
function distinguish(element, ending) {
  for (const name of REFERENCES) {
    const value = element.getAttribute(name);
    if (value) element.setAttribute(name, value.split(" ").map((id) => id + ending).join(" "));
  }
}

/** Makes as many rows as there are values, and always one to write on. */
export function resize(field, count) {
  const rows = rowsOf(field);
  for (const row of rows) row.remove();
  for (let made = 0; made < Math.max(count, 1); made += 1) addRow(field);
}

/** Takes a row away; the last one is replaced by a blank one. @returns {Element} where to go on */
export function removeRow(row) {
  const field = fieldOf(row);
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  const left = next ?? addRow(field);
  number(field);
  return left;
}

/** @param {Element} row @param {-1 | 1} by @returns {boolean} whether there was room */
export function moveRow(row, by) {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return false;
  if (by < 0) other.before(row);
  else other.after(row);
  number(fieldOf(row));
  return true;
}

/** @param {Element} row @returns {number} its place, from 1 */
export function placeOf(row) {
  return [...row.parentElement.children].indexOf(row) + 1;
}

/** @param {Element} row @returns {string} as in "Problem 2" */
export function nameOf(row) {
  const named = row.querySelector("legend[data-cw-label], [data-cw-item]");
  return named.getAttribute("aria-label") ?? named.textContent;
}

function number(field) {
  rowsOf(field).forEach((row, index) => {
    for (const element of row.querySelectorAll("[data-cw-label]")) {
      if (element.closest("[data-cw-row]") !== row) continue;
      const label = element.dataset.cwLabel.replace("{n}", index + 1);
      if (element.localName === "legend") element.textContent = label;
      else element.setAttribute("aria-label", label);
    }
  });
}

/** @param {Element} within @returns {HTMLElement | null} the first thing in it to write on */
export function firstControl(within) {
  return within.querySelector("[data-cw-item], [data-cw-control]");
}
