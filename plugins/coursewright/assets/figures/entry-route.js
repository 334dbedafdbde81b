/** What is filled in of an entry strategy: who stands at each focus point, and the way from one to the next. */
import { CENTRES } from "./focus-signs.js";
import { field, say, text } from "./svg.js";

/**
 * @typedef {{centre: string, people: string[], access: string, call: string, danger: string, open: boolean}} Entry
 *   open: nothing has been filled in
 * @param {unknown} values @returns {Entry[]} one for every focus, in the order of the way
 */
export function entriesOf(values) {
  return CENTRES.map((centre) => {
    const given = field(values, centre);
    const people = peopleAt(field(given, "people"));
    const unit = text(field(given, "unit"));
    const [access, call, danger] = ["access", "next_call", "danger"].map((key) => text(field(given, key)));
    const there = people.length ? people : [unit].filter(Boolean);
    return { centre, people: there, access, call, danger, open: !(there.length || access || call) };
  });
}

function peopleAt(value) {
  const each = Array.isArray(value) ? value : [value];
  return [...new Set(each.map((person) => text(field(person, "name")) || text(person)).filter(Boolean))];
}

/** @param {Entry[]} entries @returns {string[]} who stands at all three */
export function everywhere(entries) {
  const [first, ...rest] = entries.map(({ people }) => people);
  return first.filter((name) => rest.every((people) => people.includes(name)));
}

/** @param {Entry} entry @param {unknown} words @returns {string} */
export function dangerOf({ danger }, words) {
  return danger && (text(field(words, `danger-${danger}`)) || danger);
}

/**
 * The last part of the way: in person, or through the sponsor.
 * @returns {{route: string, name: string, through: boolean, missing: boolean}} missing: the sponsor has no name yet
 */
export function viaOf(values, words) {
  const [route, sponsor] = ["route", "sponsor"].map((key) => text(field(values, key)));
  const through = route === "indirect" || (route !== "direct" && sponsor !== "");
  const direct = route === "direct" ? say(words, "route-direct") : "";
  if (!through) return { route: direct, name: "", through, missing: false };
  return { route: say(words, "route-indirect"), name: sponsor || say(words, "no_sponsor"), through, missing: !sponsor };
}
