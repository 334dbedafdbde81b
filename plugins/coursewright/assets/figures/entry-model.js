/** The entry strategy model: three focus points, each of which leads to the next; as a model, or filled in. */
import { dangerOf, entriesOf, everywhere, viaOf } from "./entry-route.js";
import { face, nameLines, noteParts, ring, wayFrom } from "./focus-circle.js";
import { CENTRES } from "./focus-signs.js";
import { arrow, box, field, number, picture, placed, say, stack, tone, widthOf } from "./svg.js";

const WIDE = 80;
const TALL = 62;

/**
 * @param {object} values id, width, explain: true for the model itself; else receptivity, dissatisfaction, power:
 *   {people: names, unit, next_call, access, danger}, route: direct | indirect, sponsor: a name
 * @param {object} words `<centre>`, `<centre>_what`, `<centre>_likely`, `danger-<option>`, `route-<option>`
 * @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const entries = entriesOf(values);
  const explain = field(values, "explain") === true;
  const drawn = (width < 600 ? tall : wide)(entries, { values, words, width, explain });
  const note = mergedNote(explain ? [] : everywhere(entries), words, width, drawn.end + 18);
  return picture(values, words, (note ? note.end : drawn.end) + 3, [...drawn.parts, note?.svg ?? ""]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  if (field(values, "explain") === true) {
    const headers = ["centre", "what", "likely"].map((key) => say(words, key));
    const cells = (centre) => ["", "_what", "_likely"].map((ending) => say(words, centre + ending));
    return { headers, rows: CENTRES.map(cells) };
  }
  const rows = entriesOf(values).map((entry) => [
    say(words, entry.centre),
    entry.people.join(" · ") || say(words, "empty"),
    entry.call || say(words, "no_call"),
    dangerOf(entry, words) || "–",
    entry.centre === "power" ? "–" : entry.access || say(words, "no_access"),
  ]);
  const { route, name } = viaOf(values, words);
  rows[1][4] = [rows[1][4], route, name].filter(Boolean).join(" · ");
  return { headers: ["centre", "people", "next_call", "danger", "access"].map((key) => say(words, key)), rows };
}

/** The circles beside each other; below each what there is to say about it. */
function wide(entries, { values, words, width, explain }) {
  const y = WIDE + 2;
  const step = (width - 2 * WIDE - 4) / 2;
  const x = (index) => WIDE + 2 + index * step;
  const places = entries.map((_, index) => ({ x: x(index), y, r: WIDE, cut: Math.PI / 2, explain, listed: true }));
  const circles = entries.map((entry, index) => ring(entry, places[index]) + face(entry, values, words, places[index]));
  const ways = [0, 1].map((index) => {
    const way = wayFrom(entries[index], values, words, explain);
    return across(way, x(index) + WIDE + 7, x(index + 1) - WIDE - 7, y);
  });
  const notes = entries.map((entry) => stack(noteParts(entry, words, explain), 2 * WIDE));
  const lines = notes.map((note, index) => placed(note, x(index), y + WIDE + 12, "middle"));
  const tallest = Math.max(0, ...notes.map(({ height }) => height));
  const end = Math.max(y + WIDE + (tallest ? 12 + tallest : 0), ...ways.map((way) => way.end));
  return { parts: [...ways.map(({ svg }) => svg), ...circles, ...lines], end };
}

function across(way, from, to, y) {
  const middle = (from + to) / 2;
  const [label, via] = [way.label, way.via].map((parts) => stack(parts, to - from - 4));
  const line = arrow([[from, y], [to, y]], { dashed: way.dashed });
  const texts = placed(label, middle, y - 9 - label.height, "middle") + placed(via, middle, y + 11, "middle");
  return { svg: line + passing(way, middle, y) + texts, end: y + 11 + via.height };
}

/** The sponsor, through whom the way leads. */
function passing({ through }, x, y) {
  if (!through) return "";
  const place = `cx="${number(x)}" cy="${number(y)}" r="5"`;
  return `<circle ${place} fill="${tone("ink")}" stroke="${tone("paper")}" stroke-width="3"/>`;
}

/** One below the other, with what there is to say on the right. */
function tall(entries, { values, words, width, explain }) {
  const x = TALL + 2;
  const left = 2 * TALL + 20;
  const parts = [];
  let y = 2;
  entries.forEach((entry, index) => {
    const said = stack(besides(entry, words, explain), width - left - 1);
    const h = Math.max(2 * TALL, said.height);
    const place = { x, y: y + h / 2, r: TALL, cut: 0, explain, listed: false };
    parts.push(ring(entry, place), face(entry, values, words, place), placed(said, left, y + (h - said.height) / 2));
    const foot = y + h / 2 + TALL;
    y += h;
    if (index === CENTRES.length - 1) return;
    const way = down(wayFrom(entry, values, words, explain), { x, from: foot, rest: y - foot, width });
    parts.push(way.svg);
    y += way.height;
  });
  return { parts, end: y };
}

function besides(entry, words, explain) {
  const what = { text: say(words, `${entry.centre}_what`), size: 12.5, most: 4 };
  if (explain) return [what, ...noteParts(entry, words, explain)];
  const names = nameLines(entry, words, 120).lines.map(({ text, bullet, tone: paint, size }) => {
    return { text, size: bullet ? 13 : size, bullet, tone: paint, most: 1 };
  });
  return [...names, ...noteParts(entry, words, explain)];
}

function down(way, { x, from, rest, width }) {
  const inside = stack([...way.label, ...way.via], width - x - 21);
  const height = Math.max(44, inside.height + 12);
  const [start, end] = [from + 6, from + rest + height - 6];
  const middle = from + rest + height / 2;
  const line = arrow([[x, start], [x, end]], { dashed: way.dashed });
  return { svg: line + passing(way, x, middle) + placed(inside, x + 20, middle - inside.height / 2), height };
}

/** Three circles that are one: the same person stands everywhere. */
function mergedNote(names, words, width, y) {
  if (!names.length) return undefined;
  const line = { text: `${names.slice(0, 3).join(" · ")} · ${say(words, "merged")}`, size: 12.5, most: 3 };
  const inside = stack([line], width - 72);
  const h = Math.max(24, inside.height) + 16;
  const rings = [0, 1, 2].map((index) => {
    const place = `cx="${number(20 + index * 8)}" cy="${number(y + h / 2)}" r="8"`;
    return `<circle ${place} fill="none" stroke="${tone("ink")}" stroke-width="1.5"/>`;
  });
  const frame = box({ x: 1, y, w: width - 2, h, r: 6, fill: "none", stroke: "line" });
  return { svg: frame + rings.join("") + placed(inside, 56, y + (h - inside.height) / 2), end: y + h };
}
