/** What the form about a hidden worry has noted: early warnings, signs with both halves, and what they add up to. */
import { dayOf } from "./calendar.js";
import { field, list, text, texts } from "./svg.js";

export const WARNINGS = {
  early: ["large-decision", "high-visibility", "better-known", "their-account", "technology"],
  personal: ["near-retirement", "new-in-post", "past-failure"],
};
export const LEVELS = ["none", "possible", "likely"];
const LIKELY = 4;
const FULL = 10;
const ROWS = 200;
const PARTS = ["kind", "who", "said", "expected", "seen"];

/** @param {unknown} values @param {"early" | "personal"} group @returns {string[]} ids of those that are ticked */
export function ticked(values, group) {
  const entered = texts(field(values, group));
  return WARNINGS[group].filter((id) => entered.includes(id));
}

/**
 * @typedef {{kind: string, who: string, said: string, expected: string, seen: string, day?: number, when: string,
 *   mark: string}} Sign
 * @param {unknown} values @returns {Sign[]} in the order of time, those without a day at the end
 */
export function signsOf(values) {
  const read = list(field(values, "signs")).slice(0, ROWS).map((row) => {
    const day = dayOf(field(row, "date"));
    const parts = Object.fromEntries(PARTS.map((part) => [part, text(field(row, part))]));
    return { ...parts, day, when: day === undefined ? "" : text(field(row, "date")).slice(0, 10) };
  });
  const filled = read.filter((sign) => sign.when || PARTS.some((part) => sign[part]));
  const sorted = filled.sort((one, two) => (one.day ?? Infinity) - (two.day ?? Infinity) || 0);
  return sorted.map((sign, index) => ({ ...sign, mark: String(index + 1) }));
}

/** @param {Sign[]} signs @returns {{who: string, own: Sign[]}[]} those with the most signs first */
export function peopleOf(signs) {
  const names = [...new Set(signs.map(({ who }) => who))];
  const people = names.map((who) => ({ who, own: signs.filter((sign) => sign.who === who) }));
  return people.sort((one, two) => two.own.length - one.own.length);
}

/**
 * One for every early warning, two for every sign; from four on a worry is likely, as the form has it.
 * @returns {{warnings: number, signs: number, score: number, level: string, turn: number}} turn: 0 is left, 1 right
 */
export function concernOf(values) {
  const warnings = ticked(values, "early").length + ticked(values, "personal").length;
  const signs = signsOf(values).length;
  const score = warnings + 2 * signs;
  const level = LEVELS[score >= LIKELY ? 2 : score > 0 ? 1 : 0];
  const share = [0.5, (score - 0.5) / (LIKELY - 1), (Math.min(score, FULL) - LIKELY + 0.5) / (FULL - LIKELY + 1)];
  const zone = LEVELS.indexOf(level);
  return { warnings, signs, score, level, turn: (zone + share[zone]) / LEVELS.length };
}
