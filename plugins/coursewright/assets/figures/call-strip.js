/** The picture of the call plan: what the call is for, the way through it, and what came of it. */
import { arrow, field, list, number, panel, picture, placed, say, seal, stack, strokes } from "./svg.js";
import { text, texts, tone, widthOf } from "./svg.js";

const CHAIN = [
  { letter: "S", key: "situation" },
  { letter: "P", key: "problem" },
  { letter: "I", key: "implications" },
  { letter: "N", key: "payoffs" },
];
const AFTER = ["what_customer_agreed", "learned", "next_what", "next_by"];
const MOST = 8;
const SEAL = 22;

/**
 * What came of the call. An advance needs both the customer's agreement and a next action with a date; anything less
 * that was entered is a continuation; nothing entered is no outcome.
 * @param {object} values what_customer_agreed, learned, next_what, next_by (YYYY-MM-DD)
 * @returns {"advance" | "continuation" | "none"}
 */
export function outcome(values) {
  const [agreed, learned, what, by] = AFTER.map((key) => texts(field(values, key)).join(" "));
  if (agreed && what && isDate(by)) return "advance";
  return agreed || learned || what || by ? "continuation" : "none";
}

function isDate(by) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(by) ?? [];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
}

/**
 * @param {object} values id, width, objective, advance, opening, bring, situation: {fact, source}[],
 *   problems: {problem, implications: string[], payoffs: string[]}[], and what `outcome` reads
 * @param {object} words `advance-<option>` names the options of advance; any other text stands for itself
 * @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const layout = width < 600 ? tallPlan : widePlan;
  const head = headRows(values, words, width);
  const plan = layout(values, words, width, head.end + 18);
  const after = afterCall(values, words, width, plan.end + 26);
  return picture(values, words, after.end + 2, [head.svg, plan.svg, after.svg]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const single = (key) => [say(words, key), entry(values, words, key)];
  const facts = factLines(values).map((fact) => [say(words, "situation"), fact]);
  const chains = problemsOf(values).flatMap(({ problem, implications, payoffs }) => [
    [say(words, "problem"), problem],
    [say(words, "implications"), implications.join(" · ")],
    [say(words, "payoffs"), payoffs.join(" · ")],
  ]);
  const before = ["objective", "advance", "opening", "bring"].map(single);
  const result = [say(words, "after"), say(words, `outcome_${outcome(values)}`)];
  const rows = [...before, ...facts, ...chains, ...AFTER.map(single), result];
  const headers = [say(words, "part"), say(words, "plan")];
  return { headers, rows: rows.map(([part, plan]) => [part, plan || say(words, "empty")]) };
}

function entry(values, words, key) {
  const written = texts(field(values, key)).join(" · ");
  return key === "advance" && written ? text(field(words, `advance-${written}`)) || written : written;
}

function factsOf(values) {
  const row = (each) => ({ fact: text(field(each, "fact")) || text(each), source: text(field(each, "source")) });
  return list(field(values, "situation")).map(row).filter(({ fact }) => fact);
}

function problemsOf(values) {
  return list(field(values, "problems")).map((each) => ({
    problem: text(field(each, "problem")),
    implications: texts(field(each, "implications")),
    payoffs: texts(field(each, "payoffs")),
  }));
}

/** A box that is filled once something is written in it, and dashed before. */
function card(name, entries, words, w, { accent = false, count = 4 } = {}) {
  const full = entries.length > 0;
  const shown = entries.slice(0, count).map((each) => ({ text: each, most: 4, bullet: entries.length > 1 }));
  const rest = entries.length > count ? `+${entries.length - count}` : full ? "" : say(words, "empty");
  const stroke = accent && full ? "cinnabar" : "muted";
  const title = { text: name && say(words, name), size: 12, tone: stroke, most: 1 };
  const parts = [title, ...shown, { text: rest, tone: "muted", most: 1 }];
  return panel(parts, w, { fill: full ? "surface" : "none", stroke, dashed: !full, pad: 9, rise: name ? 0 : 0.5 });
}

/** The objective leads to the advance that is wanted; the opening and what to bring stand below. */
function headRows(values, words, width) {
  const entries = (key) => [entry(values, words, key)].filter(Boolean);
  const pairs = [["objective", "advance"], ["opening", "bring"]];
  const rows = width < 600 ? pairs.flat().map((key) => [key]) : pairs;
  const drawn = [];
  let y = 1;
  for (const row of rows) {
    const shares = row.length === 1 ? [width - 2] : [(width - 30) * 0.64, (width - 30) * 0.36];
    const cards = row.map((key, index) => card(key, entries(key), words, shares[index], { accent: key === "advance" }));
    const h = Math.max(...cards.map(({ height }) => height));
    cards.forEach((each, index) => drawn.push(each.at(index ? shares[0] + 29 : 1, y, h)));
    const dashed = !(entry(values, words, "objective") && entry(values, words, "advance"));
    if (row[1] === "advance") drawn.push(arrow([[shares[0] + 6, y + h / 2], [shares[0] + 24, y + h / 2]], { dashed }));
    y += h + 12;
  }
  return { svg: drawn.join(""), end: y - 12 };
}

/** The plan's rows: never none, and never more than MOST. */
function shownProblems(values) {
  const problems = problemsOf(values);
  const rest = problems.length - MOST;
  const shown = problems.length ? problems.slice(0, MOST) : [{ problem: "", implications: [], payoffs: [] }];
  return { shown, more: rest > 0 ? [{ text: `+${rest}`, tone: "muted" }] : [] };
}

function factLines(values) {
  return factsOf(values).map(({ fact, source }) => (source ? `${fact} · ${source}` : fact));
}

function widePlan(values, words, width, y) {
  const gap = 26;
  const w = (width - 2 - 3 * gap) / 4;
  const left = CHAIN.map((_, index) => 1 + index * (w + gap));
  const heads = CHAIN.map(({ letter, key }, index) => {
    const name = stack([{ text: say(words, key), bold: true, most: 1 }], w - SEAL - 8);
    return seal(letter, left[index], y, { size: SEAL }) + placed(name, left[index] + SEAL + 8, y + 1.5);
  });
  const { shown, more } = shownProblems(values);
  const top = y + SEAL + 12;
  const facts = card("", factLines(values), words, w, { count: 8 });
  const rows = problemRows(shown, words, w, top, facts.height);
  const end = rows[rows.length - 1].y + rows[rows.length - 1].h;
  const cells = rows.flatMap((row) => problemCells(row, left, w));
  const rest = stack(more, w);
  const drawn = [...heads, facts.at(left[0], top, end - top), ...cells, placed(rest, left[1], end + 6)];
  return { svg: drawn.join(""), end: end + (rest.height ? rest.height + 6 : 0) };
}

/** Rows that together are at least as high as the facts beside them. */
function problemRows(problems, words, w, top, least) {
  const rows = problems.map(({ problem, implications, payoffs }) => {
    const cards = [[problem].filter(Boolean), implications, payoffs].map((entries) => card("", entries, words, w));
    const full = [problem, implications.length, payoffs.length].map(Boolean);
    return { cards, full, h: Math.max(...cards.map(({ height }) => height)) };
  });
  const total = rows.reduce((sum, { h }) => sum + h + 12, -12);
  const more = Math.max(0, least - total) / rows.length;
  let y = top;
  return rows.map((row) => {
    const grown = { ...row, y, h: row.h + more };
    y += grown.h + 12;
    return grown;
  });
}

function problemCells({ cards, y, h, full }, left, w) {
  return cards.map((each, index) => {
    const middle = y + h / 2;
    const dashed = !full[index] || (index > 0 && !full[index - 1]);
    const way = arrow([[left[index] + w + 5, middle], [left[index + 1] - 6, middle]], { dashed });
    return way + each.at(left[index + 1], y, h);
  });
}

function tallPlan(values, words, width, y) {
  const x = SEAL + 11;
  const { shown, more } = shownProblems(values);
  const drawn = [];
  let top = y;
  const add = (letter, key, entries, linked) => {
    const each = card(key, entries, words, width - x - 1);
    const middle = 1 + SEAL / 2;
    const full = entries.length > 0;
    drawn.push(seal(letter, 1, top + 8, { size: SEAL, solid: full, stroke: full ? "ink" : "muted" }));
    if (linked) drawn.push(arrow([[middle, linked + SEAL + 12], [middle, top + 4]], { dashed: !full }));
    drawn.push(each.at(x, top));
    const from = top;
    top += each.height + 10;
    return from;
  };
  add("S", "situation", factLines(values));
  for (const { problem, implications, payoffs } of shown) {
    top += 6;
    const first = add("P", "problem", [problem].filter(Boolean));
    add("N", "payoffs", payoffs, add("I", "implications", implications, first));
  }
  const rest = stack(more, width - x);
  return { svg: drawn.join("") + placed(rest, x, top), end: top - 10 + (rest.height ? rest.height + 10 : 0) };
}

/** Closed for an advance, half open for a continuation, dashed for a call without an outcome. */
function ring(result, x, y, r) {
  const circle = `<circle cx="${number(x)}" cy="${number(y)}" r="${number(r)}" fill="none"`;
  const open = `${circle} stroke="${tone("muted")}" stroke-width="1.5" stroke-dasharray="4 5"/>`;
  if (result === "none") return open;
  if (result === "advance") {
    const way = arrow([[x - 9, y + 9], [x + 10, y - 10]], { stroke: "cinnabar" });
    return `${circle} stroke="${tone("cinnabar")}" stroke-width="5"/>${way}`;
  }
  const half = `M${number(x)} ${number(y - r)}A${number(r)} ${number(r)} 0 0 1 ${number(x)} ${number(y + r)}`;
  const dot = (dx) => `<circle cx="${number(x + dx)}" cy="${number(y)}" r="2.5" fill="${tone("ink")}"/>`;
  const way = `<path d="${half}" fill="none" stroke="${tone("ink")}" stroke-width="5" stroke-linecap="round"/>`;
  return open + way + [-8, 0, 8].map(dot).join("");
}

function afterCall(values, words, width, y) {
  const narrow = width < 600;
  const line = strokes([[[1, y - 12], [width - 1, y - 12]]], { stroke: "line" });
  const [x, r] = [84, 28];
  const result = outcome(values);
  const name = stack(outcomeParts(result, words), (narrow ? width : width * 0.42) - x - 2);
  const h = Math.max(2 * r + 8, name.height);
  const head = ring(result, r + 5, y + h / 2, r) + placed(name, x, y + (h - name.height) / 2);
  const notes = narrow ? [1, y + h + 14, width - 2] : [width * 0.42 + 24, y, width * 0.58 - 26];
  const told = stack(noteParts(values, words), notes[2]);
  const end = narrow ? notes[1] + told.height : y + Math.max(h, told.height);
  return { svg: line + head + placed(told, notes[0], notes[1]), end: told.height ? end : y + h };
}

function outcomeParts(result, words) {
  return [
    { text: say(words, "after"), size: 12, tone: "muted", most: 1 },
    { text: say(words, `outcome_${result}`), size: 15, bold: true, tone: result === "advance" ? "cinnabar" : "ink" },
    { text: say(words, `outcome_${result}_note`), size: 12, tone: "muted" },
  ];
}

function noteParts(values, words) {
  const entered = AFTER.filter((key) => entry(values, words, key));
  return entered.flatMap((key) => [
    { text: say(words, key), size: 12, tone: "muted", most: 1, gap: 8 },
    { text: entry(values, words, key), size: 13, most: 3 },
  ]);
}
