/** What every team of the room agreed, in points: entered by the trainer, kept in this browser, drawn at once. */
import { draw, table } from "../figures/negotiation-scatter.js";
import { points } from "./scores.js";
import { Shelf } from "./shelf.js";

/** @param {HTMLElement} root */
export function start(root) {
  root.querySelector("[data-cw-live-only]").hidden = false;
  new Room(root).build();
}

class Room {
  constructor(root) {
    this.root = root;
    this.data = JSON.parse(this.#find("data").textContent);
    this.shelf = new Shelf(`coursewright/points/${this.data.id}`, { teams: [blank()] });
    ({ teams: this.teams } = this.shelf.read());
    this.#find("add").addEventListener("click", () => this.#add());
    this.#find("clear").addEventListener("click", ({ currentTarget }) => {
      if (!confirm(currentTarget.dataset.cwSure)) return;
      this.shelf.clear();
      this.teams = [blank()];
      this.build();
    });
  }

  /** A form for every team, and what they agreed. */
  build() {
    const forms = this.teams.map((team, index) => teamForm(this.root, team, index, {
      changed: () => this.#keep(),
      removed: () => {
        this.teams = this.teams.filter((each) => each !== team);
        this.build();
        this.#keep();
      },
    }));
    this.#find("teams").replaceChildren(...forms);
    this.#show();
  }

  #find(name) {
    return this.root.querySelector(`[data-cw-${name}]`);
  }

  #add() {
    this.teams = [...this.teams, blank()];
    this.build();
    this.#keep();
    this.#find("teams").lastElementChild.querySelector("input").focus();
  }

  #keep() {
    const box = this.#find("saved");
    box.textContent = this.shelf.write({ teams: this.teams }) ? box.dataset.cwKept : box.dataset.cwLost;
    this.#show();
  }

  #show() {
    const called = ({ name }, index) => name || `${this.root.dataset.cwTeam} ${index + 1}`;
    const agreed = this.teams.map((team, index) => ({ ...team, name: called(team, index) }));
    const scatter = this.#find("scatter");
    drawn(scatter, { ...this.data, agreed, width: Math.min(720, scatter.clientWidth || 720) });
    results(this.#find("results").tBodies[0], { ...this.data, agreed });
    const sums = [...this.#find("teams").querySelectorAll("[data-cw-sum]")];
    for (const [index, sum] of sums.entries()) sum.textContent = told(this.data, this.teams[index]);
  }
}

function blank() {
  return { name: "", package: {} };
}

function teamForm(root, team, index, { changed, removed }) {
  const made = root.querySelector("[data-cw-team-form]").content.firstElementChild.cloneNode(true);
  made.querySelector("legend").textContent = `${root.dataset.cwTeam} ${index + 1}`;
  const name = made.querySelector("[data-cw-name]");
  name.value = team.name;
  for (const select of made.querySelectorAll("[data-cw-issue]")) select.value = team.package[select.dataset.cwIssue] ?? "";
  made.addEventListener("input", ({ target }) => {
    if (target === name) team.name = name.value;
    else team.package[target.dataset.cwIssue] = target.value;
    changed();
  });
  made.querySelector("[data-cw-remove]").addEventListener("click", removed);
  return made;
}

function told({ issues, words }, team) {
  const sums = points(issues, team.package);
  return sums.open.length ? "…" : `${words.seller}: ${sums.seller} · ${words.customer}: ${sums.customer}`;
}

function drawn(box, values) {
  const picture = new DOMParser().parseFromString(draw(values, values.words), "image/svg+xml").documentElement;
  box.replaceChildren(document.adoptNode(picture));
}

function results(body, values) {
  const rows = table(values, values.words).rows.map((cells) => {
    const row = document.createElement("tr");
    row.append(...cells.map((text, index) => {
      const cell = document.createElement(index ? "td" : "th");
      cell.textContent = text;
      if (!index) cell.scope = "row";
      return cell;
    }));
    return row;
  });
  body.replaceChildren(...rows);
}
