/** What figures with scales are drawn with: numbers as they were meant, scales, lines, badges, labels kept apart. */
import { box, field, number, placed, say, stack, text, tone } from "./svg.js";

const FAR = 1e9;
const BADGE = 10;

/** @param {unknown} value a number, its text, or money {amount} @returns {number | undefined} */
export function quantity(value) {
  const raw = field(value, "amount") ?? value;
  const meant = typeof raw === "string" && raw.trim() ? Number(raw.replace(/[,，\s]/g, "")) : raw;
  return typeof meant === "number" && Number.isFinite(meant) ? Math.min(FAR, Math.max(-FAR, meant)) : undefined;
}

/** @param {unknown} value @returns {number | undefined} a whole number from 1 to 5 */
export function grade(value) {
  const meant = quantity(value);
  return meant === undefined ? undefined : Math.min(5, Math.max(1, Math.round(meant)));
}

/** The word `item-<name>`, or the name as it was entered. @param {unknown} words @param {unknown} name */
export function named(words, name, role = "item") {
  return text(field(words, `${role}-${text(name)}`)) || text(name);
}

/** @param {number} index @returns {string} A to Z */
export function letter(index) {
  return String.fromCharCode(65 + (index % 26));
}

/** @param {number} value @returns {string} with a comma for every thousand, and at most one decimal */
export function grouped(value) {
  const [whole, decimal] = number(Math.abs(value)).split(".");
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return (value < 0 ? "−" : "") + (decimal ? `${thousands}.${decimal}` : thousands);
}

/** @param {number[]} domain @param {number[]} range @returns {(value: number) => number} stays inside the range */
export function scale([low, high], [from, to]) {
  const span = high - low || 1;
  return (value) => from + (to - from) * Math.min(1, Math.max(0, (value - low) / span));
}

/**
 * Middles as near to the wanted ones as the heights allow, between two ends that have room for all.
 * @param {number[]} wanted in rising order @param {number[]} heights @param {number[]} ends @returns {number[]}
 */
export function spread(wanted, heights, [from, to]) {
  const apart = (index) => (heights[index] + heights[index + 1]) / 2;
  const middles = wanted.map((middle, index) => (index ? middle : Math.max(middle, from + heights[0] / 2)));
  for (let index = 1; index < middles.length; index += 1) {
    middles[index] = Math.max(middles[index], middles[index - 1] + apart(index - 1));
  }
  let limit = to - (heights[heights.length - 1] ?? 0) / 2;
  for (let index = middles.length - 1; index >= 0; index -= 1) {
    middles[index] = Math.min(middles[index], limit);
    if (index) limit = middles[index] - apart(index - 1);
  }
  return middles;
}

/**
 * @param {number[][]} points
 * @param {{stroke?: string, dash?: string, wide?: number, fill?: string, closed?: boolean}} [look] @returns {string}
 */
export function line(points, { stroke = "muted", dash = "", wide = 1.5, fill = "none", closed = false } = {}) {
  if (!points.length) return "";
  const way = points.map(([x, y], index) => `${index ? "L" : "M"}${number(x)} ${number(y)}`).join("");
  const paint = `fill="${fill === "none" ? "none" : tone(fill)}" stroke="${stroke === "none" ? "none" : tone(stroke)}"`;
  const ends = `stroke-width="${number(wide)}" stroke-linecap="round" stroke-linejoin="round"`;
  return `<path d="${way}${closed ? "Z" : ""}" ${paint} ${ends}${dash ? ` stroke-dasharray="${dash}"` : ""}/>`;
}

/** @param {number} x @param {number} y @param {number} r @returns {string} */
export function dot(x, y, r = 3, { fill = "ink", stroke = "none", dashed = false } = {}) {
  const ground = fill === "none" ? "none" : tone(fill);
  const edge = stroke === "none" ? "" : ` stroke="${tone(stroke)}" stroke-width="1.5"`;
  const at = `cx="${number(x)}" cy="${number(y)}" r="${number(r)}"`;
  return `<circle ${at} fill="${ground}"${edge}${dashed ? ' stroke-dasharray="3 3"' : ""}/>`;
}

/** A letter or a short number in a ring; solid where the eye should go. */
export function badge(mark, x, y, { solid = false, stroke = "ink" } = {}) {
  const face = dot(x, y, BADGE, { fill: solid ? stroke : "paper", stroke });
  const inside = stack([{ text: mark, size: 12, bold: true, tone: solid ? "paper" : stroke, most: 1 }], 2 * BADGE);
  return face + placed(inside, x, y - inside.height / 2, "middle");
}

/** One text at a place. @param {object} part as for stack, with the room it has as `width` */
export function label(part, x, y, anchor = "start") {
  return placed(stack([{ size: 12, tone: "muted", most: 1, ...part }], part.width), x, y, anchor);
}

/** How many were left out, or nothing. @param {unknown} words @param {number} rest @returns {string} */
export function more(words, rest) {
  return rest > 0 ? `+${rest} ${say(words, "more")}` : "";
}

/** A bar filled up to a share of its length. */
export function meter(share, x, y, w, { fill = "ink", h = 10 } = {}) {
  const full = Math.min(1, Math.max(0, share)) * w;
  const ground = box({ x, y, w, h, r: 3, fill: "none", stroke: "muted" });
  return ground + (full > 1 ? box({ x, y, w: full, h, r: 3, fill, stroke: fill }) : "");
}

/**
 * A smooth way through the points that never overshoots them (Fritsch and Carlson), level outside of them.
 * @param {number[][]} points with rising first coordinates @returns {(x: number) => number}
 */
export function curve(points) {
  const last = points.length - 1;
  const slopes = points.slice(1).map(([x, y], index) => (y - points[index][1]) / (x - points[index][0]));
  const tangents = points.map((_, index) => {
    const [before, after] = [slopes[index - 1] ?? 0, slopes[index] ?? 0];
    return before * after > 0 ? (2 * before * after) / (before + after) : 0;
  });
  return (x) => {
    if (x <= points[0][0] || last === 0) return points[0][1];
    if (x >= points[last][0]) return points[last][1];
    const index = points.findIndex((_, each) => x < points[each + 1][0]);
    const [[x0, y0], [x1, y1]] = [points[index], points[index + 1]];
    const [w, t] = [x1 - x0, (x - x0) / (x1 - x0)];
    const rest = y0 * (1 + 2 * t) * (1 - t) ** 2 + y1 * t * t * (3 - 2 * t);
    return rest + w * (tangents[index] * t * (1 - t) ** 2 - tangents[index + 1] * t * t * (1 - t));
  };
}
