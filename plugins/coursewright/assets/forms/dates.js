/** The days that a form names, for a calendar. */
import { empty } from "./expressions.js";
import { rowsOf } from "./rows.js";
import { fieldsIn } from "./values.js";

/**
 * @param {Element} scope the form or a row @param {string} from days before it are past
 * @returns {import("./calendar.js").Event[]} each named by its label and by the first words beside it
 */
export function datesIn(scope, from) {
  const fields = fieldsIn(scope);
  const beside = scope.matches(".cw-row, .cw-field--group") ? firstWords(fields) : "";
  return fields.flatMap((field) => {
    const { cwKind: kind } = field.dataset;
    if (kind === "rows") return rowsOf(field).flatMap((row) => datesIn(row, from));
    if (kind === "group") return datesIn(field, from);
    const day = kind === "date" ? field.querySelector("[data-cw-control]").value : "";
    if (!day || day < from) return [];
    const label = field.querySelector("label").firstChild.textContent.trim();
    return [{ day, title: beside ? `${beside} (${label})` : label }];
  });
}

function firstWords(fields) {
  const written = fields.filter(({ dataset }) => ["text", "area", "ref"].includes(dataset.cwKind));
  const texts = written.map((field) => field.querySelector("[data-cw-control]").value.trim());
  return texts.find((text) => !empty(text)) ?? "";
}
