/** Importance to the customer against our cost: where a concession is worth most and costs least. */
import { grade, label, letter, more, named } from "./axes.js";
import { field, list, picture, say, widthOf } from "./svg.js";
import { key, zones } from "./zones.js";

const MOST = 10;

/**
 * @param {object} values id, width, issues: {name, importance_to_customer 1-5, cost_to_us 1-5}[]
 * @param {object} words `item-<name>`; anything else stands for itself
 * @returns {string}
 */
export function draw(values, words) {
  const body = leverage(values, words, 1);
  return picture(values, words, body.end + 2, [body.svg]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const headers = ["issue", "importance_to_customer", "cost_to_us", "leverage"].map((name) => say(words, name));
  const rows = issuesOf(values, words).map(({ name, up, across }) => [
    name || say(words, "unnamed"),
    String(up ?? "–"),
    String(across ?? "–"),
    up && across ? String(up - across).replace("-", "−") : "–",
  ]);
  return { headers, rows };
}

function issuesOf(values, words) {
  const issues = list(field(values, "issues")).slice(0, 60).map((row) => ({
    name: named(words, field(row, "name")),
    up: grade(field(row, "importance_to_customer")),
    across: grade(field(row, "cost_to_us")),
  }));
  return issues.filter(({ name, up, across }) => name || up || across);
}

/** Importance less cost, the greatest first: that order names the letters. */
function placedIssues(values, words) {
  const both = issuesOf(values, words).filter(({ up, across }) => up && across);
  const sorted = both.sort((one, two) => two.up - two.across - (one.up - one.across));
  return sorted.map((issue, index) => ({ ...issue, letter: letter(index) }));
}

/** @param {object} values @param {object} words @param {number} y @returns {{svg: string, end: number}} */
export function leverage(values, words, y) {
  const width = widthOf(values);
  const narrow = width < 600;
  const issues = placedIssues(values, words);
  const square = zones(issues.slice(0, MOST), words, { x: 1, y, w: narrow ? width - 2 : width * 0.64 });
  const entries = issues.slice(0, MOST).map((issue) => ({
    letter: issue.letter,
    name: issue.name || say(words, "unnamed"),
    note: "",
    solid: issue.up >= 4 && issue.across <= 2,
  }));
  const below = { x: 1, y: square.end + 16, w: width - 2 };
  const place = narrow ? below : { x: width * 0.68, y: y + 44, w: width * 0.32 - 2 };
  const names = key(entries, place);
  const note = issues.length ? more(words, issues.length - MOST) : say(words, "empty");
  const top = names.end + (entries.length ? 10 : 0);
  const foot = label({ text: note, width: place.w, most: 3 }, place.x, top);
  return { svg: square.svg + names.svg + foot, end: Math.max(square.end, note ? top + 54 : names.end) };
}
