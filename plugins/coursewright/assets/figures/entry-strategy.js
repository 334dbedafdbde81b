/** The entry strategy as its form has it: whom one meets at each focus point, and what leads on to the next. */
import { draw as drawModel, table as tableOfModel } from "./entry-model.js";
import { field, list, text } from "./svg.js";

const CENTRES = ["receptivity", "dissatisfaction", "power"];

/**
 * @param {object} values id, width, route, sponsor, and for each focus point {people: {person}[], unit, next_call,
 *   danger, access_to_get, access_agreed}
 * @param {object} words those of the model @returns {string}
 */
export function draw(values, words) {
  return drawModel(modelOf(values), words);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  return tableOfModel(modelOf(values), words);
}

function modelOf(values) {
  const plain = ["id", "width", "route", "sponsor"].map((key) => [key, field(values, key)]);
  return Object.fromEntries([...plain, ...CENTRES.map((centre) => [centre, entryOf(field(values, centre))])]);
}

/** The way on is open once it has been agreed. */
function entryOf(entry) {
  const agreed = field(entry, "access_agreed") === true;
  return {
    people: list(field(entry, "people")).map((each) => text(field(each, "person"))).filter(Boolean),
    access: agreed ? text(field(entry, "access_to_get")) || "✓" : "",
    ...Object.fromEntries(["unit", "next_call", "danger"].map((key) => [key, field(entry, key)])),
  };
}
