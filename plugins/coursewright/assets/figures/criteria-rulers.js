/** The customer's criteria from crucial to incidental beside how the offers are rated: crossing lines are a misfit. */
import { badge, dot, label, line, meter } from "./axes.js";
import { fitOf, isMisfit, mostVulnerable, rivalsOf, standing, title } from "./criteria.js";
import { box, field, measure, picture, placed, say, stack, text, widthOf } from "./svg.js";

const BANDS = [5, 4, 3, 2, 1];
const ENDS = { importance: ["crucial", "incidental"], rating: ["strong", "weak"], competitor: ["strong", "weak"] };
const HALF = 13;

/**
 * @param {object} values id, width, criteria: {name, importance, rating, plan, competitor_rating}[], competitor;
 *   the third ruler is drawn as soon as a competitor is named or rated
 * @param {object} words `item-<name>` and `plan-<plan>` name criteria and plans; anything else stands for itself
 * @returns {string}
 */
export function draw(values, words) {
  const body = rulers(values, words, 1);
  return picture(values, words, body.end + 2, [body.svg]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const groups = groupsOf(values, words);
  const three = groups.some(isCompared);
  const keys = ["importance", "rating", ...(three ? ["competitor"] : [])];
  const grades = (each) => keys.map((key) => String(each[key] ?? "–"));
  const rows = groups.flatMap(({ criteria }) => criteria.map((each) => [title(each, words), ...grades(each)]));
  const fit = groups.length ? fitOf(groups[0].criteria) : undefined;
  const last = fit && !three ? [[say(words, "fit"), "", `${fit.percent}% = ${fit.got}/${fit.of}`]] : [];
  return { headers: ["criterion", ...keys].map((key) => say(words, key)), rows: [...rows, ...last] };
}

/** @param {object} values @param {object} words @param {number} y @returns {{svg: string, end: number}} */
export function rulers(values, words, y) {
  const width = widthOf(values);
  const drawn = [];
  let top = y;
  for (const group of groupsOf(values, words)) {
    const body = rulersOf(group, words, width, top);
    drawn.push(body.svg);
    top = body.end + 26;
  }
  return { svg: drawn.join(""), end: top - 26 };
}

function groupsOf(values, words) {
  const groups = rivalsOf(values, words);
  return groups.length ? groups : [{ rival: text(field(values, "competitor")), criteria: [], rest: "" }];
}

function isCompared({ rival, criteria }) {
  return Boolean(rival) || criteria.some(({ competitor }) => competitor);
}

/** Where the rulers stand, and how wide the labels beside them may be. */
function gridOf(group, width) {
  const narrow = width < 600;
  if (isCompared(group)) {
    const at = (narrow ? [0.37, 0.625, 0.88] : [0.3, 0.62, 0.94]).map((share) => share * width);
    return { keys: ["importance", "rating", "competitor"], at, left: at[0] - 2 * HALF - 4, right: 0, narrow };
  }
  const at = (narrow ? [0.43, 0.83] : [0.31, 0.69]).map((share) => share * width);
  const left = at[0] - 2 * HALF - 4;
  return { keys: ["importance", "rating"], at, left, right: narrow ? 0 : left, narrow };
}

function rulersOf(group, words, width, y) {
  const grid = gridOf(group, width);
  const heads = headings(group, grid, words, width, y);
  const names = new Map(group.criteria.map((each) => [each, nameOf(each, grid, words)]));
  const bands = bandsOf(group.criteria, grid, names, heads.end + 6);
  const tracks = grid.at.map((x) => track(x, bands, group.criteria.length === 0));
  const lines = [...group.criteria].sort((one, two) => marked(one, group) - marked(two, group));
  const drawn = [
    ...heads.svg,
    ...tracks,
    ...lines.map((each) => join(each, grid, bands, marked(each, group))),
    ...group.criteria.map((each) => badges(each, grid, bands, marked(each, group))),
    ...group.criteria.map((each) => namesBeside(each, grid, bands, names.get(each))),
    ends(grid, words, width, bands.bottom + 4, 1),
    group.criteria.length ? "" : emptiness(grid, words, bands),
  ];
  const foot = footer(group, grid, words, width, bands.bottom + 30);
  return { svg: drawn.join("") + foot.svg, end: foot.end };
}

/** The line that matters: a misfit where there are two rulers, a V where there are three. */
function marked(criterion, group) {
  return isCompared(group) ? standing(criterion) === "vulnerable" : isMisfit(criterion);
}

function headings({ rival }, grid, words, width, y) {
  const room = roomOf(grid, width);
  const head = (key, w) => {
    const name = key === "competitor" && rival ? rival : say(words, key);
    return stack([{ text: name, size: grid.narrow ? 12 : 13, bold: true, most: 3 }], w);
  };
  const stacks = grid.keys.map((key, index) => head(key, room[index]));
  const height = Math.max(...stacks.map((each) => each.height));
  const svg = stacks.map((each, index) => placed(each, grid.at[index], y + height - each.height, "middle"));
  return { svg: [...svg, ends(grid, words, width, y + height + 4, 0)], end: y + height + 22 };
}

function roomOf(grid, width) {
  const apart = grid.at[1] - grid.at[0] - 10;
  return grid.at.map((x) => Math.min(apart, 2 * x - 4, 2 * (width - x) - 4));
}

function ends(grid, words, width, y, which) {
  const room = roomOf(grid, width);
  const end = (key, index) => {
    return label({ text: say(words, ENDS[key][which]), width: room[index] }, grid.at[index], y, "middle");
  };
  return grid.keys.map(end).join("");
}

function nameOf(each, grid, words) {
  const plan = each.plan ? [{ text: `→ ${each.plan}`, size: 12, tone: "muted", most: 2 }] : [];
  const name = { text: each.name || say(words, "unnamed"), size: grid.narrow ? 12 : 13, most: grid.narrow ? 4 : 2 };
  return {
    left: stack([name, ...(grid.right ? [] : plan)], grid.left),
    right: grid.right ? stack([name, ...plan], grid.right) : undefined,
  };
}

/** Five bands of each ruler, side by side; a band is high enough for all that stand in it on any ruler. */
function bandsOf(criteria, grid, names, top) {
  const least = grid.narrow ? 30 : 38;
  const highest = ({ left, right }) => Math.max(left.height, right?.height ?? 0);
  const slot = Math.max(least, ...[...names.values()].map((name) => highest(name) + 6));
  const members = (key, value) => criteria.filter((each) => each[key] === value);
  const places = new Map(grid.keys.map((key) => [key, new Map()]));
  const edges = [top];
  let y = top;
  for (const value of BANDS) {
    const crowd = Math.max(...grid.keys.map((key) => members(key, value).length));
    const height = crowd ? crowd * slot : 20;
    grid.keys.forEach((key, index) => {
      const beside = grid.keys[index ? index - 1 : 1];
      const sorted = members(key, value).sort((one, two) => (two[beside] ?? 0) - (one[beside] ?? 0));
      sorted.forEach((each, place) => places.get(key).set(each, y + (height * (place + 0.5)) / sorted.length));
    });
    y += height;
    edges.push(y);
  }
  return { top, bottom: y, edges, at: (key, each) => places.get(key).get(each) };
}

function track(x, { top, bottom, edges }, dashed) {
  const ground = box({ x: x - HALF, y: top, w: 2 * HALF, h: bottom - top, r: HALF, stroke: "line", dashed });
  const ticks = edges.slice(1, -1).map((y) => line([[x - 4, y], [x + 4, y]], { stroke: "line" }));
  return ground + ticks.join("");
}

function join(each, grid, bands, strong) {
  const segments = grid.keys.slice(1).map((key, index) => {
    const [from, to] = [bands.at(grid.keys[index], each), bands.at(key, each)];
    const ends = [[grid.at[index] + 11, from], [grid.at[index + 1] - 11, to]];
    return from && to ? line(ends, strong ? { stroke: "cinnabar", wide: 3 } : {}) : "";
  });
  return segments.join("");
}

function badges(each, grid, bands, strong) {
  const look = { solid: strong, stroke: strong ? "cinnabar" : "ink" };
  const places = grid.keys.map((key, index) => [grid.at[index], bands.at(key, each)]);
  return places.map(([x, y]) => (y ? badge(each.letter, x, y, look) : "")).join("");
}

function namesBeside(each, grid, bands, { left, right }) {
  const [first, second] = grid.keys.map((key) => bands.at(key, each));
  const start = first ? placed(left, grid.at[0] - HALF - 7, first - left.height / 2, "end") : "";
  return start + (right && second ? placed(right, grid.at[1] + HALF + 7, second - right.height / 2) : "");
}

function emptiness(grid, words, { top, bottom }) {
  const marks = [0.2, 0.5, 0.8].map((share, index) => {
    const at = grid.at.map((x, ruler) => [x, top + (bottom - top) * (ruler % 2 ? [0.5, 0.2, 0.8][index] : share)]);
    const rings = at.map(([x, y]) => dot(x, y, 8, { fill: "paper", stroke: "muted", dashed: true }));
    return line(at, { dash: "4 4", stroke: "line" }) + rings.join("");
  });
  const room = { text: say(words, "empty"), width: grid.left - 6, most: 4 };
  return marks.join("") + label(room, grid.at[0] - HALF - 7, top + 6, "end");
}

/** What stands under the rulers: what the strong line means, what is not placed yet, and the fit. */
function footer(group, grid, words, width, y) {
  const strong = group.criteria.filter((each) => marked(each, group));
  const waiting = group.criteria.filter((each) => grid.keys.some((key) => !each[key]));
  const names = waiting.map((each) => title(each, words)).join(" · ");
  const notes = stack([
    { text: names && `${say(words, "unplaced")} · ${names}`, size: 12, tone: "muted", most: 3, gap: 6 },
    { text: group.rest, size: 12, tone: "muted", gap: 6, most: 2 },
  ], width - 2);
  let top = y;
  const drawn = [];
  if (strong.length) {
    const key = legend(group, words, width, top);
    drawn.push(key.svg);
    top = key.end + 10;
  }
  const fit = isCompared(group) ? undefined : fitOf(group.criteria);
  if (fit) {
    drawn.push(fitBar(fit, words, width, top));
    top += 46;
  }
  drawn.push(placed(notes, 1, top));
  return { svg: drawn.join(""), end: notes.height ? top + notes.height : Math.max(y - 8, top - 8) };
}

function legend(group, words, width, y) {
  const worst = isCompared(group) ? mostVulnerable(group.criteria) : undefined;
  const meaning = worst ? `${say(words, "vulnerable")} · ${title(worst, words)}` : say(words, "misfit");
  const inside = stack([{ text: meaning, size: 13, bold: Boolean(worst), tone: "cinnabar", most: 3 }], width - 46);
  const shape = worst ? [[1, y + 3], [15, y + 16], [29, y + 3]] : [[1, y + 10], [29, y + 10]];
  return { svg: line(shape, { stroke: "cinnabar", wide: 3 }) + placed(inside, 40, y), end: y + inside.height };
}

function fitBar({ percent, got, of }, words, width, y) {
  const name = { text: say(words, "fit"), size: 13, bold: true, width: width / 2 };
  const sum = { text: `${percent}% = ${got}/${of}`, size: 13, bold: true, tone: "ink", width: width / 2 - 10 };
  const start = Math.min(measure(name.text, 14), width / 2) + 14;
  const note = label({ text: say(words, "fit_note"), width: width / 2 - start - 8 }, start, y + 1);
  const bar = meter(percent / 100, 1, y + 24, width - 2);
  return label({ ...name, tone: "ink" }, 1, y) + note + label(sum, width - 1, y, "end") + bar;
}
