/** The range of a negotiation, issue by issue: the limits, what the market says, and concessions that shrink. */
import { dot, grouped, label, line, more, named, quantity, scale, spread } from "./axes.js";
import { arrow, box, field, list, measure, picture, placed, say, stack, text, widthOf } from "./svg.js";

const LEVELS = ["ideal", "upper", "competitor_level", "customer_expectation", "lower", "first_lower"];
const DASHES = { customer_expectation: "6 4", competitor_level: "1 5", lower: "" };
const MOST = { issues: 6, steps: 6 };
const BAR = 22;

/**
 * @param {object} values id, width, issues: {name, unit, direction, ideal, upper, customer_expectation, lower,
 *   competitor_level, first_lower, steps: {size, in_return}[]}[]; direction: `lower` where less is better for us; left
 *   open, the limits tell
 * @param {object} words `item-<name>`, `unit-<unit>`, `return-<in_return>`; anything else stands for itself
 * @returns {string}
 */
export function draw(values, words) {
  const body = staircases(values, words, 1);
  return picture(values, words, body.end + 2, [body.svg]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const isUsed = (key) => key !== "first_lower" || issuesOf(values, words).some((issue) => issue[key] !== undefined);
  const keys = LEVELS.filter(isUsed);
  const told = (issue) => issue.steps.map((step) => [signed(issue, step), step.given].filter(Boolean).join(" "));
  const rows = issuesOf(values, words).map((issue) => [
    issue.title || say(words, "unnamed"),
    ...keys.map((key) => (issue[key] === undefined ? "–" : grouped(issue[key]))),
    told(issue).join(" · ") || "–",
  ]);
  return { headers: ["issue", ...keys, "steps"].map((key) => say(words, key)), rows };
}

/** @param {object} values @param {object} words @param {number} y @returns {{svg: string, end: number}} */
export function staircases(values, words, y) {
  const width = widthOf(values);
  const all = issuesOf(values, words);
  const shown = all.length ? all.slice(0, MOST.issues) : [{ title: "", steps: [] }];
  const drawn = [];
  let top = y;
  for (const issue of shown) {
    const isOpen = all.length > 0 && !treadsOf(issue).length && LEVELS.every((key) => issue[key] === undefined);
    const body = isOpen ? unset(issue, words, width, top) : staircase(issue, words, width, top, all.length === 0);
    drawn.push(body.svg);
    top = body.end + 24;
  }
  const rest = more(words, all.length - MOST.issues);
  if (rest) drawn.push(label({ text: rest, width: width - 2 }, 1, top - 10));
  return { svg: drawn.join(""), end: top - (rest ? 0 : 24) + (rest ? 10 : 0) };
}

function issuesOf(values, words) {
  const issues = list(field(values, "issues")).slice(0, 60).map((row) => {
    const levels = Object.fromEntries(LEVELS.map((key) => [key, quantity(field(row, key))]));
    const unit = named(words, field(row, "unit"), "unit");
    const title = [named(words, field(row, "name")), unit].filter(Boolean).join(" · ");
    return { ...levels, title, falls: fallsFrom(row, levels), steps: stepsOf(row, words) };
  });
  return issues.filter((issue) => issue.title || LEVELS.some((key) => issue[key] !== undefined));
}

/** Whether concessions go down: the more, the better for us. */
function fallsFrom(row, { upper, lower }) {
  const direction = text(field(row, "direction"));
  return direction ? direction !== "lower" : !(upper < lower);
}

function stepsOf(row, words) {
  const steps = list(field(row, "steps")).slice(0, 30).map((step) => ({
    size: Math.abs(quantity(field(step, "size") ?? step) ?? 0),
    given: named(words, field(step, "in_return"), "return"),
  }));
  return steps.filter(({ size }) => size > 0).slice(0, MOST.steps);
}

/** An issue without limits takes two lines. */
function unset({ title }, words, width, y) {
  const heading = stack([
    { text: title, size: 14, bold: true, most: 2 },
    { text: say(words, "unset"), size: 12.5, tone: "muted", most: 2 },
  ], width - 2);
  return { svg: placed(heading, 1, y), end: y + heading.height };
}

function signed({ falls }, { size }) {
  return (falls ? "−" : "+") + grouped(size);
}

/** The value after each step, the opening first. */
function treadsOf({ upper, ideal, falls, steps }) {
  const treads = [upper ?? ideal];
  if (treads[0] === undefined) return [];
  for (const { size } of steps) treads.push(treads[treads.length - 1] + (falls ? -size : size));
  return treads;
}

function staircase(issue, words, width, y, empty) {
  const narrow = width < 600;
  const heading = stack([{ text: issue.title, size: 14, bold: true, most: 2 }], width - 2);
  const top = y + (heading.height ? heading.height + 12 : 0);
  const left = narrow ? 116 : 186;
  const marks = levelLabels(issue, words, left - 18);
  const room = marks.reduce((sum, { height }) => sum + height, 0);
  const right = narrow ? width - 2 : width * 0.69;
  const grid = { narrow, left, top, height: Math.max(narrow ? 180 : 210, room), right };
  const treads = treadsOf(issue);
  const told = stepList(issue, treads, words, narrow ? width - 2 : width - grid.right - 24);
  const at = heightOf([...LEVELS.map((key) => issue[key]), ...treads], grid, issue.falls);
  const foot = top + grid.height;
  const full = [bar(issue, grid, at), levels(marks, grid, at, foot), stairs(issue, treads, grid, at)];
  const drawn = [
    placed(heading, 1, y),
    ...(empty ? [emptiness(words, grid, width)] : full),
    placed(told, narrow ? 1 : grid.right + 24, narrow ? foot + 10 : top),
  ];
  const below = narrow && told.height ? foot + 10 + told.height : Math.max(foot, top + (narrow ? 0 : told.height));
  return { svg: drawn.join(""), end: below };
}

/** A value → its height; our best is at the top, whichever way the numbers run. */
function heightOf(numbers, { top, height }, falls) {
  const known = numbers.filter((value) => value !== undefined);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const span = [top + 10, top + height - 10];
  return known.length ? scale([low, high], falls ? span.reverse() : span) : () => top + height / 2;
}

function levelLabels(issue, words, width) {
  const marks = LEVELS.filter((key) => issue[key] !== undefined).map((key) => {
    const strong = key === "upper" || key === "lower";
    const inside = stack([
      { text: say(words, key), size: 12, tone: strong ? "ink" : "muted", bold: strong, most: 2 },
      { text: grouped(issue[key]), size: 12, tone: strong ? "ink" : "muted", most: 1, gap: 0 },
    ], width);
    return { key, value: issue[key], inside, height: inside.height + 4 };
  });
  return marks;
}

/** The labels beside the bar, kept apart, each with a line to its place; and lines across for what others say. */
function levels(marks, grid, at, foot) {
  const sorted = [...marks].sort((one, two) => at(one.value) - at(two.value));
  const heights = sorted.map(({ height }) => height);
  const middles = spread(sorted.map(({ value }) => at(value)), heights, [grid.top, foot]);
  return sorted.map(({ key, value, inside }, index) => {
    const [y, middle] = [at(value), middles[index]];
    const leader = line([[grid.left - 12, middle], [grid.left - 4, y], [grid.left, y]], { stroke: "line" });
    const across = [[grid.left + BAR + 4, y], [grid.right, y]];
    const look = { dash: DASHES[key], stroke: key === "lower" ? "ink" : "muted" };
    const rule = Object.hasOwn(DASHES, key) ? line(across, look) : "";
    return leader + rule + placed(inside, grid.left - 16, middle - inside.height / 2, "end");
  }).join("");
}

/** The first range is dashed, the realistic one is solid; arrows show where it has become narrower. */
function bar({ ideal, upper, lower, first_lower: first }, grid, at) {
  const x = grid.left + BAR / 2;
  const span = (one, two, look) => {
    const [y, end] = [Math.min(at(one), at(two)), Math.max(at(one), at(two))];
    return box({ x: grid.left, y, w: BAR, h: Math.max(2, end - y), r: 4, ...look });
  };
  const narrower = (from, to) => {
    const far = from !== undefined && to !== undefined && Math.abs(at(to) - at(from)) > 16;
    return far ? arrow([[x, at(from)], [x, at(to) + Math.sign(at(from) - at(to)) * 3]], { stroke: "muted" }) : "";
  };
  const outer = [ideal ?? upper, first ?? lower];
  return [
    outer.includes(undefined) ? "" : span(...outer, { fill: "none", dashed: true }),
    upper === undefined || lower === undefined ? "" : span(upper, lower, { fill: "surface", stroke: "ink" }),
    narrower(ideal, upper),
    narrower(first, lower),
  ].join("");
}

/** Down from the opening; the number above each tread is the step that led to it. */
function stairs(issue, treads, grid, at) {
  const { steps } = issue;
  if (!treads.length || !steps.length) return "";
  const start = grid.left + BAR + 10;
  const run = (grid.right - 6 - start) / treads.length;
  const tread = (value, index) => [index, index + 1].map((each) => [start + each * run, at(value)]);
  const points = treads.flatMap(tread);
  const sizes = steps.map((step, index) => {
    const inside = stack([{ text: signed(issue, step), size: 12, tone: "cinnabar", bold: true, most: 1 }], run - 4);
    const [x, y] = [start + (index + 1.5) * run + 2, at(treads[index + 1]) - 20];
    const w = Math.min(run - 4, measure(inside.lines[0]?.text ?? "", 13) + 4);
    const ground = box({ x: x - w / 2, y: y + 2, w, h: 14, r: 2, fill: "paper", stroke: "none" });
    return ground + placed(inside, x, y, "middle");
  });
  const ends = dot(...points[0], 4, { fill: "cinnabar" }) + dot(...points[points.length - 1], 4, { fill: "cinnabar" });
  return line(points, { stroke: "cinnabar", wide: 2.5 }) + ends + sizes.join("");
}

function stepList(issue, treads, words, width) {
  const { steps, lower, falls } = issue;
  const grows = (index) => index > 0 && steps[index].size >= steps[index - 1].size;
  const below = (index) => lower !== undefined && (falls ? treads[index + 1] < lower : treads[index + 1] > lower);
  const parts = steps.flatMap((step, index) => [
    { text: signed(issue, step), size: 13, bold: true, tone: "cinnabar", gap: 8, most: 1 },
    { text: step.given || say(words, "no_return"), size: 12.5, tone: step.given ? "ink" : "muted", most: 3, gap: 0 },
    { text: grows(index) ? `! ${say(words, "grows")}` : "", size: 12, tone: "cinnabar", most: 2 },
    { text: treads.length && below(index) ? `! ${say(words, "below")}` : "", size: 12, tone: "cinnabar", most: 2 },
  ]);
  const head = { text: steps.length ? say(words, "in_return") : "", size: 12, tone: "muted", most: 2 };
  const last = treads.length && steps.length ? `${say(words, "settles")} ${grouped(treads[treads.length - 1])}` : "";
  return stack([head, ...parts, { text: last, size: 12.5, bold: true, gap: 10, most: 2 }], width);
}

function emptiness(words, { left, top, height, right }, width) {
  const steps = [[0, 0.1], [0.3, 0.1], [0.3, 0.5], [0.6, 0.5], [0.6, 0.72], [0.82, 0.72], [0.82, 0.8], [1, 0.8]];
  const start = left + BAR + 10;
  const points = steps.map(([share, down]) => [start + share * (right - start), top + down * height]);
  const ground = box({ x: left, y: top + 8, w: BAR, h: height - 16, r: 4, fill: "none", dashed: true });
  const note = label({ text: say(words, "empty"), width: width / 2, most: 4 }, right, top + 4, "end");
  return ground + line(points, { dash: "4 4" }) + note;
}
