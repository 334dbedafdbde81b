/** The rotation planner for as many people as there are, with their names if somebody types them. */
import { plan } from "./rotation.js";

/** @param {HTMLElement} root */
export function start(root) {
  const find = (name) => root.querySelector(`[data-cw-${name}]`);
  const [size, kind, rounds, names] = ["people", "kind", "rounds", "names"].map(find);
  let asked = false;
  const show = () => {
    const called = names.value.split("\n").map((name) => name.trim()).filter(Boolean);
    if (called.length) size.value = String(called.length);
    const people = Math.min(Math.max(Math.round(Number(size.value)) || 0, Number(size.min)), Number(size.max));
    const whole = plan(people, kind.value);
    if (!asked) rounds.value = String(whole.needed);
    const wanted = Math.min(Math.max(Math.round(Number(rounds.value)) || whole.needed, 1), Number(rounds.max));
    const { rounds: drawn } = plan(people, kind.value, wanted);
    find("told").textContent = `${root.dataset.cwNeeded}: ${whole.needed}`;
    find("plan").replaceChildren(...drawn.map((groups, index) => roundTable(root.dataset, groups, index, called)));
  };
  find("live-only").hidden = false;
  rounds.addEventListener("input", () => (asked = rounds.value !== ""));
  root.addEventListener("input", show);
  show();
}

function roundTable(words, groups, index, called) {
  const table = document.createElement("table");
  const make = (tag, text, scope) => {
    const cell = document.createElement(tag);
    cell.textContent = text;
    if (scope) cell.scope = scope;
    return cell;
  };
  const row = (cells) => {
    const made = document.createElement("tr");
    made.append(...cells);
    return made;
  };
  const person = (number) => called[number - 1] ?? String(number);
  table.append(make("caption", `${words.cwRound} ${index + 1}`), document.createElement("thead"), document.createElement("tbody"));
  const heads = [words.cwGroup, words.cwSeller, words.cwCustomer, words.cwObserver];
  table.tHead.append(row(heads.map((head) => make("th", head, "col"))));
  const sides = ["seller", "customer", "observer"];
  const rows = groups.map((group, at) => row([
    make("th", String(at + 1), "row"),
    ...sides.map((side) => make("td", group[side].map(person).join(" · ") || "–")),
  ]));
  table.tBodies[0].append(...rows);
  return table;
}
