/** The picture of a worry about consequences: how likely it is, from whom the signs come, and what does not fit. */
import { badge, label, line, more } from "./axes.js";
import { calendar, dateAxis, dayOf, laneName, pins, todayLine, told } from "./calendar.js";
import { concernOf, LEVELS, peopleOf, signsOf, ticked, WARNINGS } from "./concern-signs.js";
import { DIAL, dial } from "./dial.js";
import { box, field, panel, picture, placed, say, stack, text, widthOf } from "./svg.js";

const MOST = 8;
const TICK = 14;

/**
 * @param {object} values id, width, today (YYYY-MM-DD); early and personal: ids of `WARNINGS`;
 *   signs: {kind, date, who, said, expected, seen}[]
 * @param {object} words `warning-<id>`, `kind-<id>`; anything else stands for itself
 * @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const narrow = width < 600;
  const signs = signsOf(values);
  const gauge = gaugeOf(values, words, narrow ? (width - DIAL.w) / 2 : 1);
  const place = narrow ? { x: 1, y: gauge.end + 18, w: width - 2 } : { x: DIAL.w + 36, y: 8, w: width - DIAL.w - 37 };
  const ticks = warningsOf(values, words, place);
  const lanes = lanesOf(signs, dayOf(field(values, "today")), words, width, Math.max(gauge.end, ticks.end) + 24);
  const halves = halvesOf(signs.slice(-MOST), words, width, lanes.end + 14);
  const rest = stack([{ text: more(words, signs.length - MOST), size: 12, tone: "muted", most: 1 }], width - 2);
  const drawn = [gauge.svg, ticks.svg, lanes.svg, halves.svg, placed(rest, 1, halves.end)];
  return picture(values, words, halves.end + rest.height + 4, drawn);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const { level } = concernOf(values);
  const warnings = ["early", "personal"].map((group) => {
    const named = ticked(values, group).map((id) => say(words, `warning-${id}`)).join(" · ");
    return [say(words, group), named || say(words, "empty"), "", ""];
  });
  const signs = signsOf(values).map((sign) => [
    say(words, "sign"),
    [sign.when || say(words, "undated"), kindOf(sign, words), sign.who, sign.said].filter(Boolean).join(" · "),
    sign.expected || say(words, "empty"),
    sign.seen || say(words, "empty"),
  ]);
  const total = [say(words, "total"), `${say(words, `level_${level}`)} · ${sum(values, words)}`, "", ""];
  const headers = ["part", "entry", "expected", "seen"].map((key) => say(words, key));
  return { headers, rows: [total, ...warnings, ...signs] };
}

function kindOf({ kind }, words) {
  return text(field(words, `kind-${kind}`)) || kind;
}

function sum(values, words) {
  const { warnings, signs, score } = concernOf(values);
  return told(words, "sum", { a: String(warnings), b: String(signs), n: String(score) });
}

function gaugeOf(values, words, x) {
  const { level, score, turn } = concernOf(values);
  const zone = LEVELS.indexOf(level);
  const names = LEVELS.map((each) => say(words, each));
  const face = dial(names, zone, turn, { x, y: 1, idle: score === 0 });
  const strong = zone === 2 ? "cinnabar" : score ? "ink" : "muted";
  const parts = [
    { text: say(words, `level_${level}`), size: 15, bold: score > 0, tone: strong, most: 2 },
    { text: sum(values, words), size: 12.5, tone: "muted", most: 2, gap: 3 },
  ];
  const inside = stack(parts, DIAL.w - 8);
  return { svg: face + placed(inside, x + DIAL.w / 2, DIAL.h, "middle"), end: DIAL.h + inside.height };
}

/** All that may be ticked, so that one sees what has not been asked yet. */
function warningsOf(values, words, { x, y, w }) {
  const head = stack([{ text: say(words, "warnings"), bold: true, most: 1 }], w);
  const room = (w - 18) / 2;
  const columns = Object.keys(WARNINGS).map((group, index) => {
    const on = ticked(values, group);
    return tickColumn(group, on, words, { x: x + index * (room + 18), y: y + head.height + 6, w: room });
  });
  const svg = placed(head, x, y) + columns.map((column) => column.svg).join("");
  return { svg, end: Math.max(...columns.map(({ end }) => end)) };
}

function tickColumn(group, on, words, { x, y, w }) {
  const drawn = [label({ text: say(words, group), width: w }, x, y)];
  let top = y + 22;
  for (const id of WARNINGS[group]) {
    const full = on.includes(id);
    const name = { text: say(words, `warning-${id}`), size: 13, bold: full, tone: full ? "ink" : "muted", most: 2 };
    const inside = stack([name], w - TICK - 8);
    const look = full ? { fill: "ink", stroke: "ink" } : { fill: "none", stroke: "muted" };
    const hook = [[x + 3.5, top + 10], [x + 6.5, top + 13], [x + 11, top + 6.5]];
    drawn.push(box({ x, y: top + 2.5, w: TICK, h: TICK, r: 3, ...look }), full ? line(hook, { stroke: "paper" }) : "");
    drawn.push(placed(inside, x + TICK + 8, top));
    top += inside.height + 5;
  }
  return { svg: drawn.join(""), end: top };
}

/** A line for each person: where two signs meet in one person, they are joined. */
function lanesOf(signs, today, words, width, y) {
  const narrow = width < 600;
  const people = peopleOf(signs.slice(-MOST));
  const dated = people.flatMap(({ own }) => own).filter(({ day }) => day !== undefined);
  const days = dated.map(({ day }) => day);
  const shown = days.length && today !== undefined ? today : undefined;
  const axis = calendar(shown === undefined ? days : [...days, shown], narrow ? [14, width - 14] : [186, width - 16]);
  const head = stack([{ text: say(words, "signs"), bold: true, most: 1 }], narrow ? width - 2 : 166);
  const drawn = [placed(head, 1, y)];
  const pieces = [];
  const first = y + (narrow ? 26 : 8);
  let top = first + 16;
  for (const person of people.length ? people : [{ who: "", own: [] }]) {
    const lane = laneOf(person, words, { axis, narrow, y: top });
    drawn.push(lane.svg);
    pieces.push([lane.end - 36, lane.end - 4]);
    top = lane.end;
  }
  const dates = dateAxis(axis, top + 4);
  const now = todayLine(axis, shown, words, narrow ? [[first, first + 10], ...pieces] : [[first, top + 4]]);
  return { svg: now + drawn.join("") + dates.svg, end: dates.end };
}

function laneOf({ who, own }, words, { axis, narrow, y }) {
  const several = own.length > 1;
  const name = who || say(words, own.length ? "unnamed" : "empty");
  const heading = laneName(name, { axis, narrow, y, h: 36, strong: several });
  const middle = heading.end + 17;
  const dated = own.filter(({ day }) => day !== undefined);
  const stroke = several ? "cinnabar" : "ink";
  const ends = dated.map(({ day }) => axis.at(day));
  const joined = several ? line(ends.map((x) => [x, middle]), { stroke, wide: 2.5 }) : "";
  const none = box({ x: axis.left, y: middle - 9, w: axis.right - axis.left, h: 18, r: 9, fill: "none", dashed: true });
  const rail = dated.length ? line([[axis.left, middle], [axis.right, middle]], { stroke: "line" }) : none;
  const marks = pins(dated.map((sign) => ({ ...sign, solid: true, stroke })), axis, middle);
  return { svg: heading.svg + rail + joined + marks, end: middle + 24 };
}

/** Both halves of every discrepancy beside each other. */
function halvesOf(signs, words, width, y) {
  const narrow = width < 600;
  const left = narrow ? 1 : 186;
  const w = (width - left - 1 - 30) / 2;
  const heads = ["expected", "seen"].map((key, index) => {
    const inside = stack([{ text: say(words, key), bold: true, most: 2 }], w);
    return { height: inside.height, svg: placed(inside, left + index * (w + 30), y) };
  });
  const name = { text: narrow ? "" : say(words, "discrepancy"), bold: true, most: 2 };
  const title = stack([name], Math.max(20, left - 20));
  const drawn = [placed(title, 1, y), ...heads.map(({ svg }) => svg)];
  let top = y + Math.max(title.height, ...heads.map(({ height }) => height)) + 8;
  for (const sign of signs.length ? signs : [null]) {
    const row = rowOf(sign, words, { narrow, left, w, width, y: top });
    drawn.push(row.svg);
    top = row.end + 12;
  }
  return { svg: drawn.join(""), end: top - 6 };
}

function rowOf(sign, words, { narrow, left, w, width, y }) {
  const about = stack(sign ? aboutParts(sign, words, narrow) : [], (narrow ? width : left) - 50);
  const halves = ["expected", "seen"].map((key) => half(sign?.[key], words, w));
  const under = narrow && sign ? y + about.height + 8 : y;
  const h = Math.max(...halves.map(({ height }) => height), narrow ? 0 : about.height + 4);
  const boxes = halves.map((each, index) => each.at(left + index * (w + 30), under, h)).join("");
  const both = Boolean(sign?.expected && sign?.seen);
  const mark = sign ? badge(sign.mark, 12, y + 12, { solid: true }) : "";
  const between = unequal(left + w + 15, under + h / 2, both);
  return { svg: mark + placed(about, 32, y + 2) + boxes + between, end: under + h };
}

function aboutParts(sign, words, narrow) {
  const when = [sign.when || say(words, "undated"), narrow ? sign.who : ""].filter(Boolean).join(" · ");
  return [
    { text: kindOf(sign, words) || say(words, "sign"), bold: true, most: 2 },
    { text: when, size: 12, tone: "muted", most: 2 },
  ];
}

function half(entry, words, w) {
  const part = { text: entry || say(words, "empty"), size: 13, tone: entry ? "ink" : "muted", most: 6 };
  return panel([part], w, { fill: entry ? "surface" : "none", dashed: !entry, pad: 9 });
}

/** Not equal: red where both halves are known. */
function unequal(x, y, both) {
  const stroke = both ? "cinnabar" : "muted";
  const bars = [-3, 3].map((dy) => line([[x - 7, y + dy], [x + 7, y + dy]], { stroke, dash: both ? "" : "3 3" }));
  return bars.join("") + line([[x + 4, y - 8], [x - 4, y + 8]], { stroke, dash: both ? "" : "3 3" });
}
