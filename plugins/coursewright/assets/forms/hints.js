/** Remarks beside the fields: what the hint module finds, put where it belongs and told once. */
import { firstControl } from "./rows.js";
import { placeIn } from "./values.js";

const MARKS = { info: "i", warn: "!", flag: "⚑" };

const keyOf = ({ id, field, row, item }) => [id, field, row, item].join("/");

/** Shows hints in the form; `sheet` knows their texts. */
export class Hints {
  /** @param {Element} root @param {Element} scope @param {object} sheet */
  constructor(root, scope, sheet) {
    Object.assign(this, { root, scope, sheet });
    this.list = root.querySelector("[data-cw-hint-list]");
    this.shown = [];
    this.slots = new Map();
    /** Where hints stand now: slot → their ids. */
  }

  /** Hints that no longer hold go at once; new ones come only when `settled`, not while somebody is typing. */
  show(found, settled) {
    const known = new Set(this.shown.map(keyOf));
    const now = settled ? found : found.filter((hint) => known.has(keyOf(hint)));
    const fresh = now.filter((hint) => !known.has(keyOf(hint)));
    const keys = now.map(keyOf).join();
    if (settled || keys !== this.keys) this.#put(now);
    Object.assign(this, { shown: now, keys });
    return [...new Set(fresh.map(({ id }) => this.sentence(id, fresh)))];
  }

  sentence(id, hints) {
    const { level } = hints.find((hint) => hint.id === id);
    return `${this.sheet.levels[level]}: ${this.sheet.hints[id].text}`;
  }

  /** While somebody is typing, what a hint speaks of stays where it is. */
  #put(hints) {
    this.#place(hints);
    this.#list(hints);
  }

  #place(hints) {
    const wanted = new Map([...this.slots.keys()].map((slot) => [slot, []]));
    for (const hint of hints) {
      const place = placeIn(this.scope, hint.field.split("."), hint.row, hint.item);
      const slot = place && [...place.children].find((child) => child.matches("[data-cw-hints]"));
      if (slot) wanted.set(slot, [...(wanted.get(slot) ?? []), hint]);
    }
    for (const [slot, here] of wanted) {
      const key = here.map(({ id }) => id).join(" ");
      if (this.slots.get(slot) !== key) slot.replaceChildren(...here.map((hint) => this.#remark(hint)));
      if (key) this.slots.set(slot, key);
      else this.slots.delete(slot);
    }
  }

  #remark({ id, level }) {
    const { text, href } = this.sheet.hints[id];
    const line = document.createElement("p");
    line.className = `cw-hint cw-hint--${level}`;
    const link = document.createElement("a");
    Object.assign(link, { href, textContent: this.sheet.words.hint_more });
    link.setAttribute("aria-label", `${this.sheet.words.hint_more} ${text}`);
    line.append(this.#level(level), ` ${text} `, link);
    return line;
  }

  #level(level) {
    const word = document.createElement("strong");
    const mark = document.createElement("span");
    mark.className = "cw-hint__mark";
    mark.setAttribute("aria-hidden", "true");
    mark.textContent = MARKS[level];
    word.append(mark, this.sheet.levels[level]);
    return word;
  }

  #list(hints) {
    const counts = new Map();
    for (const { id } of hints) counts.set(id, (counts.get(id) ?? 0) + 1);
    const key = [...counts].join(" ");
    if (this.list.dataset.cwShown === key) return;
    this.list.dataset.cwShown = key;
    const lines = [...counts].map(([id, count]) => this.#entry(hints.find((hint) => hint.id === id), count));
    this.list.replaceChildren(...(lines.length ? lines : [this.#none()]));
  }

  #entry(hint, count) {
    const line = document.createElement("li");
    const there = document.createElement("button");
    Object.assign(there, { type: "button", className: "cw-link", textContent: this.sheet.hints[hint.id].text });
    there.addEventListener("click", () => {
      const place = placeIn(this.scope, hint.field.split("."), hint.row, hint.item);
      firstControl(place ?? this.scope)?.focus();
    });
    line.className = `cw-hint cw-hint--${hint.level}`;
    line.append(this.#level(hint.level), " ", there, count > 1 ? ` ×${count}` : "");
    return line;
  }

  #none() {
    const line = document.createElement("li");
    line.textContent = this.sheet.words.no_hints;
    return line;
  }
}
