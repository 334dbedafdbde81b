/** The legend of a map of people: only for marks that are on it. */
import { DIMENSIONS } from "./people.js";
import { mark, markWidth } from "./person-marks.js";
import { focusSign } from "./focus-signs.js";
import { drawn } from "./influence-lines.js";
import { box, measure, moved, placed, say, stack } from "./svg.js";

const ROW = 34;
const HEAD = 150;

/**
 * @typedef {{w: number, label: string, at: (x: number, y: number) => string}} Item a sample and its word
 * @typedef {{head: string, items: Item[]}} Line
 * @param {import("./people.js").Person[]} people @param {import("./people.js").Edge[]} edges @param {unknown} words
 * @param {{shown: string[], roles: boolean}} dress @returns {Line[]}
 */
export function legendOf(people, edges, words, { shown, roles }) {
  const options = (dimension) => ({ head: say(words, dimension), items: optionItems(people, dimension, words) });
  const centres = roles ? [...new Set(people.flatMap((person) => person.centres))] : [];
  const centre = { head: say(words, "centre"), items: centres.map((id) => centreItem(id, words)) };
  const signs = { head: "", items: signsOf(people, edges, words, shown) };
  const lines = [...shown.map(options), centre].filter(({ items }) => items.length);
  if (lines.length === 1) return [{ head: lines[0].head, items: [...lines[0].items, ...signs.items] }];
  return [...lines, signs].filter(({ items }) => items.length);
}

function optionItems(people, dimension, words) {
  const used = new Set(people.map(({ marks }) => marks[dimension]?.letter));
  return Object.entries(DIMENSIONS[dimension]).filter(([letter]) => used.has(letter)).map(([letter, id]) => ({
    w: markWidth(dimension),
    label: say(words, `${dimension}-${id}`),
    at: (x, y) => mark(dimension, letter, x + markWidth(dimension) / 2, y),
  }));
}

function centreItem(id, words) {
  return { w: 18, label: say(words, `centre-${id}`), at: (x, y) => focusSign(id, x + 9, y) };
}

function signsOf(people, edges, words, shown) {
  const guessed = shown.find((dimension) => people.some(({ marks }) => marks[dimension]?.guess));
  const line = (type, strength) => (x, y) => drawn([[x, y], [x + 17, y], [x + 34, y]], { type, strength });
  const has = (type) => edges.some((edge) => edge.type === type);
  const uneven = new Set(edges.filter(({ type }) => type === "influence").map(({ strength }) => strength)).size > 1;
  const key = (x, y) => box({ x, y: y - 11, w: 30, h: 22, r: 7, fill: "none", stroke: "ink" });
  const inner = (x, y) => box({ x: x + 4, y: y - 7, w: 22, h: 14, r: 4, stroke: "ink" });
  const samples = [
    { on: people.some((person) => person.key), w: 30, word: "key_player", at: (x, y) => key(x, y) + inner(x, y) },
    { on: has("influence"), w: 34, word: "influence", at: line("influence", 1) },
    { on: uneven, w: 34, word: "stronger", at: line("influence", 3) },
    { on: has("conflict"), w: 34, word: "conflict", at: line("conflict", 1) },
    { on: guessed, w: 34, word: "guess", at: (x, y) => mark(guessed, "?", x + 17, y, { guess: true }) },
  ];
  return samples.filter(({ on }) => on).map(({ w, word, at }) => ({ w, label: say(words, word), at }));
}

/** @param {Line[]} lines @param {number} width @returns {{height: number, at: (y: number) => string}} */
export function legend(lines, width) {
  const narrow = width < 600;
  const heads = lines.map(({ head }) => stack([{ text: head, size: 12, tone: "muted", most: 2 }], HEAD));
  const widest = Math.max(0, ...heads.flatMap((head) => head.lines.map((line) => measure(line.text, 12))));
  const left = narrow || !widest ? 1 : widest + 24;
  const rows = [];
  let y = 0;
  lines.forEach(({ items }, index) => {
    const head = heads[index];
    const top = narrow ? y : y + (ROW - head.height) / 2;
    rows.push(placed(head, 1, top));
    if (narrow) y += head.height;
    const row = flow(items, left, width, y);
    rows.push(row.svg);
    y += row.height + (narrow ? 6 : 0);
  });
  return { height: y, at: (top) => moved(rows.join(""), 0, top) };
}

/** Items in lines, broken where the room ends. */
function flow(items, left, width, y) {
  const drawnItems = [];
  let [x, top] = [left, y];
  for (const { w, label, at } of items) {
    const word = stack([{ text: label, size: 12, most: 1 }], Math.min(width - left - w - 8, 300));
    const long = w + 7 + Math.max(0, ...word.lines.map((line) => measure(line.text, 12)));
    if (x > left && x + long > width - 1) [x, top] = [left, top + ROW];
    const middle = top + ROW / 2;
    drawnItems.push(at(x, middle) + placed(word, x + w + 7, middle - word.height / 2));
    x += long + 18;
  }
  return { height: top - y + ROW, svg: drawnItems.join("") };
}
