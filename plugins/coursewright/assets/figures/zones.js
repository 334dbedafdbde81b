/** A square of five by five with four zones: where something stands by two grades, and which corner matters. */
import { badge, label } from "./axes.js";
import { box, placed, say, stack, strokes } from "./svg.js";

const NAMES = [["top_left", "top_right"], ["bottom_left", "bottom_right"]];

/**
 * @typedef {{letter: string, across: number, up: number}} Point grades from 1 to 5
 * @param {Point[]} points those at the top left, up from 4 and across to 2, are marked
 * @param {unknown} words top_left … bottom_right, across, across_low, across_high, up, up_low, up_high
 * @param {{x: number, y: number, w: number}} place @returns {{svg: string, end: number}}
 */
export function zones(points, words, { x, y, w }) {
  const margin = 76;
  const [left, room] = [x + margin, w - margin - 2];
  const cell = { w: room / 5, h: Math.max(48, Math.min(58, room / 7)) };
  const named = (corner) => stack([{ text: say(words, corner), size: 12.5, most: 3 }], room / 2 - 8);
  const names = NAMES.map((row) => row.map(named));
  const head = stack([{ text: say(words, "up"), size: 12, tone: "muted", most: 1 }], w);
  const heights = names.map((row) => Math.max(...row.map(({ height }) => height)));
  const top = y + head.height + 6 + heights[0] + 6;
  const bottom = top + 5 * cell.h;
  const grid = { left, top, bottom, room, cell };
  const above = names[0].map((name, side) => cornered(name, grid, side, top - 6 - name.height));
  const under = names[1].map((name, side) => cornered(name, grid, side, bottom + 6));
  const axis = below(grid, words, bottom + 6 + heights[1] + 8);
  const labels = [placed(head, x, y), ...above, ...under, beside(grid, words, x, margin), axis.svg];
  return { svg: [ground(grid), ...labels, marks(points, grid)].join(""), end: axis.end };
}

function cornered(name, { left, room }, side, y) {
  return side ? placed(name, left + room, y, "end") : placed(name, left, y);
}

function ground({ left, top, bottom, room, cell }) {
  const [x, y] = [left + room / 2, (top + bottom) / 2];
  return [
    box({ x: left, y: top, w: room, h: bottom - top, r: 6, fill: "none", stroke: "muted" }),
    box({ x: left, y: top, w: 2 * cell.w, h: 2 * cell.h, r: 6, fill: "surface", stroke: "cinnabar" }),
    strokes([[[x, top], [x, bottom]]], { stroke: "line", dashed: true }),
    strokes([[[left, y], [left + room, y]]], { stroke: "line", dashed: true }),
  ].join("");
}

function beside({ top, bottom }, words, x, margin) {
  const end = (key) => stack([{ text: say(words, key), size: 12, tone: "muted", most: 2 }], margin - 8);
  const [high, low] = [end("up_high"), end("up_low")];
  return placed(high, x + margin - 8, top, "end") + placed(low, x + margin - 8, bottom - low.height, "end");
}

function below({ left, room }, words, y) {
  const third = room / 3 - 6;
  const part = (key) => ({ text: say(words, key), width: third, most: 2 });
  const ends = [label(part("across_low"), left, y), label(part("across_high"), left + room, y, "end")];
  const name = label(part("across"), left + room / 2, y, "middle");
  const lines = ["across_low", "across", "across_high"].map((key) => stack([{ ...part(key), size: 12 }], third).height);
  return { svg: [...ends, name].join(""), end: y + Math.max(...lines) };
}

/** Those with the same grades share their square; the last place tells how many have none. */
function marks(points, { left, top, cell }) {
  const squares = new Map();
  for (const point of points) {
    const key = `${point.across} ${point.up}`;
    squares.set(key, [...(squares.get(key) ?? []), point]);
  }
  const [columns, rows] = [Math.max(1, Math.floor(cell.w / 23)), Math.max(1, Math.floor(cell.h / 23))];
  return [...squares.values()].map((members) => {
    const full = columns * rows;
    const shown = members.length > full ? members.slice(0, full - 1) : members;
    const rest = members.length > full ? [{ letter: `+${members.length - full + 1}` }] : [];
    const [x, y] = [left + (members[0].across - 0.5) * cell.w, top + (5.5 - members[0].up) * cell.h];
    const solid = members[0].up >= 4 && members[0].across <= 2;
    const all = [...shown, ...rest];
    const lines = Math.ceil(all.length / columns);
    return all.map(({ letter }, index) => {
      const line = Math.floor(index / columns);
      const inLine = Math.min(columns, all.length - line * columns);
      const at = [x + (index % columns - (inLine - 1) / 2) * 23, y + (line - (lines - 1) / 2) * 23];
      return badge(letter, ...at, { solid, stroke: solid ? "cinnabar" : "ink" });
    }).join("");
  }).join("");
}

/**
 * The names of the letters, below each other.
 * @param {{letter: string, name: string, note: string, solid: boolean}[]} entries
 */
export function key(entries, { x, y, w }) {
  let top = y;
  const drawn = entries.map(({ letter, name, note, solid }) => {
    const inside = stack([
      { text: name, size: 13, most: 2 },
      { text: note, size: 12, tone: "muted", most: 2, gap: 0 },
    ], w - 32);
    const h = Math.max(24, inside.height);
    const mark = badge(letter, x + 11, top + h / 2, { solid, stroke: solid ? "cinnabar" : "ink" });
    const words = placed(inside, x + 30, top + (h - inside.height) / 2);
    top += h + 6;
    return mark + words;
  });
  return { svg: drawn.join(""), end: Math.max(y, top - 6) };
}
