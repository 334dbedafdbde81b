/** A table with a mark for each phase: hairlines on a page, a card for each row on a phone. */
import { more } from "./axes.js";
import { phaseMark } from "./phase-mark.js";
import { box, field, list, measure, picture, placed, say, stack, strokes, text, widthOf } from "./svg.js";

const GAP = 20;
const INDENT = 20;
const PAD = 12;
const NAME = 14;
const MOST_ROWS = 8;
const MOST_COLUMNS = 4;

/**
 * @param {object} values id, width, rows: {id, phase}[], columns: string[]
 * @param {object} words for every row and column its name, for every cell `row_column`; `head` above the names of rows
 * @returns {string}
 */
export function draw(values, words) {
  if (!rowsOf(values).length) return blank(values, words);
  return widthOf(values) < 600 ? tall(values, words) : wide(values, words);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const columns = columnsOf(values);
  return {
    headers: [say(words, "head"), ...columns.map((column) => say(words, column))],
    rows: rowsOf(values).map(({ id }) => [say(words, id), ...columns.map((column) => say(words, `${id}_${column}`))]),
  };
}

function columnsOf(values) {
  return list(field(values, "columns")).map(text).filter(Boolean).slice(0, MOST_COLUMNS);
}

function rowsOf(values) {
  const told = (row) => ({ id: text(field(row, "id")), phase: text(field(row, "phase")) });
  return list(field(values, "rows")).map(told).filter(({ id }) => id);
}

function shown(values, words, width) {
  const rows = rowsOf(values);
  const rest = stack([{ text: more(words, rows.length - MOST_ROWS), size: 12.5, tone: "muted", most: 1 }], width);
  return { rows: rows.slice(0, MOST_ROWS), rest };
}

function blank(values, words) {
  const width = widthOf(values);
  const told = stack([{ text: say(words, "empty"), tone: "muted", most: 2 }], width - 40);
  const frame = box({ x: 1, y: 1, w: width - 2, h: told.height + 28, fill: "none", dashed: true });
  return picture(values, words, told.height + 30, [frame, placed(told, width / 2, 15, "middle")]);
}

function named(words, { id, phase }, width) {
  const inset = phase ? INDENT : 0;
  const name = stack([{ text: say(words, id), size: NAME, bold: true, most: 4 }], width - inset);
  const mark = (x, y) => (phase ? phaseMark(phase, x + 6, y + 10, 12) : "");
  return { inset, height: name.height, at: (x, y) => mark(x, y) + placed(name, x + inset, y) };
}

/** Names as wide as the longest of them, within reason; the rest is shared out by how much each column has to say. */
function lanes(values, words, rows, width) {
  const names = rows.map(({ id, phase }) => measure(say(words, id), NAME * 1.08) + (phase ? INDENT : 0) + GAP);
  const first = Math.min(width * 0.24, Math.max(84, ...names));
  const columns = columnsOf(values).map((column) => {
    const cells = rows.map(({ id }) => measure(say(words, `${id}_${column}`), 13));
    return { column, share: Math.sqrt(Math.min(900, Math.max(120, measure(say(words, column), 13), ...cells))) };
  });
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  let left = first;
  return columns.map(({ column, share }) => {
    const lane = { column, left, room: ((width - first) * share) / total };
    left += lane.room;
    return { ...lane, room: lane.room - (left < width - 1 ? GAP : 0) };
  });
}

function wide(values, words) {
  const width = widthOf(values);
  const { rows, rest } = shown(values, words, width);
  const columns = lanes(values, words, rows, width);
  const part = { size: 12.5, tone: "muted", most: 2 };
  const heads = columns.map(({ column, room }) => stack([{ ...part, text: say(words, column) }], room));
  const headHeight = Math.max(0, ...heads.map(({ height }) => height));
  const drawn = heads.map((head, index) => placed(head, columns[index].left, headHeight - head.height));
  const hairline = (y) => strokes([[[0, y], [width, y]]], { stroke: "line" });
  let y = headHeight + 8;
  for (const row of rows) {
    const name = named(words, row, (columns[0]?.left ?? width) - GAP);
    const told = ({ column, room }) => stack([{ text: say(words, `${row.id}_${column}`), most: 9 }], room);
    const cells = columns.map(told);
    const height = Math.max(name.height, ...cells.map((cell) => cell.height)) + 24;
    const inside = cells.map((cell, index) => placed(cell, columns[index].left, y + 12.5));
    drawn.push(hairline(y), name.at(0, y + 11.5), ...inside);
    y += height;
  }
  return picture(values, words, y + 4 + rest.height, [...drawn, hairline(y), placed(rest, 0, y + 4)]);
}

function tall(values, words) {
  const width = widthOf(values);
  const { rows, rest } = shown(values, words, width);
  const drawn = [];
  let y = 1;
  for (const row of rows) {
    const card = cardOf(values, words, row, width - 2);
    drawn.push(box({ x: 1, y, w: width - 2, h: card.height, stroke: "line" }), card.at(1 + PAD, y + PAD));
    y += card.height + 10;
  }
  drawn.push(placed(rest, 1, y - 4));
  return picture(values, words, y - 9 + (rest.height && rest.height + 6), drawn);
}

function cardOf(values, words, row, width) {
  const name = named(words, row, width - 2 * PAD);
  const parts = columnsOf(values).flatMap((column) => [
    { text: say(words, column), size: 12, tone: "muted", gap: 7, most: 2 },
    { text: say(words, `${row.id}_${column}`), most: 9, gap: 0 },
  ]);
  const inside = stack(parts, width - 2 * PAD - name.inset);
  const at = (x, y) => name.at(x, y) + placed(inside, x + name.inset, y + name.height + 6);
  return { height: name.height + 6 + inside.height + 2 * PAD, at };
}
