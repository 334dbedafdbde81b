/** The list of materials for as many people as somebody expects. */
import { groups, needed } from "./groups.js";

/** @param {HTMLElement} root */
export function start(root) {
  const size = root.querySelector("[data-cw-people]");
  size.closest("[data-cw-live-only]").hidden = false;
  const show = () => {
    const people = Math.min(Math.max(Math.round(Number(size.value)) || 0, Number(size.min)), Number(size.max));
    for (const cell of root.querySelectorAll("[data-cw-per]")) {
      cell.textContent = String(needed({ count: Number(cell.dataset.cwCount), per: cell.dataset.cwPer }, people));
    }
    for (const cell of root.querySelectorAll("[data-cw-group]")) {
      cell.textContent = String(groups(people)[cell.dataset.cwGroup]);
    }
  };
  size.addEventListener("input", show);
  show();
}
