/** The observer's sheet: tallies, two sentences, the clock of the round. It is kept in this browser. */
import { download } from "../forms/downloads.js";
import { startClock } from "./round-clock.js";
import { Shelf } from "./shelf.js";

const BLANK = { counts: {}, notes: {}, outcome: "" };

/** @param {HTMLElement} root */
export function start(root) {
  new Sheet(root);
  waysOut(root);
  startClock(root, JSON.parse(root.querySelector("[data-cw-data]").textContent).times);
}

class Sheet {
  constructor(root) {
    this.root = root;
    this.shelf = new Shelf(`coursewright/observer/${root.dataset.cwKey}`, BLANK);
    this.sheet = this.shelf.read();
    for (const row of root.querySelectorAll("[data-cw-count]")) {
      row.querySelector("[data-cw-more]").addEventListener("click", () => this.#add(row.dataset.cwCount, 1));
      row.querySelector("[data-cw-less]").addEventListener("click", () => this.#add(row.dataset.cwCount, -1));
    }
    root.addEventListener("input", ({ target }) => {
      if (target.dataset.cwNote) this.#change("notes", { ...this.sheet.notes, [target.dataset.cwNote]: target.value });
      if (target.name === "outcome") this.#change("outcome", target.value);
    });
    root.querySelector("[data-cw-clear]").addEventListener("click", ({ currentTarget }) => {
      if (confirm(currentTarget.dataset.cwSure)) this.#clear();
    });
    for (const live of root.querySelectorAll("[data-cw-keys], [data-cw-tools]")) live.hidden = false;
    fill(root, this.sheet);
  }

  #add(id, step) {
    this.#change("counts", { ...this.sheet.counts, [id]: Math.max(0, (this.sheet.counts[id] ?? 0) + step) });
  }

  #change(part, value) {
    this.sheet = { ...this.sheet, [part]: value };
    const box = this.root.querySelector("[data-cw-saved]");
    box.textContent = this.shelf.write(this.sheet) ? box.dataset.cwKept : box.dataset.cwLost;
    fill(this.root, this.sheet);
  }

  #clear() {
    this.shelf.clear();
    this.sheet = this.shelf.read();
    fill(this.root, this.sheet);
  }
}

function fill(root, sheet) {
  for (const row of root.querySelectorAll("[data-cw-count]")) {
    row.querySelector("[data-cw-number]").textContent = String(sheet.counts[row.dataset.cwCount] ?? 0);
  }
  for (const note of root.querySelectorAll("[data-cw-note]")) {
    const text = sheet.notes[note.dataset.cwNote] ?? "";
    if (note.value !== text) note.value = text;
  }
  for (const outcome of root.querySelectorAll("[name=outcome]")) outcome.checked = outcome.value === sheet.outcome;
}

function waysOut(root) {
  const find = (name) => root.querySelector(`[data-cw-${name}]`);
  const save = () => download(`${root.dataset.cwKey}.txt`, told(root), "text/plain");
  find("file").addEventListener("click", save);
  find("copy").addEventListener("click", async ({ currentTarget }) => {
    try {
      await navigator.clipboard.writeText(told(root));
      find("saved").textContent = currentTarget.dataset.cwCopied;
    } catch {
      save();
    }
  });
}

/** The sheet as text: title, counts, notes, outcome, a line each. */
function told(root) {
  const title = document.querySelector("h1").firstChild.textContent.trim();
  const counts = [...root.querySelectorAll("[data-cw-count]")].map((row) => (
    `${row.querySelector("th").textContent.trim()}: ${row.querySelector("[data-cw-number]").textContent}`
  ));
  const notes = [...root.querySelectorAll("[data-cw-note]")].filter(({ value }) => value.trim()).map((note) => (
    `${note.closest("label").firstChild.textContent.trim()}: ${note.value.trim()}`
  ));
  const outcome = root.querySelector("[name=outcome]:checked")?.closest("label").textContent.trim();
  return [title, ...counts, ...notes, ...(outcome ? [outcome] : [])].join("\n");
}
