/** Remarks beside the fields: what the hint module finds, put where it belongs and told once. */
import { element } from "./elements.js";
import { firstControl } from "./rows.js";
import { placeIn } from "./values.js";

const MARKS = { info: "i", warn: "!", flag: "⚑" };

const keyOf = ({ id, field, row, item }) => [id, field, row, item].join("/");

let serial = 0;

/** Where hints on a field, a row or a text stand: below it, and told with it. @param {Element} place */
function slotIn(place) {
  const known = [...place.children].find((child) => child.matches(".cw-hints"));
  if (known) return known;
  serial += 1;
  const slot = element("div", { className: "cw-hints", id: `cw-hints-${serial}` });
  place.append(slot);
  const told = place.matches("fieldset") ? place : firstControl(place);
  told.setAttribute("aria-describedby", `${told.getAttribute("aria-describedby") ?? ""} ${slot.id}`.trim());
  return slot;
}

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
      if (!place) continue;
      const slot = slotIn(place);
      wanted.set(slot, [...(wanted.get(slot) ?? []), hint]);
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
    const { hint_more: more } = this.sheet.words;
    const link = element("a", { href, ariaLabel: `${more} ${text}` }, more);
    return element("p", { className: `cw-hint cw-hint--${level}` }, this.#level(level), ` ${text} `, link);
  }

  #level(level) {
    const mark = element("span", { className: "cw-hint__mark", ariaHidden: "true" }, MARKS[level]);
    return element("strong", {}, mark, this.sheet.levels[level]);
  }

  #list(hints) {
    const counts = new Map();
    for (const { id } of hints) counts.set(id, (counts.get(id) ?? 0) + 1);
    const key = [...counts].join(" ");
    if (this.list.dataset.cwShown === key) return;
    this.list.dataset.cwShown = key;
    const lines = [...counts].map(([id, count]) => this.#entry(hints.find((hint) => hint.id === id), count));
    this.list.replaceChildren(...(lines.length ? lines : [element("li", {}, this.sheet.words.no_hints)]));
  }

  #entry(hint, count) {
    const { text } = this.sheet.hints[hint.id];
    const there = element("button", { type: "button", className: "cw-link" }, text);
    there.addEventListener("click", () => {
      const { field, row, item } = this.shown.find(({ id }) => id === hint.id) ?? hint;
      const place = placeIn(this.scope, field.split("."), row, item);
      firstControl(place ?? this.scope)?.focus();
    });
    const times = count > 1 ? ` ×${count}` : "";
    return element("li", { className: `cw-hint cw-hint--${hint.level}` }, this.#level(hint.level), " ", there, times);
  }
}
