/** The observer's sheet: tallies, two sentences, the clock of the round. It is kept in this browser. */
import { download } from "../forms/downloads.js";
import { startClock } from "./round-clock.js";
import { shelf } from "./shelf.js";

const BLANK = { counts: {}, notes: {}, outcome: "" };

/** @param {HTMLElement} root */
export function start(root) {
  const find = (name) => root.querySelector(`[data-cw-${name}]`);
  const place = shelf(`coursewright/observer/${root.dataset.cwKey}`, BLANK);
  let sheet = place.read();
  const keep = () => {
    const box = find("saved");
    box.textContent = place.write(sheet) ? box.dataset.cwKept : box.dataset.cwLost;
  };
  const show = () => fill(root, sheet);
  const change = (part, key, value) => {
    sheet = { ...sheet, [part]: { ...sheet[part], [key]: value } };
    keep();
    show();
  };

  for (const row of root.querySelectorAll("[data-cw-count]")) {
    const id = row.dataset.cwCount;
    const add = (step) => change("counts", id, Math.max(0, (sheet.counts[id] ?? 0) + step));
    row.querySelector("[data-cw-more]").addEventListener("click", () => add(1));
    row.querySelector("[data-cw-less]").addEventListener("click", () => add(-1));
  }
  root.addEventListener("input", ({ target }) => {
    if (target.dataset.cwNote) change("notes", target.dataset.cwNote, target.value);
    if (target.name === "outcome") {
      sheet = { ...sheet, outcome: target.value };
      keep();
    }
  });
  find("clear").addEventListener("click", ({ currentTarget }) => {
    if (!confirm(currentTarget.dataset.cwSure)) return;
    place.clear();
    sheet = place.read();
    show();
  });
  waysOut(root, find);
  for (const live of root.querySelectorAll("[data-cw-keys], [data-cw-tools]")) live.hidden = false;
  show();
  startClock(root, JSON.parse(find("data").textContent).times);
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

function waysOut(root, find) {
  const told = () => {
    const title = document.querySelector("h1").firstChild.textContent.trim();
    const counts = [...root.querySelectorAll("[data-cw-count]")].map((row) => (
      `${row.querySelector("th").textContent.trim()}: ${row.querySelector("[data-cw-number]").textContent}`
    ));
    const notes = [...root.querySelectorAll("[data-cw-note]")].filter(({ value }) => value.trim()).map((note) => (
      `${note.closest("label").firstChild.textContent.trim()}: ${note.value.trim()}`
    ));
    const outcome = root.querySelector("[name=outcome]:checked")?.closest("label").textContent.trim();
    return [title, ...counts, ...notes, ...(outcome ? [outcome] : [])].join("\n");
  };
  find("copy").addEventListener("click", async ({ currentTarget }) => {
    try {
      await navigator.clipboard.writeText(told());
      find("saved").textContent = currentTarget.dataset.cwCopied;
    } catch {
      download(`${root.dataset.cwKey}.txt`, told(), "text/plain");
    }
  });
  find("file").addEventListener("click", () => download(`${root.dataset.cwKey}.txt`, told(), "text/plain"));
}
