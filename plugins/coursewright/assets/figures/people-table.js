/** The text twin of a map of people: a row for each, a column for whatever is known. */
import { called, nameOf } from "./people.js";
import { say } from "./svg.js";

/**
 * @param {{people: import("./people.js").Person[], edges: import("./people.js").Edge[], bosses: number[],
 *   shown: string[], roles: boolean}} map
 * @param {unknown} words @returns {{headers: string[], rows: string[][]}}
 */
export function peopleTable(map, words) {
  const columns = [...placeColumns(map, words), ...markColumns(map, words), ...lineColumns(map, words)];
  const filled = columns.filter(({ head, cell }) => head === "name" || map.people.some(cell));
  return {
    headers: filled.map(({ head }) => say(words, head)),
    rows: map.people.map((person) => filled.map(({ cell }) => cell(person) || "–")),
  };
}

function placeColumns({ people, bosses }, words) {
  const boss = ({ index, boss: typed }) => (bosses[index] < 0 ? typed : nameOf(words, people[bosses[index]]));
  return [
    { head: "name", cell: (person) => nameOf(words, person) },
    { head: "job", cell: ({ name, title }) => name && called(words, title) },
    { head: "department", cell: ({ name, title, department }) => (name || title) && department },
    { head: "reports_to", cell: boss },
  ];
}

function markColumns({ shown, roles }, words) {
  const options = (ids, name) => ids.map((id) => say(words, `${name}-${id}`)).join(" · ");
  const marks = shown.map((head) => ({ head, cell: (person) => meaning(person.marks[head], head, words) }));
  const role = { head: "role", cell: (person) => options(person.roles, "role") };
  const centre = { head: "centre", cell: (person) => options(person.centres, "centre") };
  const key = { head: "key_player", cell: (person) => (person.key ? "✓" : "") };
  return [...marks, ...(roles ? [role, centre] : []), key];
}

/** @param {object | undefined} found a person's mark @returns {string} its letter, its word, and if it is a guess */
export function meaning(found, dimension, words) {
  if (!found) return "";
  return [found.letter, say(words, `${dimension}-${found.id}`), found.guess ? "?" : ""].filter(Boolean).join(" ");
}

function lineColumns({ people, edges }, words) {
  const others = ({ index }, type) => edges.filter((edge) => edge.type === type).flatMap(({ from, to, mutual }) => {
    if (from === index) return [people[to]];
    return mutual && to === index ? [people[from]] : [];
  });
  const names = (found) => found.map((each) => nameOf(words, each)).join(" · ");
  return ["influence", "conflict"].map((head) => ({ head, cell: (person) => names(others(person, head)) }));
}
