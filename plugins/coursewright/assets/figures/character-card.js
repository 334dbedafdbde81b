/** The character card: one person in five marks, each in its own place, and what each of them says. */
import { meaning } from "./people-table.js";
import { DIMENSIONS, peopleOf } from "./people.js";
import { MARK, mark, markWidth } from "./person-marks.js";
import { personCard, placeOfMark } from "./person-card.js";
import { field, picture, placed, say, stack, strokes, widthOf } from "./svg.js";

const SHOWN = Object.keys(DIMENSIONS);
const CARD = { w: 190, h: 156 };
const SIDES = { need: "end", orient: "end", contact: "middle", adapt: "start", position: "start" };

/**
 * @param {object} values id, width, person: as in `people` of an organisation map
 * @param {object} words `<dimension>-<option>`, `<dimension>_note` for what the mark says here, `role-<option>`
 * @returns {string}
 */
export function draw(values, words) {
  return (widthOf(values) < 600 ? tall : wide)(values, words);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const { marks } = personOf(values, words);
  const rows = SHOWN.map((dimension) => {
    const here = meaning(marks[dimension], dimension, words) || "–";
    return [say(words, dimension), here, marks[dimension] ? say(words, `${dimension}_note`) : "–"];
  });
  return { headers: ["dimension", "mark", "note"].map((key) => say(words, key)), rows };
}

/** One card alone needs no outline that would set it off from others. */
function personOf(values, words) {
  const [found] = peopleOf({ people: [field(values, "person")] }).people;
  return found ? { ...found, key: false } : { ...peopleOf({ people: [{ name: say(words, "empty") }] }).people[0] };
}

function parts(marks, dimension, words) {
  const found = marks[dimension];
  const value = found ? say(words, `${dimension}-${found.id}`) : "–";
  const guess = found?.guess ? ` · ${say(words, "guess")}` : "";
  return [
    { text: say(words, dimension), size: 12, tone: "muted", most: 2 },
    { text: value + guess, size: 14, bold: true, most: 2 },
    { text: found ? say(words, `${dimension}_note`) : "", size: 12.5, tone: "muted", most: 4 },
  ];
}

/** The card in the middle; what a mark says stands beside it, at the end of a line. */
function wide(values, words) {
  const width = widthOf(values);
  const person = personOf(values, words);
  const side = (width - CARD.w) / 2 - 44;
  const notes = Object.fromEntries(SHOWN.map((dimension) => {
    return [dimension, stack(parts(person.marks, dimension, words), SIDES[dimension] === "middle" ? 260 : side)];
  }));
  const card = personCard(person, CARD.w, words, { shown: SHOWN, roles: true });
  const above = Math.max(notes.need.height, notes.adapt.height);
  const frame = { x: (width - CARD.w) / 2, y: MARK + 4, w: CARD.w, h: Math.max(CARD.h, card.height, above + 24) };
  const drawn = SHOWN.map((dimension) => callout(notes[dimension], dimension, frame, width));
  const ends = [notes.orient, notes.position].map(({ height }) => frame.y + frame.h + height);
  const height = Math.max(...ends, frame.y + frame.h + 42 + notes.contact.height);
  return picture(values, words, height + 2, [...drawn, card.at(frame.x, frame.y, frame.h)]);
}

function callout(note, dimension, frame, width) {
  const [x, y] = placeOfMark(dimension, frame);
  const half = markWidth(dimension) / 2;
  const anchor = SIDES[dimension];
  if (anchor === "middle") {
    const line = strokes([[[x, y + MARK + 2], [x, y + MARK + 16]]]);
    return line + placed(note, x, y + MARK + 20, anchor);
  }
  const out = anchor === "end" ? -1 : 1;
  const edge = frame.x + (out < 0 ? 0 : frame.w) + out * 30;
  const line = strokes([[[x + out * (half + 3), y], [edge, y]]]);
  const stands = Math.min(Math.max(1, y - 10), y);
  return line + placed(note, edge + out * 8, stands, anchor);
}

function tall(values, words) {
  const width = widthOf(values);
  const person = personOf(values, words);
  const card = personCard(person, CARD.w, words, { shown: SHOWN, roles: true });
  const h = Math.max(120, card.height);
  const drawn = [card.at((width - CARD.w) / 2, MARK + 3, h)];
  let y = 2 * MARK + h + 20;
  for (const dimension of SHOWN) {
    const note = stack(parts(person.marks, dimension, words), width - 48);
    const found = person.marks[dimension];
    drawn.push(mark(dimension, found?.letter ?? "", 19, y + MARK + 2, found), placed(note, 46, y));
    y += Math.max(2 * MARK + 4, note.height) + 14;
  }
  return picture(values, words, y - 12, drawn);
}
