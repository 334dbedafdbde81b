/** The organisation map: who reports to whom, and one overlay, or all, over the same cards. */
import { drawn, influenceLines } from "./influence-lines.js";
import { legend, legendOf } from "./mark-legend.js";
import { peopleTable } from "./people-table.js";
import { DIMENSIONS, bossesOf, edgesOf, nameOf, peopleOf } from "./people.js";
import { overhang, personCard } from "./person-card.js";
import { box, field, measure, picture, placed, say, stack, strokes, text, widthOf } from "./svg.js";
import { listOf, rowsOf } from "./tree-layout.js";

const DROP = 24;
const LISTED = 16;

/**
 * @param {object} values id, width, overlay: all | need | adapt | orient | contact | position | none,
 *   people: {name, title, department, reports_to (a name), roles, political, centre, and for every dimension its value
 *   and `<dimension>_evidence`}[], edges: {from, to (names), type: influence | conflict, strength: 1 to 3}[]
 * @param {object} words `<dimension>-<option>`, `role-<option>`, `centre-<option>`; `person-<name>` where a name is one
 * @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const map = mapOf(values);
  if (!map.people.length) return emptyMap(values, words, width);
  const tree = treeOf(map, words, width);
  const rest = map.rest ? `+${map.rest} ${say(words, "more")}` : "";
  const more = stack([{ text: rest, size: 12, tone: "muted", most: 1 }], width - 2);
  const key = legend(legendOf(map.people, map.edges, words, map), width);
  const foot = tree.height + more.height + 24;
  const rule = strokes([[[1, foot - 8], [width - 1, foot - 8]]], { stroke: "line" });
  const parts = [tree.svg, placed(more, 1, tree.height + 8), key.height ? rule + key.at(foot) : ""];
  return picture(values, words, key.height ? foot + key.height + 2 : foot - 12, parts);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  return peopleTable(mapOf(values), words);
}

/**
 * @param {object} values @param {object} words
 * @returns {{x: number, y: number, w: number, h: number, label: string, row: number}[]} where each person's card stands
 */
export function spots(values, words) {
  const map = mapOf(values);
  if (!map.people.length) return [];
  const { frames } = treeOf(map, words, widthOf(values));
  return map.people.map((person, index) => {
    const { x, y, w, h } = frames[index];
    return { x, y, w, h, label: nameOf(words, person), row: person.index };
  });
}

function treeOf(map, words, width) {
  return (width < 600 ? listTree : rowTree)(map, words, width);
}

function mapOf(values) {
  const { people, rest } = peopleOf(values);
  const bosses = bossesOf(people);
  const overlay = text(field(values, "overlay")).toLowerCase();
  const every = Object.keys(DIMENSIONS);
  const shown = overlay === "none" ? [] : every.includes(overlay) ? [overlay] : every;
  const placed = people.map((each) => ({ ...each, orphan: bosses[each.index] < 0 && each.boss !== "" }));
  const roles = shown.includes("position");
  return { people: placed, rest, bosses, edges: edgesOf(values, people), shown, roles };
}

/** Cards by rank; lines of influence run through the gaps between the ranks, behind the cards. */
function rowTree(map, words, width) {
  const layout = rowsOf(map.bosses, width - 12);
  const loose = map.edges.length ? 10 : 0;
  const { frames, cards, rows, height } = stood(map, layout, words, { left: 6, gap: DROP + loose, anchor: "middle" });
  const bosses = bossLines(frames, layout, map.shown);
  const lines = influenceLines(map.edges, frames, rows, width);
  return { svg: [bosses, lines, ...cards].join(""), frames, height };
}

/** On a phone everybody stands in one column, and lines of influence are written below. */
function listTree(map, words, width) {
  const layout = listOf(map.bosses, width - 10);
  const { frames, cards, height } = stood(map, layout, words, { left: 5, gap: 12, anchor: "start" });
  const bosses = bossLines(frames, layout, map.shown);
  const listed = edgeRows(map, words, width, height + 10);
  return { svg: [bosses, ...cards, listed.svg].join(""), frames, height: height + listed.height };
}

/** The cards of a rank are equally high; marks that reach out of them need room between the ranks. */
function stood(map, { spots, levels }, words, { left, gap, anchor }) {
  const cards = map.people.map((person, index) => personCard(person, spots[index].w, words, { ...map, anchor }));
  const high = Array.from({ length: levels }, (_, level) => (
    Math.max(...cards.map(({ height }, index) => (spots[index].level === level ? height : 0)))
  ));
  const [top, foot] = [overhang(map.shown, false), overhang(map.shown, true)];
  const pairs = new Set(spots.filter(({ level }) => level === 0).map((spot) => spots.indexOf(spot)));
  const arched = anchor === "middle" && map.edges.some(({ from, to }) => pairs.has(from) && pairs.has(to));
  let y = Math.max(top, 5) + 2 + (arched ? 30 : 0);
  const rows = high.map((h) => {
    const row = [y, y + h];
    y += h + foot + top + gap;
    return row;
  });
  const frames = spots.map(({ x, w, level, hung }, index) => ({
    ...{ x: x + left, y: rows[level][0], w, h: high[level], level, hung },
    key: map.people[index].key,
  }));
  const placedCards = cards.map((card, index) => card.at(frames[index].x, frames[index].y, frames[index].h));
  return { frames, cards: placedCards, rows, height: rows[levels - 1][1] + Math.max(foot, 5) + 2 };
}

function bossLines(frames, { spots, indent }, shown) {
  const ways = frames.map((frame, index) => bossWay(frame, frames[spots[index].boss], indent, shown));
  return strokes(ways.filter(Boolean));
}

function bossWay(frame, boss, indent, shown) {
  if (!boss) return null;
  const [foot, top] = [boss.y + boss.h + out(boss), frame.y - out(frame)];
  if (frame.hung) {
    const [x, y] = [boss.x + indent / 2, frame.y + frame.h / 2];
    return [[x, foot], [x, y], [frame.x - out(frame), y]];
  }
  const [from, to] = [boss.x + boss.w / 2, frame.x + frame.w / 2];
  const turn = frame.y - overhang(shown, false) - 10;
  return [[from, foot], [from, turn], [to, turn], [to, top]];
}

/** Px that the outline of a key player stands out. */
function out({ key }) {
  return key ? 4 : 0;
}

/** Each line of influence in words: who, the line, whom. */
function edgeRows({ people, edges }, words, width, top) {
  const room = (width - 62) / 2;
  const name = (index) => stack([{ text: nameOf(words, people[index]), size: 12.5, most: 2 }], room);
  const shown = edges.slice(0, LISTED).map((edge) => ({ edge, ends: [name(edge.from), name(edge.to)] }));
  const from = Math.max(0, ...shown.flatMap(({ ends }) => ends[0].lines.map((line) => measure(line.text, 12.5))));
  let y = top;
  const rows = shown.map(({ edge, ends }) => {
    const h = Math.max(24, ...ends.map(({ height }) => height + 4));
    const middle = y + h / 2;
    y += h;
    const names = ends.map((end, index) => placed(end, index ? from + 58 : 1, middle - end.height / 2));
    return names.join("") + drawn([12, 28, 44].map((dx) => [1 + from + dx, middle]), edge);
  });
  const rest = edges.length > LISTED ? `+${edges.length - LISTED}` : "";
  const more = stack([{ text: rest, size: 12, tone: "muted" }], room);
  return { svg: rows.join("") + placed(more, 1, y), height: edges.length ? y + more.height - top + 12 : 0 };
}

/** The place of a boss and of two below, to be filled. */
function emptyMap(values, words, width) {
  const w = Math.min(150, (width - 30) / 2);
  const boxes = [[width / 2 - w / 2, 2], [width / 2 - w - 12, 96], [width / 2 + 12, 96]];
  const [from, turn] = [width / 2, 78];
  const lines = [-1, 1].map((side) => {
    const to = from + side * (w / 2 + 12);
    return strokes([[[from, 60], [from, turn], [to, turn], [to, 96]]], { dashed: true });
  });
  const cards = boxes.map(([x, y]) => box({ x, y, w, h: 58, r: 6, fill: "none", dashed: true }));
  const word = stack([{ text: say(words, "empty"), size: 13, tone: "muted", most: 2 }], w - 16);
  const parts = [...lines, ...cards, placed(word, width / 2, 31 - word.height / 2, "middle")];
  return picture(values, words, 156, parts);
}
