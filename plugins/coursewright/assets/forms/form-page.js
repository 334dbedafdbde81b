/** One form on a page: its values, and what follows when they change. */
import { empty } from "./expressions.js";
import { Hints } from "./hints.js";
import { Keeper } from "./keeper.js";
import { ask, filled, notice, withdraw } from "./notices.js";
import { Picture } from "./picture.js";
import { addRow, fieldOf, firstControl, moveRow, nameOf, placeOf, removeRow } from "./rows.js";
import { accountName, browserStorage, Store } from "./store.js";
import { facts, pruned, read, roomOnPaper, write } from "./values.js";

const SETTLES = 900;
const UNDOABLE = 50;
const GROWS = CSS.supports("field-sizing", "content");

/** The form that stands in `root`. */
export class FormPage {
  constructor(root) {
    this.root = root;
    this.sheet = JSON.parse(this.part("sheet").textContent);
    this.scope = root.querySelector(".cw-form__sheet");
    this.store = new Store({ storage: browserStorage(), form: this.sheet.id, ...this.sheet });
    this.hints = new Hints(root, this.scope, this.sheet);
    const places = { notices: this.part("notices"), saved: this.part("saved") };
    this.keeper = new Keeper(this.store, this.sheet, places, this);
    this.show(this.keeper.stored() ?? this.values());
    this.keeper.watch(root);
  }

  part(name) {
    return this.root.querySelector(`[data-cw-${name}]`);
  }

  word(key, values) {
    return filled(this.sheet.words[key], values);
  }

  /** Says something in passing; `answers` are keys of words and what to do. */
  say(key, values, answers = {}) {
    const buttons = Object.entries(answers).map(([label, act]) => ({ label, act }));
    notice(this.part("notices"), "said", this.word(key, values), buttons);
  }

  /** Takes the modules that remark and draw, each null where it could not be had. */
  equip(hints, figure) {
    this.find = hints?.hints;
    this.picture = figure && this.part("picture") ? new Picture(this.root, this.sheet, figure) : null;
    this.refresh(true);
    for (const event of ["beforeprint", "afterprint"]) window.addEventListener(event, () => this.#printing(event));
    if (!this.picture) return;
    new ResizeObserver(() => this.picture.fits() || this.refresh(false)).observe(this.part("picture"));
  }

  /** Puts the values of an account into the page, without a past. */
  show(values) {
    write(this.scope, values);
    Object.assign(this, { past: [], before: this.#snapshot() });
    this.part("account").value = this.store.account;
    this.part("accounts").replaceChildren(...this.store.accounts().map((name) => new Option(name, name)));
    this.refresh(true);
    this.keeper.offer();
  }

  /** Puts other values in, as one step that can be undone. */
  fill(values) {
    write(this.scope, values);
    this.committed();
  }

  /** @returns {object} the values as they are saved */
  values() {
    return pruned(read(this.scope));
  }

  heading() {
    return [this.sheet.title, this.store.account].filter(Boolean).join(" · ");
  }

  /** Keeps what has been typed so far. */
  changed() {
    withdraw(this.part("notices"), "said");
    this.keeper.keep();
    this.refresh(false);
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.refresh(true), SETTLES);
  }

  /** A field was left, or something was done as a whole: one step that can be undone. */
  committed() {
    const now = this.#snapshot();
    if (now !== this.before) this.past = [...this.past, this.before].slice(-UNDOABLE);
    this.before = now;
    this.keeper.keep();
    this.refresh(true);
  }

  undo() {
    const last = this.past.pop();
    if (last === undefined) return;
    write(this.scope, JSON.parse(last));
    this.before = this.#snapshot();
    this.keeper.keep();
    this.refresh(true);
    this.say("undone");
  }

  add(field, after = null) {
    const row = addRow(field, after);
    this.committed();
    firstControl(row)?.focus();
  }

  addAfter(row) {
    this.add(fieldOf(row), row);
  }

  move(row, by, button) {
    const name = nameOf(row);
    if (!moveRow(row, by)) return;
    this.committed();
    button.focus();
    this.#tell(this.word("moved", { name, n: placeOf(row) }));
  }

  remove(row) {
    const name = nameOf(row);
    const left = removeRow(row);
    this.committed();
    firstControl(left)?.focus();
    this.say("removed", { name }, this.#undoable());
  }

  blank() {
    this.fill({});
    this.say("blanked", {}, this.#undoable());
  }

  /** Turns to another account; entries without an account take the name that is given to them. */
  turnTo(raw) {
    const name = accountName(raw);
    const named = !this.store.account && name && !this.store.has(name) && !empty(this.values());
    if (named) this.store.rename(name);
    else this.store.use(name);
    this.show(this.keeper.stored() ?? {});
    this.say(named ? "account_moved" : "account_loaded", { name: name || this.word("no_account") });
  }

  /** Shows the worked example under an account of its own; nothing happens where it could not be had. */
  loadExample(values) {
    if (!values) return;
    const former = this.store.account;
    this.#enter(this.#exampleAccount());
    this.fill(values);
    const back = { [this.word("back")]: () => this.turnTo(former) };
    this.say("example_loaded", {}, former === this.store.account ? {} : back);
  }

  /** Puts in what was read from a file. @param {{account: string, schema: number, values: object}} record */
  takeIn(record) {
    if (record.account) this.#enter(record.account);
    this.fill(this.store.migrated(record));
    this.say("imported", {}, this.#undoable());
  }

  async clear() {
    if (!(await ask(this.part("dialog"), this.word("clear_question")))) return;
    this.store.clear();
    this.show({});
    this.say("cleared");
  }

  /** Keeps in view what the picture draws of the field that is written in. */
  follow(control) {
    if (!this.scope.contains(control)) return;
    const { top, height } = this.scope.getBoundingClientRect();
    this.picture?.follow((control.getBoundingClientRect().top - top) / height);
  }

  /** Remarks, picture and state follow the values in the next frame. `settled`: nobody is typing. */
  refresh(settled) {
    this.settled ||= settled;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.#paint());
  }

  #paint() {
    const values = read(this.scope);
    const found = this.find?.(values, this.#today()) ?? [];
    const fresh = this.hints.show(found, this.settled);
    this.settled = false;
    if (fresh.length) this.#tell(fresh.join(" "));
    this.picture?.show(pruned(values), this.word("hint_count", { count: found.length }));
    this.root.toggleAttribute("data-cw-blank", empty(values));
    const { sure, all } = facts(this.scope);
    this.part("sure").textContent = all ? this.word("facts", { sure, all }) : "";
    this.part("foot").textContent = [this.store.account, this.#today()].filter(Boolean).join(" · ");
    this.root.querySelector('[data-cw-act="undo"]').setAttribute("aria-disabled", String(!this.past.length));
    if (!GROWS) for (const area of this.scope.querySelectorAll("textarea")) grow(area);
  }

  /** On paper there is room for the wide drawing, and a blank form has more to write on. */
  #printing(event) {
    if (!this.root.isConnected) return;
    const starts = event === "beforeprint";
    if (this.picture) this.picture.onPaper = starts;
    if (starts && empty(this.values())) roomOnPaper(this.scope);
    else if (!starts) write(this.scope, this.values());
    this.#paint();
  }

  #snapshot() {
    return JSON.stringify(this.values());
  }

  #undoable() {
    return { [this.word("undo")]: () => this.undo() };
  }

  #tell(text) {
    this.part("status").textContent = text;
  }

  #exampleAccount() {
    return this.sheet.example ? accountName(this.sheet.example.account) : null;
  }

  /** The example was written on a day of its own. */
  #today() {
    if (this.store.account === this.#exampleAccount()) return this.sheet.example.today;
    const now = new Date();
    return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  }

  #enter(account) {
    if (account === this.store.account) return;
    this.store.use(account);
    this.show(this.keeper.stored() ?? {});
  }
}

function grow(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
}
