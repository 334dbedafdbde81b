/** What a learner types stays here: in the storage of the browser, or in memory where it gives none. */

import { MIGRATIONS, migrated } from "./migrations.js";

const PREFIX = "coursewright:1";
const LONGEST_NAME = 60;

/** @returns {Storage | null} null where storage is forbidden, or replaced by something that forgets */
export function browserStorage() {
  try {
    return window.localStorage instanceof Storage ? window.localStorage : null;
  } catch {
    return null;
  }
}

/** @param {unknown} raw @returns {string} a code name that can stand in a key and in a file name */
export function accountName(raw) {
  const text = String(raw ?? "").normalize("NFC").replace(/\p{C}/gu, "");
  return [...text.replace(/\s+/g, " ").trim()].slice(0, LONGEST_NAME).join("").trim();
}

/** The saved values of one form, account by account. */
export class Store {
  /** @param {{storage: Storage | null, course: string, form: string, schema: number, migrations?: object}} settings */
  constructor({ storage, course, form, schema, migrations = MIGRATIONS }) {
    Object.assign(this, { storage, form, schema, migrations });
    this.prefix = `${PREFIX}:${course}:`;
    this.memory = new Map();
    this.account = accountName(this.#read(`${this.prefix}account`));
    this.seen = null;
    this.newer = false;
  }

  /** The key of this form, or of another one, under the account. */
  key(form = this.form, account = this.account) {
    return `${this.prefix}${encodeURIComponent(account)}:${form}`;
  }

  /** Turns to another account. */
  use(account) {
    this.account = account;
    this.#write(`${this.prefix}account`, account);
  }

  has(account) {
    return this.#read(this.key(this.form, account)) !== null;
  }

  /** @returns {object | null} the saved values, brought up to this schema; null where there are none */
  load() {
    this.seen = this.#read(this.key());
    const record = parsed(this.seen);
    this.newer = record?.schema > this.schema;
    return record && !this.newer ? this.migrated(record) : null;
  }

  /** @returns {string} when the values were saved, as an ISO time; "" where they never were */
  savedAt() {
    return String(parsed(this.seen)?.saved ?? "");
  }

  /** @param {{schema: number, values: object}} record @returns {object} its values as this schema has them */
  migrated(record) {
    return migrated(record, this.migrations[this.form], this.schema);
  }

  /** @returns {"saved" | "memory" | "conflict" | "newer"} what became of the values */
  save(values) {
    if (this.newer) return "newer";
    if (this.#read(this.key()) !== this.seen) return "conflict";
    return this.force(values);
  }

  /** Saves over whatever another window has saved. */
  force(values) {
    this.seen = JSON.stringify({ schema: this.schema, saved: new Date().toISOString(), values });
    return this.#write(this.key(), this.seen) ? "saved" : "memory";
  }

  /** Gives the entries of the nameless account a name, on all forms. */
  rename(account) {
    const start = `${this.prefix}:`;
    for (const key of this.#keys().filter((each) => each.startsWith(start))) {
      const target = this.key(key.slice(start.length), account);
      if (this.#read(target) !== null) continue;
      this.#write(target, this.#read(key));
      this.#remove(key);
    }
    this.use(account);
  }

  /** @returns {string[]} the accounts that something is saved for */
  accounts() {
    const named = this.#keys().map((key) => key.slice(this.prefix.length).split(":"));
    const accounts = named.filter((parts) => parts.length === 2 && parts[0]).map(([account]) => decoded(account));
    return [...new Set(accounts)].sort();
  }

  /** What all forms of the account share: name → {from, value}. */
  shared() {
    return parsed(this.#read(this.key("shared")))?.values ?? {};
  }

  share(values) {
    this.#write(this.key("shared"), JSON.stringify({ schema: 1, saved: new Date().toISOString(), values }));
  }

  /** Deletes all forms of the account. */
  removeAccount() {
    const start = this.key("");
    for (const key of this.#keys().filter((each) => each.startsWith(start))) this.#remove(key);
  }

  /** Deletes all that the course has saved in this browser. */
  clear() {
    for (const key of this.#keys()) this.#remove(key);
    Object.assign(this, { account: "", seen: null, newer: false });
  }

  /** Calls back when another window changes these values. @returns {() => void} stops it */
  watch(changed) {
    const heard = ({ key }) => {
      if ((key === null || key === this.key()) && this.#read(this.key()) !== this.seen) changed();
    };
    window.addEventListener("storage", heard);
    return () => window.removeEventListener("storage", heard);
  }

  #read(key) {
    if (this.memory.has(key)) return this.memory.get(key);
    try {
      return this.storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  #write(key, text) {
    try {
      if (!this.storage) throw new Error("no storage");
      this.storage.setItem(key, text);
      this.memory.delete(key);
      return true;
    } catch {
      this.memory.set(key, text);
      return false;
    }
  }

  #remove(key) {
    this.memory.delete(key);
    try {
      this.storage?.removeItem(key);
    } catch {
      // A storage that cannot be written to keeps what it has; the page shows that it is not saved.
    }
  }

  #keys() {
    const stored = [];
    try {
      for (let index = 0; index < (this.storage?.length ?? 0); index += 1) stored.push(this.storage.key(index));
    } catch {
      stored.length = 0;
    }
    return [...new Set([...stored, ...this.memory.keys()])].filter((key) => key.startsWith(this.prefix));
  }
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @returns {{schema: number, saved: string, values: object} | null} a record, if the text is one */
function parsed(text) {
  try {
    const record = JSON.parse(text);
    const readable = record?.values && typeof record.values === "object" && Number.isInteger(record.schema);
    return readable ? record : null;
  } catch {
    return null;
  }
}
