/** Two versions of the same values → one in which nothing is lost, and what the two disagree on. */
import { empty } from "./expressions.js";

const EVIDENCE = "_evidence";
const ALIKE = 0.5;

/**
 * @typedef {{path: string[], mine: unknown, theirs: unknown}} Difference
 * @param {object} mine @param {object} theirs @param {{theirsWin?: boolean, key?: string}} [choice] which one stands
 *   where both say something else; `key` names the property that tells rows apart, without one those are the same that
 *   have half of what they say in common
 * @returns {{values: object, added: string[][], differs: Difference[]}}
 */
export function merge(mine, theirs, choice = {}) {
  const found = { added: [], differs: [] };
  const values = mergedObject(plainObject(mine), plainObject(theirs), [], { ...choice, found });
  return { values, ...found };
}

function plainObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}

/** An amount of money is one value, not two. */
function isNested(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value) && !("amount" in value);
}

function mergedObject(mine, theirs, path, choice) {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const values = {};
  for (const key of keys.filter((each) => !each.endsWith(EVIDENCE))) {
    const value = mergedValue(mine[key], theirs[key], [...path, key], choice);
    if (value !== undefined) values[key] = value;
    const [first, second] = value === mine[key] && !unsaid(mine, key) ? [mine, theirs] : [theirs, mine];
    const sure = first[key + EVIDENCE] ?? second[key + EVIDENCE];
    if (sure !== undefined) values[key + EVIDENCE] = sure;
  }
  return values;
}

/** A guess at nothing is what every field begins with. */
function unsaid(values, key) {
  return empty(values[key]) && values[key + EVIDENCE] === "guess";
}

function mergedValue(mine, theirs, path, choice) {
  if (empty(theirs) || same(mine, theirs)) return mine ?? theirs;
  if (empty(mine)) {
    choice.found.added.push(path);
    return theirs;
  }
  if (Array.isArray(mine) && Array.isArray(theirs)) return mergedList(mine, theirs, path, choice);
  if (isNested(mine) && isNested(theirs)) return mergedObject(mine, theirs, path, choice);
  choice.found.differs.push({ path, mine, theirs });
  return choice.theirsWin ? theirs : mine;
}

/** Members keep the order of mine; what only they have follows. */
function mergedList(mine, theirs, path, choice) {
  const values = [...mine];
  const taken = new Set();
  for (const member of theirs.filter((each) => !empty(each))) {
    const index = counterpart(values, member, taken, choice.key);
    if (index < 0) {
      choice.found.added.push([...path, String(values.length + 1)]);
      values.push(member);
    } else {
      const place = [...path, String(index + 1)];
      if (isNested(member)) values[index] = mergedObject(values[index], member, place, choice);
    }
    taken.add(index < 0 ? values.length - 1 : index);
  }
  return values;
}

function counterpart(values, member, taken, key) {
  const free = values.map((value, index) => ({ index, share: taken.has(index) ? 0 : likeness(value, member, key) }));
  const best = free.reduce((first, each) => (each.share > first.share ? each : first), { index: -1, share: 0 });
  return best.share >= ALIKE ? best.index : -1;
}

function likeness(mine, theirs, key) {
  if (same(mine, theirs)) return 1;
  if (!isNested(mine) || !isNested(theirs)) return 0;
  if (key) return Number(!empty(mine[key]) && same(mine[key], theirs[key]));
  const said = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter((each) => !each.endsWith(EVIDENCE));
  const filled = said.filter((each) => !empty(mine[each]) || !empty(theirs[each]));
  return filled.filter((each) => same(mine[each], theirs[each])).length / filled.length;
}

function same(mine, theirs) {
  const plain = (value) => (typeof value === "string" ? value.trim() : value);
  return JSON.stringify(plain(mine)) === JSON.stringify(plain(theirs));
}
