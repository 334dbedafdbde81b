/** The customer's decision as its form has it: dated signs of each phase turn the needle. */
import { draw as drawCycle, phaseOf, table as tableOfCycle } from "./decision-cycle.js";
import { field, text } from "./svg.js";

const PARTS = { recognition: "needs", evaluation: "options", resolution: "concerns", implementation: "results" };
const SURE = ["fact", "told"];
const EVIDENCE = "_evidence";
const ACTIVITIES = {
  ...{ uncovering: "recognition", developing: "recognition" },
  ...{ presentation: "evaluation", "asking-criteria": "evaluation", influencing: "evaluation", proposal: "evaluation" },
  ...{ concerns: "resolution", references: "resolution", negotiation: "resolution", discount: "resolution" },
  ...{ support: "implementation", "new-needs": "implementation" },
};
const LISTED = { recognition: 4, evaluation: 5, resolution: 5, implementation: 2 };

/**
 * @param {object} values id, width, my_current_activity; needs, options, concerns and results: a date for each sign,
 *   `over` for the end of the phase, and `<sign>_evidence`
 * @param {object} words those of the cycle @returns {string}
 */
export function draw(values, words) {
  return drawCycle(cycleOf(values), words);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  return tableOfCycle(cycleOf(values), words);
}

/** A sign counts when it is dated; the end of a phase only when somebody has seen or heard of it. */
function cycleOf(values) {
  const found = Object.keys(PARTS).map((phase) => [phase, seenIn(field(values, PARTS[phase]))]);
  const of = (key) => Object.fromEntries(found.map(([phase, seen]) => [phase, seen[key]]));
  const cycle = { id: field(values, "id"), width: field(values, "width"), signs: of("signs"), ends: of("ends") };
  const activity_phase = text(field(ACTIVITIES, text(field(values, "my_current_activity"))));
  return { ...cycle, activity_phase, confidence: confidenceIn(found, phaseOf(cycle)) };
}

function seenIn(part) {
  const signs = part !== null && typeof part === "object" ? Object.keys(part) : [];
  const dated = signs.filter((key) => !key.endsWith(EVIDENCE) && text(field(part, key)));
  const sure = dated.filter((key) => SURE.includes(text(field(part, key + EVIDENCE))));
  return { signs: dated.length, ends: Number(sure.includes("over")), sure: sure.length };
}

/** Evidenced signs among those that the form lists, up to the phase where the customer is. */
function confidenceIn(found, phase) {
  if (!phase) return undefined;
  const passed = found.slice(0, found.findIndex(([each]) => each === phase) + 1);
  const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);
  return Math.min(1, sum(passed.map(([, { sure }]) => sure)) / sum(passed.map(([each]) => LISTED[each])));
}
