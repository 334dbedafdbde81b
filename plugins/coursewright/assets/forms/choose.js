/** Questions to be answered with yes or no, until they lead to an option. */
import { button, element } from "./elements.js";

/**
 * @typedef {{ask: string, then: Question | string, else: Question | string}} Question
 * @param {Element} root where the dialog stands @param {Record<string, string>} words @param {string} label
 * @param {Question} first @returns {Promise<string | null>} the id of an option; null where somebody gave up
 */
export function chosen(root, words, label, first) {
  const dialog = element("dialog", { className: "cw-dialog", ariaLabel: words.choose_title });
  const question = element("p", { role: "status" });
  const answers = element("p", { className: "cw-dialog__answers" });
  dialog.append(element("p", {}, element("strong", {}, label)), question, answers);
  root.append(dialog);
  let here = first;
  const ask = () => (question.textContent = here.ask);
  const go = (answer) => {
    here = here[answer];
    if (typeof here === "string") dialog.close(here);
    else ask();
  };
  answers.append(button(words.yes, () => go("then")), button(words.no, () => go("else")));
  answers.append(button(words.cancel, () => dialog.close("")));
  ask();
  return new Promise((settle) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      settle(dialog.returnValue || null);
    });
    dialog.showModal();
  });
}
