/** The card of a person: name, title and role, and five marks, each in a place of its own. */
import { focusSign } from "./focus-signs.js";
import { once } from "./once.js";
import { called } from "./people.js";
import { MARK, mark, markWidth } from "./person-marks.js";
import { box, moved, placed, say, stack } from "./svg.js";

/** Where a mark sits on the edge of the card: across from 0 to 1, at the top or at the foot. */
const PLACES = {
  need: { across: 0, foot: false },
  adapt: { across: 1, foot: false },
  orient: { across: 0, foot: true },
  contact: { across: 0.5, foot: true },
  position: { across: 1, foot: true },
};
const INSET = 5;
const SIGNS = 22;

/**
 * @typedef {{shown: string[], roles: boolean, anchor?: "start" | "middle"}} Dress which marks, and whether the role
 * @param {string[]} shown dimensions @param {boolean} foot @returns {number} px that marks reach out of the card
 */
export function overhang(shown, foot) {
  return shown.some((dimension) => PLACES[dimension].foot === foot) ? MARK : 0;
}

/** Words → what stands on a card → width and dress → the card. */
const made = once(() => once(() => new Map()));

/**
 * A card that nobody has changed is not made again.
 * @param {import("./people.js").Person} person @param {number} w @param {unknown} words @param {Dress} dress
 * @returns {{height: number, at: (x: number, y: number, h?: number) => string}}
 */
export function personCard(person, w, words, dress) {
  const cards = made(words)(person.card);
  const { shown, roles, anchor } = dress;
  const key = [w, shown, roles, anchor, person.orphan].join();
  if (!cards.has(key)) cards.set(key, cardOf(person, w, words, dress));
  return cards.get(key);
}

/** Draws about 0, 0, and again only for another height. */
function standing(height, drawn) {
  let [high, svg] = [0, ""];
  return (x, y, h = height) => {
    if (h !== high) [high, svg] = [h, drawn(h)];
    return moved(svg, x, y);
  };
}

function cardOf(person, w, words, { shown, roles, anchor = "middle" }) {
  const centred = anchor === "middle";
  const signs = roles ? person.centres : [];
  const beside = centred ? 14 : 24 + 22 * signs.length;
  const inside = stack((centred ? narrowLines : broadLines)(person, words, roles, w), w - beside);
  const top = overhang(shown, false) ? 18 : 11;
  const below = centred && signs.length ? SIGNS : 0;
  const height = top + inside.height + below + (overhang(shown, true) ? 18 : 11);
  const drawn = (h) => {
    const start = top + (h - height) / 2;
    const row = centred ? [w / 2 - (signs.length - 1) * 12, start + inside.height + 12] : [w - 20, start + 9];
    return [
      box({ x: 0, y: 0, w, h, r: 6, stroke: person.key ? "ink" : "muted" }),
      person.key ? box({ x: -4, y: -4, w: w + 8, h: h + 8, r: 9, fill: "none", stroke: "ink" }) : "",
      placed(inside, centred ? w / 2 : 12, start, anchor),
      ...signs.map((sign, index) => focusSign(sign, row[0] + (centred ? 24 : -22) * index, row[1])),
      ...shown.map((dimension) => placedMark(person, dimension, { x: 0, y: 0, w, h })),
    ].join("");
  };
  return { height, at: standing(height, drawn) };
}

function ofBoss({ boss, orphan }, words) {
  return { text: orphan ? `${say(words, "reports_to")} · ${boss}` : "", size: 12, tone: "muted", most: 2 };
}

/** In a rank of cards: short lines, and no department where there is little room. */
function narrowLines(person, words, shown, w) {
  const { name, title, department, roles } = person;
  const first = name || title || department;
  const rest = [title, w < 115 ? "" : department].filter((each) => each && each !== first);
  return [
    { text: called(words, first), size: w < 115 ? 12.5 : 13, bold: true, most: 3 },
    ...rest.map((each, index) => ({ text: called(words, each), size: 12, tone: "muted", most: 3 - 2 * index, gap: 1 })),
    ofBoss(person, words),
    ...(shown ? roles : []).map((role, index) => (
      { text: say(words, `role-${role}`), size: 12, most: 1, gap: index ? 0 : 4 }
    )),
  ];
}

function broadLines(person, words, shown) {
  const { name, title, department, roles } = person;
  const [first, ...rest] = [name, title, department].filter(Boolean).map((each) => called(words, each));
  return [
    { text: first, size: 13, bold: true, most: 2 },
    { text: rest.join(" · "), size: 12, tone: "muted", most: 2, gap: 1 },
    ofBoss(person, words),
    { text: shown ? roles.map((role) => say(words, `role-${role}`)).join(" · ") : "", size: 12, most: 2, gap: 1 },
  ];
}

/** @param {string} dimension @param {{x, y, w, h}} card @returns {number[]} the middle of its mark */
export function placeOfMark(dimension, { x, y, w, h }) {
  const { across, foot } = PLACES[dimension];
  const half = markWidth(dimension) / 2;
  return [x + INSET + half + across * (w - 2 * INSET - 2 * half), foot ? y + h : y];
}

function placedMark({ marks, key }, dimension, card) {
  const found = marks[dimension];
  const look = { guess: found?.guess, accent: stands(dimension, found, key) };
  return mark(dimension, found?.letter ?? "", ...placeOfMark(dimension, card), look);
}

/** What should be looked at first: who is against us, and who decides although we hardly know them. */
function stands(dimension, found, key) {
  if (dimension === "position") return ["enemy", "non-supporter"].includes(found?.id);
  return dimension === "contact" && isThin(found, key);
}

/** A key player whom we hardly know. @param {{id: string} | undefined} found the contact @param {boolean} key */
export function isThin(found, key) {
  return key && ["none", "brief"].includes(found?.id);
}
