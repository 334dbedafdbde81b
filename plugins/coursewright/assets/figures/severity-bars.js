/** How much each criterion hurts or helps against a competitor: importance × how far the competitor is ahead. */
import { label, line, more } from "./axes.js";
import { everyCriterion, severityOf, standing, title } from "./criteria.js";
import { box, picture, placed, say, stack, widthOf } from "./svg.js";

const MOST = 12;
const LIMIT = 20;

/**
 * @param {object} values id, width, criteria: {name, importance, rating, competitor, competitor_rating}[], competitor
 * @param {object} words `item-<name>`; anything else stands for itself
 * @returns {string}
 */
export function draw(values, words) {
  const body = bars(values, words, 1);
  return picture(values, words, body.end + 2, [body.svg]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const rows = everyCriterion(values, words).map((each) => [
    title(each, words),
    each.rival || "–",
    ...["importance", "rating", "competitor"].map((name) => String(each[name] ?? "–")),
    String(severityOf(each) ?? "–").replace("-", "−"),
    say(words, standing(each)),
  ]);
  const headers = ["criterion", "rival", "importance", "rating", "competitor", "severity", "standing"];
  return { headers: headers.map((name) => say(words, name)), rows };
}

/** @param {object} values @param {object} words @param {number} y @returns {{svg: string, end: number}} */
export function bars(values, words, y) {
  const width = widthOf(values);
  const all = everyCriterion(values, words).filter((each) => severityOf(each) !== undefined);
  const sorted = all.sort((one, two) => severityOf(two) - severityOf(one));
  const rivals = new Set(all.map(({ rival }) => rival)).size;
  const grid = gridOf(width);
  const head = stack([{ text: say(words, "severity"), bold: true, most: 2 }], width - 2);
  const ends = endsOf(words, grid, y + head.height + 4);
  const drawn = [placed(head, 1, y), ends.svg];
  let top = ends.end + 6;
  for (const each of sorted.slice(0, MOST)) {
    const row = rowOf(each, words, grid, top, rivals > 1);
    drawn.push(row.svg);
    top = row.end + 8;
  }
  const note = all.length ? more(words, all.length - MOST) : say(words, "empty");
  const dashed = box({ x: grid.zero, y: top, w: grid.reach * 0.6, h: 18, r: 3, fill: "none", dashed: true });
  if (!all.length) drawn.push(dashed);
  const foot = stack([{ text: note, size: 12, tone: "muted", most: 2 }], width - 2);
  const below = top + (all.length ? 0 : 26);
  return { svg: drawn.join("") + placed(foot, 1, below), end: below + (note ? foot.height : -4) };
}

/** The bars go to the right where the competitor is ahead, to the left where we are. */
function gridOf(width) {
  const narrow = width < 600;
  const left = narrow ? 1 : 210;
  const right = narrow ? width - 1 : width - 100;
  return { narrow, width, left, right, zero: (left + right) / 2, reach: (right - left) / 2 - 32 };
}

function endsOf(words, { left, right, zero }, y) {
  const room = zero - left - 8;
  const end = (name) => stack([{ text: say(words, name), size: 12, tone: "muted", most: 2 }], room);
  const stacks = ["ahead", "behind"].map(end);
  const svg = placed(stacks[0], left, y) + placed(stacks[1], right, y, "end");
  return { svg, end: y + Math.max(...stacks.map(({ height }) => height)) };
}

function rowOf(each, words, grid, y, named) {
  const { narrow, zero, reach, width } = grid;
  const state = standing(each);
  const strong = state === "vulnerable";
  const look = { size: 13, bold: strong, tone: strong ? "cinnabar" : "ink", most: 2 };
  const told = { ...look, text: state === "level" ? "" : say(words, state), size: 12 };
  const rival = { text: named ? each.rival : "", size: 12, tone: "muted", most: 1, gap: 0 };
  const beside = stack([{ text: title(each, words), ...look }, rival], narrow ? width - 98 : 196);
  const status = stack([told], 88);
  const h = narrow ? 18 : Math.max(26, beside.height, status.height);
  const top = narrow ? y + Math.max(beside.height, status.height) + 2 : y;
  const severity = severityOf(each);
  const length = (Math.min(LIMIT, Math.abs(severity)) / LIMIT) * reach;
  const x = severity < 0 ? zero - length : zero;
  const bar = box({ x, y: top + h / 2 - 8, w: Math.max(1, length), h: 16, r: 3, ...barLook(state) });
  const sign = severity > 0 ? `+${severity}` : String(severity).replace("-", "−");
  const end = severity < 0 ? [zero - length - 6, "end"] : [zero + length + 6, "start"];
  const number = label({ text: sign, tone: "ink", width: 30 }, end[0], top + h / 2 - 9, end[1]);
  const written = placed(beside, 1, narrow ? y : y + (h - beside.height) / 2);
  const middle = y + (h - status.height) / 2;
  const verdict = narrow ? placed(status, width - 1, y, "end") : placed(status, width - 92, middle);
  const axis = line([[zero, top - 2], [zero, top + h + (narrow ? 2 : 6)]], { stroke: "ink" });
  return { svg: written + bar + axis + number + verdict, end: top + h + (narrow ? 4 : 0) };
}

function barLook(state) {
  if (state === "vulnerable") return { fill: "cinnabar", stroke: "cinnabar" };
  return { fill: state === "advantage" ? "ink" : "surface", stroke: state === "advantage" ? "ink" : "muted" };
}
