/** Two worries over a sale: whether it will work, which falls, and what it costs, which rises towards the contract. */
import { line } from "./axes.js";
import { arrow, field, list, phaseMark, picture, placed, say, stack, widthOf } from "./svg.js";

const PHASES = ["recognition", "evaluation", "resolution"];
const LOOKS = { application: { stroke: "ink", dash: "" }, price: { stroke: "cinnabar", dash: "7 5" } };
const TOP = 46;

/**
 * @param {object} values id, width, application and price: levels 0 to 100 at equal distances from contact to contract
 * @param {object} words @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const narrow = width < 600;
  const height = narrow ? 210 : 260;
  const plot = { left: 2, right: width - 2, top: TOP, low: TOP + height };
  const drawn = [axes(words, plot), ...phases(words, plot, narrow)];
  for (const name of Object.keys(LOOKS)) drawn.push(curve(values, words, name, plot));
  return picture(values, words, plot.low + (narrow ? 68 : 64), drawn);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const told = (name, at) => `${Math.round(levelAt(levels(values, name), at))} %`;
  return {
    headers: [say(words, "time"), say(words, "application"), say(words, "price")],
    rows: [["contact", 0], ["middle", 0.5], ["contract", 1]].map(([key, at]) => [
      say(words, key), told("application", at), told("price", at),
    ]),
  };
}

/** @returns {number[]} at least two levels between 0 and 100 */
function levels(values, name) {
  const given = list(field(values, name)).filter((each) => typeof each === "number" && Number.isFinite(each)).slice(0, 24);
  const found = given.map((each) => Math.min(100, Math.max(0, each)));
  return found.length > 1 ? found : [50, 50];
}

/** Between the given levels the curve runs smoothly, after Catmull and Rom. */
function levelAt(found, share) {
  const place = share * (found.length - 1);
  const index = Math.min(Math.floor(place), found.length - 2);
  const rest = place - index;
  const [p, q, r, s] = [index - 1, index, index + 1, index + 2].map((at) => found[Math.min(Math.max(at, 0), found.length - 1)]);
  const curved = q + 0.5 * rest * (r - p + rest * (2 * p - 5 * q + 4 * r - s + rest * (3 * (q - r) + s - p)));
  return Math.min(100, Math.max(0, curved));
}

function axes(words, { left, right, top, low }) {
  const small = (key, room) => stack([{ text: say(words, key), size: 12.5, tone: "muted", most: 1 }], room);
  const end = (key, x, anchor) => placed(small(key, (right - left) * 0.45), x, low + 36, anchor);
  const upright = small("level", right - left);
  return [
    arrow([[left, low], [left, top - 12]]),
    arrow([[left, low], [right, low]]),
    placed(upright, left, top - 14 - upright.height),
    end("contact", left, "start"),
    end("contract", right, "end"),
  ].join("");
}

function phases(words, { left, right, low }, narrow) {
  const each = (right - left) / PHASES.length;
  return PHASES.map((phase, index) => {
    const x = left + each * index;
    const name = stack([{ text: narrow ? "" : say(words, phase), size: 12.5, most: 1 }], each - 30);
    const border = index ? line([[x, low], [x, low + 8]]) : "";
    return border + phaseMark(phase, x + (narrow ? each / 2 : 14), low + 20, 11) + placed(name, x + 26, low + 11);
  });
}

function curve(values, words, name, { left, right, top, low }) {
  const found = levels(values, name);
  const steps = 48;
  const at = (share) => [left + (right - left) * share, low - (levelAt(found, share) / 100) * (low - top - 10) - 4];
  const points = Array.from({ length: steps + 1 }, (_, index) => at(index / steps));
  const first = name === "application";
  const [x, y] = at(first ? 0.04 : 0.97);
  const room = (right - left) * 0.42;
  const told = stack([{ text: say(words, name), size: 13, bold: true, tone: LOOKS[name].stroke, most: 2 }], room);
  return line(points, LOOKS[name]) + placed(told, x, Math.max(top, y - told.height - 12), first ? "start" : "end");
}
