/** What every team of the room agreed, in points: entered by the trainer, kept in this browser, drawn at once. */
import { draw, table } from "../figures/negotiation-scatter.js";
import { points } from "./scores.js";
import { shelf } from "./shelf.js";

/** @param {HTMLElement} root */
export function start(root) {
  const find = (name) => root.querySelector(`[data-cw-${name}]`);
  const data = JSON.parse(find("data").textContent);
  const place = shelf(`coursewright/points/${data.id}`, { teams: [{ name: "", package: {} }] });
  let { teams } = place.read();
  const show = () => {
    const agreed = teams.map((team, index) => ({ ...team, name: team.name || `${root.dataset.cwTeam} ${index + 1}` }));
    drawn(find("scatter"), { ...data, agreed, width: Math.min(720, find("scatter").clientWidth || 720) });
    results(find("results").tBodies[0], { ...data, agreed });
    find("teams").querySelectorAll("[data-cw-sum]").forEach((sum, index) => (sum.textContent = told(data, teams[index])));
  };
  const keep = () => {
    const box = find("saved");
    box.textContent = place.write({ teams }) ? box.dataset.cwKept : box.dataset.cwLost;
    show();
  };
  const build = () => {
    find("teams").replaceChildren(...teams.map((team, index) => teamForm(root, team, index, {
      changed: keep,
      removed: () => {
        teams = teams.filter((each) => each !== team);
        build();
        keep();
      },
    })));
    show();
  };
  find("add").addEventListener("click", () => {
    teams = [...teams, { name: "", package: {} }];
    build();
    keep();
    find("teams").lastElementChild.querySelector("input").focus();
  });
  find("clear").addEventListener("click", ({ currentTarget }) => {
    if (!confirm(currentTarget.dataset.cwSure)) return;
    place.clear();
    ({ teams } = place.read());
    build();
  });
  find("live-only").hidden = false;
  build();
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
