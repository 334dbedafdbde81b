/** Keeps what is written, and tells the writer when it cannot be kept. */
import { tell } from "./elements.js";
import { filled, notice, withdraw } from "./notices.js";
import { offerNames, offers, share } from "./shared.js";

const CLOCK = new Intl.DateTimeFormat(document.documentElement.lang || "en", { hour: "2-digit", minute: "2-digit" });

/** Stands between the page of a form and its store. */
export class Keeper {
  /**
   * @param {import("./store.js").Store} store @param {object} sheet
   * @param {{notices: Element, saved: Element}} places where notices and the time of saving stand
   * @param {{values: () => object, show: (values: object) => void, fill: (values: object) => void}} page
   */
  constructor(store, sheet, places, page) {
    Object.assign(this, { store, sheet, places, page, conflict: false });
    if (!store.storage) this.#unsaved("memory");
  }

  /** Listens to other windows as long as `root` stands in the page. */
  watch(root) {
    const stop = this.store.watch(() => (root.isConnected ? this.#conflicting() : stop()));
  }

  /** @returns {object | null} what is saved under the account */
  stored() {
    this.conflict = false;
    withdraw(this.places.notices, "conflict");
    const values = this.store.load();
    if (this.store.newer) this.#unsaved("newer");
    return this.store.newer ? {} : values;
  }

  /** Saves, unless another window has saved something else meanwhile: then the writer chooses. */
  keep() {
    if (this.conflict) {
      this.choiceAwaited();
      return;
    }
    const values = this.page.values();
    const state = this.store.save(values);
    if (state === "conflict") this.#conflicting();
    else if (state === "saved") this.#saved();
    else this.#unsaved(state);
  }

  /** Lets the other forms of the account know. */
  spread() {
    if (this.conflict || !this.spreads) return;
    this.spreads = false;
    share(this.store, this.sheet, this.page.values());
    offerNames(this.places.notices.closest("[data-cw-form]"), this.store);
  }

  /** Offers what other forms of the account already know. */
  offer() {
    const { notices } = this.places;
    offerNames(notices.closest("[data-cw-form]"), this.store);
    const found = offers(this.store, this.sheet, this.page.values());
    withdraw(notices, "shared");
    if (!Object.keys(found).length) return;
    const label = Object.keys(found).map((id) => this.sheet.shared[id].label).join(", ");
    const act = () => this.page.fill({ ...this.page.values(), ...found });
    const { shared_offer: offer, take_over } = this.sheet.words;
    notice(notices, "shared", filled(offer, { label }), [{ label: take_over, act }]);
  }

  #saved() {
    withdraw(this.places.notices, "storage");
    this.spreads = true;
    const time = CLOCK.format(new Date());
    const text = filled(this.sheet.words.saved, { time });
    tell(this.places.saved, text);
  }

  #unsaved(state) {
    const key = state === "memory" && this.store.storage ? "full" : state;
    notice(this.places.notices, "storage", this.sheet.words[key]);
    this.places.saved.textContent = "";
  }

  /** Two windows say different things of this account: nothing else can be done until the writer chooses. */
  choiceAwaited() {
    const { notices } = this.places;
    if (this.conflict && !notices.querySelector('[data-cw-notice="conflict"]')) this.#conflicting();
    return this.conflict;
  }

  #conflicting() {
    this.conflict = true;
    this.places.saved.textContent = "";
    const { words } = this.sheet;
    const mine = { label: words.keep_mine, act: () => this.#insist() };
    const theirs = { label: words.take_theirs, act: () => this.page.show(this.stored() ?? {}) };
    notice(this.places.notices, "conflict", words.conflict, [mine, theirs]);
  }

  #insist() {
    this.conflict = false;
    this.store.force(this.page.values());
    this.keep();
  }
}
