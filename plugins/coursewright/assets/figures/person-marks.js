/** The mark of each dimension of a person: its own shape, so that letters which repeat cannot be taken for another. */
import { number, placed, stack, tone } from "./svg.js";

const SHAPES = {
  need: { d: [["M", 0, -14], ["L", 17, 12], ["L", -17, 12], ["Z"]], drop: 4, w: 34 },
  adapt: { d: [["M", 0, -15], ["L", 15, 0], ["L", 0, 15], ["L", -15, 0], ["Z"]], drop: 0, w: 30 },
  orient: { d: [["M", -11, -11], ["L", 11, -11], ["L", 11, 11], ["L", -11, 11], ["Z"]], drop: 0, w: 22 },
  contact: { r: 11.5, drop: 0, w: 23 },
  position: {
    d: [
      ["M", 0, 13],
      ["C", -6, 8, -14, 3, -14, -4],
      ["C", -14, -12, -3.5, -13, 0, -6],
      ["C", 3.5, -13, 14, -12, 14, -4],
      ["C", 14, 3, 6, 8, 0, 13],
      ["Z"],
    ],
    drop: 0,
    w: 28,
  },
};
const CONTACT = { "!": 0, "%": 0.25, "*": 0.6, "#": 1 };

/** Px that a mark reaches above and below its middle. */
export const MARK = 15;

/** @param {string} dimension @returns {number} px across */
export function markWidth(dimension) {
  return SHAPES[dimension].w;
}

/**
 * @param {string} dimension @param {string} letter "" for a place that is still free
 * @param {number} x of its middle @param {number} y of its middle
 * @param {{guess?: boolean, accent?: boolean}} [look] @returns {string}
 */
export function mark(dimension, letter, x, y, { guess = false, accent = false } = {}) {
  const paint = !letter ? "line" : accent ? "cinnabar" : "ink";
  const dash = guess ? ' stroke-dasharray="3 3"' : "";
  const line = `stroke="${tone(paint)}" stroke-width="1.5" stroke-linejoin="round"${dash}`;
  const word = stack([{ text: letter, size: letter.length > 1 ? 12 : 13, bold: true, tone: paint }], 40);
  const drop = SHAPES[dimension].drop + (letter === "*" ? 3.5 : 0);
  const face = placed(word, x, y + drop - word.height / 2, "middle");
  const ring = dimension === "contact" && !guess ? levelRing(letter, x, y, paint) : "";
  return outline(dimension, x, y, `fill="${tone("paper")}" ${line}`) + ring + face;
}

function outline(dimension, x, y, paint) {
  const { d, r } = SHAPES[dimension];
  if (r) return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(r)}" ${paint}/>`;
  const point = (value, index) => number(value + (index % 2 ? y : x));
  const path = d.map(([letter, ...values]) => letter + values.map(point).join(" ")).join("");
  return `<path d="${path}" ${paint}/>`;
}

/** The ring of the level of contact closes as the contact deepens. */
function levelRing(letter, x, y, paint) {
  const share = CONTACT[letter] ?? 0;
  const { r } = SHAPES.contact;
  const look = `fill="none" stroke="${tone(paint)}" stroke-width="4"`;
  if (share === 1) return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(r)}" ${look}/>`;
  if (!share) return "";
  const turn = 2 * Math.PI * share;
  const end = `${number(x + r * Math.sin(turn))} ${number(y - r * Math.cos(turn))}`;
  return `<path d="M${number(x)} ${number(y - r)}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${end}" ${look}/>`;
}
