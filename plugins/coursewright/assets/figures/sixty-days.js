/** Sixty days after a course: the first try of each goal, three check-ins, and how often each habit was tried. */
import { badge, dot, label, line, scale, spread } from "./axes.js";
import { dayOf } from "./calendar.js";
import { field, list, picture, placed, say, stack, text, widthOf } from "./svg.js";

const CHECKS = [14, 30, 60];
const MOST = 6;
const TRIES = 3;

/**
 * @param {object} values id, width, today, written (the first day), goals: {behaviour, first_try, tries}[],
 *   day_14, day_30 and day_60 (dates), and `<check>_note` once it was held
 * @param {object} words @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const plan = planOf(values);
  const axis = { at: scale([0, 60], [14, width - 14]), y: 84 };
  const checks = CHECKS.map((day) => check(plan, words, axis, day, width));
  const pinned = plan.goals.filter(({ day }) => day !== undefined);
  const goals = pins(pinned, axis, width);
  const rows = goalRows(plan, words, { y: axis.y + 40, w: width - 4 });
  const strip = line([[axis.at(0), axis.y], [axis.at(60), axis.y]], { stroke: "ink", wide: 2 });
  const weeks = Array.from({ length: 9 }, (_, week) => [axis.at(week * 7), axis.y]);
  const ticks = weeks.map(([x, y]) => line([[x, y - 3], [x, y + 3]], { stroke: "muted" }));
  const now = plan.today === undefined ? "" : todayMark(plan.today, words, axis, width);
  return picture(values, words, rows.end + 4, [strip, ...ticks, now, ...checks, ...goals, rows.svg]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const { goals, held, dates } = planOf(values);
  const tried = ({ name, first, tries }) => [name || say(words, "unnamed"), first || "–", `${tries} / ${TRIES}`];
  const checks = CHECKS.map((day) => [say(words, `day_${day}`), dates[day] || "–", held[day] ? "✓" : "–"]);
  const headers = ["goal", "first_try", "tries"].map((key) => say(words, key));
  return { headers, rows: [...goals.map(tried), ...checks] };
}

function planOf(values) {
  const start = dayOf(field(values, "written")) ?? dayOf(field(values, "today"));
  const since = (value) => {
    const day = dayOf(value);
    return day === undefined || start === undefined ? undefined : Math.min(60, Math.max(0, day - start));
  };
  const goals = list(field(values, "goals")).slice(0, MOST).map((goal) => ({
    name: text(field(goal, "behaviour")),
    first: text(field(goal, "first_try")),
    day: since(field(goal, "first_try")),
    tries: Math.min(TRIES, Math.max(0, Math.round(Number(text(field(goal, "tries")))) || 0)),
  }));
  const held = Object.fromEntries(CHECKS.map((day) => [day, Boolean(text(field(values, `day_${day}_note`)))]));
  const dates = Object.fromEntries(CHECKS.map((day) => [day, text(field(values, `day_${day}`))]));
  return { goals, held, dates, today: since(field(values, "today")) };
}

/** A flag above the line: filled once the check-in was held. */
function check({ held, dates }, words, { at, y }, day, width) {
  const x = at(day);
  const cloth = [[x, y], [x, y - 34], [x - 12, y - 28], [x, y - 22]];
  const flag = line(cloth, { stroke: "ink", fill: held[day] ? "ink" : "none" });
  const date = { text: dates[day], size: 12, tone: "muted", most: 1 };
  const name = stack([{ text: say(words, `day_${day}`), size: 12, bold: true, most: 1 }, date], Math.min(90, at(30) - at(14) - 6));
  const anchor = x > width - 60 ? "end" : "middle";
  return flag + placed(name, anchor === "end" ? width - 2 : x, y - 40 - name.height, anchor);
}

function pins(goals, { at, y }, width) {
  const order = [...goals].sort((one, other) => one.day - other.day);
  const places = spread(order.map(({ day }) => at(day)), order.map(() => 24), [2, width - 2]);
  return order.map((goal, index) => {
    const stem = line([[at(goal.day), y], [places[index], y + 12]], { stroke: "ink" });
    return stem + badge(String(goals.indexOf(goal) + 1), places[index], y + 22, { solid: goal.tries > 0 });
  });
}

function todayMark(day, words, { at, y }, width) {
  const x = at(day);
  const head = [[x, y - 4], [x - 5, y - 12], [x + 5, y - 12]];
  const mark = line(head, { stroke: "cinnabar", fill: "cinnabar", closed: true });
  const name = { text: say(words, "today"), tone: "cinnabar", width: 60 };
  return day > 0 || width < 600 ? mark : mark + label(name, 2, y - 32);
}

/** Under the line: what each number stands for, when it is first tried, and three circles for three tries. */
function goalRows({ goals }, words, { y, w }) {
  if (!goals.length) {
    const empty = stack([{ text: say(words, "empty"), size: 13, tone: "muted", most: 2 }], w);
    return { svg: placed(empty, 2, y), end: y + empty.height };
  }
  let end = y;
  const rows = goals.map((goal, index) => {
    const name = { text: goal.name || say(words, "unnamed"), size: 13, most: 3 };
    const told = stack([name, { text: goal.first, size: 12, tone: "muted", most: 1 }], w - 100);
    const height = Math.max(24, told.height);
    const tally = Array.from({ length: TRIES }, (_, n) => {
      const done = n < goal.tries;
      return dot(w - 52 + n * 22, end + 12, 7, { fill: done ? "ink" : "paper", stroke: "ink", dashed: !done });
    });
    const mark = badge(String(index + 1), 12, end + 12, { solid: goal.tries > 0 });
    const svg = mark + placed(told, 32, end) + tally.join("");
    end += height + 10;
    return svg;
  });
  return { svg: rows.join(""), end };
}
