/** What the hint modules of the forms are written with. Pure functions; whatever cannot be read counts as blank. */

const LATIN = /[0-9A-Za-z\u00c0-\u024f]/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const DEEPEST = 8;

function own(value, key) {
  return value !== null && typeof value === "object" && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Keys that say nothing by themselves: how sure somebody is, and the currency of an amount. */
function says(value, key) {
  return !key.endsWith("_evidence") && !(key === "currency" && Object.hasOwn(value, "amount"));
}

const known = new WeakMap();
/** Values are never changed once they have been read, so what was blank stays blank. */

/** @param {unknown} value @returns {boolean} whether nobody has written anything into it */
export function empty(value, depth = 0) {
  if (typeof value === "string") return !value.trim();
  if (typeof value === "number") return !Number.isFinite(value);
  if (value === null || typeof value !== "object" || depth > DEEPEST) return value !== true;
  if (!known.has(value)) known.set(value, blank(value, depth));
  return known.get(value);
}

function blank(value, depth) {
  if (Array.isArray(value)) return value.every((each) => empty(each, depth + 1));
  return Object.keys(value).every((key) => !says(value, key) || empty(value[key], depth + 1));
}

/** @param {unknown} value @returns {unknown[]} the members of a list that are not blank */
export function members(value) {
  return Array.isArray(value) ? value.filter((each) => !empty(each)) : [];
}

/** @param {unknown} scope @param {...string} keys @returns {unknown} the value at a path; through rows, all of them */
export function at(scope, ...keys) {
  const step = (value, key) =>
    Array.isArray(value) ? members(value).flatMap((each) => own(each, key) ?? []) : own(value, key);
  return keys.reduce(step, scope);
}

/** @returns {number} members that are filled in; for a single value 1 or 0 */
export function count(value) {
  return Array.isArray(value) ? members(value).length : Number(!empty(value));
}

/** @returns {number} how many different members there are */
export function distinct(value) {
  return new Set(members(value).map((each) => (typeof each === "string" ? each.trim().toLowerCase() : each))).size;
}

function texts(value) {
  return [value].flat().filter((each) => typeof each === "string").map((each) => each.toLowerCase());
}

function standsIn(text, word) {
  const open = word.endsWith("*");
  const wanted = (open ? word.slice(0, -1) : word).toLowerCase();
  const joined = (inside, outside) => LATIN.test(inside ?? "") && LATIN.test(outside ?? "");
  for (let from = text.indexOf(wanted); wanted && from >= 0; from = text.indexOf(wanted, from + 1)) {
    const end = from + wanted.length;
    if (joined(wanted[0], text[from - 1])) continue;
    if (open || !joined(wanted[wanted.length - 1], text[end])) return true;
  }
  return false;
}

/** @param {string[]} words Latin words are found whole, unless they end in a star; Chinese ones anywhere */
export function matches(value, words) {
  return texts(value).some((text) => [words].flat().some((word) => standsIn(text, String(word))));
}

/** @param {string[] | string} words found anywhere, inside other words too */
export function contains(value, words) {
  const wanted = texts(words).filter((word) => word.trim());
  return texts(value).some((text) => wanted.some((word) => text.includes(word)));
}

/** @param {string[]} words of which one stands at the beginning */
export function starts(value, words) {
  return texts(value).some((text) => texts(words).some((word) => word.trim() && text.trimStart().startsWith(word)));
}

/** @returns {string[]} the names in a text, which commas or semicolons separate */
export function names(value) {
  return texts(value).flatMap((text) => text.split(/[,，、;；/\n]+/)).map((name) => name.trim()).filter(Boolean);
}

/** @returns {number} NaN where there is none */
export function number(value) {
  return typeof value === "number" ? value : NaN;
}

/** @returns {number} */
export function sum(value) {
  return members([value].flat()).reduce((total, each) => total + number(each), 0);
}

/** @returns {number} NaN where there is none */
export function least(value) {
  const numbers = members(value).map(number);
  return numbers.length ? Math.min(...numbers) : NaN;
}

/** @returns {number} NaN where there is none */
export function most(value) {
  const numbers = members(value).map(number);
  return numbers.length ? Math.max(...numbers) : NaN;
}

/** @returns {number} NaN where there is none */
export function abs(value) {
  return Math.abs(number(value));
}

/** @returns {unknown} the first member that is not blank */
export function first(value) {
  return members(value)[0];
}

/** @returns {unknown} the last member that is not blank */
export function last(value) {
  return members(value).at(-1);
}

/** @param {unknown} from @param {unknown} to @returns {number} days between two dates, NaN where one is missing */
export function days(from, to) {
  const day = (date) => (DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) / 86_400_000 : NaN);
  return day(to) - day(from);
}

function ordered(left, right) {
  if (typeof left === "number" && typeof right === "number") return true;
  return DATE.test(left) && DATE.test(right);
}

/** Comparisons are false as long as one side is missing. */
export function below(left, right) {
  return ordered(left, right) && left < right;
}

export function atMost(left, right) {
  return ordered(left, right) && left <= right;
}

export function same(left, right) {
  const plain = (value) => (typeof value === "string" ? value.trim() : value);
  return plain(left) === plain(right);
}

/** @param {unknown} value @param {(member: unknown, previous: unknown) => boolean} test */
export function any(value, test) {
  return members(value).some((each, index, all) => test(each, all[index - 1]));
}

/** @param {unknown} value @param {(member: unknown, previous: unknown) => boolean} test */
export function all(value, test) {
  return members(value).every((each, index, every) => test(each, every[index - 1]));
}

/** @param {unknown} value @param {(member: unknown, previous: unknown) => boolean} test @returns {unknown[]} */
export function where(value, test) {
  return members(value).filter((each, index, every) => test(each, every[index - 1]));
}

/** @returns {unknown[]} what `of` is for each member */
export function mapped(value, of) {
  return members(value).map((each, index, every) => of(each, every[index - 1]));
}

/** @param {unknown[]} names @param {unknown[]} followers as many @returns {boolean} whether following leads back */
export function circular(names, followers) {
  const plain = (value) => (typeof value === "string" ? value.trim() : "");
  const next = new Map(names.map((name, index) => [plain(name), plain(followers[index])]).filter(([name]) => name));
  const leadsBack = (start) => {
    let name = next.get(start);
    for (let steps = 0; name && name !== start && steps < next.size; steps += 1) name = next.get(name);
    return Boolean(name) && name === start;
  };
  return [...next.keys()].some(leadsBack);
}

/**
 * @typedef {{id: string, level: string, field: string}} Hint what is known before anything is written
 * @typedef {Hint & {row?: number, item?: number}} Shown
 * @param {Hint} hint @param {boolean} holds @returns {Shown[]}
 */
export function whole(hint, holds) {
  return holds ? [hint] : [];
}

/**
 * Asks each row, or each text in each row, that `path` leads to.
 * @param {Hint} hint @param {unknown} values @param {string[]} path
 * @param {(...scopes: unknown[]) => boolean} test gets each scope on the way and the member before it
 * @returns {Shown[]}
 */
export function each(hint, values, path, test) {
  return places(values, path, [], [])
    .filter(({ scopes }) => test(...scopes))
    .map(({ indices: [row, item] }) => ({ ...hint, row, ...(item === undefined ? {} : { item }) }));
}

function places(scope, [key, ...rest], scopes, indices) {
  const value = own(scope, key);
  if (!Array.isArray(value)) return rest.length ? places(value, rest, scopes, indices) : [];
  let previous;
  return value.flatMap((member, index) => {
    if (empty(member)) return [];
    const inside = { scopes: [...scopes, member, previous], indices: [...indices, index] };
    previous = member;
    return rest.length ? places(member, rest, inside.scopes, inside.indices) : [inside];
  });
}
