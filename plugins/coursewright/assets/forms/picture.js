/** The picture of the form, drawn anew from the values by the form's figure modules. */

import { tell } from "./elements.js";
import { Canvas } from "./redraw.js";

const WIDEST = 960;
const WIDE = 720;
const NARROW = 328;

/** Draws into the page; nothing but SVG that the module has escaped comes in. */
export class Picture {
  /**
   * @param {Element} root @param {object} sheet
   * @param {{draw: Function, table?: Function}} module @param {(address: string) => Promise<object | null>} load
   */
  constructor(root, sheet, module, load) {
    Object.assign(this, { sheet, load, modules: { [sheet.picture.kind]: module } });
    this.#view(Object.values(sheet.picture.views)[0] ?? { values: {}, words: {} }, module);
    this.frame = root.querySelector("[data-cw-picture]");
    this.canvas = new Canvas(this.frame);
    this.panel = this.frame.closest(".cw-form__panel");
    this.twin = root.querySelector("[data-cw-table]");
    this.twin.closest("details").addEventListener("toggle", () => this.tabulate());
    this.peek = root.querySelector('[data-cw-act="peek"]');
  }

  /** Lets people go about in the picture. @param {{show: Function}} spots */
  stand(spots) {
    this.spots = spots;
    this.#showSpots();
  }

  #showSpots() {
    const { spots } = this.module;
    if (this.spots && this.drawing) this.spots.show(spots ? spots(this.drawing, this.words) : [], this.canvas.size);
  }

  /** Measures the room. @returns {boolean} whether the drawing was made for it */
  measured() {
    this.room = this.panel.clientWidth >= WIDE ? WIDE : NARROW;
    return this.width === this.room;
  }

  #view(view, module) {
    Object.assign(this, { view, module, words: { ...this.sheet.picture.words, ...view.words } });
  }

  /** Turns to another view; nothing happens where its module cannot be had. */
  async look(id) {
    const view = this.sheet.picture.views[id];
    const module = (this.modules[view.kind] ??= await this.load(`../figures/${view.kind}.js`));
    if (module) this.#view(view, module);
  }

  /** @param {object} values without blank rows, and `today` @param {string} remarks how many hints there are */
  show(values, remarks, settled) {
    if (!this.room) this.measured();
    const width = this.onPaper ? (this.sheet.picture.landscape ? WIDEST : WIDE) : this.room;
    this.width = width;
    tell(this.peek, [this.sheet.words.picture, remarks].join(" · "));
    const bound = Object.entries(this.sheet.picture.bind).map(([name, path]) => [name, at(values, path)]);
    const own = { ...Object.fromEntries(bound), ...this.view.values, id: `${this.sheet.id}-live`, width };
    const shown = { ...values, ...own };
    this.drawing = shown;
    this.canvas.draw(this.module.draw(shown, this.words));
    this.#cut();
    if (settled) this.#showSpots();
    this.tabulate();
  }

  /** What stands about the drawing is as large as the drawing. */
  #cut() {
    const { width, height } = this.canvas.size;
    Object.assign(this.frame.parentElement.style, { aspectRatio: `${width} / ${height}`, maxWidth: `${width}px` });
  }

  /** The table is made only for those who look at it. */
  tabulate() {
    const { table } = this.module;
    if (table && this.drawing && (this.onPaper || this.twin.closest("details").open)) {
      this.#tabulate(table(this.drawing, this.words));
    }
  }

  /** @param {number} share how far down the form somebody writes, from 0 to 1 */
  follow(share) {
    if (this.peek.getAttribute("aria-expanded") === "true" || !this.peek.offsetParent) {
      this.panel.scrollTop = share * this.frame.parentElement.clientHeight - this.panel.clientHeight / 3;
    }
  }

  /** Opens and closes the picture where it stands at the foot of a phone. */
  toggle() {
    const open = this.peek.getAttribute("aria-expanded") !== "true";
    this.peek.setAttribute("aria-expanded", String(open));
  }

  #tabulate({ headers, rows }) {
    const table = document.createElement("table");
    const line = (cells, name) => {
      const row = document.createElement("tr");
      for (const text of cells) row.append(Object.assign(document.createElement(name), { textContent: text }));
      return row;
    };
    const head = table.createTHead();
    head.append(line(headers, "th"));
    for (const cell of head.querySelectorAll("th")) cell.scope = "col";
    table.createTBody().append(...rows.map((cells) => line(cells, "td")));
    this.twin.replaceChildren(table);
  }
}

function at(values, path) {
  return path.reduce((value, key) => (value !== null && typeof value === "object" ? value[key] : undefined), values);
}
