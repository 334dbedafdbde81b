/** How far each section of a form is filled in. */
import { empty } from "./expressions.js";
import { fieldsIn } from "./values.js";

/** @param {object} values @param {string[]} ids @returns {{filled: number, all: number}} of these fields */
export function progress(values, ids) {
  return { filled: ids.filter((id) => !empty(values[id])).length, all: ids.length };
}

/** Writes it beside the name of each section. @param {Element} scope @param {(n: object) => string} say */
export function tellProgress(scope, values, say) {
  const fields = fieldsIn(scope);
  for (const place of scope.querySelectorAll("[data-cw-progress]")) {
    const section = place.closest(".cw-section");
    const ids = fields.filter((field) => section.contains(field)).map((field) => field.dataset.cwField);
    const text = say(progress(values, ids));
    if (place.textContent !== text) place.textContent = text;
  }
}
