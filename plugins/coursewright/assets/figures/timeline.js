/** Weeks after go-live: dates as weeks, the marks below a time axis, and the lanes of what is done when. */
import { badge, label, line, more, named, quantity, spread } from "./axes.js";
import { box, field, list, measure, placed, say, stack, text } from "./svg.js";

const STRATEGIES = ["before", "involve", "early", "other"];
const MOST = 12;
const WEEK = 7 * 24 * 3600 * 1000;
const FAR = 260;

function day(value) {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text(value)) ?? [];
  return year ? Date.UTC(Number(year), Number(month) - 1, Number(date)) : undefined;
}

/** At most five years. @param {unknown} row {week} or {date} @param {unknown} goLive YYYY-MM-DD @returns {number=} */
export function weekOf(row, goLive, name = "week", date = "date") {
  const [from, to] = [day(goLive), day(field(row, date))];
  const counted = from !== undefined && to !== undefined ? (to - from) / WEEK : undefined;
  const week = quantity(field(row, name)) ?? counted;
  return week === undefined ? undefined : Math.min(FAR, Math.max(-FAR, week));
}

/**
 * @typedef {{week: number, until?: number, strategy: string, what: string, when: string, mark: string}} Action
 * @param {unknown} values @param {unknown} words @returns {Action[]} in the order of time, numbered where they say what
 */
export function actionsOf(values, words) {
  const rows = list(field(values, "actions")).slice(0, 100).map((row) => {
    const strategy = text(field(row, "strategy"));
    const told = [named(words, field(row, "what"), "what"), named(words, field(row, "owner"), "owner")];
    return {
      week: weekOf(row, field(values, "go_live")),
      until: weekOf(row, field(values, "go_live"), "until", "until_date"),
      strategy: STRATEGIES.includes(strategy) ? strategy : "other",
      what: told.filter(Boolean).join(" · "),
      when: text(field(row, "date")),
    };
  });
  const known = rows.filter(({ week }) => week !== undefined).sort((one, two) => one.week - two.week);
  return known.map((action, index) => ({ ...action, mark: String(index + 1) }));
}

/** A lane for each strategy that has an action. @returns {{svg: string, end: number}} */
export function lanes(actions, words, grid, y) {
  const shown = actions.slice(0, MOST);
  const drawn = [];
  let top = y;
  for (const strategy of STRATEGIES.filter((each) => shown.some((action) => action.strategy === each))) {
    const own = shown.filter((action) => action.strategy === strategy);
    const name = stack([{ text: say(words, `strategy_${strategy}`), size: 12.5, bold: true, most: 2 }], grid.width - 2);
    const middle = top + name.height + 14;
    drawn.push(placed(name, 1, top), line([[grid.left, middle], [grid.right, middle]], { stroke: "line" }));
    drawn.push(spans(own, grid, middle), flags(own, grid, middle));
    top = middle + 18;
  }
  const told = listed(shown, words, grid, top + 2);
  const rest = label({ text: more(words, actions.length - MOST), width: grid.width - 2 }, 1, told.end);
  return { svg: drawn.join("") + told.svg + rest, end: told.end + (actions.length > MOST ? 20 : 0) };
}

function spans(actions, { at }, middle) {
  return actions.filter(({ until, week }) => until > week).map(({ week, until }) => {
    const w = Math.max(4, at(until) - at(week));
    return box({ x: at(week), y: middle - 6, w, h: 12, r: 6, fill: "ink", stroke: "ink" });
  }).join("");
}

/** Numbers beside each other, with a line to where they belong. */
function flags(actions, { at, right }, middle) {
  const pointed = actions.filter(({ what, until, week }) => what || !(until > week));
  const wanted = pointed.map(({ week }) => at(week));
  const places = spread(wanted, pointed.map(() => 23), [0, right + 11]);
  return pointed.map(({ mark }, index) => {
    const foot = line([[wanted[index], middle - 14], [wanted[index], middle - 10]], { stroke: "ink" });
    return foot + badge(mark, places[index], middle);
  }).join("");
}

function listed(actions, words, grid, y) {
  let top = y;
  const drawn = actions.filter(({ what }) => what).map(({ mark, what, when }) => {
    const inside = stack([{ text: [when, what].filter(Boolean).join(" · "), size: 12.5, most: 3 }], grid.width - 34);
    const h = Math.max(24, inside.height + 4);
    const row = badge(mark, 12, top + h / 2) + placed(inside, 32, top + (h - inside.height) / 2);
    top += h + 4;
    return row;
  });
  return { svg: drawn.join(""), end: top };
}

/** Go-live and the signature stand to the right and to the left of their lines; weeks below, where there is room. */
export function timeMarks(words, grid, { signed, ticks }, y) {
  const { at, left, right, top, bottom } = grid;
  const zero = at(0);
  const half = (right - zero) / 2 - 6;
  const word = (key) => (half < 30 ? "" : say(words, key));
  const name = { text: word("go_live"), bold: true, tone: "ink", width: half };
  const drawn = [line([[left, bottom], [right, bottom]], { stroke: "ink" })];
  if (zero > left + 1) drawn.push(line([[zero, top], [zero, bottom + 6]], { stroke: "ink" }));
  drawn.push(label(name, zero + 2, y));
  if (signed !== undefined && signed < 0) {
    const x = at(signed);
    drawn.push(line([[x, top], [x, bottom + 6]], { dash: "6 4" }));
    drawn.push(label({ text: say(words, "signature"), tone: "ink", width: x - 2 }, x - 2, y, "end"));
  }
  const axis = label({ text: word("time"), width: half }, right, y + (ticks ? 18 : 0), "end");
  const weeks = ticks ? weekTicks(grid, y + 18, right - Math.min(half, measure(word("time"), 12)) - 8) : "";
  return { svg: drawn.join("") + axis + weeks, end: y + (ticks ? 38 : 20) };
}

function weekTicks({ at, bottom, weeks: [from, to] }, y, limit) {
  const wide = (to - from) / Math.max(1, at(to) - at(from));
  const step = [1, 2, 4, 8, 13, 26, 52].find((each) => each / wide >= 30) ?? 104;
  const drawn = [];
  for (let week = Math.ceil(from / step) * step; week <= to; week += step) {
    drawn.push(line([[at(week), bottom], [at(week), bottom + 4]], { stroke: "ink" }));
    const written = String(week).replace("-", "−");
    if (at(week) < limit - 12) drawn.push(label({ text: written, width: 28 }, Math.max(12, at(week)), y, "middle"));
  }
  return drawn.join("");
}
