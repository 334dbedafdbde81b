/** Small pieces of a page. Texts go in as texts, never as HTML. */

/** @param {string} name @param {object} properties @param {...(Node | string)} inside @returns {HTMLElement} */
export function element(name, properties = {}, ...inside) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}

/** Writes a text only where it differs, so that nothing has to be laid out again. */
export function tell(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/** @param {string} label @param {() => void} act @returns {HTMLButtonElement} */
export function button(label, act) {
  const made = element("button", { type: "button", className: "cw-button" }, label);
  made.addEventListener("click", act);
  return made;
}

/** @param {string[]} headings @param {(Node | string)[][]} rows @returns {HTMLTableElement} */
export function tableOf(headings, rows) {
  const table = element("table");
  const cells = headings.map((text) => element("th", { scope: "col" }, text));
  table.createTHead().insertRow().append(...cells);
  const body = table.createTBody();
  for (const row of rows) body.insertRow().append(...row.map((inside) => element("td", {}, inside)));
  return table;
}
