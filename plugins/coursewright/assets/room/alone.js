/** A role play for one: the written turns become a talk, answer by answer, and at its end one sees how one talked. */
import { points } from "./scores.js";

/** @param {HTMLElement} root */
export function start(root) {
  root.classList.add("cw-alone--live");
  new Talk(root).show();
}

class Talk {
  #way = [];

  constructor(root) {
    this.root = root;
    this.turns = new Map([...root.querySelectorAll("[data-cw-turn]")].map((turn) => [turn.id, turn]));
    this.data = JSON.parse(this.#find("data").textContent);
    for (const choice of root.querySelectorAll("[data-cw-choice]")) {
      choice.addEventListener("click", (event) => {
        event.preventDefault();
        this.#go([...this.#way, choice]);
      });
    }
    this.#find("back").addEventListener("click", () => this.#go(this.#way.slice(0, -1)));
    this.#find("again").addEventListener("click", () => this.#go([]));
  }

  show() {
    this.#find("log").replaceChildren(...this.#way.flatMap((choice) => said(this.root, choice)));
    const now = this.#now();
    for (const turn of this.turns.values()) turn.hidden = turn !== now;
    const ended = now.dataset.cwEnd !== undefined;
    this.#find("result").hidden = !ended;
    this.#find("tools").hidden = this.#way.length === 0;
    if (ended) tell(this.root, this.#way, this.data, now);
  }

  #find(name) {
    return this.root.querySelector(`[data-cw-${name}]`);
  }

  #now() {
    const start = this.#find("turns").dataset.cwStart;
    return this.turns.get(this.#way.at(-1)?.hash.slice(1) ?? start);
  }

  #go(way) {
    this.#way = way;
    this.show();
    const now = this.#now();
    now.tabIndex = -1;
    now.focus();
    now.scrollIntoView({ block: "nearest" });
  }
}

/** What was said in one turn: the counterpart, you, and what your words did. */
function said(root, choice) {
  const paragraph = (name, text) => {
    const made = document.createElement("p");
    made.className = `cw-said cw-said--${name}`;
    made.textContent = text;
    return made;
  };
  const you = paragraph("you", choice.textContent);
  const mark = document.createElement("strong");
  mark.textContent = `${root.dataset.cwYou}: `;
  you.prepend(mark);
  return [
    paragraph("counterpart", choice.closest("[data-cw-turn]").querySelector("[data-cw-says]").textContent),
    you,
    paragraph("note", `${choice.dataset.cwKindWord} · ${choice.dataset.cwNote}`),
  ];
}

function tell(root, way, data, end) {
  const counts = new Map();
  for (const { dataset } of way) counts.set(dataset.cwKindWord, (counts.get(dataset.cwKindWord) ?? 0) + 1);
  const items = [...counts].map(([word, count]) => {
    const item = document.createElement("li");
    item.textContent = `${word}: ${count}`;
    return item;
  });
  root.querySelector("[data-cw-tally]").replaceChildren(...items);
  const box = root.querySelector("[data-cw-points]");
  box.hidden = !data.points;
  if (data.points) box.textContent = worth(box.dataset, data.points, end.dataset.cwPackage);
}

function worth(words, { issues, reservation }, agreed) {
  if (!agreed) return words.cwNothing;
  const sums = points(issues, JSON.parse(agreed));
  const told = (side, name) => {
    const refuse = sums[side] < reservation[side] || sums.refused.includes(side);
    return `${name}: ${sums[side]} / ${reservation[side]}${refuse ? ` (${words.cwRefuse})` : ""}`;
  };
  return `${told("seller", words.cwSeller)} · ${told("customer", words.cwCustomer)}`;
}
