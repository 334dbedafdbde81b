/** The picture of the SPIN form: for every problem the way from question to benefit, and where it breaks off. */
import { arrow, box, field, list, measure, panel, picture, placed, say, seal, stack, strokes, texts, widthOf } from "./svg.js";

/** The stations of a chain in the order in which a conversation reaches them. */
const STATIONS = [
  { key: "situation_q", letter: "S" },
  { key: "problem_q", letter: "P" },
  { key: "implied_need" },
  { key: "implication_q", letter: "I" },
  { key: "explicit_need" },
  { key: "need_payoff_q", letter: "N" },
  { key: "benefit" },
];
const QUESTIONS = STATIONS.filter(({ letter }) => letter);
const COLUMNS = [...STATIONS.slice(0, 6).map(({ key }) => key), "feature", "advantage", "benefit"];
const SEAL = 26;
const MOST = 12;

/**
 * @param {object} values id, width, problems: {situation_q, problem_q, implied_need, implication_q, explicit_need,
 *   need_payoff_q, feature, advantage, benefit}[]; each may be missing, the questions are lists of texts
 * @param {object} words @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const problems = list(field(values, "problems"));
  const shown = problems.length ? problems.slice(0, MOST) : [{}];
  const bar = countBar(problems, words, width);
  const drawn = [bar.svg];
  let y = bar.height + 22;
  shown.forEach((problem, index) => {
    const stations = stationsOf(problem);
    const heading = `${say(words, "problem")} ${index + 1}`;
    const chain = (width < 600 ? tall : wide)({ problem, stations, heading, words, width, y });
    drawn.push(chain.svg);
    y += chain.height + 22;
  });
  const rest = problems.length - shown.length;
  const more = stack([{ text: rest > 0 ? `+${rest} ${say(words, "more")}` : "", tone: "muted", most: 1 }], width);
  return picture(values, words, y - 18 + more.height, [...drawn, placed(more, 1, y - 18)]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const rows = list(field(values, "problems")).map((problem, index) => {
    const stations = stationsOf(problem);
    return [String(index + 1), ...COLUMNS.map((key) => cell(problem, key, stations, words))];
  });
  return { headers: ["problem", ...COLUMNS].map((key) => say(words, key)), rows };
}

function cell(problem, key, stations, words) {
  const entries = texts(field(problem, key));
  const station = stations.find((each) => each.key === key);
  if (!entries.length) return say(words, station?.gap ? "missing" : "empty");
  const early = station && label(station, stations, words) !== say(words, key);
  return [...(early ? [label(station, stations, words)] : []), ...entries].join(" · ");
}

/** A station is a gap when it is empty though a later one is filled: there the customer was not taken along. */
function stationsOf(problem) {
  const filled = STATIONS.map(({ key }) => texts(field(problem, key)));
  const last = filled.reduce((found, entries, index) => (entries.length ? index : found), -1);
  return STATIONS.map((station, index) => ({
    ...station,
    entries: filled[index],
    full: filled[index].length > 0,
    gap: filled[index].length === 0 && index < last,
  }));
}

function countBar(problems, words, width) {
  const count = (key) => problems.reduce((sum, problem) => sum + texts(field(problem, key)).length, 0);
  const counts = QUESTIONS.map(({ key }) => count(key));
  const most = Math.max(1, ...counts);
  const across = width < 600 ? 2 : 4;
  const cell = (width - 2 - (across - 1) * 20) / across;
  const svg = QUESTIONS.map(({ key, letter }, index) => {
    const x = 1 + (index % across) * (cell + 20);
    const y = 1 + Math.floor(index / across) * 52;
    return countCell(letter, say(words, key), counts[index], { x, y, cell, share: counts[index] / most });
  }).join("");
  return { svg, height: (QUESTIONS.length / across) * 52 - 8 };
}

function countCell(letter, label, count, { x, y, cell, share }) {
  const left = x + SEAL + 10;
  const full = cell - SEAL - 10;
  const name = stack([{ text: label, size: 12, tone: "muted", most: 1 }], full - 28);
  const total = stack([{ text: String(count), size: 13, bold: true }], 28);
  const line = strokes([[[left, y + 29], [left + full, y + 29]]], { stroke: "line" });
  const bar = { x: left, y: y + 24, w: Math.max(6, full * share), h: 10, r: 3, fill: "ink", stroke: "none" };
  const face = seal(letter, x, y + 4, { size: SEAL, solid: count > 0, stroke: count ? "ink" : "muted" });
  return face + placed(name, left, y) + placed(total, left + full, y - 1, "end") + line + (count ? box(bar) : "");
}

function stroke(station) {
  return station.gap ? "cinnabar" : station.full && station.key === "benefit" ? "ink" : "muted";
}

/** A benefit without an explicit need is no more than an advantage yet. */
function label(station, stations, words) {
  const stated = stations.find(({ key }) => key === "explicit_need").full;
  return say(words, station.key === "benefit" && station.full && !stated ? "advantage_so_far" : station.key);
}

function entryPanel(station, stations, words, width) {
  const state = say(words, station.gap ? "missing" : "empty");
  const entry = station.full ? station.entries.join(" · ") : state;
  const parts = [
    { text: label(station, stations, words), size: 12, tone: station.gap ? "cinnabar" : "muted", most: 2 },
    { text: entry, size: 13, tone: station.full ? "ink" : stroke(station), most: 3 },
  ];
  const ground = station.full ? "surface" : "none";
  const look = { fill: ground, stroke: stroke(station), dashed: !station.full, pad: 9, rise: 0 };
  return panel(parts, width, look);
}

function link(points, from, to) {
  return arrow(points, { dashed: !(from.full && to.full), stroke: from.gap || to.gap ? "cinnabar" : "muted" });
}

function wide({ problem, stations, heading, words, width, y }) {
  const gap = 19;
  const boxWidth = (width - 2 - 4 * SEAL - 6 * gap) / 3;
  const panels = stations.map((station) => entryPanel(station, stations, words, boxWidth));
  const h = Math.max(...stations.map(({ letter }, index) => (letter ? SEAL : panels[index].height)));
  const top = y + 26;
  let x = 1;
  const drawn = stations.map((station, index) => {
    const w = station.letter ? SEAL : boxWidth;
    const body = station.letter ? questionSeal(station, x, top + h / 2) : panels[index].at(x, top, h);
    const way = index ? link([[x - gap + 4, top + h / 2], [x - 4, top + h / 2]], stations[index - 1], station) : "";
    x += w + gap;
    return way + body;
  });
  const offer = offerLine(problem, words, width, top + h + 8);
  const title = placed(stack([{ text: heading, size: 13, bold: true, most: 1 }], width), 1, y);
  return { svg: title + drawn.join("") + offer.svg, height: 26 + h + offer.height };
}

function questionSeal(station, x, middle) {
  const count = stack([{ text: String(station.entries.length), size: 12, tone: stroke(station) }], SEAL);
  const face = seal(station.letter, x, middle - SEAL / 2, sealLook(station));
  return face + placed(count, x + SEAL / 2, middle + SEAL / 2 + 2, "middle");
}

/** The feature and the advantage, where entered, in small under the chain. */
function offerLine(problem, words, width, y) {
  const entered = ["feature", "advantage"].filter((key) => texts(field(problem, key)).length);
  const narrow = width < 600;
  const half = narrow ? width - 2 : (width - 22) / 2;
  const svg = entered.map((key, index) => {
    const [x, top] = narrow ? [1, y + index * 20] : [1 + index * (half + 20), y];
    const inset = Math.min(measure(say(words, key), 12) + 10, half / 2);
    const name = stack([{ text: say(words, key), size: 12, tone: "muted", most: 1 }], inset);
    const entry = stack([{ text: texts(problem[key]).join(" · "), size: 12, most: 1 }], half - inset);
    return placed(name, x, top) + placed(entry, x + inset, top);
  });
  return { svg: svg.join(""), height: entered.length ? 8 + 20 * (narrow ? entered.length : 1) : 0 };
}

function tall({ problem, stations, heading, words, width, y }) {
  const title = placed(stack([{ text: heading, size: 14, bold: true, most: 1 }], width), 1, y);
  let top = y + 28;
  const drawn = stations.map((station, index) => {
    const row = station.letter ? questionRow : entryRow;
    const body = row(station, stations, words, top, width);
    const x = 1 + SEAL / 2;
    const way = index ? link([[x, top - 18], [x, top - 4]], stations[index - 1], station) : "";
    top += body.height + 22;
    return way + body.svg;
  });
  const offer = offerLine(problem, words, width, top - 14);
  return { svg: title + drawn.join("") + offer.svg, height: top - 22 - y + offer.height };
}

function questionRow(station, stations, words, top, width) {
  const left = SEAL + 13;
  const state = station.full ? ` ${station.entries.length}` : station.gap ? ` · ${say(words, "missing")}` : "";
  const parts = [
    { text: say(words, station.key) + state, size: 12, tone: stroke(station), most: 1 },
    { text: station.entries[0] ?? "", size: 13, most: 2 },
  ];
  const inside = stack(parts, width - left - 2);
  const height = Math.max(SEAL, inside.height);
  const face = seal(station.letter, 1, top + (height - SEAL) / 2, sealLook(station));
  return { svg: face + placed(inside, left, top + (height - inside.height) / 2), height };
}

function entryRow(station, stations, words, top, width) {
  const body = entryPanel(station, stations, words, width - 2, 3);
  return { svg: body.at(1, top), height: body.height };
}

function sealLook(station) {
  return { size: SEAL, solid: station.full, stroke: station.full ? "ink" : stroke(station) };
}
