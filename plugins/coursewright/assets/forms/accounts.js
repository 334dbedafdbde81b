/** The accounts of this browser, and the forms that are filled in for each. Knows nothing of the page. */
import { empty } from "./expressions.js";
import { merge } from "./merge.js";
import { progress } from "./progress.js";
import { share } from "./shared.js";
import { Store } from "./store.js";

/**
 * @typedef {{id: string, title: string, href: string, schema: number, fields: string[], shared: object}} Sheet
 * @typedef {{sheet: Sheet, values: object, saved: string, filled: number, all: number}} Filled
 */
export class Accounts {
  /** @param {Storage | null} storage @param {string} course @param {Sheet[]} sheets */
  constructor(storage, course, sheets) {
    Object.assign(this, { storage, course, sheets });
  }

  #store(sheet, account) {
    const store = new Store({ storage: this.storage, course: this.course, form: sheet.id, schema: sheet.schema });
    store.account = account;
    return store;
  }

  /** @returns {string[]} the nameless one first, where something is saved without a name */
  names() {
    const named = new Store({ storage: this.storage, course: this.course, form: "", schema: 1 }).accounts();
    return this.forms("").length ? ["", ...named] : named;
  }

  /** @returns {Filled[]} the forms of an account in which something is written; the order is that of the course */
  forms(account) {
    return this.sheets.flatMap((sheet) => {
      const store = this.#store(sheet, account);
      const values = store.load();
      if (empty(values)) return [];
      return [{ sheet, values, saved: store.savedAt(), ...progress(values, sheet.fields) }];
    });
  }

  /** @returns {{account: string, sheet: Sheet, what: string, who: string, by: string}[]} the earliest first */
  nextActions() {
    const all = this.names().flatMap((account) =>
      this.forms(account).map(({ sheet, values }) => ({ account, sheet, ...values.next_action })),
    );
    return all.filter(({ what, by }) => what && by).sort((one, other) => (one.by < other.by ? -1 : 1));
  }

  /** Makes an account the one that every form opens with. */
  use(account) {
    this.#store({ id: "", schema: 1 }, account).use(account);
  }

  /** @returns {Record<string, {schema: number, values: object}>} what goes into the file of an account */
  record(account) {
    const entry = ({ sheet: { id, schema }, values }) => [id, { schema, values }];
    return Object.fromEntries(this.forms(account).map(entry));
  }

  /**
   * @param {{account: string, forms: Record<string, {schema: number, values: object}>}} record
   * @returns {{sheet: Sheet, mine: object, theirs: object}[]} the forms of the record that this course knows
   */
  counterparts({ account, forms }) {
    return this.sheets.filter(({ id, schema }) => forms[id]?.schema <= schema).map((sheet) => {
      const store = this.#store(sheet, account);
      return { sheet, mine: store.load() ?? {}, theirs: store.migrated(forms[sheet.id]) };
    });
  }

  /** Saves the two together. @param {"mine" | "theirs" | "replace"} choice @returns {boolean} whether all was kept */
  takeIn(account, counterparts, choice) {
    const kept = counterparts.map(({ sheet, mine, theirs }) => {
      const store = this.#store(sheet, account);
      store.load();
      const joined = merge(mine, theirs, { theirsWin: choice === "theirs" }).values;
      const values = choice === "replace" ? theirs : joined;
      const state = store.save(values);
      if (state === "saved") share(store, sheet, values);
      return state === "saved";
    });
    return kept.every(Boolean);
  }

  /** Deletes an account, or with `null` all of them. */
  remove(account) {
    const store = this.#store({ id: "", schema: 1 }, account ?? "");
    if (account === null) store.clear();
    else store.removeAccount();
  }
}
