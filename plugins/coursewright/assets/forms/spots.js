/** Places in the picture that can be gone to: with the arrow keys from one to the next, with Enter to its row. */
import { element } from "./elements.js";

const TOWARDS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @typedef {{x: number, y: number, w: number, h: number, label: string, row: number}} Spot in px of the drawing */
export class Spots {
  /** @param {Element} place lies over the drawing @param {(row: number) => void} go */
  constructor(place, go) {
    Object.assign(this, { place, go, spots: [], here: 0 });
    place.addEventListener("keydown", (event) => this.#pressed(event));
  }

  /** @param {Spot[]} spots @param {{width: number, height: number}} drawing */
  show(spots, { width, height }) {
    const share = (part, whole) => `${(part / whole) * 100}%`;
    const [had, now] = [this.place.contains(document.activeElement), JSON.stringify([spots, width, height])];
    if (now === this.shown) return;
    Object.assign(this, { spots, shown: now, here: Math.min(this.here, Math.max(0, spots.length - 1)) });
    const made = spots.map(({ label, x, y, w, h, row }, index) => {
      const spot = element("button", { type: "button", ariaLabel: label, tabIndex: index === this.here ? 0 : -1 });
      const room = { left: share(x, width), top: share(y, height), width: share(w, width), height: share(h, height) };
      Object.assign(spot.style, room);
      spot.addEventListener("click", () => this.go(row));
      return spot;
    });
    this.place.replaceChildren(...made);
    if (had) made[this.here]?.focus();
  }

  #pressed(event) {
    const towards = TOWARDS[event.key];
    const index = [...this.place.children].indexOf(event.target);
    if (!towards || index < 0) return;
    event.preventDefault();
    this.#turnTo(nearest(this.spots, index, towards));
  }

  #turnTo(index) {
    this.place.children[this.here].tabIndex = -1;
    this.here = index;
    this.place.children[index].tabIndex = 0;
    this.place.children[index].focus();
  }
}

/**
 * @param {Spot[]} spots @param {number} from @param {[number, number]} towards
 * @returns {number} the nearest one in that direction, what lies aside counting double; the same where there is none
 */
export function nearest(spots, from, [across, down]) {
  const middle = ({ x, y, w, h }) => [x + w / 2, y + h / 2];
  const [left, top] = middle(spots[from]);
  const distances = spots.map((spot, index) => {
    const [dx, dy] = [middle(spot)[0] - left, middle(spot)[1] - top];
    const ahead = dx * across + dy * down;
    return index === from || ahead <= 1 ? Infinity : ahead + 2 * Math.abs(dx * down + dy * across);
  });
  const best = Math.min(...distances);
  return best === Infinity ? from : distances.indexOf(best);
}
