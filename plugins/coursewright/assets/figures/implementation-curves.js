/** The stages of an implementation: how effort, result or enthusiasm run, where the dip lies, what is done when. */
import { curve, dot, grouped, label, line, named, quantity, scale, spread } from "./axes.js";
import { field, list, measure, picture, placed, say, stack, widthOf } from "./svg.js";
import { actionsOf, lanes, timeMarks, weekOf } from "./timeline.js";

const STAGES = ["new_toy", "learning", "effectiveness"];
const LOOKS = [
  { stroke: "ink", wide: 2.5 },
  { stroke: "ink", wide: 2, dash: "8 5" },
  { stroke: "muted", wide: 2, dash: "2 5" },
  { stroke: "muted", wide: 2, dash: "10 4 2 4" },
];

/**
 * @param {object} values id, width; groups: {name, points: {week, level 1-5}[]}[]; go_live and signed (YYYY-MM-DD),
 *   signed_week, learning_from and effective_from (weeks, 3 and 12), until (weeks); dip and ticks: false hides them;
 *   actions: {date or week, until, strategy: before | involve | early, what, owner}[];
 *   observed: {date or week, level}[]
 * @param {object} words `item-<group>`, `what-<what>`, `owner-<owner>`; anything else stands for itself
 * @returns {string}
 */
export function draw(values, words) {
  const plan = planOf(values, words);
  const grid = gridOf(plan, words, widthOf(values));
  const ticks = field(values, "ticks") !== false;
  const marks = timeMarks(words, grid, { signed: plan.signed, ticks }, grid.bottom + 8);
  const names = grid.narrow ? legend(plan, words, grid, marks.end + 6) : endLabels(plan, words, grid);
  const under = grid.narrow ? names.end : Math.max(marks.end, names.end);
  const rows = lanes(plan.actions, words, grid, under + 10);
  const drawn = [
    stageNames(words, grid),
    plan.groups.length ? dipOf(plan, words, grid) : emptiness(words, grid),
    ...plan.groups.map((group, index) => drawnCurve(group, LOOKS[index], grid)),
    ...plan.observed.map(({ week, level }) => ring(grid.at(week), grid.up(level))),
    marks.svg,
    names.svg,
    rows.svg,
  ];
  return picture(values, words, (plan.actions.length ? rows.end : under) + 4, drawn);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const { groups, observed, actions } = planOf(values, words);
  const levels = (points) => points.map(([week, level]) => `${signed(week)}: ${grouped(level)}`).join(" · ");
  const rows = [
    ...groups.map(({ name, points }) => [name || say(words, "unnamed"), levels(points)]),
    ...(observed.length ? [[say(words, "observed"), levels(observed.map(({ week, level }) => [week, level]))]] : []),
    ...actions.map(({ strategy, week, until, what }) => {
      const when = until > week ? `${signed(week)} – ${signed(until)}` : signed(week);
      return [say(words, `strategy_${strategy}`), [when, what].filter(Boolean).join(" · ")];
    }),
  ];
  return { headers: [say(words, "part"), say(words, "weeks")], rows };
}

function ring(x, y) {
  return dot(x, y, 5, { fill: "paper", stroke: "cinnabar" });
}

function signed(week) {
  return grouped(Math.round(week));
}

function planOf(values, words) {
  const goLive = field(values, "go_live");
  const level = (row) => {
    const value = quantity(field(row, "level"));
    return value === undefined ? undefined : Math.min(5, Math.max(1, value));
  };
  const read = (rows) => {
    const points = list(rows).slice(0, 60).map((row) => ({ week: weekOf(row, goLive), level: level(row) }));
    const known = points.filter((point) => point.week !== undefined && point.level !== undefined);
    return known.sort((one, two) => one.week - two.week);
  };
  const groups = list(field(values, "groups")).map((row) => {
    const points = read(field(row, "points")).map(({ week, level: high }) => [week, high]);
    const apart = points.filter(([week], index) => !index || week - points[index - 1][0] >= 0.1);
    return { name: named(words, field(row, "name")), points: apart };
  });
  const learning = Math.min(200, Math.max(0.5, quantity(field(values, "learning_from")) ?? 3));
  const effective = Math.min(250, Math.max(learning + 0.5, quantity(field(values, "effective_from")) ?? 12));
  const early = field(values, "signed_week") === undefined ? weekOf(values, goLive, "", "signed") : undefined;
  return {
    groups: groups.filter(({ points }) => points.length).slice(0, LOOKS.length),
    observed: read(field(values, "observed")),
    actions: actionsOf(values, words),
    stages: [0, learning, effective],
    signed: early ?? weekOf({ week: field(values, "signed_week") }, goLive),
    until: Math.min(260, Math.max(effective * 1.3, quantity(field(values, "until")) ?? 0)),
    dips: field(values, "dip") !== false,
  };
}

function gridOf(plan, words, width) {
  const narrow = width < 600;
  const { groups, observed, actions, until, signed: early } = plan;
  const weeks = [...groups.flatMap(({ points }) => points.map(([week]) => week)), ...observed.map(({ week }) => week)];
  const all = [0, until, ...weeks, ...actions.flatMap(({ week, until: end }) => [week, end ?? week]), early ?? 0];
  const from = Math.min(...all);
  const span = [from < 0 ? from - 1 : 0, Math.max(...all)];
  const [left, right] = [narrow ? 36 : 46, narrow ? width - 8 : width - 130];
  const at = scale(span, [left, right]);
  const edges = [...plan.stages.map(at), right];
  const { names, legend: told } = stagesNamed(words, edges, width);
  const top = 1 + told.height + Math.max(...names.map(({ height }) => height)) + 8;
  const bottom = top + (narrow ? 170 : 210);
  const up = scale([1, 5], [bottom - 12, top + 12]);
  return { narrow, width, left, right, top, bottom, at, up, edges, names, told, weeks: span };
}

/** Names above their stages; numbers, where a stage is too short for its name, and then the names above them. */
function stagesNamed(words, edges, width) {
  const rooms = STAGES.map((_, index) => edges[index + 1] - edges[index] - 6);
  const fits = STAGES.every((stage, index) => measure(say(words, stage), 13.5) <= rooms[index]);
  const name = (stage, index) => (fits ? say(words, stage) : rooms[index] < 12 ? "" : String(index + 1));
  const part = (stage, index) => ({ text: name(stage, index), size: 12.5, bold: true, most: 1 });
  const names = STAGES.map((stage, index) => stack([part(stage, index)], rooms[index]));
  const all = STAGES.map((stage, index) => `${index + 1} ${say(words, stage)}`).join(" · ");
  return { names, legend: stack([{ text: fits ? "" : all, size: 12, tone: "muted", most: 3 }], width - 2) };
}

function stageNames(words, { edges, names, told, top, bottom, left }) {
  const y = 1 + told.height;
  const drawn = names.map((name, index) => placed(name, (edges[index] + edges[index + 1]) / 2, y, "middle"));
  const borders = edges.slice(1, -1).map((x) => line([[x, top - 4], [x, bottom]], { dash: "2 4" }));
  const ends = ["high", "low"].map((key, index) => {
    return label({ text: say(words, key), width: left - 6 }, left - 6, index ? bottom - 20 : top + 4, "end");
  });
  return [placed(told, 1, 1), ...drawn, ...borders, ...ends].join("");
}

function drawnCurve({ points }, look, { at, up }) {
  const f = curve(points);
  const [from, to] = [points[0][0], points[points.length - 1][0]];
  if (points.length === 1) return dot(at(from), up(f(from)), 4, { fill: look.stroke });
  const count = Math.max(2, Math.round((at(to) - at(from)) / 4));
  const samples = Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);
  return line(samples.map((week) => [at(week), up(f(week))]), look);
}

/** From the end of the new toy to where enthusiasm is back: hatched, and named where there is room. */
function dipOf({ groups, stages, dips }, words, { at, up, edges, right }) {
  const long = groups.filter(({ points }) => points.length > 1);
  if (!dips || !long.length) return "";
  const curves = long.map(({ points }) => curve(points));
  const lowest = (week) => Math.min(...curves.map((f) => f(week)));
  const last = Math.max(...long.map(({ points }) => points[points.length - 1][0]));
  const level = lowest(stages[1]);
  const step = (last - stages[1]) / Math.max(1, (at(last) - at(stages[1])) / 7);
  const hatch = [];
  let deepest = stages[1];
  for (let week = stages[1] + step; week <= last && lowest(week) < level + 0.02 && step > 0; week += step) {
    hatch.push(line([[at(week), up(level)], [at(week), up(lowest(week))]], { stroke: "cinnabar", wide: 1 }));
    if (lowest(week) < lowest(deepest)) deepest = week;
  }
  if (!hatch.length) return "";
  const edge = line([[edges[1], up(level)], [edges[1] + hatch.length * 7, up(level)]], { stroke: "cinnabar" });
  const room = Math.min(150, right - edges[1]);
  const name = { text: say(words, "dip"), size: 13, bold: true, tone: "cinnabar", width: room };
  const half = Math.min(room, measure(name.text, 14)) / 2;
  const x = Math.max(edges[1] - 8 + half, Math.min(at(deepest) + 4, right - half));
  return edge + hatch.join("") + label(name, x, up(level) - 20, "middle");
}

/** What the lines mean, at their right ends. */
function endLabels({ groups, observed }, words, grid) {
  const room = grid.width - grid.right - 14;
  const marks = groups.map(({ name, points }, index) => {
    const inside = stack([{ text: name || say(words, "unnamed"), size: 13, bold: index === 0, most: 2 }], room);
    return { inside, at: points[points.length - 1] };
  });
  const sorted = marks.sort((one, two) => two.at[1] - one.at[1]);
  const heights = sorted.map(({ inside }) => inside.height + 4);
  const ends = [grid.top, grid.bottom - (observed.length ? 24 : 0)];
  const places = spread(sorted.map(({ at }) => grid.up(at[1])), heights, ends);
  const svg = sorted.map(({ inside }, index) => placed(inside, grid.right + 12, places[index] - inside.height / 2));
  const seen = observed.length ? observedKey(words, grid.right + 12, grid.bottom - 20, room) : { svg: "", end: 0 };
  return { svg: svg.join("") + seen.svg, end: seen.end };
}

function observedKey(words, x, y, w) {
  const inside = stack([{ text: say(words, "observed"), size: 12, most: 1 }], w - 24);
  return { svg: ring(x + 7, y + 9) + placed(inside, x + 20, y), end: y + 20 };
}

function legend({ groups, observed }, words, grid, y) {
  let top = y;
  const drawn = groups.map(({ name }, index) => {
    const inside = stack([{ text: name || say(words, "unnamed"), size: 12.5, most: 2 }], grid.width - 48);
    const row = line([[1, top + 10], [32, top + 10]], LOOKS[index]) + placed(inside, 42, top);
    top += inside.height + 4;
    return row;
  });
  const seen = observed.length ? observedKey(words, 10, top, grid.width - 20) : { svg: "", end: top };
  return { svg: drawn.join("") + seen.svg, end: seen.end };
}

function emptiness(words, { up, left, right, top }) {
  const way = curve([[0, 3.6], [0.15, 4.6], [0.45, 1.8], [0.8, 3.6], [1, 4]]);
  const points = Array.from({ length: 61 }, (_, index) => [left + ((right - left) * index) / 60, up(way(index / 60))]);
  const note = label({ text: say(words, "empty"), width: (right - left) / 2, most: 2 }, right - 4, top + 4, "end");
  return line(points, { dash: "4 4" }) + note;
}
