/** Days on an axis: dates as days, ticks by weeks, months or years, numbered pins kept apart, the line of today. */
import { badge, label, line, scale, spread } from "./axes.js";
import { number, placed, say, stack, text, tone } from "./svg.js";

const DAY = 24 * 3600 * 1000;
const MONDAY = 4;
const WEEKS = [7, 14];
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 120000];
const PIN = 23;

/** @param {unknown} value YYYY-MM-DD @returns {number | undefined} days since 1970, where there is such a day */
export function dayOf(value) {
  const parts = /^([1-9]\d{3})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text(value));
  if (!parts) return undefined;
  const [year, month, date] = parts.slice(1).map(Number);
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date ? day.getTime() / DAY : undefined;
}

/**
 * @param {number[]} days those that must be on it @param {number[]} ends left and right
 * @returns {{at: (day: number) => number, left: number, right: number, ticks: {x: number, name: string}[]}}
 */
export function calendar(days, [left, right]) {
  const [first, last] = days.length ? [Math.min(...days), Math.max(...days)] : [0, 0];
  const margin = Math.max(5, (last - first) * 0.05);
  const span = [first - margin, last + margin];
  const at = scale(span, [left, right]);
  const across = (span[1] - span[0]) / Math.max(1, right - left);
  const week = WEEKS.find((step) => step / across >= 56);
  const ticks = week ? weeksIn(span, week) : monthsIn(span, MONTHS.find((step) => (step * 30) / across >= 66));
  return { at, left, right, ticks: days.length ? ticks.map(({ day, name }) => ({ x: at(day), name })) : [] };
}

function weeksIn([from, to], step) {
  const ticks = [];
  for (let day = Math.ceil((from - MONDAY) / step) * step + MONDAY; day <= to; day += step) {
    ticks.push({ day, name: new Date(day * DAY).toISOString().slice(5, 10) });
  }
  return ticks;
}

function monthsIn([from, to], step) {
  const start = new Date(Math.ceil(from) * DAY);
  const ticks = [];
  for (let month = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step; ; month += step) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
    if (day > to || !Number.isFinite(day)) return ticks;
    const year = String(Math.floor(month / 12));
    const name = step % 12 ? `${year}-${String((month % 12) + 1).padStart(2, "0")}` : year;
    if (day >= from) ticks.push({ day, name });
  }
}

/** @returns {{svg: string, end: number}} the axis at `y` with its ticks below */
export function dateAxis({ left, right, ticks }, y) {
  const marks = ticks.map(({ x }) => line([[x, y], [x, y + 5]], { stroke: "ink" }));
  const inside = ticks.filter(({ x }) => x >= left + 10 && x <= right - 10);
  const names = inside.map(({ x, name }) => label({ text: name, width: 60 }, x, y + 7, "middle"));
  return { svg: line([[left, y], [right, y]], { stroke: "ink" }) + marks.join("") + names.join(""), end: y + 26 };
}

/**
 * Numbers beside each other on a line, each with a foot where it belongs.
 * @param {{day: number, mark: string, solid: boolean, stroke?: string}[]} entries in the order of time
 */
export function pins(entries, { at, left, right }, y) {
  const wanted = entries.map(({ day }) => at(day));
  const places = spread(wanted, entries.map(() => PIN), [left - 11, right + 11]);
  return entries.map(({ mark, solid, stroke = "ink" }, index) => {
    const foot = line([[wanted[index], y + 15], [places[index], y + 10]], { stroke });
    return foot + badge(mark, places[index], y, { solid, stroke });
  }).join("");
}

/** The name of a line: to the left of it on a page, above it on a phone. @returns {{svg: string, end: number}} */
export function laneName(text, { axis, narrow, y, h, strong }) {
  const room = narrow ? axis.right - axis.left : axis.left - 20;
  const name = stack([{ text, size: 12.5, bold: true, tone: strong ? "cinnabar" : "ink", most: narrow ? 1 : 2 }], room);
  return { svg: placed(name, 1, narrow ? y : y + (h - name.height) / 2), end: narrow ? y + name.height : y };
}

/** A dashed line in pieces, with a head and a word on the side that has more room. @param {number[][]} pieces */
export function todayLine({ at, left, right }, day, words, pieces) {
  if (day === undefined) return "";
  const x = at(day);
  const top = pieces[0][0];
  const late = x > (left + right) / 2;
  const room = Math.min(120, late ? x - left : right - x);
  const head = `<path d="M${number(x - 5)} ${number(top)}h10l-5 7Z" fill="${tone("ink")}"/>`;
  const name = { text: say(words, "today"), bold: true, tone: "ink", width: room };
  const shaft = pieces.map(([from, to]) => line([[x, from], [x, to]], { stroke: "ink", dash: "2 4" }));
  return shaft.join("") + head + label(name, x + (late ? -9 : 9), top - 6, late ? "end" : "start");
}

/** @returns {string} how long it is to a day, or since then; nothing where a day is not known */
export function daysLeft(day, today, words) {
  if (day === undefined || today === undefined) return "";
  return told(words, day < today ? "days_past" : "days_left", { n: Math.abs(day - today) });
}

/** A word with `{names}` in it, filled in. @param {unknown} words @param {string} key @param {object} entries */
export function told(words, key, entries) {
  return say(words, key).replace(/\{(\w+)\}/g, (whole, name) => text(entries[name]) || whole);
}
