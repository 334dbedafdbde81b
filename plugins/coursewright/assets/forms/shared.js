/** What several forms of one account speak of: written once, offered to the others. */
import { empty } from "./expressions.js";
import { merge } from "./merge.js";

/** Keys of a row → properties of the shared member, or back again. */
function renamed(row, members, back = false) {
  const pairs = Object.entries(members).map(([field, property]) => (back ? [property, field] : [field, property]));
  return Object.fromEntries(pairs.filter(([from]) => !empty(row?.[from])).map(([from, to]) => [to, row[from]]));
}

/** What each form says of a shared thing; in the first version of the record one form spoke for all. */
function parts(record) {
  return record?.parts ?? (record?.from ? { [record.from]: record.value } : {});
}

/** Leaves this form's shared values for the other forms of the account. */
export function share(store, sheet, values) {
  const before = store.shared();
  const now = { ...before };
  for (const [id, { name, members }] of Object.entries(sheet.shared)) {
    const value = Array.isArray(values[id]) ? values[id].map((row) => renamed(row, members)) : values[id];
    const { [sheet.id]: _, ...others } = parts(before[name]);
    now[name] = { parts: empty(value) ? others : { ...others, [sheet.id]: value } };
    if (!Object.keys(now[name].parts).length) delete now[name];
  }
  if (JSON.stringify(before) !== JSON.stringify(now)) store.share(now);
}

/** Without members that are none; a record may come from anywhere. */
function whole(value) {
  return Array.isArray(value) ? value.filter((member) => !empty(member)) : value;
}

/**
 * @param {Record<string, object>} shared the record of the account @param {string} name of the shared thing
 * @param {string} key what tells members apart @param {string} [but] a form that is not asked
 * @returns {unknown} what all forms together say of it
 */
export function known(shared, name, key, but) {
  const others = Object.entries(parts(shared[name])).filter(([form]) => form !== but);
  return others.reduce((all, [, value]) => merge({ all }, { all: whole(value) }, { key }).values.all, undefined);
}

/** @returns {Record<string, unknown>} field → its value with what other forms know beside it, where they do */
export function offers(store, sheet, values) {
  const shared = store.shared();
  const found = {};
  for (const [id, { name, members, key }] of Object.entries(sheet.shared)) {
    const other = known(shared, name, key, sheet.id);
    const theirs = Array.isArray(other) ? other.map((member) => renamed(member, members, true)) : other;
    const field = Object.keys(members).find((each) => members[each] === key);
    const { values: both, added } = merge({ [id]: values[id] }, { [id]: theirs }, { key: field });
    if (added.length) found[id] = both[id];
  }
  return found;
}

/** Fills the lists of names that references are chosen from. @param {Element} root */
export function offerNames(root, store) {
  const shared = store.shared();
  for (const list of root.querySelectorAll("[data-cw-names]")) {
    const { cwNames: name, cwKey: key } = list.dataset;
    const all = known(shared, name, key);
    const names = (Array.isArray(all) ? all : []).map((member) => String(member[key] ?? "").trim()).filter(Boolean);
    list.replaceChildren(...[...new Set(names)].map((each) => new Option(each, each)));
  }
}
