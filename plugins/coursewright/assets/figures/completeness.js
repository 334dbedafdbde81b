/** How much of what is asked is filled in, as a ring in parts, and how much of it is confirmed, as the disc inside. */
import { dot } from "./axes.js";
import { told } from "./calendar.js";
import { number, placed, say, stack, tone } from "./svg.js";

const R = 42;
const DISC = 26;
const EDGE = 6;
const GAP = 0.08;
const NAMED = 6;

function point(x, y, r, turn) {
  const angle = 2 * Math.PI * (turn - 0.25);
  return `${number(x + r * Math.cos(angle))} ${number(y + r * Math.sin(angle))}`;
}

function arc(x, y, [from, to], full) {
  const way = `M${point(x, y, R, from)}A${R} ${R} 0 0 1 ${point(x, y, R, to)}`;
  const look = full ? 'stroke-width="9"' : 'stroke-width="1.5" stroke-dasharray="3 3"';
  return `<path d="${way}" fill="none" stroke="${tone(full ? "ink" : "muted")}" ${look}/>`;
}

function sector(x, y, share) {
  const look = { stroke: share > 0 ? "ink" : "muted", dashed: !share };
  const ground = dot(x, y, DISC, { fill: share >= 1 ? "ink" : "none", ...look });
  if (share <= 0 || share >= 1) return ground;
  const way = `M${number(x)} ${number(y)}L${point(x, y, DISC, 0)}A${DISC} ${DISC} 0 ${share > 0.5 ? 1 : 0} 1 `;
  return `${ground}<path d="${way}${point(x, y, DISC, share)}Z" fill="${tone("ink")}"/>`;
}

/** Filled of all, sure of filled. @param {{entries: object[]}[]} facts @returns {{n: number, m: number}[]} */
export function counts(facts) {
  const entries = facts.flatMap((fact) => fact.entries);
  const sure = entries.filter(({ evidence }) => evidence === "fact").length;
  return [
    { n: facts.filter((fact) => fact.entries.length).length, m: facts.length },
    { n: sure, m: entries.length },
  ];
}

/** The ring, and beside it what it says and what is still open. @returns {{svg: string, height: number}} */
export function completeness(facts, words, { x, y, w }) {
  const [filled, sure] = counts(facts);
  const [cx, cy] = [x + R + EDGE, y + R + EDGE];
  const turns = (index) => [(index + GAP) / facts.length, (index + 1 - GAP) / facts.length];
  const parts = facts.map(({ entries }, index) => arc(cx, cy, turns(index), entries.length));
  const open = facts.filter(({ entries }) => !entries.length).map(({ name }) => say(words, name));
  const rest = open.length > NAMED ? [`+${open.length - NAMED}`] : [];
  const beside = stack([
    { text: told(words, "filled_in", filled), size: 13, bold: true, most: 2 },
    { text: told(words, "confirmed", sure), size: 13, most: 2, gap: 4 },
    { text: open.length ? say(words, "open") : "", size: 12, tone: "muted", most: 1, gap: 8 },
    { text: [...open.slice(0, NAMED), ...rest].join(" · "), size: 12, tone: "muted", most: 6, gap: 0 },
  ], w - 2 * R - 42);
  const least = 2 * (R + EDGE);

  const disc = sector(cx, cy, sure.m ? sure.n / sure.m : 0);
  const texts = placed(beside, x + 2 * R + 30, y + Math.max(0, (least - beside.height) / 2));
  return { svg: parts.join("") + disc + texts, height: Math.max(least, beside.height) };
}
