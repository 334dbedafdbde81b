/** One focus point of an entry strategy as a circle, and the way from it to the next. */
import { dangerOf, viaOf } from "./entry-route.js";
import { focusSign } from "./focus-signs.js";
import { measure, number, placed, say, stack, strokes, tone } from "./svg.js";

const LISTED = 4;
const GAP = 7;

/**
 * The ring: dashed while empty, cut in two where the next call is missing.
 * @param {import("./entry-route.js").Entry} entry
 * @param {{x: number, y: number, r: number, cut: number, explain: boolean}} place cut: at which angle, in radians
 */
export function ring(entry, { x, y, r, cut, explain }) {
  const accent = explain && entry.centre === "dissatisfaction";
  const open = !explain && entry.open;
  const paint = accent ? "cinnabar" : open ? "muted" : "ink";
  const line = `fill="${tone(open ? "paper" : "surface")}" stroke="${tone(paint)}"`;
  const look = `${line} stroke-width="1.5"${open ? ' stroke-dasharray="4 4"' : ""}`;
  if (explain || open || entry.call) return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(r)}" ${look}/>`;
  const at = (angle) => [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  const half = GAP / r;
  const point = (angle) => at(angle).map(number).join(" ");
  const path = `M${point(cut + half)}A${number(r)} ${number(r)} 0 1 1 ${point(cut - half)}`;
  const slash = (side) => {
    const [dx, dy] = [9 * Math.cos(cut + 0.5), 9 * Math.sin(cut + 0.5)];
    const [middleX, middleY] = at(cut + side * half);
    return strokes([[[middleX - dx, middleY - dy], [middleX + dx, middleY + dy]]], { stroke: "cinnabar" });
  };
  return `<path d="${path}" ${look}/>${slash(-1)}${slash(1)}`;
}

/** Inside: the sign, the name, and what people do here, or who they are. */
export function face(entry, values, words, { x, y, r, explain, listed }) {
  const name = stack([{ text: say(words, entry.centre), size: 13, bold: true, most: 2 }], 2 * r - 14);
  const rest = !listed ? empty() : explain ? whatLines(entry, words, r) : nameLines(entry, words, r);
  const height = 30 + name.height + (rest.height ? rest.height + 3 : 0);
  const top = y - height / 2;
  const under = top + 30 + name.height + 3;
  const sign = focusSign(entry.centre, x, top + 11, 10);
  return sign + placed(name, x, top + 28, "middle") + placed(rest, x - rest.shift, under, rest.anchor);
}

function empty() {
  return { ...stack([], 1), shift: 0, anchor: "start" };
}

function whatLines({ centre }, words, r) {
  const inside = stack([{ text: say(words, `${centre}_what`), size: 12, tone: "muted", most: 3 }], 2 * r - 40);
  return { ...inside, shift: 0, anchor: "middle" };
}

/** People as dots with their names. */
export function nameLines({ people }, words, r) {
  const shown = people.length > LISTED ? people.slice(0, LISTED - 1) : people;
  const lines = shown.map((name) => ({ text: name, size: 12, bullet: true, most: 1, gap: 0 }));
  const more = people.length > shown.length ? `+${people.length - shown.length}` : "";
  const rest = [{ text: more, size: 12, tone: "muted" }];
  const inside = stack(people.length ? [...lines, ...rest] : [invitation(words)], 2 * r - 58);
  const wide = Math.max(0, ...inside.lines.map((line) => measure(line.text, 12) + line.inset));
  return people.length ? { ...inside, shift: wide / 2, anchor: "start" } : { ...inside, shift: 0, anchor: "middle" };
}

function invitation(words) {
  return { text: say(words, "empty"), size: 12, tone: "muted", most: 2 };
}

/** Beside or below the circle: who is likely there; or the next call and the danger. @returns {object[]} parts */
export function noteParts(entry, words, explain) {
  const head = (text, gap = 7) => ({ text, size: 12, tone: "muted", most: 2, gap });
  if (explain) {
    return [head(say(words, "likely")), { text: say(words, `${entry.centre}_likely`), size: 12.5, most: 5 }];
  }
  if (entry.open) return [];
  const danger = dangerOf(entry, words);
  const call = entry.call ? { text: entry.call, size: 12.5, most: 2 } : null;
  return [
    head(say(words, "next_call")),
    call ?? { text: say(words, "no_call"), size: 12.5, bold: true, tone: "cinnabar", most: 2 },
    head(danger && say(words, "danger")),
    { text: danger, size: 12.5, most: 4 },
  ];
}

/**
 * What stands at an arrow: that it leads on; or the access agreed, and at the last the sponsor.
 * @returns {{label: object[], via: object[], dashed: boolean, through: boolean}} parts above and below
 */
export function wayFrom(entry, values, words, explain) {
  const line = (text, look) => ({ text, size: 12, most: 4, ...look });
  if (explain) return { label: [line(say(words, "leads"), { tone: "muted" })], via: [], dashed: false, through: false };
  const via = entry.centre === "dissatisfaction" ? viaOf(values, words) : { route: "", name: "", through: false };
  const missing = entry.open ? "" : say(words, "no_access");
  return {
    label: [line(entry.access || missing || say(words, "leads"), { tone: entry.access ? "ink" : "muted" })],
    via: [line(via.route, { tone: "muted", most: 2 }), line(via.name, { tone: via.missing ? "cinnabar" : "ink" })],
    dashed: !entry.access,
    through: via.through,
  };
}
