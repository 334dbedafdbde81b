/** The same criteria in two orders: what moves up, what keeps its place and changes its meaning, what it costs. */
import { dot, label, line, more, named } from "./axes.js";
import { arrow, field, list, number, panel, picture, placed, say, stack, text, tone, widthOf } from "./svg.js";

const MOST = 8;
const SIDES = ["before", "after"];
const MARKS = { open: "M-5 0L-1 4L6 -5", blocked: "M-4 -4L4 4M4 -4L-4 4", cost: "M-5 0L5 0", rise: "M-5 2L0 -4L5 2" };

/**
 * @param {object} values id, width, before and after: {name, note, mark}[], most important first; `focus` the name that
 *   matters; `loose: true` where the first column has no order yet; mark is open, blocked, cost or rise
 * @param {object} words `item-<name>` and `note-<note>`; anything else stands for itself
 * @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const narrow = width < 600;
  const loose = field(values, "loose") === true;
  const grid = { narrow, loose, width, gap: narrow ? 46 : 132, left: narrow ? 8 : 14 };
  grid.w = (width - 2 * grid.left - grid.gap - 2 - (loose && narrow ? 10 : 0)) / 2;
  const columns = SIDES.map((side) => columnOf(values, words, side));
  const head = heads(words, grid);
  const rows = rowsOf(columns, words, grid, head.end);
  const last = rows[rows.length - 1];
  const drawn = [head.svg, rails(columns, rows, words, grid), links(columns, rows, grid), cards(columns, rows, grid)];
  const rest = label({ text: restOf(values, words), width: width - 2 }, 1, last.y + last.h + 30);
  return picture(values, words, last.y + last.h + (restOf(values, words) ? 52 : 28), [...drawn, rest]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const columns = SIDES.map((side) => columnOf(values, words, side));
  const cell = (item) => (item ? [item.name, item.note].filter(Boolean).join(" · ") : "–");
  const rows = Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, index) => [
    String(index + 1),
    ...columns.map((column) => cell(column[index])),
  ]);
  return { headers: ["rank", ...SIDES].map((key) => say(words, key)), rows };
}

function columnOf(values, words, side) {
  const focus = text(field(values, "focus"));
  const items = list(field(values, side)).map((item) => ({
    id: text(field(item, "name")) || text(item),
    name: named(words, field(item, "name") ?? item),
    note: named(words, field(item, "note"), "note"),
    mark: text(field(item, "mark")),
  }));
  return items.filter(({ name }) => name).slice(0, MOST).map((item) => ({ ...item, focus: item.id === focus }));
}

function restOf(values, words) {
  return more(words, Math.max(...SIDES.map((side) => list(field(values, side)).length)) - MOST);
}

function heads(words, grid) {
  const stacks = SIDES.map((side) => stack([{ text: say(words, side), size: 13, bold: true, most: 3 }], grid.w));
  const height = Math.max(...stacks.map((each) => each.height));
  const place = (each, side) => placed(each, xOf(grid, side) + grid.w / 2, 1 + height - each.height, "middle");
  const svg = stacks.map(place);
  return { svg: svg.join(""), end: height + 28 };
}

function xOf(grid, side) {
  return 1 + grid.left + (side ? grid.w + grid.gap : 0);
}

function card(item, words, grid) {
  const parts = [
    { text: item.name, size: grid.narrow ? 13 : 14, bold: true, tone: item.focus ? "cinnabar" : "ink", most: 4 },
    { text: item.note, size: 12, tone: "ink", most: 5, gap: 3 },
  ];
  const stroke = item.focus ? "cinnabar" : "muted";
  const inset = item.mark in MARKS ? 20 : 0;
  return { ...item, inset, panel: panel(parts, grid.w - inset, { fill: "none", stroke: "none", pad: 9 }), stroke };
}

/** Rows that are as high as their higher card; an empty picture has three. */
function rowsOf(columns, words, grid, top) {
  const count = Math.max(...columns.map(({ length }) => length)) || 3;
  let y = top;
  return Array.from({ length: count }, (_, index) => {
    const both = columns.map((column) => column[index] && card(column[index], words, grid));
    const h = Math.max(38, ...both.map((each) => each?.panel.height ?? 0));
    const row = { both, y, h, middle: y + h / 2 };
    y += h + 12;
    return row;
  });
}

/** The rank: a line from crucial to incidental beside each column that is in an order. */
function rails(columns, rows, words, grid) {
  const [top, last] = [rows[0].y, rows[rows.length - 1]];
  const bottom = last.y + last.h;
  return SIDES.map((_, side) => {
    const [x, centre] = [xOf(grid, side) - grid.left + 2, xOf(grid, side) + grid.w / 2];
    if (!side && grid.loose) return "";
    const end = (key, y) => label({ text: say(words, key), width: grid.w }, centre, y, "middle");
    const rail = arrow([[x, bottom], [x, top]]);
    const dots = rows.map(({ middle }) => dot(x, middle, 3, { fill: "muted" }));
    return rail + dots.join("") + end("crucial", top - 22) + end("incidental", bottom + 4);
  }).join("");
}

/** Cards that are in no order yet stand a little beside each other. */
function shift(grid, side, index) {
  if (side || !grid.loose) return 0;
  return (grid.narrow ? [0, 10, 4, 12, 2] : [0, 36, 12, 46, 6])[index % 5] - (grid.narrow ? 4 : 14);
}

function cards(columns, rows, grid) {
  const empty = columns.every(({ length }) => length === 0);
  return rows.flatMap(({ both, y, h }, index) => SIDES.map((_, side) => {
    const each = both[side];
    const x = xOf(grid, side) + shift(grid, side, index);
    if (!each) return empty ? panel([], grid.w, { fill: "none", dashed: true }).at(x, y, h) : "";
    const ground = panel([], grid.w, { fill: each.focus ? "paper" : "surface", stroke: each.stroke }).at(x, y, h);
    return ground + each.panel.at(x + each.inset, y, h) + markOf(each, x + 17, y + h / 2);
  })).join("");
}

function markOf({ mark, stroke }, x, y) {
  if (!Object.hasOwn(MARKS, mark)) return "";
  const moved = (_, step, dx, dy) => `${step}${number(x + Number(dx))} ${number(y + Number(dy))}`;
  const way = MARKS[mark].replace(/([ML])(-?\d+) (-?\d+)/g, moved);
  const ends = 'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
  const paint = `stroke="${tone(stroke === "muted" ? "ink" : stroke)}" ${ends}`;
  return `<path d="${way}" fill="none" ${paint}/>`;
}

/** From the old place to the new one; where the focus moves, an arrow. */
function links(columns, rows, grid) {
  const drawn = columns[0].map((item, index) => {
    const place = columns[1].findIndex(({ id }) => id === item.id);
    if (place < 0) return { svg: "", focus: item.focus };
    const edge = xOf(grid, 0) + grid.w;
    const out = grid.loose ? edge + shift(grid, 0, 3) : edge;
    const to = xOf(grid, 1) - grid.left - 4;
    const start = [edge + shift(grid, 0, index) + 4, rows[index].middle];
    const ends = [start, [out + 5, rows[index].middle], [to, rows[place].middle]];
    const stroke = item.focus ? "cinnabar" : "muted";
    const head = item.focus ? arrow(ends, { stroke }) : "";
    return { svg: line(ends, { stroke, wide: item.focus ? 2.5 : 1.5 }) + head, focus: item.focus };
  });
  return drawn.sort((one, two) => one.focus - two.focus).map(({ svg }) => svg).join("");
}
