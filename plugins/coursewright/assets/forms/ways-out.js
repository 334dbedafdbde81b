/** What few writers use, fetched when they use it: files, pictures, days, text, and help with a choice. */
import { calendar } from "./calendar.js";
import { chosen } from "./choose.js";
import { datesIn } from "./dates.js";
import { download, fileName } from "./downloads.js";
import { png, svgText } from "./drawings.js";
import { empty } from "./expressions.js";
import { merge } from "./merge.js";
import { filled } from "./notices.js";
import { preview } from "./preview.js";
import { formIn, formText, RecordError } from "./records.js";
import { columnsOf, rowsFrom, tableText } from "./tables.js";
import { linesOf } from "./texts.js";
import { fieldsIn } from "./values.js";
import { WORDS } from "./words.js";

const wordsOf = (page) => WORDS[page.sheet.locale];
const nameFor = (page, ending, ...more) => fileName([page.sheet.id, page.store.account, ...more], ending);

/** @param {import("./form-page.js").FormPage} page */
export function exportForm(page) {
  download(nameFor(page, "json"), formText(page.sheet, page.store.account, page.values()), "application/json");
}

/** @returns {string | undefined} the picture; a module that could not be had draws none */
function pictureOf(page) {
  const svg = page.shown.picture?.canvas.copy();
  return svg && svgText(svg, getComputedStyle(page.root).fontFamily);
}

export function exportSvg(page) {
  const text = pictureOf(page);
  if (text) download(nameFor(page, "svg"), text, "image/svg+xml");
}

export async function exportPng(page) {
  const text = pictureOf(page);
  if (text) download(nameFor(page, "png"), await png(text), "image/png");
}

/** The days from today on; each says in which form it was written. */
export function exportCalendar(page) {
  const events = datesIn(page.scope, page.today()).map((event) => ({ ...event, note: page.heading() }));
  if (!events.length) say(page, "no_days");
  else download(nameFor(page, "ics"), calendar(events, new Date().toISOString()), "text/calendar");
}

export function exportTable(page) {
  const field = chosenTable(page);
  const rows = page.values()[field.dataset.cwField] ?? [];
  download(nameFor(page, "csv", field.dataset.cwField), tableText(columnsOf(field), rows), "text/csv");
}

export async function copyText(page) {
  const text = [page.heading(), "", ...linesOf(page.scope)].join("\n");
  const done = await navigator.clipboard.writeText(text).then(() => true, () => false);
  say(page, done ? "copied" : "copy_failed");
}

/** Asks the questions of a field and chooses what they lead to. @param {Element} field */
export async function choose(page, field) {
  const path = pathOf(field).join(".");
  const select = field.querySelector("[data-cw-control]");
  const label = field.querySelector("label").firstChild.textContent.trim();
  const { choices } = await import(`./choices-${page.sheet.id}.js`);
  const option = await chosen(page.root, wordsOf(page), label, choices[page.sheet.locale][path]);
  if (!option) return;
  select.value = option;
  select.focus();
  page.committed();
  page.tell(filled(wordsOf(page).choose_done, { name: select.selectedOptions[0].textContent }));
}

function say(page, key, values) {
  page.sayText(filled(wordsOf(page)[key], values));
}

function pathOf(field) {
  const outer = field.parentElement.closest("[data-cw-field]");
  return [...(outer ? pathOf(outer) : []), field.dataset.cwField];
}

function chosenTable(page) {
  const id = page.part("table-choice").value;
  return fieldsIn(page.scope).find(({ dataset }) => dataset.cwField === id);
}

/** Takes a file in, after a look at what it would change. @param {File} file */
export async function takeIn(file, page) {
  try {
    if (/\.(csv|tsv|txt)$/i.test(file.name)) await takeTable(await file.text(), page);
    else await takeForm(await formIn(file, page.sheet), page);
  } catch (error) {
    const known = error instanceof RecordError && wordsOf(page)[error.message];
    say(page, "cannot_read", { reason: filled(known || wordsOf(page).wrong_json, error.values) });
  }
}

async function takeForm(record, page) {
  const theirs = page.store.migrated(record);
  if (record.account) page.enter(record.account);
  await join(theirs, page);
}

async function takeTable(text, page) {
  const field = chosenTable(page);
  const rows = rowsFrom(columnsOf(field), text);
  if (!rows) throw new RecordError("wrong_table");
  await join({ ...page.values(), [field.dataset.cwField]: rows }, page);
}

async function join(theirs, page) {
  const mine = page.values();
  const found = merge(mine, theirs);
  const alone = empty(mine) || !(found.added.length + found.differs.length);
  const lines = found.differs.map(({ path, ...said }) => ({
    name: nameOfPath(page.scope, path), mine: plain(said.mine), theirs: plain(said.theirs),
  }));
  const choice = alone ? "mine" : await preview(page.root, wordsOf(page), { added: found.added.length, lines });
  if (!choice) return;
  const joined = choice === "theirs" ? merge(mine, theirs, { theirsWin: true }) : found;
  page.takeIn(choice === "replace" || empty(mine) ? theirs : joined.values);
}

function nameOfPath(scope, [id, ...rest]) {
  const field = scope.querySelector(`[data-cw-field="${id}"]`);
  const label = /^\d+$/.test(id) ? id : field?.querySelector("legend, label").firstChild.textContent.trim() ?? id;
  return rest.length ? `${label} ${nameOfPath(field ?? scope, rest)}` : label;
}

function plain(value) {
  if (value === null || typeof value !== "object") return String(value ?? "");
  return String(value.amount ?? Object.values(value).map(plain).join(", "));
}
