/** The page of all accounts: what is filled in, what comes next, and the file of an account. */
import { Accounts } from "./accounts.js";
import { calendar } from "./calendar.js";
import { download, fileName } from "./downloads.js";
import { button, element, tableOf } from "./elements.js";
import { merge } from "./merge.js";
import { ask, filled, notice } from "./notices.js";
import { preview } from "./preview.js";
import { accountIn, accountText, RecordError } from "./records.js";
import { browserStorage } from "./store.js";

const ACCOUNT = "cw-workspace__account";

/** @param {HTMLElement} root an element with `data-cw-workspace`; starting it twice does nothing */
export function start(root) {
  if (root.dataset.cwLive !== undefined) return;
  root.dataset.cwLive = "";
  const page = new Workspace(root);
  root.addEventListener("change", ({ target }) => {
    if (target.matches("[data-cw-file]")) page.takeIn(target);
  });
  root.querySelector('[data-cw-act="import"]').addEventListener("click", () => page.part("file").click());
  root.querySelector('[data-cw-act="clear"]').addEventListener("click", () => page.remove(null));
  window.addEventListener("storage", () => page.show());
  page.show();
}

class Workspace {
  constructor(root) {
    this.root = root;
    this.sheet = JSON.parse(this.part("sheet").textContent);
    this.accounts = new Accounts(browserStorage(), this.sheet.course, this.sheet.forms);
  }

  part(name) {
    return this.root.querySelector(`[data-cw-${name}]`);
  }

  word(key, values) {
    return filled(this.sheet.words[key], values);
  }

  say(key, values) {
    notice(this.part("notices"), "said", this.word(key, values));
  }

  show() {
    const names = this.accounts.names();
    const none = element("p", {}, this.word("nothing_yet"));
    this.part("next").replaceChildren(...this.#nextActions());
    this.part("accounts").replaceChildren(...(names.length ? names.map((name) => this.#account(name)) : [none]));
  }

  #nextActions() {
    const actions = this.accounts.nextActions();
    if (!actions.length) return [];
    const rows = actions.map(({ account, sheet, what, who, by }) => [
      this.#day(by), what, who ?? "", this.#name(account), this.#link(account, sheet),
    ]);
    const headings = ["by", "what", "who", "account", "form"].map((key) => this.word(key));
    const title = element("h2", { id: "next" }, this.word("next_actions"));
    return [title, boxed(tableOf(headings, rows)), button(this.word("to_calendar"), () => this.#calendar(actions))];
  }

  #day(by) {
    const late = by < new Date().toISOString().slice(0, 10);
    return late ? element("span", { className: "cw-late" }, `${by} · ${this.word("overdue")}`) : by;
  }

  #calendar(actions) {
    const events = actions.map(({ account, sheet, what, by }) => ({
      day: by, title: what, note: [sheet.title, account].filter(Boolean).join(" · "),
    }));
    download(fileName(["next-actions"], "ics"), calendar(events, new Date().toISOString()), "text/calendar");
  }

  #name(account) {
    return account || this.word("no_account");
  }

  #link(account, sheet) {
    const link = element("a", { href: sheet.href }, sheet.title);
    link.addEventListener("click", () => this.accounts.use(account));
    return link;
  }

  #account(name) {
    const forms = this.accounts.forms(name);
    const rows = forms.map(({ sheet, saved, filled: done, all }) => [
      this.#link(name, sheet), this.word("progress", { filled: done, all }), saved.slice(0, 10),
    ]);
    const headings = ["form", "filled", "saved_on"].map((key) => this.word(key));
    const tools = element("p", { className: "cw-form__tools" });
    tools.append(
      button(this.word("export_account"), () => this.#export(name)),
      button(this.word("delete_account"), () => this.remove(name)),
    );
    const title = element("h3", {}, this.#name(name));
    return element("section", { className: ACCOUNT }, title, boxed(tableOf(headings, rows)), tools);
  }

  #export(name) {
    const text = accountText(this.sheet.course, name, this.accounts.record(name));
    download(fileName([name || "account"], "json"), text, "application/json");
  }

  async remove(name) {
    const question = this.word(name === null ? "clear_question" : "delete_question", { name: this.#name(name) });
    if (!(await ask(this.part("dialog"), question))) return;
    this.accounts.remove(name);
    this.show();
    this.say(name === null ? "cleared" : "deleted", { name: this.#name(name) });
  }

  /** @param {HTMLInputElement} input */
  async takeIn(input) {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    try {
      await this.#join(await accountIn(file));
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      this.say("cannot_read", { reason: this.word(error.message) });
    }
  }

  async #join(record) {
    const both = this.accounts.counterparts(record);
    if (!both.length) throw new RecordError("newer");
    const found = both.map(({ sheet, mine, theirs }) => ({ sheet, ...merge(mine, theirs) }));
    const added = found.reduce((sum, each) => sum + each.added.length, 0);
    const lines = found.flatMap(({ sheet, differs }) =>
      differs.map(({ mine, theirs }) => ({ name: sheet.title, mine: plain(mine), theirs: plain(theirs) })),
    );
    const choice = await preview(this.root, this.sheet.words, { added, lines });
    if (!choice) return;
    const kept = this.accounts.takeIn(record.account, both, choice);
    this.show();
    const left = Object.keys(record.forms).length - both.length;
    this.say(kept ? (left ? "taken_in_part" : "taken_in") : "full", { name: this.#name(record.account), left });
  }
}

function boxed(table) {
  return element("div", { className: "cw-workspace__table" }, table);
}

function plain(value) {
  if (value === null || typeof value !== "object") return String(value ?? "");
  return String(value.amount ?? Object.values(value).map(plain).join(", "));
}
