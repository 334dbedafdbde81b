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
  page.shown.equip({ hints, figure }, load);
}

/** A form whose hints or picture cannot be had still keeps what is written. */
function load(address) {
  return import(new URL(address, import.meta.url).href).catch(() => null);
}

/** What few writers use is fetched when they use it. */
function wayOut(name, ...given) {
  return import("./ways-out.js").then((ways) => ways[name](...given));
}

/** @param {HTMLElement} root @param {FormPage} page */
function listen(root, page) {
  const acts = { ...actions(root, page), ...waysOut(page) };
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-cw-act]");
    if (button && button.getAttribute("aria-disabled") !== "true") acts[button.dataset.cwAct]?.(button);
  });
  root.addEventListener("focusin", ({ target }) => page.shown.follow(target));
  const written = ({ target }) => page.scope.contains(target) && !target.matches("[data-cw-account]");
  root.addEventListener("input", (event) => {
    if (!event.isComposing && written(event)) page.changed(event.target);
  });
  root.addEventListener("compositionend", (event) => {
    if (written(event)) page.changed(event.target);
  });
  root.addEventListener("change", (event) => {
    const { target } = event;
    if (target.matches("[data-cw-account]")) page.turnTo(target.value);
    else if (target.matches("[data-cw-file]")) takeIn(target, page);
    else if (target.matches("[data-cw-view]")) page.shown.look(target.value);
    else if (written(event)) page.committed();
  });
  root.addEventListener("keydown", (event) => pressed(event, page));
}

/** Alt and an arrow move a row; Enter goes on to the next text of a list, and no text of one line has a second. */
function pressed(event, page) {
  const { target } = event;
  const by = event.altKey && !target.matches("select") && { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const row = by && target.closest("[data-cw-row]");
  if (row) {
    event.preventDefault();
    page.move(row, by, target);
    return;
  }
  const ends = event.key === "Enter" && !event.isComposing && event.keyCode !== 229;
  if (!ends || !target.matches('[data-cw-item], [data-cw-kind="text"] textarea')) return;
  event.preventDefault();
  if (target.matches("[data-cw-item]")) page.addAfter(target.closest("[data-cw-row]"));
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
    peek: () => page.shown.picture?.toggle(),
    print: () => window.print(),
    import: () => root.querySelector("[data-cw-file]").click(),
    clear: () => page.clear(),
  };
}

function waysOut(page) {
  const ways = { export: "Form", svg: "Svg", png: "Png", calendar: "Calendar", table: "Table" };
  const acts = Object.entries(ways).map(([act, name]) => [act, () => wayOut(`export${name}`, page)]);
  const choose = (button) => wayOut("choose", page, button.closest("[data-cw-field]"));
  return { ...Object.fromEntries(acts), copy: () => wayOut("copyText", page), choose };
}

/** @param {HTMLInputElement} input @param {FormPage} page */
function takeIn(input, page) {
  const [file] = input.files;
  input.value = "";
  if (file) wayOut("takeIn", file, page);
}
