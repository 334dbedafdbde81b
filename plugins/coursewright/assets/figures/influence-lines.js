/** Who listens to whom, and who is at odds: curved lines through the gaps between the cards of an organisation. */
import { number, tone } from "./svg.js";

const STEPS = 12;
const APART = 8;

/**
 * @typedef {{x: number, y: number, w: number, h: number, level: number, key: boolean}} Frame of a card
 * @typedef {import("./people.js").Edge} Edge
 * @param {Edge[]} edges @param {Frame[]} frames @param {number[][]} rows [top, end] of every level
 * @param {number} room px across @returns {string}
 */
export function influenceLines(edges, frames, rows, room) {
  const ends = edges.flatMap((edge) => touches(edge, frames));
  return edges.map((edge, index) => {
    const [start, end] = [2 * index, 2 * index + 1].map((each) => placeOf(ends[each], ends, frames));
    const [from, to] = [frames[edge.from], frames[edge.to]];
    if (from.level === to.level) return drawn(arch(start, end, ceiling(from.level, rows)), edge);
    const up = from.level > to.level;
    const [lower, upper] = up ? [from.level, to.level] : [to.level, from.level];
    const ranks = { frames, rows, room, lower, upper, shift: ((index % 3) - 1) * 5 };
    const way = up ? climb(start, end, ranks) : climb(end, start, ranks).reverse();
    return drawn(way, edge);
  }).join("");
}

/** The line itself, also as a sample. @param {number[][]} way @param {{type, strength, mutual?}} edge */
export function drawn(way, { type, strength, mutual }) {
  if (type === "conflict") return stroke(zigzag(way), 1.5);
  const width = 0.75 + strength * 0.75;
  const head = (points) => stroke(barbs(points, width), width);
  return stroke(way, width) + head(way) + (mutual ? head([...way].reverse()) : "");
}

function stroke(points, width) {
  const line = points.map(([x, y], index) => `${index ? "L" : "M"}${number(x)} ${number(y)}`).join("");
  const look = `fill="none" stroke="${tone("ink")}" stroke-width="${number(width)}"`;
  return `<path d="${line}" ${look} stroke-linecap="round" stroke-linejoin="round"/>`;
}

function barbs(points, width) {
  const [x, y] = points[points.length - 1];
  const [fromX, fromY] = points[points.length - 2];
  const turn = Math.atan2(y - fromY, x - fromX);
  const long = 6 + width;
  const barb = (angle) => [x - long * Math.cos(turn + angle), y - long * Math.sin(turn + angle)];
  return [barb(0.5), [x, y], barb(-0.5)];
}

/** On which card, at the top or the foot, and to which side of its middle a line ends. */
function touches({ from, to, type }, frames) {
  const middle = (id) => frames[id].x + frames[id].w / 2;
  return [[from, to], [to, from]].map(([id, other]) => ({
    id,
    type,
    foot: frames[id].level < frames[other].level,
    side: Math.sign(middle(other) - middle(id)) || (frames[id].level < frames[other].level ? -1 : 1),
    other: middle(other),
  }));
}

/** Lines that end at one side of a card stand beside each other there, in the order of where they come from. */
function placeOf(end, ends, frames) {
  const { x, y, w, h, key } = frames[end.id];
  const alike = ends.filter(({ id, foot, side }) => id === end.id && foot === end.foot && side === end.side);
  const order = alike.sort((one, two) => end.side * (one.other - two.other)).indexOf(end);
  const off = (end.foot ? w / 4 - 8 : Math.max(8, w / 4 - 16)) + (order - (alike.length - 1) / 2) * APART;
  const out = key ? 7 : 3;
  return [x + w / 2 + end.side * Math.max(4, off), end.foot ? y + h + out : y - out];
}

/** A cubic curve that leaves and arrives upright. */
function curve([x1, y1], [x2, y2], bend) {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const u = 1 - t;
    const weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    const mix = (values) => values.reduce((sum, value, index) => sum + value * weights[index], 0);
    return [mix([x1, x1, x2, x2]), mix([y1, bend, bend, y2])];
  });
}

function ceiling(level, rows) {
  return level ? rows[level - 1][1] : rows[0][0] - 44;
}

/** Between people of one rank: through the gap above them. */
function arch(start, end, above) {
  const top = Math.min(start[1], end[1]);
  return curve(start, end, top - Math.min(26, (top - above) * 0.7) * (4 / 3));
}

/** From one rank to a higher one: bends between the ranks, and straight past the cards of those in between. */
function climb(start, goal, { frames, rows, room, lower, upper, shift }) {
  const points = [start];
  for (let level = lower - 1; level > upper; level -= 1) {
    const x = passage(frames.filter((frame) => frame.level === level), points[points.length - 1][0], goal[0], room);
    points.push([x, rows[level][1]], [x, rows[level][0]]);
  }
  points.push(goal);
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    return index % 2 ? [] : curve(point, next, (point[1] + next[1]) / 2 + shift);
  });
}

/** The gap in a rank that is least out of the way; beside its middle, where a line to a boss may run. */
function passage(frames, from, to, room) {
  const row = [...frames].sort((one, two) => one.x - two.x);
  const gaps = row.slice(1).map(({ x }, index) => (row[index].x + row[index].w + x) / 2 + 3);
  const [first, last] = [row[0].x - 8, row[row.length - 1].x + row[row.length - 1].w + 8];
  const free = [...gaps, ...(first > 4 ? [first] : []), ...(last < room - 4 ? [last] : [])];
  const out = (x) => Math.abs(x - from) + Math.abs(x - to);
  return free.length ? free.reduce((best, x) => (out(x) < out(best) ? x : best)) : to;
}

/** Teeth along a way, of equal length. */
function zigzag(way) {
  const teeth = [way[0]];
  let [rest, side] = [5, 1];
  for (let index = 1; index < way.length; index += 1) {
    const [[x1, y1], [x2, y2]] = [way[index - 1], way[index]];
    const long = Math.hypot(x2 - x1, y2 - y1);
    for (; rest <= long; rest += 5) {
      const [dx, dy] = [(x2 - x1) / long, (y2 - y1) / long];
      teeth.push([x1 + dx * rest - dy * 4 * side, y1 + dy * rest + dx * 4 * side]);
      side = -side;
    }
    rest -= long;
  }
  return [...teeth, way[way.length - 1]];
}
