/** What both sides want, as two circles: the larger the part that both share, the nearer they stand. */
import { more, named } from "./axes.js";
import { field, list, number, picture, placed, say, stack, text, tone, widthOf } from "./svg.js";

const MOST = 40;
const APART = 24;
const DIFFERENT = "different";

/**
 * @param {object} values id, width; ours and theirs: texts or {name}[] or {want}[]; what belongs together is told in
 *   matches: {ours, theirs}[] or in pairs: {our_want, their_want, meaning}[]; equal texts match by themselves
 * @param {object} words `item-<name>`; anything else stands for itself
 * @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const narrow = width < 600;
  const zones = zonesOf(values, words);
  const grid = gridOf(zones, width, narrow);
  const room = narrow ? width - 4 : width / 2 - grid.edge - 8;
  const names = ["ours", "theirs"].map((key) => stack([{ text: say(words, key), bold: true, most: 2 }], room));
  const top = 1 + (narrow ? names[0].height : Math.max(...names.map(({ height }) => height))) + 8;
  const circles = [circle(grid, top, 0, zones), circle(grid, top, 1, zones)];
  const below = top + grid.height + 10;
  const heads = narrow
    ? [placed(names[0], width / 2, 1, "middle"), placed(names[1], width / 2, below - 2, "middle")]
    : [placed(names[0], grid.edge, 1), placed(names[1], width - grid.edge, 1, "end")];
  const foot = stack(verdictOf(zones, words), width - 24);
  const end = below + (narrow ? names[1].height + 8 : 2);
  const drawn = [...circles, lens(grid, top, zones), ...heads, ...textsIn(zones, words, grid, top)];
  return picture(values, words, end + foot.height + 2, [...drawn, placed(foot, width / 2, end, "middle")]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const { ours, shared, theirs, state } = zonesOf(values, words);
  const rows = [["only_ours", ours], ["both", shared], ["only_theirs", theirs]];
  return {
    headers: ["zone", "items"].map((key) => say(words, key)),
    rows: [
      ...rows.map(([key, items]) => [say(words, key), items.join(" · ") || "–"]),
      [say(words, "result"), say(words, state)],
    ],
  };
}

/**
 * Who wants what, and how far both agree: shared wants as a part of all wants.
 * @param {object} values @param {object} words
 * @returns {{ours: string[], shared: string[], theirs: string[], brief: string[], overlap: number, differs: boolean,
 *   state: string}} shared: in the words of both; brief: in ours
 */
export function zonesOf(values, words) {
  const read = (rows) => {
    const names = list(rows).slice(0, MOST).map((row) => named(words, field(row, "name") ?? field(row, "want") ?? row));
    return [...new Set(names.filter(Boolean))];
  };
  const [ours, theirs] = [read(field(values, "ours")), read(field(values, "theirs"))];
  const matched = matchedOf(ours, theirs, pairsOf(values, words));
  const alone = (wants, side) => wants.filter((want) => !matched.some((pair) => pair[side] === want));
  const shared = matched.map(told);
  const brief = matched.map(([mine, , meaning]) => (meaning === DIFFERENT ? `≠ ${mine}` : mine));
  const left = { ours: alone(ours, 0), shared, theirs: alone(theirs, 1) };
  const union = left.ours.length + shared.length + left.theirs.length;
  const overlap = union ? shared.length / union : 0;
  const differs = matched.some(([, , meaning]) => meaning === DIFFERENT);
  return { ...left, brief, overlap, differs, state: stateOf(ours, theirs, overlap, differs) };
}

/** What belongs together: our words, their words, and whether both mean the same by them. */
function pairsOf(values, words) {
  return list(field(values, "matches") ?? field(values, "pairs")).slice(0, MOST).map((pair) => [
    named(words, field(pair, "ours") ?? field(pair, "our_want")),
    named(words, field(pair, "theirs") ?? field(pair, "their_want")),
    text(field(pair, "meaning")),
  ]);
}

function told([mine, their, meaning]) {
  if (meaning === DIFFERENT) return `${mine} ≠ ${their}`;
  return isEqual(mine, their) ? mine : `${mine} = ${their}`;
}

function isEqual(one, two) {
  return one.toLowerCase() === two.toLowerCase();
}

/** Each want is matched once at most. */
function matchedOf(ours, theirs, pairs) {
  const equal = ours.map((mine) => [mine, theirs.find((their) => isEqual(mine, their))]);
  const matched = [];
  for (const [mine, their, meaning] of [...pairs, ...equal]) {
    const fresh = !matched.some(([one, two]) => one === mine || two === their);
    if (fresh && ours.includes(mine) && theirs.includes(their)) matched.push([mine, their, meaning]);
  }
  return matched;
}

function stateOf(ours, theirs, overlap, differs) {
  if (!ours.length || !theirs.length) return "empty";
  if (overlap === 1 && !differs) return "full";
  return overlap ? "partial" : "none";
}

/** The middles stand nearer, the more is shared; never so near that a part has no room for its words. */
function gridOf({ state, overlap }, width, narrow) {
  const share = { none: 2, full: 0.07, empty: 1.1 }[state] ?? 1.15 - 0.4 * overlap;
  const apart = state === "none" ? APART : 0;
  const r = narrow ? Math.min(150, width / 2 - 6) : Math.min(160, (width - 4 - apart) / (2 + share));
  const d = share * r + apart;
  const along = 2 * r + d;
  const middle = width / 2;
  return narrow
    ? { r, d, narrow, height: along, edge: middle - r, at: [[middle, r], [middle, r + d]] }
    : { r, d, narrow, height: 2 * r, edge: middle - along / 2, at: [[middle - d / 2, r], [middle + d / 2, r]] };
}

function circle({ r, at }, top, side, { state }) {
  const [x, y] = at[side];
  const dash = state === "empty" ? ' stroke-dasharray="4 4"' : "";
  const place = `cx="${number(x)}" cy="${number(top + y)}" r="${number(r)}"`;
  return `<circle ${place} fill="none" stroke="${tone("ink")}" stroke-width="1.5"${dash}/>`;
}

function lens({ r, d, narrow, at }, top, { state }) {
  if (d >= 2 * r || state === "empty") return "";
  const half = Math.sqrt(r * r - (d * d) / 4);
  const [x, y] = [(at[0][0] + at[1][0]) / 2, top + (at[0][1] + at[1][1]) / 2];
  const ends = narrow ? [[x - half, y], [x + half, y]] : [[x, y - half], [x, y + half]];
  const [from, to] = ends.map(([px, py]) => `${number(px)} ${number(py)}`);
  const arc = (end) => `A${number(r)} ${number(r)} 0 0 1 ${end}`;
  const edge = state === "full" ? "ink" : "cinnabar";
  const paint = `fill="${tone("surface")}" stroke="${tone(edge)}" stroke-width="2.5" stroke-linejoin="round"`;
  return `<path d="M${from}${arc(to)}${arc(from)}Z" ${paint}/>`;
}

/** Rooms for words: the middle, the width and the height of a box that lies inside each part. */
function roomsOf({ r, d, narrow, at }) {
  const [x, y] = [(at[0][0] + at[1][0]) / 2, (at[0][1] + at[1][1]) / 2];
  if (d >= 2 * r) return [at[0], undefined, at[1]].map((place) => place && [...place, 1.6 * r - 16, 1.15 * r]);
  if (d < 0.3 * r) return [undefined, [x, y, 1.4 * r, 1.2 * r], undefined];
  const cut = narrow ? 0.7 * r : 0.55 * r;
  const deep = Math.sqrt(r * r - cut * cut);
  const thick = d - r + deep - 16;
  const away = (deep + r) / 2 + 4;
  const within = narrow ? 0.6 * r : 0.42 * r;
  const slim = 2 * (Math.sqrt(r * r - within * within) - d / 2) - 14;
  if (narrow) return [[x, y - away, 2 * cut, thick], [x, y, 2 * within, slim], [x, y + away, 2 * cut, thick]];
  return [[x - away, y, thick, 2 * cut], [x, y, slim, 2 * within], [x + away, y, thick, 2 * cut]];
}

function textsIn(zones, words, grid, top) {
  const rooms = roomsOf(grid);
  return [zones.ours, zones.shared, zones.theirs].map((items, zone) => {
    const room = rooms[zone];
    if (!room || !items.length) return "";
    const [x, y, w, h] = room;
    const whole = fitting(items, words, w, h, zone === 1);
    const inside = zone === 1 && whole.isCut ? fitting(zones.brief, words, w, h, true) : whole;
    return placed(inside, x, top + y - inside.height / 2, "middle");
  });
}

/** As many of the items as have room, and how many have none. */
function fitting(items, words, w, h, bold) {
  const size = w < 120 ? 12 : 13;
  const attempt = (count) => stack([
    ...items.slice(0, count).map((text) => ({ text, size, bold, most: 3, gap: 7 })),
    { text: more(words, items.length - count), size: 12, tone: "muted", most: 2, gap: 7 },
  ], w);
  let count = Math.min(items.length, 12);
  while (count > 1 && attempt(count).height > h) count -= 1;
  const shown = attempt(count);
  return { ...shown, isCut: count < items.length || shown.lines.some(({ text: line }) => line.endsWith("…")) };
}

function verdictOf({ state, differs }, words) {
  return [
    { text: say(words, state), size: 15, bold: true, most: 2 },
    { text: state === "empty" ? "" : say(words, `${state}_note`), size: 13, tone: "muted", most: 3 },
    { text: differs ? `≠ ${say(words, "differs")}` : "", size: 13, tone: "cinnabar", most: 2, gap: 6 },
  ];
}
