/** One sheet of a room, kept in this browser: `{version, saved, …}` under one key. Storage may be absent. */

const VERSION = 1;

/** A sheet under its key; what cannot be saved is kept as long as the page is open. */
export class Shelf {
  #kept = null;

  /** @param {string} key @param {object} blank a sheet that nobody has written on */
  constructor(key, blank) {
    Object.assign(this, { key, blank });
  }

  /** @returns {object} */
  read() {
    const found = this.#kept ?? this.#stored();
    return found !== null && typeof found === "object" ? { ...this.blank, ...found } : { ...this.blank };
  }

  /** @param {object} sheet @returns {boolean} whether it is saved */
  write(sheet) {
    this.#kept = { ...sheet, version: VERSION, saved: new Date().toISOString() };
    try {
      localStorage.setItem(this.key, JSON.stringify(this.#kept));
      return true;
    } catch {
      return false;
    }
  }

  clear() {
    this.#kept = { ...this.blank };
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Nothing was kept there.
    }
  }

  #stored() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }
}
