/** The clock of a round: it goes by the time of day, so that a phone that slept still tells the truth. */
import { clockText, parts } from "./round.js";

/** @param {HTMLElement} root @param {object} times minutes of each part */
export function startClock(root, times) {
  new RoundClock(root, parts(times)).show();
}

class RoundClock {
  #index = -1;
  #ends = 0;
  #held = 0;

  constructor(root, all) {
    Object.assign(this, { root, all });
    this.words = this.#find("clock").dataset;
    this.beat = setInterval(() => this.#tick(), 250);
    this.#find("next").addEventListener("click", () => this.#begin(this.#next ? this.#index + 1 : -1));
    this.#find("hold").addEventListener("click", () => this.#hold());
    this.#find("clock").hidden = false;
  }

  /** Seconds until the part is over; below zero where it is. */
  get left() {
    return this.#held || (this.#ends - Date.now()) / 1000;
  }

  show() {
    const part = this.all[this.#index];
    const offer = this.#next ? `${this.words.cwGo}: ${this.#word(this.#next)}` : this.words.cwOver;
    this.#find("part").textContent = this.#word(part);
    this.#find("time").textContent = part ? clockText(this.left) : "";
    if (this.#find("next").textContent !== offer) this.#find("next").textContent = offer;
    this.#find("hold").textContent = this.#held ? this.words.cwGoOn : this.words.cwStop;
    this.#find("hold").hidden = !part;
    this.#find("clock").classList.toggle("cw-clock--over", Boolean(part) && this.left < 0);
  }

  get #next() {
    return this.all[this.#index + 1];
  }

  #find(name) {
    return this.root.querySelector(`[data-cw-${name}]`);
  }

  #word(part) {
    return this.words[part ? camel(part.id) : "cwReady"];
  }

  #begin(index) {
    this.#index = index;
    this.#held = 0;
    this.#ends = Date.now() + (this.all[index]?.seconds ?? 0) * 1000;
    this.#find("told").textContent = this.#word(this.all[index]);
    this.show();
  }

  #hold() {
    if (this.#held) this.#ends = Date.now() + this.#held * 1000;
    this.#held = this.#held ? 0 : this.left;
    this.show();
  }

  #tick() {
    if (!this.root.isConnected) return clearInterval(this.beat);
    // Half-time begins and ends by itself: nobody should have to look at the clock while listening.
    const alone = ["first-half", "pause"].includes(this.all[this.#index]?.id);
    if (alone && !this.#held && this.left <= 0) {
      navigator.vibrate?.(200);
      this.#begin(this.#index + 1);
    }
    this.show();
  }
}

/** `first-half` → `cwFirstHalf`, the name of its word. */
function camel(id) {
  return `cw-${id}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
