/** Before a file is taken in: what is new in it, and what it says otherwise. */
import { button, element, tableOf } from "./elements.js";
import { filled } from "./notices.js";

const LISTED = 40;

/**
 * Asks what to do with the differences.
 * @param {Element} root where the dialog stands @param {Record<string, string>} words
 * @param {{added: number, lines: {name: string, mine: string, theirs: string}[]}} found
 * @returns {Promise<"mine" | "theirs" | "replace" | null>} null where nothing is to be taken in
 */
export function preview(root, words, { added, lines }) {
  const dialog = element("dialog", { className: "cw-dialog cw-dialog--wide", ariaLabel: words.merge_title });
  const counts = element("p", {}, filled(words.merge_counts, { added, differs: lines.length }));
  const answers = element("p", { className: "cw-dialog__answers" });
  const title = element("p", {}, element("strong", {}, words.merge_title));
  dialog.append(title, counts, ...(lines.length ? [listed(lines, words)] : []), answers);
  root.append(dialog);
  return new Promise((answer) => {
    const choices = lines.length ? ["mine", "theirs", "replace"] : ["mine", "replace"];
    const label = (choice) => words[choice === "mine" && !lines.length ? "merge_add" : `merge_${choice}`];
    answers.append(...choices.map((choice) => button(label(choice), () => dialog.close(choice))));
    answers.append(button(words.cancel, () => dialog.close("")));
    dialog.addEventListener("close", () => {
      dialog.remove();
      answer(dialog.returnValue || null);
    });
    dialog.showModal();
  });
}

function listed(lines, words) {
  const rows = lines.slice(0, LISTED).map(({ name, mine, theirs }) => [name, mine, theirs]);
  if (lines.length > LISTED) rows.push([`+${lines.length - LISTED}`, "", ""]);
  const box = element("div", { className: "cw-dialog__table", tabIndex: 0 });
  box.append(tableOf([words.place, words.here, words.in_file], rows));
  return box;
}
