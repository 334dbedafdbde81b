/** What the form tells its writer: notices with answers, and one question before everything is deleted. */

/** @param {string} message @param {object} values @returns {string} the message with `{name}` filled in */
export function filled(message, values = {}) {
  return message.replace(/\{(\w+)\}/g, (whole, key) => (Object.hasOwn(values, key) ? String(values[key]) : whole));
}

/**
 * Shows a notice in the place of the former one of its kind.
 * @param {Element} container @param {string} kind @param {string} text
 * @param {{label: string, act: () => void}[]} [answers] each takes the notice away, and so does closing it
 */
export function notice(container, kind, text, answers = []) {
  withdraw(container, kind);
  const box = document.createElement("div");
  box.className = `cw-notice cw-notice--${kind}`;
  box.dataset.cwNotice = kind;
  const words = document.createElement("p");
  words.textContent = text;
  const close = button({ label: "×", act: () => {} }, () => box.remove());
  close.setAttribute("aria-label", container.dataset.cwClose);
  box.append(words, ...answers.map((answer) => button(answer, () => box.remove())), close);
  container.append(box);
}

/** Takes a notice away. */
export function withdraw(container, kind) {
  for (const box of container.querySelectorAll("[data-cw-notice]")) if (box.dataset.cwNotice === kind) box.remove();
}

function button({ label, act }, after) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "cw-button";
  element.textContent = label;
  element.addEventListener("click", () => {
    after();
    act();
  });
  return element;
}

/** @param {HTMLDialogElement} dialog @param {string} question @returns {Promise<boolean>} */
export function ask(dialog, question) {
  dialog.querySelector("[data-cw-question]").textContent = question;
  return new Promise((answer) => {
    const chosen = new AbortController();
    const listen = (target, event, act) => target.addEventListener(event, act, { signal: chosen.signal });
    const settle = (yes) => {
      chosen.abort();
      dialog.close();
      answer(yes);
    };
    listen(dialog.querySelector('[data-cw-act="yes"]'), "click", () => settle(true));
    listen(dialog.querySelector('[data-cw-act="no"]'), "click", () => settle(false));
    listen(dialog, "close", () => settle(false));
    dialog.showModal();
  });
}
