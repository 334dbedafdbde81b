/** The decision criteria of one customer: the two rulers, and below them what to do with each criterion. */
import { rulers } from "./criteria-rulers.js";
import { scatter, table as zoneTable } from "./criteria-scatter.js";
import { fitOf, everyCriterion } from "./criteria.js";
import { picture, say } from "./svg.js";

/** @param {object} values as for criteria-rulers @param {object} words of both parts @returns {string} */
export function draw(values, words) {
  const first = rulers(values, words, 1);
  const second = scatter(values, words, first.end + 34);
  return picture(values, words, second.end + 2, [first.svg, second.svg]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const { headers, rows } = zoneTable(values, words);
  const fit = fitOf(everyCriterion(values, words));
  if (!fit) return { headers, rows };
  return { headers, rows: [...rows, [say(words, "fit"), "", "", `${fit.percent}% = ${fit.got}/${fit.of}`, ""]] };
}
