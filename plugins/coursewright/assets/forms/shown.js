/** What follows when values change: remarks, picture, and how far the form is filled in. */
import { tell } from "./elements.js";
import { empty } from "./expressions.js";
import { Hints } from "./hints.js";
import { fitBlank, paperOf, relax } from "./paper.js";
import { Picture } from "./picture.js";
import { tellProgress } from "./progress.js";
import { firstControl, rowsOf } from "./rows.js";
import { facts, fieldsIn, pruned, read, roomOnPaper, write } from "./values.js";

const GROWS = CSS.supports("field-sizing", "content");

/** What the page of a form shows of its values. */
export class Shown {
  /** @param {import("./form-page.js").FormPage} page */
  constructor(page) {
    Object.assign(this, { page, root: page.root, scope: page.scope, sheet: page.sheet });
    this.undo = this.root.querySelector('[data-cw-act="undo"]');
    this.hints = new Hints(this.root, this.scope, this.sheet);
  }

  /** Takes the modules that remark and draw, each null where it could not be had; `load` gets others. */
  equip({ hints, figure }, load) {
    this.find = hints?.hints;
    this.picture = figure && this.page.part("picture") ? new Picture(this.root, this.sheet, figure, load) : null;
    this.refresh(true);
    for (const event of ["beforeprint", "afterprint"]) window.addEventListener(event, () => this.#printing(event));
    if (!this.picture) return;
    if (figure.spots) load("./spots.js").then((made) => made && this.picture.stand(this.#spots(made)));
    new ResizeObserver(() => this.picture.measured() || this.refresh(false)).observe(this.picture.panel);
  }

  /** A place in the picture leads to the row that it was drawn for; blank rows are not drawn. */
  #spots({ Spots }) {
    return new Spots(this.page.part("spots"), (row) => {
      const field = fieldsIn(this.scope).find(({ dataset }) => dataset.cwKind === "rows");
      const drawn = rowsOf(field).filter((each) => !empty(read(each)));
      firstControl(drawn[row] ?? field)?.focus();
    });
  }

  /** Looks at the picture in another way. */
  async look(view) {
    await this.picture?.look(view);
    this.refresh(true);
  }

  /** Keeps in view what the picture draws of the field that is written in. */
  follow(control) {
    if (!this.scope.contains(control)) return;
    const { top, height } = this.scope.getBoundingClientRect();
    this.picture?.follow((control.getBoundingClientRect().top - top) / height);
  }

  /** All of it follows the values in the next frame. `settled`: nobody is typing. */
  refresh(settled) {
    this.settled ||= settled;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.#paint());
  }

  #paint() {
    const { page } = this;
    const values = read(this.scope);
    const today = page.today();
    const found = this.find?.(values, today) ?? [];
    const fresh = this.hints.show(found, this.settled);
    const { settled } = this;
    if (settled) this.#tellFacts();
    this.settled = false;
    if (fresh.length) page.tell(fresh.join(" "));
    this.picture?.show({ ...pruned(values), today }, page.word("hint_count", { count: found.length }), settled);
    this.root.toggleAttribute("data-cw-blank", empty(values));
    tell(page.part("foot"), [page.store.account, today].filter(Boolean).join(" · "));
    this.undo.ariaDisabled = String(page.history.empty);
    tellProgress(this.scope, values, (n) => page.word("progress", n));
    if (!GROWS) for (const area of this.scope.querySelectorAll("textarea")) grow(area);
  }

  #tellFacts() {
    const { sure, all } = facts(this.scope);
    tell(this.page.part("sure"), all ? this.page.word("facts", { sure, all }) : "");
  }

  /** A blank form has more to write on; a filled one is told on one sheet, with room for the wide drawing. */
  #printing(event) {
    if (!this.root.isConnected) return;
    const starts = event === "beforeprint";
    const blank = empty(this.page.values());
    if (this.picture) this.picture.onPaper = starts;
    if (starts && blank) roomOnPaper(this.scope);
    else if (this.roomy) write(this.scope, this.page.values());
    this.roomy = starts && blank;
    this.#paint();
    this.onPaper?.remove();
    this.onPaper = starts && !blank ? paperOf(this.page) : null;
    this.root.toggleAttribute("data-cw-on-paper", Boolean(this.onPaper));
    if (starts && blank) fitBlank(this.page);
    else relax(this.page);
  }
}

function grow(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
}
