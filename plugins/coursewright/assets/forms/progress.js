/** How far each section of a form is filled in. */
import { tell } from "./elements.js";
import { empty } from "./expressions.js";
import { fieldsIn } from "./values.js";

/** @param {object} values @param {string[]} ids @returns {{filled: number, all: number}} of these fields */
export function progress(values, ids) {
  return { filled: ids.filter((id) => !empty(values[id])).length, all: ids.length };
}

const sections = new WeakMap();

/** The fields of a section never change. */
function fieldsOf(section, scope) {
  if (!sections.has(section)) {
    const fields = fieldsIn(scope).filter((field) => section.contains(field));
    sections.set(section, fields.map((field) => field.dataset.cwField));
  }
  return sections.get(section);
}

/** Writes it beside the name of each section. @param {Element} scope @param {(n: object) => string} say */
export function tellProgress(scope, values, say) {
  for (const place of scope.querySelectorAll("[data-cw-progress]")) {
    const text = say(progress(values, fieldsOf(place.closest(".cw-section"), scope)));
    tell(place, text);
  }
}
