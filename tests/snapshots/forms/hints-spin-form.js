/** Made from the form's YAML. What it says of the values, as long as it holds. */
import { at, atMost, below, contains, count, each, empty, matches, names, number, same, starts, whole } from "./expressions.js";

/** @param {object} values @param {string} today as 2026-11-24 @returns {object[]} */
export function hints(values, today) {
  return [
    ...whole({ id: "SP1", level: "flag", field: "problems" }, (atMost(1, (number(count(at(values, "problems", "problem_q"))) + number(count(at(values, "problems", "implied_need"))))) && same(count(at(values, "problems", "implication_q")), 0))),
    ...whole({ id: "SP2", level: "warn", field: "problems" }, below((number((number(count(at(values, "problems", "problem_q"))) + number(count(at(values, "problems", "implication_q"))))) + number(count(at(values, "problems", "need_payoff_q")))), count(at(values, "problems", "situation_q")))),
    ...each({ id: "SP3", level: "flag", field: "problems.benefit" }, values, ["problems"], (s1, p1) => (!(empty(at(s1, "benefit"))) && empty(at(s1, "explicit_need")))),
    ...each({ id: "SP4", level: "warn", field: "problems.need_payoff_q" }, values, ["problems"], (s1, p1) => (below(0, count(at(s1, "need_payoff_q"))) && same(count(at(s1, "implication_q")), 0))),
    ...each({ id: "SP5", level: "info", field: "problems.situation_q" }, values, ["problems", "situation_q"], (s1, p1, s2, p2) => (!(contains(s2, ["?", "\uff1f"])) || starts(s2, ["I can", "We offer", "\u6211\u4eec\u53ef\u4ee5"]))),
    ...each({ id: "SP5", level: "info", field: "problems.problem_q" }, values, ["problems", "problem_q"], (s1, p1, s2, p2) => (!(contains(s2, ["?", "\uff1f"])) || starts(s2, ["I can", "We offer", "\u6211\u4eec\u53ef\u4ee5"]))),
    ...each({ id: "SP5", level: "info", field: "problems.implication_q" }, values, ["problems", "implication_q"], (s1, p1, s2, p2) => (!(contains(s2, ["?", "\uff1f"])) || starts(s2, ["I can", "We offer", "\u6211\u4eec\u53ef\u4ee5"]))),
    ...each({ id: "SP5", level: "info", field: "problems.need_payoff_q" }, values, ["problems", "need_payoff_q"], (s1, p1, s2, p2) => (!(contains(s2, ["?", "\uff1f"])) || starts(s2, ["I can", "We offer", "\u6211\u4eec\u53ef\u4ee5"]))),
    ...each({ id: "SP6", level: "warn", field: "problems.explicit_need" }, values, ["problems"], (s1, p1) => matches(at(s1, "explicit_need"), names(at(values, "product")))),
    ...whole({ id: "SP7", level: "info", field: "problems" }, same(count(at(values, "problems", "need_payoff_q")), 0)),
    ...whole({ id: "NA1", level: "info", field: "next_action" }, (empty(at(values, "next_action", "what")) || empty(at(values, "next_action", "who")) || empty(at(values, "next_action", "by")))),
    ...whole({ id: "NA2", level: "warn", field: "next_action.by" }, below(at(values, "next_action", "by"), today)),
  ];
}
