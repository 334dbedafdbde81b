/** The people of an account as an organisation map saves them: read with care, and matched by name. */
import { CENTRES } from "./focus-signs.js";
import { once } from "./once.js";
import { field, list, text, texts } from "./svg.js";

/** What is marked for each person; every option has the letter that stands for it on the map. */
export const DIMENSIONS = {
  need: { P: "physiological", S: "safety", B: "belonging", E: "esteem", SA: "self-actualisation" },
  adapt: { I: "innovator", V: "visionary", P: "pragmatist", C: "conservative", L: "laggard" },
  orient: { F: "financial", T: "technical", R: "relationship", B: "business" },
  contact: { "!": "none", "%": "brief", "*": "multiple", "#": "in-depth" },
  position: { X: "enemy", "−": "non-supporter", "=": "neutral", "+": "supporter", M: "mentor" },
};
const ROLES = ["gatekeeper", "influencer", "decision-maker", "user", "sponsor", "project-sponsor"];
const MOST = 40;
const MOST_EDGES = 40;

/**
 * @typedef {object} Person
 * @property {number} index
 * @property {object} card what stands on the card: the same object as long as nobody changes it
 * @property {string} name
 * @property {string} title
 * @property {string} department
 * @property {string} boss the name as it was typed
 * @property {boolean} key decides, or belongs to the inner circle
 * @property {string[]} roles
 * @property {string[]} centres
 * @property {string[]} ours who of our team has the contact
 * @property {Record<string, {letter: string, id: string, guess: boolean} | undefined>} marks by dimension
 */

/** @param {unknown} values @returns {{people: Person[], rest: number}} rest: how many more there are */
export function peopleOf(values) {
  const read = list(field(values, "people")).map(person).filter((each) => each.name || each.title || each.department);
  const people = read.slice(0, MOST).map((each, index) => ({ ...each, index, card: each }));
  return { people, rest: read.length - people.length };
}

/** Rows are never changed once they have been read. */
const person = once((row) => {
  const roles = chosen(field(row, "roles"), ROLES);
  return {
    name: text(field(row, "name")) || text(row),
    title: text(field(row, "title")),
    department: text(field(row, "department")),
    boss: text(field(row, "reports_to")),
    key: roles.includes("decision-maker") || slug(field(row, "political")).startsWith("inner"),
    roles,
    centres: chosen(field(row, "centre"), CENTRES),
    ours: texts(field(row, "our_contact")),
    marks: Object.fromEntries(Object.keys(DIMENSIONS).map((dimension) => [dimension, marked(row, dimension)])),
  };
});

function slug(value) {
  return text(value).toLowerCase().replace(/[\s_]+/g, "-");
}

function chosen(value, options) {
  const found = texts(value).map(slug);
  return options.filter((option) => found.includes(option));
}

/** A mark without evidence is a guess only where somebody said so: a specimen need not prove its marks. */
function marked(row, dimension) {
  const value = slug(field(row, dimension));
  const options = Object.entries(DIMENSIONS[dimension]);
  const found = options.find(([letter, id]) => letter.toLowerCase() === value || id === value);
  if (!found) return undefined;
  const guess = ["guess", "unknown"].includes(text(field(row, `${dimension}_evidence`)));
  return { letter: found[0], id: found[1], guess };
}

/** The name on a card: a word of the figure, or what somebody typed. */
export function called(words, name) {
  return text(field(words, `person-${name}`)) || name;
}

/** @param {unknown} words @param {Person} person @returns {string} name, or title where there is no name */
export function nameOf(words, { name, title, department }) {
  return called(words, name || title || department);
}

function indexOf(people) {
  const byName = new Map();
  const add = (name, index) => name && !byName.has(name) && byName.set(name, index);
  for (const { name, index } of people) add(name.toLowerCase(), index);
  for (const { title, index } of people) add(title.toLowerCase(), index);
  return (name) => byName.get(text(name).toLowerCase()) ?? -1;
}

/**
 * Everyone's boss, by index; -1 for nobody on the map. Where people report in a circle, the first of them is on top.
 * @param {Person[]} people @returns {number[]}
 */
export function bossesOf(people) {
  const find = indexOf(people);
  const bosses = people.map(({ boss }) => (boss ? find(boss) : -1));
  for (const start of bosses.keys()) {
    let at = bosses[start];
    for (let steps = 0; at >= 0 && at !== start && steps < bosses.length; steps += 1) at = bosses[at];
    if (at === start) bosses[start] = -1;
  }
  return bosses;
}

function strengthOf(raw) {
  const named = ["weak", "medium", "strong"].indexOf(raw) + 1;
  return named || Math.min(3, Math.max(1, Math.round(Number(raw)) || 2));
}

/**
 * Lines of influence and conflict between people on the map; two that influence each other are one line.
 * @typedef {{from: number, to: number, type: "influence" | "conflict", strength: number, mutual: boolean}} Edge
 * @param {unknown} values @param {Person[]} people @returns {Edge[]}
 */
export function edgesOf(values, people) {
  const find = indexOf(people);
  const edges = new Map();
  for (const row of list(field(values, "edges")).slice(0, 4 * MOST_EDGES)) {
    const [from, to] = ["from", "to"].map((end) => find(field(row, end) ?? field(row, `${end}_person`)));
    const type = slug(field(row, "type")) === "conflict" ? "conflict" : "influence";
    const strength = strengthOf(text(field(row, "strength")));
    const back = edges.get([type, to, from].join());
    if (from < 0 || to < 0 || from === to) continue;
    if (back) Object.assign(back, { mutual: true, strength: Math.max(back.strength, strength) });
    else edges.set([type, from, to].join(), { from, to, type, strength, mutual: type === "conflict" });
  }
  return [...edges.values()].slice(0, MOST_EDGES);
}
