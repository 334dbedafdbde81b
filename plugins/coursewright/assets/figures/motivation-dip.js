/** The plan against the motivation dip, as its form has it: expected curves, what was observed, dated actions. */
import { draw as drawCurves, table as tableOfCurves } from "./implementation-curves.js";
import { field, list, say, text } from "./svg.js";

const STRATEGIES = { "before-contract": "before", "involve-customer": "involve", "early-effort": "early" };

/**
 * @param {object} values id, width, contract and go_live (YYYY-MM-DD), new_toy_until and learning_until (weeks),
 *   groups: {group, expected: {week, points 1-5}[], observed: {seen_on, points}[]}[], actions: {date, strategy, what}[]
 * @param {object} words `group-<option>`, and those of the curves @returns {string}
 */
export function draw(values, words) {
  return drawCurves(planOf(values, words), words);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  return tableOfCurves(planOf(values, words), words);
}

function planOf(values, words) {
  const groups = list(field(values, "groups"));
  const [signed, go_live] = [field(values, "contract"), field(values, "go_live")];
  return {
    id: field(values, "id"),
    width: field(values, "width"),
    ...{ signed, go_live },
    learning_from: field(values, "new_toy_until"),
    effective_from: field(values, "learning_until"),
    groups: groups.map((group) => ({ name: nameOf(group, words), points: pointsOf(group, "expected") })),
    observed: groups.flatMap((group) => pointsOf(group, "observed")),
    actions: list(field(values, "actions")).map((action) => ({
      date: field(action, "date"),
      strategy: field(STRATEGIES, text(field(action, "strategy"))),
      what: field(action, "what"),
    })),
  };
}

function nameOf(group, words) {
  const id = text(field(group, "group"));
  return id ? say(words, `group-${id}`) : "";
}

function pointsOf(group, key) {
  return list(field(group, key)).map((point) => ({
    week: field(point, "week"),
    date: field(point, "seen_on"),
    level: field(point, "points"),
  }));
}
