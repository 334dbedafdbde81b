/** The coverage of an account: our team across, the customer's people down, and how well each pair know each other. */
import { legend, legendOf } from "./mark-legend.js";
import { meaning } from "./people-table.js";
import { called, nameOf, peopleOf } from "./people.js";
import { isThin } from "./person-card.js";
import { mark } from "./person-marks.js";
import { box, picture, placed, say, stack, strokes, widthOf } from "./svg.js";

const TEAM = 5;
const MOST = 16;
const MARK_ROOM = 34;

/**
 * @param {object} values id, width, people: {name, title, contact, contact_evidence, our_contact (a name or names),
 *   roles, political}[]
 * @param {object} words `contact-<option>`; `person-<name>` where a name is one @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const { people, team, groups, rest } = coverageOf(values);
  if (!people.length) return emptyMatrix(values, words, width);
  const drawn = (width < 600 ? list : grid)(groups, team, words, width);
  const more = stack([{ text: rest ? `+${rest} ${say(words, "more")}` : "", size: 12, tone: "muted" }], width - 2);
  const foot = drawn.end + more.height + 18;
  const lines = legendOf(groups.flatMap(({ members }) => members), [], words, { shown: ["contact"], roles: false });
  const key = legend(lines, width);
  const parts = [drawn.svg, placed(more, 1, drawn.end + 6), key.at(foot)];
  return picture(values, words, foot + key.height + 2, parts);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const rows = coverageOf(values).groups.flatMap(({ members }) => members).map((person) => [
    nameOf(words, person),
    person.key ? "✓" : "–",
    meaning(person.marks.contact, "contact", words) || "–",
    person.ours.join(" · ") || say(words, "nobody"),
  ]);
  return { headers: ["name", "key_player", "contact", "our_contact"].map((key) => say(words, key)), rows };
}

/** Key players first: whether they are covered is the question. */
function coverageOf(values) {
  const { people, rest } = peopleOf(values);
  const team = [...new Set(people.flatMap(({ ours }) => ours))];
  const shown = [...people.filter(({ key }) => key), ...people.filter(({ key }) => !key)].slice(0, MOST);
  const group = (head, key) => ({ head, members: shown.filter((person) => person.key === key) });
  const groups = [group("key_players", true), group("others", false)].filter(({ members }) => members.length);
  return { people, team, groups, rest: rest + people.length - shown.length };
}

function nameBox(person, words, w) {
  const title = person.name ? called(words, person.title) : "";
  const inside = stack([
    { text: nameOf(words, person), size: 13, bold: true, most: 2 },
    { text: title, size: 12, tone: "muted", most: 2, gap: 0 },
  ], w - 20);
  const height = inside.height + 14;
  const at = (x, y, h) => [
    box({ x, y, w, h, r: 6, stroke: person.key ? "ink" : "muted" }),
    person.key ? box({ x: x - 4, y: y - 4, w: w + 8, h: h + 8, r: 9, fill: "none", stroke: "ink" }) : "",
    placed(inside, x + 10, y + (h - inside.height) / 2),
  ].join("");
  return { height, at };
}

function contactMark({ marks, key }, x, y) {
  const found = marks.contact;
  return mark("contact", found?.letter ?? "", x, y, { guess: found?.guess, accent: isThin(found, key) });
}

/** The level in a word, in red for a key player whom we hardly know. */
function levelParts({ marks, key, ours }, words, named) {
  const found = marks.contact;
  const thin = isThin(found, key) || (key && !found);
  const who = ours.length ? ours.join(" · ") : say(words, "nobody");
  const level = found ? say(words, `contact-${found.id}`) : "";
  return [
    { text: level, size: 12.5, bold: thin, tone: thin ? "cinnabar" : "ink", most: 2 },
    { text: named ? who : "", size: 12, tone: !ours.length && thin ? "cinnabar" : "muted", most: 2, gap: 0 },
  ];
}

function grid(groups, team, words, width) {
  const shown = team.slice(0, TEAM);
  const [name, last] = [200, 120];
  const step = (width - name - last - 60) / Math.max(1, shown.length);
  const x = (index) => name + 22 + step * (index + 0.5);
  const heads = shown.map((member) => stack([{ text: member, size: 12.5, bold: true, most: 3 }], step - 10));
  const top = Math.max(18, ...heads.map(({ height }) => height));
  const parts = heads.map((head, index) => placed(head, x(index), top - head.height, "middle"));
  let y = top + 6;
  for (const { head, members } of groups) {
    const word = stack([{ text: say(words, head), size: 12, tone: "muted", most: 1 }], name);
    parts.push(placed(word, 1, y), strokes([[[1, y + 22], [width - 1, y + 22]]], { stroke: "line" }));
    y += 34;
    for (const person of members) {
      const row = gridRow(person, shown, words, { x, y, name, right: width - last, last });
      parts.push(row.svg);
      y += row.height + 16;
    }
  }
  return { svg: parts.join(""), end: y - 8 };
}

function gridRow(person, team, words, { x, y, name, right, last }) {
  const card = nameBox(person, words, name - 6);
  const beside = !person.ours.length || person.ours.some((member) => !team.includes(member));
  const said = stack(levelParts(person, words, beside), last - 2);
  const height = Math.max(card.height, said.height, MARK_ROOM);
  const middle = y + height / 2;
  const line = strokes([[[name + 8, middle], [right - 36, middle]]], { stroke: "line" });
  const places = team.flatMap((member, index) => (person.ours.includes(member) ? [x(index)] : []));
  const marks = [...places, ...(beside ? [right - 18] : [])].map((place) => contactMark(person, place, middle));
  return { svg: card.at(5, y, height) + line + marks.join("") + placed(said, right, middle - said.height / 2), height };
}

/** On a phone each person, and beside them the contact and who has it. */
function list(groups, _, words, width) {
  const name = 150;
  const parts = [];
  let y = 1;
  for (const { head, members } of groups) {
    const word = stack([{ text: say(words, head), size: 12, tone: "muted", most: 1 }], width - 2);
    parts.push(placed(word, 1, y));
    y += word.height + 10;
    for (const person of members) {
      const card = nameBox(person, words, name);
      const said = stack(levelParts(person, words, true), width - name - 58);
      const height = Math.max(card.height, said.height, MARK_ROOM);
      const middle = y + height / 2;
      const text = placed(said, name + 56, middle - said.height / 2);
      parts.push(card.at(5, y, height), contactMark(person, name + 34, middle), text);
      y += height + 16;
    }
  }
  return { svg: parts.join(""), end: y - 8 };
}

/** Rows to be filled. */
function emptyMatrix(values, words, width) {
  const rows = [0, 1, 2].map((row) => {
    const y = 2 + row * 56;
    const look = { fill: "none", dashed: true };
    const line = strokes([[[160, y + 20], [width - 1, y + 20]]], { stroke: "line" });
    return box({ x: 2, y, w: 146, h: 40, r: 6, ...look }) + line + mark("contact", "", width / 2 + 70, y + 20);
  });
  const word = stack([{ text: say(words, "empty"), size: 13, tone: "muted", most: 2 }], 130);
  return picture(values, words, 158, [...rows, placed(word, 75, 22 - word.height / 2, "middle")]);
}
