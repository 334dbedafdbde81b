/** The value equation as a balance: what the customer gets against what the customer pays, early and late. */
import { dot, grade, grouped, line, more, named, quantity } from "./axes.js";
import { box, field, list, picture, placed, say, stack, text, widthOf } from "./svg.js";

const GETS = ["solution", "benefit", "saving"];
const PAYS = { early: ["cost"], late: ["cost", "risk", "hassle"] };
const MOST = 8;
const GAP = 30;

/**
 * @param {object} values id, width; solution, benefit, saving, cost, yearly_cost, risk, hassle: lists of texts or of
 *   {name, note, weight 1-5, amount, every: once | year, probability 1-5, effect 1-5}; stage, early or late, is marked;
 *   `only` draws that stage alone; years that the saving is counted for
 * @param {object} words `item-<name>` and `note-<note>`; anything else stands for itself
 * @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const stages = stagesOf(values);
  const beside = width >= 600 && stages.length > 1;
  const area = beside ? (width - GAP) / 2 : width;
  const beams = stages.map((stage) => beamOf(values, words, stage, area));
  const rise = Math.max(...beams.map((beam) => beam.rise));
  const drawn = [];
  let end = 1;
  beams.forEach((beam, index) => {
    const pivot = beside ? 1 + rise : end + beam.rise;
    drawn.push(beam.at(beside ? index * (area + GAP) : 0, pivot));
    end = Math.max(end, pivot + beam.fall) + (beside || index === beams.length - 1 ? 0 : GAP);
  });
  const foot = stack([{ text: moneyOf(values, words), size: 13, most: 3 }], width - 2);
  return picture(values, words, end + (foot.height ? foot.height + 16 : 0) + 2, [...drawn, placed(foot, 1, end + 14)]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const cells = ({ part, name, note, weight }) => {
    const entry = [name === say(words, part) ? "" : name, note].filter(Boolean).join(" · ");
    return [say(words, GETS.includes(part) ? "get" : "pay"), say(words, part), entry, String(weight)];
  };
  const rows = [...GETS, ...PAYS.late].flatMap((part) => entriesOf(values, words, part).map(cells));
  const results = stagesOf(values).map((stage) => [say(words, stage), "", verdict(values, words, stage), ""]);
  const money = moneyOf(values, words);
  return {
    headers: ["side", "part", "entry", "weight"].map((key) => say(words, key)),
    rows: [...rows, ...results, ...(money ? [["", "", money, ""]] : [])],
  };
}

/** When the cost is back, and what is left in the end. @returns {{months?: number, net?: number, years: number}} */
export function payback(values) {
  const sum = (part, yearly) => partOf(values, part).reduce((total, row) => {
    return total + (isYearly(row, part) === yearly ? (quantity(field(row, "amount")) ?? 0) : 0);
  }, 0);
  const years = yearsOf(values);
  const [once, yearly] = [sum("cost", false) - sum("saving", false), sum("saving", true) - sum("cost", true)];
  if (!sum("saving", true) || once <= 0) return { years };
  return { months: yearly > 0 ? once / (yearly / 12) : undefined, net: yearly * years - once, years };
}

function moneyOf(values, words) {
  const { months, net, years } = payback(values);
  if (net === undefined) return "";
  const paid = months === undefined ? say(words, "never") : say(words, "payback").replace("{n}", grouped(months));
  return `${paid} · ${say(words, "net").replace("{n}", grouped(years))} ${grouped(net)}`;
}

function stagesOf(values) {
  const only = text(field(values, "only"));
  return Object.hasOwn(PAYS, only) ? [only] : Object.keys(PAYS);
}

function yearsOf(values) {
  return Math.min(20, Math.max(1, quantity(field(values, "years")) ?? 3));
}

function isYearly(row, part) {
  return (text(field(row, "every")) || (part === "saving" ? "year" : "once")) === "year";
}

/** The rows of one part; what costs something every year stands behind what is paid once. */
function partOf(values, part) {
  const side = field(values, GETS.includes(part) ? "get" : "pay");
  const rows = list(field(values, part) ?? field(side, part));
  if (part !== "cost") return rows;
  const yearly = list(field(values, "yearly_cost") ?? field(side, "yearly_cost"));
  return [...rows, ...yearly.map((row) => ({ ...rowOf(row), every: "year" }))];
}

function rowOf(row) {
  return row !== null && typeof row === "object" ? row : { name: row };
}

/** What a row moves over the years. @returns {number} 0 where it names no money */
function moneyIn(row, part, values) {
  return Math.abs(quantity(field(row, "amount")) ?? 0) * (isYearly(row, part) ? yearsOf(values) : 1);
}

/** Money is as heavy as it is much, beside the largest sum on both trays. */
function weightOf(row, own, largest) {
  const [probability, effect] = [grade(field(row, "probability")), grade(field(row, "effect"))];
  const rated = probability && effect ? Math.round(Math.sqrt(probability * effect)) : 3;
  return grade(field(row, "weight")) ?? (own ? grade((5 * own) / largest) : rated);
}

function moneyText(row, part, words) {
  const amount = quantity(field(row, "amount"));
  if (amount === undefined) return "";
  return isYearly(row, part) ? say(words, "a_year").replace("{n}", grouped(amount)) : grouped(amount);
}

function entriesOf(values, words, part) {
  const sums = ["saving", "cost"].flatMap((each) => partOf(values, each).map((row) => moneyIn(row, each, values)));
  const largest = Math.max(1, ...sums);
  const rows = partOf(values, part).map((row) => {
    const note = named(words, field(row, "note"), "note");
    const name = named(words, field(row, "name") ?? row);
    const money = moneyText(row, part, words);
    return { part, name, note: note || money, weight: weightOf(row, moneyIn(row, part, values), largest) };
  });
  return rows.filter(({ name, note }) => name || note);
}

function sidesOf(values, words, stage) {
  const all = (parts) => parts.flatMap((part) => entriesOf(values, words, part));
  return [all(GETS), all(PAYS[stage])];
}

/** From -1, what is paid weighs down, to 1, what is got does. */
function tilt(sides) {
  const [got, paid] = sides.map((entries) => entries.reduce((sum, { weight }) => sum + weight, 0));
  return got + paid ? Math.min(1, Math.max(-1, (4 * (got - paid)) / (got + paid))) : 0;
}

function verdict(values, words, stage) {
  const sides = sidesOf(values, words, stage);
  if (!sides.flat().length) return say(words, "empty");
  const turn = tilt(sides);
  return say(words, turn > 0 ? "buy" : turn < 0 ? "not_buy" : "level");
}

/** A block is as high as it is heavy, or as its words. */
function blockOf({ part, name, note, weight }, words, w) {
  const plain = name === say(words, part);
  const parts = [
    { text: plain ? "" : say(words, part), size: 12, tone: "muted", most: 1 },
    { text: name, size: 13, bold: plain, most: 3 },
    { text: note, size: 12, tone: "muted", most: 2 },
  ];
  const inside = stack(parts, w - 16);
  const h = Math.max(inside.height + 10, 13 * weight);
  const late = part === "risk" || part === "hassle";
  const look = { r: 4, fill: late ? "paper" : "surface", stroke: late ? "cinnabar" : "muted" };
  const written = (x, y) => placed(inside, x + w / 2, y + (h - inside.height) / 2, "middle");
  return { h, at: (x, y) => box({ x, y, w, h, ...look }) + written(x, y) };
}

function pileOf(entries, words, w) {
  const blocks = entries.slice(0, MOST).map((entry) => blockOf(entry, words, w - 12));
  const rest = stack([{ text: more(words, entries.length - MOST), size: 12, tone: "muted", most: 1 }], w - 12);
  const height = blocks.reduce((sum, { h }) => sum + h + 3, rest.height);
  const at = (x, bottom) => {
    let y = bottom;
    const drawn = blocks.map((block) => {
      y -= block.h + 3;
      return block.at(x + 6, y);
    });
    return drawn.join("") + placed(rest, x + w / 2, y - rest.height, "middle");
  };
  const empty = (x, bottom) => box({ x: x + 6, y: bottom - 43, w: w - 12, h: 40, r: 4, fill: "none", dashed: true });
  return blocks.length ? { height, at } : { height: 43, at: empty };
}

/** One balance: how far it reaches above and below its pivot, and how it is drawn. */
function beamOf(values, words, stage, area) {
  const sides = sidesOf(values, words, stage);
  const tray = Math.min(210, area * 0.42);
  const arm = Math.min(210, (area - tray) / 2 - 2);
  const piles = sides.map((entries) => pileOf(entries, words, tray));
  const most = Math.min(50, Math.max(30, area * 0.08));
  const turn = tilt(sides) * most;
  const stem = 8 + (Math.abs(turn) * tray) / 2 / arm;
  const head = stageHead(values, words, stage, area);
  const names = ["get", "pay"].map((key) => stack([{ text: say(words, key), size: 12, tone: "muted", most: 2 }], tray));
  const accent = turn < 0 ? "cinnabar" : "ink";
  const end = stack([{ text: verdict(values, words, stage), size: 15, bold: true, tone: accent, most: 2 }], area - 4);
  const below = most + 18;
  const rise = head.height + 12 + Math.max(piles[0].height - turn, piles[1].height + turn, 40) + stem + 6;
  const namesHeight = Math.max(...names.map(({ height }) => height));
  const at = (x, pivot) => {
    const middle = x + area / 2;
    const ends = [[middle - arm, pivot + turn], [middle + arm, pivot - turn]];
    return [
      placed(head, middle, pivot - rise, "middle"),
      balance(ends, [middle, pivot], tray, stem),
      ...piles.map((pile, side) => pile.at(ends[side][0] - tray / 2, ends[side][1] - stem - 2)),
      ...names.map((name, side) => placed(name, ends[side][0], pivot + below, "middle")),
      placed(end, middle, pivot + below + namesHeight + 6, "middle"),
    ].join("");
  };
  return { rise, fall: below + namesHeight + 6 + end.height, at };
}

function stageHead(values, words, stage, area) {
  const now = text(field(values, "stage")) === stage && stagesOf(values).length > 1;
  const mark = now ? ` · ${say(words, "now")}` : "";
  return stack([{ text: say(words, stage) + mark, size: 14, bold: true, most: 2 }], area - 4);
}

/** The beam on its wedge, with a level tray on a short stem at each end. */
function balance(ends, [x, y], tray, stem) {
  const wedge = [[x, y + 3], [x + 18, y + 38], [x - 18, y + 38]];
  const trays = ends.flatMap(([ex, ey]) => [
    line([[ex, ey], [ex, ey - stem]], { stroke: "ink", wide: 2 }),
    line([[ex - tray / 2, ey - stem], [ex + tray / 2, ey - stem]], { stroke: "ink", wide: 2.5 }),
  ]);
  const ground = line([[x - 34, y + 38], [x + 34, y + 38]], { stroke: "ink" });
  return line(wedge, { stroke: "ink", fill: "surface", closed: true }) + ground + line(ends, { stroke: "ink", wide: 3 })
    + trays.join("") + dot(x, y, 4);
}
