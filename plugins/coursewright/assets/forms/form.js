/** Brings the form of a page to life: kept, undone, remarked on, drawn. */
import { FormPage } from "./form-page.js";

/** @param {HTMLElement} root an element with `data-cw-form`; starting it twice does nothing */
export async function start(root) {
  if (root.dataset.cwLive !== undefined) return;
  root.dataset.cwLive = "";
  const page = new FormPage(root);
  listen(root, page);
  const { id, picture } = page.sheet;
  const [hints, figure] = await Promise.all([
    load(`./hints-${id}.js`),
    picture ? load(`../figures/${picture.kind}.js`) : null,
  ]);
  page.equip(hints, figure);
}

/** A form whose hints or picture cannot be had still keeps what is written. */
function load(address) {
  return import(new URL(address, import.meta.url).href).catch(() => null);
}

/** What few writers use is fetched when they use it. */
function files() {
  return import("./files.js");
}

/** @param {HTMLElement} root @param {FormPage} page */
function listen(root, page) {
  const acts = actions(root, page);
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-cw-act]");
    if (button && button.getAttribute("aria-disabled") !== "true") acts[button.dataset.cwAct]?.(button);
  });
  root.addEventListener("focusin", ({ target }) => page.follow(target));
  root.addEventListener("input", (event) => {
    if (!event.isComposing && !event.target.matches("[data-cw-account], [data-cw-file]")) page.changed();
  });
  root.addEventListener("compositionend", (event) => {
    if (!event.target.matches("[data-cw-account]")) page.changed();
  });
  root.addEventListener("change", (event) => {
    if (event.target.matches("[data-cw-account]")) page.turnTo(event.target.value);
    else if (event.target.matches("[data-cw-file]")) takeIn(event.target, page);
    else page.committed();
  });
  root.addEventListener("keydown", (event) => {
    const ends = event.key === "Enter" && !event.isComposing && event.keyCode !== 229;
    if (!ends || !event.target.matches('[data-cw-item], [data-cw-kind="text"] textarea')) return;
    event.preventDefault();
    if (event.target.matches("[data-cw-item]")) page.addAfter(event.target.closest("[data-cw-row]"));
  });
}

function actions(root, page) {
  const row = (button) => button.closest("[data-cw-row]");
  return {
    add: (button) => page.add(button.closest("[data-cw-field]")),
    up: (button) => page.move(row(button), -1, button),
    down: (button) => page.move(row(button), 1, button),
    remove: (button) => page.remove(row(button)),
    undo: () => page.undo(),
    example: async () => page.loadExample((await load(`./example-${page.sheet.id}.js`))?.example[page.sheet.locale]),
    blank: () => page.blank(),
    peek: () => page.picture?.toggle(),
    print: () => window.print(),
    export: async () => (await files()).exported(page.sheet, page.store.account, page.values()),
    import: () => root.querySelector("[data-cw-file]").click(),
    copy: async () => page.say((await (await files()).copied(page.heading(), page.scope)) ? "copied" : "copy_failed"),
    clear: () => page.clear(),
  };
}

/** @param {HTMLInputElement} input @param {FormPage} page */
async function takeIn(input, page) {
  const [file] = input.files;
  input.value = "";
  if (!file) return;
  try {
    page.takeIn(await (await files()).imported(file, page.sheet));
  } catch (error) {
    const reason = page.sheet.words[error.message] ? page.word(error.message, error.values) : page.word("wrong_json");
    page.say("cannot_read", { reason });
  }
}
