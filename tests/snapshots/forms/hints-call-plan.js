/** Made from the form's YAML. What it says of the values, as long as it holds. */
import { any, at, below, count, each, empty, matches, same, whole } from "./expressions.js";

/** @param {object} values @param {string} today as 2026-11-24 @returns {object[]} */
export function hints(values, today) {
  return [
    ...whole({ id: "CP1", level: "flag", field: "objective" }, (empty(at(values, "advance")) && matches(at(values, "objective"), ["introduc*", "in touch", "relationship*", "\u4ecb\u7ecd", "\u8054\u7edc\u611f\u60c5", "\u7ef4\u62a4\u5173\u7cfb"]) && !(matches(at(values, "objective"), ["introduces", "introduce us", "introduce me", "agree*", "decide*", "confirm*", "promise*", "\u4ecb\u7ecd\u7ed9", "\u5f15\u89c1", "\u540c\u610f", "\u7b54\u5e94", "\u51b3\u5b9a", "\u786e\u8ba4", "\u627f\u8bfa"])))),
    ...whole({ id: "CP2", level: "warn", field: "situation" }, below(4, count(at(values, "situation")))),
    ...each({ id: "CP3", level: "flag", field: "problems.implications" }, values, ["problems"], (s1, p1) => same(count(at(s1, "implications")), 0)),
    ...whole({ id: "CP4", level: "warn", field: "centre" }, (same(at(values, "centre"), "power") && !(any(at(values, "problems"), (s1, p1) => !(empty(at(s1, "explicit_need"))))))),
    ...whole({ id: "CP5", level: "warn", field: "bring" }, (same(at(values, "phase"), "recognition") && matches(at(values, "bring"), ["demo*", "presentation*", "\u6f14\u793a"]))),
    ...whole({ id: "CP6", level: "info", field: "what_customer_agreed" }, (below(at(values, "date"), today) && empty(at(values, "what_customer_agreed")) && empty(at(values, "learned")))),
    ...whole({ id: "NA1", level: "info", field: "next_action" }, (empty(at(values, "next_action", "what")) || empty(at(values, "next_action", "who")) || empty(at(values, "next_action", "by")))),
    ...whole({ id: "NA2", level: "warn", field: "next_action.by" }, below(at(values, "next_action", "by"), today)),
  ];
}
