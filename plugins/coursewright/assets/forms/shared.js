/** What several forms of one account speak of: written once, offered to the others. */
import { empty } from "./expressions.js";

/** Keys of a row → properties of the shared member, or back again. */
function renamed(row, members, back = false) {
  const pairs = Object.entries(members).map(([field, property]) => (back ? [property, field] : [field, property]));
  return Object.fromEntries(pairs.filter(([from]) => !empty(row?.[from])).map(([from, to]) => [to, row[from]]));
}

/** Leaves this form's shared values for the other forms of the account. */
export function share(store, sheet, values) {
  const before = store.shared();
  const now = { ...before };
  for (const [id, { name, members }] of Object.entries(sheet.shared)) {
    const value = Array.isArray(values[id]) ? values[id].map((row) => renamed(row, members)) : values[id];
    if (!empty(value)) now[name] = { from: sheet.id, value };
    else if (now[name]?.from === sheet.id) delete now[name];
  }
  if (JSON.stringify(before) !== JSON.stringify(now)) store.share(now);
}

/** @returns {Record<string, unknown>} field → what another form has for it, where this one has nothing yet */
export function offers(store, sheet, values) {
  const known = store.shared();
  const found = {};
  for (const [id, { name, members }] of Object.entries(sheet.shared)) {
    const other = known[name];
    if (!other || other.from === sheet.id || !empty(values[id])) continue;
    const back = (member) => renamed(member, members, true);
    const value = Array.isArray(other.value) ? other.value.map(back) : other.value;
    if (!empty(value)) found[id] = value;
  }
  return found;
}
