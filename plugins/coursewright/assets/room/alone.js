/** A role play for one: the written turns become a talk, answer by answer, and at its end one sees how one talked. */
import { points } from "./scores.js";

/** @param {HTMLElement} root */
export function start(root) {
  const find = (name) => root.querySelector(`[data-cw-${name}]`);
  const [log, result, tools] = ["log", "result", "tools"].map(find);
  const turns = new Map([...root.querySelectorAll("[data-cw-turn]")].map((turn) => [turn.id, turn]));
  const data = JSON.parse(find("data").textContent);
  let way = [];

  const here = () => way.at(-1)?.getAttribute("href").slice(1) ?? find("turns").dataset.cwStart;
  const show = (focus) => {
    log.replaceChildren(...way.flatMap((choice) => said(root, choice)));
    const now = turns.get(here());
    for (const turn of turns.values()) turn.hidden = turn !== now;
    const ended = now.dataset.cwEnd !== undefined;
    result.hidden = !ended;
    tools.hidden = way.length === 0;
    if (ended) tell(root, way, data, now);
    if (!focus) return;
    now.tabIndex = -1;
    now.focus();
    now.scrollIntoView({ block: "nearest" });
  };

  root.classList.add("cw-alone--live");
  for (const choice of root.querySelectorAll("[data-cw-choice]")) {
    choice.addEventListener("click", (event) => {
      event.preventDefault();
      way.push(choice);
      show(true);
    });
  }
  find("back").addEventListener("click", () => {
    way.pop();
    show(true);
  });
  find("again").addEventListener("click", () => {
    way = [];
    show(true);
  });
  show(false);
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
