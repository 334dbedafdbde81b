/** Two worries over a sale: whether it will work, which falls, and what it costs, which rises towards the contract. */
import { line } from "./axes.js";
import { phaseMark } from "./phase-mark.js";
import { arrow, field, list, picture, placed, say, stack, widthOf } from "./svg.js";

const PHASES = ["recognition", "evaluation", "resolution"];
const LOOKS = { application: { stroke: "ink", dash: "" }, price: { stroke: "cinnabar", dash: "7 5" } };
const TOP = 30;
const STEPS = 48;

/**
 * @param {object} values id, width, application and price: levels 0 to 100 at equal distances from contact to contract
 * @param {object} words @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const narrow = width < 600;
  const plot = { left: 2, right: width - 2, top: TOP, low: TOP + (narrow ? 240 : 280) };
  const axis = phases(words, plot, narrow);
  const ends = plot.low + axis.height + 14;
  const curves = Object.keys(LOOKS).map((name) => curve(values, words, name, plot));
  return picture(values, words, ends + 22, [axes(words, plot, ends), axis.svg, ...curves]);
}

/** The curves are a sketch, not a measurement: the twin tells where they are high and where they are low. */
export function table(values, words) {
  const told = (name, share) => {
    const level = levelAt(levels(values, name), share);
    return level === undefined ? "–" : say(words, level < 35 ? "low" : level < 65 ? "moderate" : "high");
  };
  return {
    headers: [say(words, "time"), say(words, "application"), say(words, "price")],
    rows: [["contact", 0], ["middle", 0.5], ["contract", 1]].map(([key, share]) => [
      say(words, key), told("application", share), told("price", share),
    ]),
  };
}

/** @returns {number[]} at most 24 levels between 0 and 100 */
function levels(values, name) {
  const given = list(field(values, name)).filter((each) => typeof each === "number" && Number.isFinite(each));
  return given.slice(0, 24).map((each) => Math.min(100, Math.max(0, each)));
}

/** Between the given levels the curve runs smoothly, after Catmull and Rom. One level is no curve. */
function levelAt(found, share) {
  if (found.length < 2) return undefined;
  const index = Math.min(Math.floor(share * (found.length - 1)), found.length - 2);
  const rest = share * (found.length - 1) - index;
  const at = (place) => found[Math.min(Math.max(place, 0), found.length - 1)];
  const [p, q, r, s] = [index - 1, index, index + 1, index + 2].map(at);
  const curved = q + 0.5 * rest * (r - p + rest * (2 * p - 5 * q + 4 * r - s + rest * (3 * (q - r) + s - p)));
  return Math.min(100, Math.max(0, curved));
}

function axes(words, { left, right, top, low }, ends) {
  const room = (right - left) * 0.45;
  const told = (key, x, y, anchor) => {
    const own = key === "level" ? 2 * room : room;
    return placed(stack([{ text: say(words, key), size: 12.5, tone: "muted", most: 1 }], own), x, y, anchor);
  };
  return [
    arrow([[left, low], [left, top - 4]]),
    arrow([[left, low], [right, low]]),
    told("level", left, 0, "start"),
    told("contact", left, ends, "start"),
    told("contract", right, ends, "end"),
  ].join("");
}

/** The phases along the axis: beside their mark on a page, below it on a phone. */
function phases(words, { left, right, low }, narrow) {
  const each = (right - left) / PHASES.length;
  const room = each - (narrow ? 14 : 34);
  const names = PHASES.map((phase) => stack([{ text: say(words, phase), size: 12.5, most: narrow ? 3 : 2 }], room));
  const svg = PHASES.map((phase, index) => {
    const x = left + each * index;
    const border = index ? line([[x, low], [x, low + 9]]) : "";
    const centre = x + each / 2;
    const mark = phaseMark(phase, narrow ? centre : x + 10, low + 20, 11);
    const place = narrow ? [centre, low + 30, "middle"] : [x + 22, low + 11];
    return border + mark + placed(names[index], ...place);
  });
  return { svg: svg.join(""), height: Math.max(...names.map(({ height }) => height)) + (narrow ? 30 : 11) };
}

function curve(values, words, name, { left, right, top, low }) {
  const found = levels(values, name);
  if (found.length < 2) return "";
  const at = (share) => [left + (right - left) * share, low - (levelAt(found, share) / 100) * (low - top - 48) - 4];
  const points = Array.from({ length: STEPS + 1 }, (_, index) => at(index / STEPS));
  const first = name === "application";
  const told = stack([
    { text: say(words, name), size: 13.5, bold: true, tone: LOOKS[name].stroke, most: 1 },
    { text: say(words, `${name}_note`), size: 12.5, tone: "muted", most: 1, gap: 0 },
  ], (right - left) * 0.44);
  const half = first ? points.slice(0, STEPS / 2) : points.slice(STEPS / 2);
  const above = Math.min(...half.map(([, y]) => y)) - told.height - 6;
  const [x, anchor] = first ? [left + 14, "start"] : [right, "end"];
  return line(points, LOOKS[name]) + placed(told, x, Math.max(top, above), anchor);
}
