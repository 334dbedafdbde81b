/** What pictures of decision criteria agree on: how rows are read, how well they fit, and where a rival is ahead. */
import { grade, letter, more, named } from "./axes.js";
import { field, list, say, text } from "./svg.js";

const MOST = 8;
const RIVALS = 3;

/**
 * @typedef {object} Criterion
 * @property {string} letter
 * @property {string} name
 * @property {number} [importance] 1 incidental … 5 crucial, to the customer
 * @property {number} [rating] 1 weak … 5 strong: ours, as the customer sees it
 * @property {number} [competitor] the same of the competitor
 * @property {string} rival whose rating that is
 * @property {string} plan what is planned for it, in words
 */

/** @param {unknown} values @param {unknown} words @returns {Criterion[]} all that have a name or a value */
export function everyCriterion(values, words) {
  const rows = list(field(values, "criteria")).map((row) => ({
    name: named(words, field(row, "name")),
    importance: grade(field(row, "importance")),
    rating: grade(field(row, "rating") ?? field(row, "our_rating")),
    competitor: grade(field(row, "competitor_rating")),
    rival: text(field(row, "competitor")) || text(field(values, "competitor")),
    plan: planned(words, field(row, "plan")),
  }));
  const filled = rows.filter(({ name, importance, rating }) => name || importance || rating);
  const names = [...new Set(filled.map(({ name }) => name))];
  return filled.map((row, index) => ({ ...row, letter: letter(row.name ? names.indexOf(row.name) : index) }));
}

function planned(words, plan) {
  const key = text(plan);
  return key === "none" ? "" : named(words, key, "plan");
}

/** As many as are legible, and how many are not shown. @returns {{criteria: Criterion[], rest: string}} */
export function criteriaOf(values, words) {
  const all = everyCriterion(values, words);
  return { criteria: all.slice(0, MOST), rest: more(words, all.length - MOST) };
}

/** One group of criteria for each competitor. @returns {{rival: string, criteria: Criterion[], rest: string}[]} */
export function rivalsOf(values, words) {
  const all = everyCriterion(values, words);
  const rivals = [...new Set(all.map(({ rival }) => rival))].slice(0, RIVALS);
  return rivals.map((rival) => {
    const own = all.filter((each) => each.rival === rival);
    return { rival, criteria: own.slice(0, MOST), rest: more(words, own.length - MOST) };
  });
}

/** How well the rating fits the importance. @returns {{got: number, of: number, percent: number} | undefined} */
export function fitOf(criteria) {
  const rated = criteria.filter(({ importance, rating }) => importance && rating);
  const got = rated.reduce((sum, { importance, rating }) => sum + importance * rating, 0);
  const of = rated.reduce((sum, { importance }) => sum + 5 * importance, 0);
  return of ? { got, of, percent: Math.round((100 * got) / of) } : undefined;
}

/** Crucial to the customer, and weak in their eyes. @param {Criterion} criterion */
export function isMisfit({ importance, rating }) {
  return importance >= 4 && rating <= 2;
}

/** @param {Criterion} criterion @returns {number | undefined} importance × how far the competitor is ahead */
export function severityOf({ importance, rating, competitor }) {
  return importance && rating && competitor ? importance * (competitor - rating) : undefined;
}

/** @param {Criterion} criterion @returns {"vulnerable" | "watch" | "advantage" | "level" | "unknown"} */
export function standing({ importance, rating, competitor }) {
  if (!(importance && rating && competitor)) return "unknown";
  const gap = competitor - rating;
  if (importance >= 4 && rating <= 3 && gap >= 2) return "vulnerable";
  if (importance >= 4 && gap <= -2) return "advantage";
  return gap > 0 && (importance >= 3 || gap === 1) ? "watch" : "level";
}

/** The vulnerable criterion where it hurts most. @param {Criterion[]} criteria @returns {Criterion | undefined} */
export function mostVulnerable(criteria) {
  const vulnerable = criteria.filter((each) => standing(each) === "vulnerable");
  return vulnerable.sort((one, two) => severityOf(two) - severityOf(one))[0];
}

/** @param {Criterion} criterion @param {unknown} words @returns {string} */
export function title({ letter: mark, name }, words) {
  return `${mark} ${name || say(words, "unnamed")}`;
}
