/** A table with a mark for each phase: hairlines on a page, a card for each row on a phone. */
import { arrow, field, list, phaseMark, picture, placed, say, stack, text, widthOf } from "./svg.js";

const GAP = 18;
const INDENT = 20;
const MOST_ROWS = 8;
const MOST_COLUMNS = 4;

/**
 * @param {object} values id, width, rows: {id, phase}[], columns: string[]
 * @param {object} words for every row and column its name, for every cell `row_column`; `head` above the names of rows
 * @returns {string}
 */
export function draw(values, words) {
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
  return list(field(values, "rows")).slice(0, MOST_ROWS).map((row) => ({
    id: text(field(row, "id")),
    phase: text(field(row, "phase")),
  }));
}

function hairline(y, width, stroke = "line") {
  return arrow([[0, y], [width, y]], { stroke, head: false });
}

function named(words, { id, phase }, width) {
  const inset = phase ? INDENT : 0;
  const name = stack([{ text: say(words, id), size: 14, bold: true, most: 4 }], width - inset);
  const mark = (x, y) => (phase ? phaseMark(phase, x + 6, y + 10, 12) : "");
  return { height: name.height, at: (x, y) => mark(x, y) + placed(name, x + inset, y) };
}

function wide(values, words) {
  const width = widthOf(values);
  const columns = columnsOf(values);
  const first = Math.min(172, width * 0.24);
  const each = (width - first) / Math.max(columns.length, 1);
  const left = (index) => first + index * each;
  const heads = columns.map((column) => stack([{ text: say(words, column), size: 12.5, tone: "muted", most: 2 }], each - GAP));
  const headHeight = Math.max(20, ...heads.map((head) => head.height));
  const drawn = heads.map((head, index) => placed(head, left(index), headHeight - head.height));
  let y = headHeight + 8;
  for (const row of rowsOf(values)) {
    const name = named(words, row, first - GAP);
    const cells = columns.map((column) => stack([{ text: say(words, `${row.id}_${column}`), most: 9 }], each - GAP));
    const height = Math.max(name.height, ...cells.map((cell) => cell.height)) + 22;
    drawn.push(hairline(y, width), name.at(0, y + 10), ...cells.map((cell, index) => placed(cell, left(index), y + 11)));
    y += height;
  }
  return picture(values, words, y + 2, [...drawn, hairline(y, width)]);
}

function tall(values, words) {
  const width = widthOf(values);
  const drawn = [];
  let y = 2;
  for (const row of rowsOf(values)) {
    const name = named(words, row, width);
    drawn.push(hairline(y, width, "muted"), name.at(0, y + 8));
    y += name.height + 14;
    for (const column of columnsOf(values)) {
      const cell = stack(
        [{ text: say(words, column), size: 12, tone: "muted", most: 2 }, { text: say(words, `${row.id}_${column}`), most: 9 }],
        width - INDENT,
      );
      drawn.push(placed(cell, INDENT, y));
      y += cell.height + 8;
    }
    y += 8;
  }
  return picture(values, words, Math.max(24, y), drawn);
}
