/** How far each section of a form is filled in. */
import { once } from "../figures/once.js";
import { tell } from "./elements.js";
import { empty } from "./expressions.js";
import { fieldsIn } from "./values.js";

/** @param {object} values @param {string[]} ids @returns {{filled: number, all: number}} of these fields */
export function progress(values, ids) {
  return { filled: ids.filter((id) => !empty(values[id])).length, all: ids.length };
}

/** Where it is written, and of which fields: sections never change. */
const placesIn = once((scope) => [...scope.querySelectorAll("[data-cw-progress]")].map((place) => {
  const section = place.closest(".cw-section");
  const fields = fieldsIn(scope).filter((field) => section.contains(field));
  return { place, ids: fields.map((field) => field.dataset.cwField) };
}));

/** Writes it beside the name of each section. @param {Element} scope @param {(n: object) => string} say */
export function tellProgress(scope, values, say) {
  for (const { place, ids } of placesIn(scope)) tell(place, say(progress(values, ids)));
}
