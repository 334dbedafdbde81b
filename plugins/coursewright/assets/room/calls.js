/** Information for sale: every opened question costs, until the purse is empty; then one looks back. */

/** @param {HTMLElement} root */
export function start(root) {
  new Purse(root).show();
}

class Purse {
  #bought = new Set();

  constructor(root) {
    this.root = root;
    this.calls = [...root.querySelectorAll("[data-cw-call]")];
    this.reflection = root.querySelector("[data-cw-reflection]");
    for (const call of this.calls) {
      call.querySelector("summary").addEventListener("click", (event) => this.#open(call, event));
    }
    root.querySelector("[data-cw-again]").addEventListener("click", () => this.#again());
  }

  get left() {
    const spent = [...this.#bought].reduce((sum, call) => sum + costOf(call), 0);
    return Number(this.root.dataset.cwBudget) - spent;
  }

  show(told = "") {
    const { dataset } = this.root;
    this.root.querySelector("[data-cw-purse]").textContent = `${dataset.cwLeft}: ${this.left}${told ? `. ${told}` : ""}`;
    for (const call of this.calls) {
      call.classList.toggle("cw-call--shut", !this.#bought.has(call) && costOf(call) > this.left);
    }
    for (const lesson of this.root.querySelectorAll("[data-cw-lesson]")) lesson.hidden = this.left > 0;
    if (this.left === 0 && this.reflection.hidden) {
      this.reflection.hidden = false;
      tell(this.root, this.#bought);
    }
  }

  #open(call, event) {
    if (this.#bought.has(call)) return;
    if (costOf(call) > this.left) {
      event.preventDefault();
      this.show(this.root.dataset.cwDear);
      return;
    }
    this.#bought.add(call);
    this.show();
  }

  #again() {
    this.#bought.clear();
    for (const call of this.calls) call.open = false;
    this.reflection.hidden = true;
    this.show();
    this.calls[0].querySelector("summary").focus();
  }
}

function costOf(call) {
  return Number(call.dataset.cwCost);
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
