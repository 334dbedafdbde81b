/** One form on a page: its values, and what follows when they change. */
import { empty } from "./expressions.js";
import { History } from "./history.js";
import { Keeper } from "./keeper.js";
import { ask, filled, notice, withdraw } from "./notices.js";
import { addRow, fieldOf, firstControl, moveRow, nameOf, placeOf, removeRow } from "./rows.js";
import { Shown } from "./shown.js";
import { accountName, browserStorage, Store } from "./store.js";
import { forget, pruned, read, write } from "./values.js";

const SETTLES = 900;

/** The form that stands in `root`. */
export class FormPage {
  constructor(root) {
    Object.assign(this, { root, parts: {} });
    this.sheet = JSON.parse(this.part("sheet").textContent);
    this.scope = root.querySelector(".cw-form__sheet");
    this.store = new Store({ storage: browserStorage(), form: this.sheet.id, ...this.sheet });
    this.shown = new Shown(this);
    this.history = new History();
    const places = { notices: this.part("notices"), saved: this.part("saved") };
    this.keeper = new Keeper(this.store, this.sheet, places, this);
    this.show(this.keeper.stored() ?? this.values());
    this.keeper.watch(root);
    window.addEventListener("pagehide", () => this.keeper.spread());
  }

  /** Looked for once: the parts of a page never change. */
  part(name) {
    return (this.parts[name] ??= this.root.querySelector(`[data-cw-${name}]`));
  }

  word(key, values) {
    return filled(this.sheet.words[key], values);
  }

  /** Says something in passing; `answers` are keys of words and what to do. */
  say(key, values, answers = {}) {
    this.sayText(this.word(key, values), answers);
  }

  sayText(text, answers = {}) {
    const buttons = Object.entries(answers).map(([label, act]) => ({ label, act }));
    notice(this.part("notices"), "said", text, buttons);
  }

  /** Puts the values of an account into the page, without a past. */
  show(values) {
    write(this.scope, values);
    this.history.begin(this.#snapshot());
    this.part("account").value = this.store.account;
    this.part("accounts").replaceChildren(...this.store.accounts().map((name) => new Option(name, name)));
    this.shown.refresh(true);
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

  /** Keeps what has been typed so far. @param {Element} control where */
  changed(control) {
    forget(control);
    withdraw(this.part("notices"), "said");
    this.keeper.keep();
    this.shown.refresh(false);
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.settled(), SETTLES);
  }

  /** Nobody is typing: other forms may know of it, and what was left out for speed is caught up with. */
  settled() {
    clearTimeout(this.settling);
    this.keeper.spread();
    this.shown.refresh(true);
  }

  /** A field was left, or something was done as a whole: one step that can be undone. */
  committed() {
    forget();
    this.history.step(this.#snapshot());
    this.keeper.keep();
    this.settled();
  }

  undo() {
    const last = this.history.back();
    if (last === undefined) return;
    write(this.scope, JSON.parse(last));
    this.history.now = this.#snapshot();
    this.keeper.keep();
    this.settled();
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
    this.tell(this.word("moved", { name, n: placeOf(row) }));
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
    if (this.#staysHere()) return;
    const name = accountName(raw);
    const named = !this.store.account && name && !this.store.has(name) && !empty(this.values());
    if (named) this.store.rename(name);
    else this.store.use(name);
    this.show(this.keeper.stored() ?? {});
    this.say(named ? "account_moved" : "account_loaded", { name: name || this.word("no_account") });
  }

  /** Shows the worked example under an account of its own; nothing happens where it could not be had. */
  loadExample(values) {
    if (!values || this.#staysHere()) return;
    const former = this.store.account;
    this.enter(this.#exampleAccount());
    this.fill(values);
    const back = { [this.word("back")]: () => this.turnTo(former) };
    this.say("example_loaded", {}, former === this.store.account ? {} : back);
  }

  /** Puts in what was read from a file, as one step that can be undone. */
  takeIn(values) {
    this.fill(values);
    this.say("imported", {}, this.#undoable());
  }

  async clear() {
    if (!(await ask(this.part("dialog"), this.word("clear_question")))) return;
    this.store.clear();
    this.show({});
    this.say("cleared");
  }

  #snapshot() {
    return JSON.stringify(this.values());
  }

  #undoable() {
    return { [this.word("undo")]: () => this.undo() };
  }

  tell(text) {
    this.part("status").textContent = text;
  }

  #exampleAccount() {
    return this.sheet.example ? accountName(this.sheet.example.account) : null;
  }

  /** The example was written on a day of its own. */
  today() {
    if (this.store.account === this.#exampleAccount()) return this.sheet.example.today;
    const now = new Date();
    return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  }

  /** Leaving the account would lose what another window has not let in. */
  #staysHere() {
    const stays = this.keeper.choiceAwaited();
    if (stays) {
      this.part("account").value = this.store.account;
      this.part("notices").querySelector('[data-cw-notice="conflict"] button').focus();
    }
    return stays;
  }

  /** Turns to an account without a word. */
  enter(account) {
    if (account === this.store.account) return;
    this.store.use(account);
    this.show(this.keeper.stored() ?? {});
  }
}
