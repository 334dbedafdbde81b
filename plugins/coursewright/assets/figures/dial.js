/** A dial of three zones, ever wider, with a needle. */
import { dot, label, line } from "./axes.js";
import { number, tone } from "./svg.js";

const R = 92;
const WIDTHS = [6, 13, 22];
const TICKS = [0, 4, 9];
const GAP = 0.008;
const HEAD = 34;
export const DIAL = { w: 324, h: R + HEAD + 18 };

function point([x, y], r, turn) {
  return [x - r * Math.cos(Math.PI * turn), y - r * Math.sin(Math.PI * turn)];
}

function band(centre, zone, { active, strong }) {
  const [from, to] = [zone / 3 + GAP, (zone + 1) / 3 - GAP];
  const inner = R - WIDTHS[zone];
  const at = (r, turn) => point(centre, r, turn).map(number).join(" ");
  const outside = `M${at(R, from)}A${R} ${R} 0 0 1 ${at(R, to)}`;
  const way = `${outside}L${at(inner, to)}A${inner} ${inner} 0 0 0 ${at(inner, from)}Z`;
  const stroke = active ? (strong ? "cinnabar" : "ink") : "muted";
  const fill = active ? tone(stroke) : "none";
  const paint = `fill="${fill}" stroke="${tone(stroke)}" stroke-width="1.5" stroke-linejoin="round"`;
  const ticks = Array.from({ length: TICKS[zone] }, (_, index) => {
    const turn = from + ((to - from) * (index + 1)) / (TICKS[zone] + 1);
    return line([point(centre, inner, turn), point(centre, R, turn)], { stroke: active ? "paper" : "muted", wide: 1 });
  });
  return `<path d="${way}" ${paint}/>${ticks.join("")}`;
}

/**
 * @param {string[]} names of the zones @param {number} active index of the zone @param {number} turn of the needle
 * @param {{x: number, y: number, idle: boolean}} place of its left upper corner; idle: nothing is measured yet
 */
export function dial(names, active, turn, { x, y, idle }) {
  const centre = [x + DIAL.w / 2, y + R + HEAD];
  const bands = names.map((_, zone) => band(centre, zone, { active: !idle && zone === active, strong: zone === 2 }));
  const words = names.map((text, zone) => {
    const [at, high] = point(centre, R + 10, (zone + 0.5) / 3);
    const now = !idle && zone === active;
    const look = { text, bold: now, tone: now ? (zone === 2 ? "cinnabar" : "ink") : "muted", size: 13 };
    const [room, rise, anchor] = [[at - x, 10, "end"], [120, 20, "middle"], [x + DIAL.w - at, 10, "start"]][zone];
    return label({ ...look, width: room }, at, high - rise, anchor);
  });
  const sides = [point(centre, 5, turn - 0.5), point(centre, R - 28, turn), point(centre, 5, turn + 0.5)];
  const needle = line(sides, { stroke: idle ? "muted" : "ink", fill: idle ? "none" : "ink", closed: true });
  const hub = dot(...centre, 7, { fill: idle ? "paper" : "ink", stroke: idle ? "muted" : "ink" });
  return bands.join("") + words.join("") + needle + hub;
}
