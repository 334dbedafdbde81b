/** What the form about a company knows: its facts with how sure they are, its dated events, its years. */
import { quantity } from "./axes.js";
import { dayOf } from "./calendar.js";
import { field, list, text } from "./svg.js";

const EVIDENCE = ["fact", "told", "guess", "unknown"];
const ROWS = 200;
const FACTS = [
  ["ownership"], ["locations", "site"], ["actions", "event"], ["performance", "revenue", "profit"], ["drivers"],
  ["threats"], ["fiscal_year"], ["budget_cycle"], ["deadlines", "what"], ["compelling_event"], ["structure"],
  ["authority"], ["managers", "name"], ["systems"],
];

/** @param {unknown} row @param {string} key @returns {string} one of EVIDENCE; a guess, unless it says otherwise */
export function evidenceOf(row, key) {
  const evidence = text(field(row, `${key}_evidence`));
  return EVIDENCE.includes(evidence) ? evidence : "guess";
}

/**
 * @typedef {{name: string, entries: {entry: string, evidence: string}[]}} Fact
 * @param {unknown} values @returns {Fact[]} in the order of the form; without entries where nothing is filled in
 */
export function factsOf(values) {
  const entry = (row, key) => ({ entry: text(field(row, key)), evidence: evidenceOf(row, key) });
  return FACTS.map(([name, ...keys]) => {
    const rows = list(field(values, name)).slice(0, ROWS);
    const all = keys.length ? rows.flatMap((row) => keys.map((key) => entry(row, key))) : [entry(values, name)];
    return { name, entries: all.filter((each) => each.entry) };
  });
}

/**
 * @typedef {{kind: string, day?: number, when: string, what: string, meaning: string, sure: boolean, mark: string}}
 *   Event
 * @param {unknown} values @returns {Event[]} in the order of time, those without a day at the end
 */
export function eventsOf(values) {
  const read = (kind, row, [date, what, meaning]) => ({
    kind,
    day: dayOf(field(row, date)),
    when: dayOf(field(row, date)) === undefined ? "" : text(field(row, date)),
    what: text(field(row, what)),
    meaning: text(field(row, meaning)),
    sure: evidenceOf(row, what) === "fact",
  });
  const rows = (key) => list(field(values, key)).slice(0, ROWS);
  const events = [
    ...rows("actions").map((row) => read("actions", row, ["date", "event", "meaning"])),
    ...rows("deadlines").map((row) => read("deadlines", row, ["date", "what", ""])),
    read("compelling_event", values, ["compelling_on", "compelling_event", ""]),
  ];
  const filled = events.filter(({ what, when }) => what || when);
  const sorted = filled.sort((one, two) => (one.day ?? Infinity) - (two.day ?? Infinity) || 0);
  return sorted.map((event, index) => ({ ...event, mark: String(index + 1) }));
}

/** @param {unknown} values @returns {object[]} years with revenue and profit, each with `sure`, in rising order */
export function yearsOf(values) {
  const years = list(field(values, "performance")).slice(0, ROWS).map((row) => ({
    year: text(field(row, "year")),
    revenue: quantity(field(row, "revenue")),
    profit: quantity(field(row, "profit")),
    sure: { revenue: evidenceOf(row, "revenue") === "fact", profit: evidenceOf(row, "profit") === "fact" },
    note: text(field(row, "note")),
  }));
  const filled = years.filter(({ revenue, profit }) => revenue !== undefined || profit !== undefined);
  return filled.sort((one, two) => (quantity(one.year) ?? 0) - (quantity(two.year) ?? 0));
}
