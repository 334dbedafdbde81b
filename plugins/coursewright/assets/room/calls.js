/** Information for sale: every opened question costs, until the purse is empty; then one looks back. */

/** @param {HTMLElement} root */
export function start(root) {
  const calls = [...root.querySelectorAll("[data-cw-call]")];
  const reflection = root.querySelector("[data-cw-reflection]");
  const bought = new Set();
  const costOf = (call) => Number(call.dataset.cwCost);
  const left = () => Number(root.dataset.cwBudget) - [...bought].reduce((sum, call) => sum + costOf(call), 0);

  const show = (told = "") => {
    root.querySelector("[data-cw-purse]").textContent = `${root.dataset.cwLeft}: ${left()}${told ? `. ${told}` : ""}`;
    for (const call of calls) call.classList.toggle("cw-call--shut", !bought.has(call) && costOf(call) > left());
    for (const lesson of root.querySelectorAll("[data-cw-lesson]")) lesson.hidden = left() > 0;
    if (left() === 0 && reflection.hidden) {
      reflection.hidden = false;
      tell(root, bought);
    }
  };

  for (const call of calls) {
    call.querySelector("summary").addEventListener("click", (event) => {
      if (bought.has(call)) return;
      if (costOf(call) > left()) {
        event.preventDefault();
        show(root.dataset.cwDear);
        return;
      }
      bought.add(call);
      show();
    });
  }
  root.querySelector("[data-cw-again]").addEventListener("click", () => {
    bought.clear();
    for (const call of calls) call.open = false;
    reflection.hidden = true;
    show();
    calls[0].querySelector("summary").focus();
  });
  show();
}

function tell(root, bought) {
  const tally = root.querySelector("[data-cw-tally]");
  const counted = (name) => {
    const found = new Map();
    for (const call of bought) {
      const word = name(call);
      found.set(word, (found.get(word) ?? 0) + 1);
    }
    return [...found].map(([word, count]) => `${word} × ${count}`).join(" · ");
  };
  const kind = (call) => call.querySelector(".cw-call__kind").textContent.trim();
  const person = (call) => call.closest("section").querySelector("h2").firstChild.textContent.trim();
  tally.textContent = `${tally.dataset.cwKinds}: ${counted(kind)}. ${tally.dataset.cwPeople}: ${counted(person)}.`;
}
