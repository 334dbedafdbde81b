/** The picture of a company's facts: what happens when, how the years went, how much of it is known for sure. */
import { eventsOf, factsOf, yearsOf } from "./account-facts.js";
import { badge, grouped, line, more } from "./axes.js";
import { calendar, dateAxis, dayOf, daysLeft, laneName, pins, todayLine, told } from "./calendar.js";
import { completeness, counts } from "./completeness.js";
import { box, field, picture, placed, say, stack, text, widthOf } from "./svg.js";
import { yearBars } from "./year-bars.js";

const LANES = ["actions", "deadlines", "compelling_event"];
const CYCLES = ["fiscal_year", "budget_cycle"];
const MOST = 10;

/**
 * @param {object} values id, width, today (YYYY-MM-DD); actions: {date, event, meaning}[], deadlines: {date, what}[],
 *   compelling_event, compelling_on; fiscal_year, budget_cycle; performance: {year, revenue, profit, note}[];
 *   ownership, locations: {site}[], drivers, threats, structure, authority, managers: {name}[], systems;
 *   for every fact `x` its x_evidence: fact | told | guess | unknown
 * @param {object} words @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const events = eventsOf(values);
  const today = dayOf(field(values, "today"));
  const shown = events.slice(-MOST);
  const lanes = lanesOf(values, shown, today, words, width);
  const entries = listed(shown, today, words, width, lanes.end + 14);
  const rest = stack([{ text: more(words, events.length - MOST), size: 12, tone: "muted", most: 1 }], width - 2);
  const y = entries.end + rest.height + 12;
  const foot = footOf(values, words, width, y + 20);
  const border = line([[1, y], [width - 1, y]], { stroke: "line" });
  const drawn = [lanes.svg, entries.svg, placed(rest, 1, entries.end), border, foot.svg];
  return picture(values, words, foot.end + 4, drawn);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const dated = eventsOf(values).map((event) => [
    say(words, event.kind),
    [event.when || say(words, "undated"), event.what, event.meaning].filter(Boolean).join(" · "),
    say(words, event.sure ? "evidence_fact" : "unconfirmed"),
  ]);
  const years = yearsOf(values).map(({ year, revenue, profit, sure: known, note }) => {
    const shown = (value) => (value === undefined ? "–" : grouped(value));
    const money = [`${say(words, "revenue")} ${shown(revenue)}`, `${say(words, "profit")} ${shown(profit)}`];
    const state = known.revenue && known.profit ? "evidence_fact" : "unconfirmed";
    return [say(words, "performance"), [year, ...money, note].filter(Boolean).join(" · "), say(words, state)];
  });
  const apart = [...LANES, "performance"];
  const plain = factsOf(values).filter(({ name, entries }) => !apart.includes(name) || !entries.length);
  const facts = plain.flatMap(({ name, entries }) => {
    const told = ({ entry, evidence }) => [say(words, name), entry, say(words, `evidence_${evidence}`)];
    const rows = entries.map(told);
    return rows.length ? rows : [[say(words, name), say(words, "empty"), "–"]];
  });
  const [filled, known] = counts(factsOf(values));
  const total = [say(words, "completeness"), told(words, "filled_in", filled), told(words, "confirmed", known)];
  const headers = ["fact", "entry", "evidence"].map((key) => say(words, key));
  return { headers, rows: [...dated, ...years, ...facts, total] };
}

/** A lane for each kind of event, one for the cycle of the budget, and the line of today through all of them. */
function lanesOf(values, events, today, words, width) {
  const narrow = width < 600;
  const dated = events.filter(({ day }) => day !== undefined);
  const days = [...dated.map(({ day }) => day), ...(today === undefined ? [] : [today])];
  const axis = calendar(days, narrow ? [14, width - 14] : [156, width - 16]);
  const top = 20;
  const drawn = [];
  const crossed = [];
  let y = top + 12;
  for (const kind of LANES) {
    const own = dated.filter((event) => event.kind === kind);
    const lane = laneOf(kind, own, { axis, words, narrow, y, today });
    drawn.push(lane.svg);
    crossed.push([lane.end - 38, lane.end - 6]);
    y = lane.end;
  }
  const cycle = cycleOf(values, words, axis, narrow, y);
  const dates = dateAxis(axis, cycle.end + 10);
  const pieces = narrow ? [[top - 5, top + 10], ...crossed] : [[top - 5, cycle.top]];
  const now = todayLine(axis, today, words, [...pieces, [cycle.end, cycle.end + 10]]);
  return { svg: now + drawn.join("") + cycle.svg + dates.svg, end: dates.end };
}

function laneOf(kind, events, { axis, words, narrow, y, today }) {
  const strong = kind === "compelling_event" && events.length > 0;
  const name = laneName(say(words, kind), { axis, narrow, y, h: 34, strong });
  const middle = name.end + 16;
  const rail = line([[axis.left, middle], [axis.right, middle]], { stroke: "line" });
  const stroke = strong ? "cinnabar" : "ink";
  const wait = strong && today !== undefined ? [[axis.at(today), middle], [axis.at(events[0].day), middle]] : [];
  const none = box({ x: axis.left, y: middle - 9, w: axis.right - axis.left, h: 18, r: 9, fill: "none", dashed: true });
  const inside = events.length ? rail + line(wait, { stroke }) : none;
  const marks = pins(events.map((each) => ({ ...each, solid: each.sure, stroke })), axis, middle);
  return { svg: name.svg + inside + marks, end: middle + 22 };
}

/** The year in money goes round: no day, but a band along the whole axis. */
function cycleOf(values, words, axis, narrow, y) {
  const entries = CYCLES.map((key) => text(field(values, key)));
  const parts = CYCLES.map((key, index) => told(words, `${key}_is`, { n: entries[index] || say(words, "empty") }));
  const w = axis.right - axis.left;
  const lines = narrow ? parts : [parts.join(" · ")];
  const inside = stack(lines.map((text) => ({ text, size: 12.5, tone: "ink", most: 3 })), w - 20);
  const h = inside.height + 8;
  const name = laneName(say(words, "cycle"), { axis, narrow, y, h });
  const full = entries.some(Boolean);
  const top = name.end + (narrow ? 3 : 0);
  const band = box({ x: axis.left, y: top, w, h, r: 4, fill: full ? "surface" : "none", dashed: !full });
  return { svg: name.svg + band + placed(inside, axis.left + 10, top + 4), top, end: top + h };
}

/** What the numbers stand for: when, what, and what follows from it. */
function listed(events, today, words, width, y) {
  const narrow = width < 600;
  let top = y;
  const drawn = events.map((event) => {
    const strong = event.kind === "compelling_event";
    const stroke = strong ? "cinnabar" : "ink";
    const after = event.meaning || (event.kind === "actions" ? "" : daysLeft(event.day, today, words));
    const when = { text: event.when || say(words, "undated"), size: 12.5, tone: "muted", most: 1 };
    const what = { text: event.what || say(words, "empty"), bold: strong, tone: event.what ? "ink" : "muted", most: 3 };
    const so = { text: after, size: 12.5, tone: strong ? "cinnabar" : "muted", most: 3 };
    const columns = narrow ? [[34, width - 36, [when, what, so]]]
      : [[34, 84, [when]], [122, 320, [what]], [462, width - 463, [so]]];
    const stacks = columns.map(([, room, parts]) => stack(parts, room));
    const h = Math.max(24, ...stacks.map(({ height }) => height));
    const texts = stacks.map((inside, index) => placed(inside, columns[index][0], top + 2));
    const row = badge(event.mark, 12, top + 12, { solid: event.sure, stroke }) + texts.join("");
    top += h + 8;
    return row;
  });
  const key = { text: events.length ? say(words, "sure_key") : "", size: 12, tone: "muted", most: 2 };
  const inside = stack([key], width - 2);
  return { svg: drawn.join("") + placed(inside, 1, top), end: top + inside.height };
}

function footOf(values, words, width, y) {
  const narrow = width < 600;
  const years = yearsOf(values);
  const bars = yearBars(years, words, { x: 1, y, w: narrow ? width - 2 : width * 0.5 - 20 });
  const at = narrow ? { x: 1, y: y + bars.height + 26, w: width - 2 } : { x: width * 0.52, y, w: width * 0.48 - 1 };
  const ring = completeness(factsOf(values), words, at);
  return { svg: bars.svg + ring.svg, end: Math.max(y + bars.height, at.y + ring.height) };
}
