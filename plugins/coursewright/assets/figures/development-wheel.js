/** How an account is developed: five strategies as spokes, the year's due dates, and where there is still room. */
import { badge, dot, label, line, more, spread } from "./axes.js";
import { calendar, dateAxis, dayOf } from "./calendar.js";
import { box, field, list, picture, placed, say, stack, text, widthOf } from "./svg.js";

const STRATEGIES = ["develop", "good-news", "references", "reassess", "criteria"];
const SHARES = { planned: 1 / 3, running: 2 / 3, done: 1 };
const R = 92;
const MOST = 8;

/**
 * @param {object} values id, width, today, strategies: {strategy, action, due, status: planned | running | done}[],
 *   departments: {department, uses, could_use}[]
 * @param {object} words `strategy-<option>` @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const narrow = width < 600;
  const spokes = spokesOf(values);
  const centre = [narrow ? width / 2 : R + 24, R + 14];
  const left = narrow ? 2 : 2 * R + 70;
  const names = legend(spokes, words, { x: left, y: narrow ? 2 * R + 36 : 14, w: width - left - 2 });
  const under = Math.max(names.end, 2 * R + 30) + 14;
  const due = dueLine(spokes, words, { y: under, width, today: dayOf(field(values, "today")) });
  const grid = whiteSpace(list(field(values, "departments")), words, { y: due.end + 14, width });
  return picture(values, words, grid.end + 4, [wheel(spokes, centre), names.svg, due.svg, grid.svg]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const spokes = spokesOf(values).map(({ id, action, due, status }) => [
    say(words, `strategy-${id}`), action || "–", due || "–", status ? say(words, `status-${status}`) : "–",
  ]);
  const rooms = list(field(values, "departments")).map((each) => [
    text(field(each, "department")) || say(words, "unnamed"), text(field(each, "uses")) || "–", "–",
    text(field(each, "could_use")) || "–",
  ]);
  const headers = ["strategy", "action", "due", "status"].map((key) => say(words, key));
  return { headers, rows: [...spokes, ...rooms] };
}

/** The furthest step of each strategy. */
function spokesOf(values) {
  const rows = list(field(values, "strategies")).map((row) => ({
    strategy: text(field(row, "strategy")),
    action: text(field(row, "action")),
    due: text(field(row, "due")),
    status: text(field(row, "status")),
  }));
  return STRATEGIES.map((id) => {
    const own = rows.filter(({ strategy, action }) => strategy === id && action);
    const shares = own.map(({ status }) => field(SHARES, status) ?? SHARES.planned);
    const share = Math.max(0, ...shares);
    const best = own[shares.indexOf(share)];
    const status = best && field(SHARES, best.status) ? best.status : best ? "planned" : "";
    return { id, share, status, action: best?.action ?? "", due: best?.due ?? "" };
  });
}

function wheel(spokes, [cx, cy]) {
  const begun = spokes.some(({ share }) => share > 0);
  const at = (index, r) => {
    const turn = (index / STRATEGIES.length) * 2 * Math.PI - Math.PI / 2;
    return [cx + r * Math.cos(turn), cy + r * Math.sin(turn)];
  };
  const rings = [1 / 3, 2 / 3, 1].map((share) => (
    line(spokes.map((_, index) => at(index, R * share)), { stroke: share === 1 ? "muted" : "line", closed: true })
  ));
  const drawn = spokes.map(({ share }, index) => {
    const lost = share === 0 && begun;
    const whole = line([[cx, cy], at(index, R)], { stroke: lost ? "cinnabar" : "line", dash: lost ? "4 4" : "" });
    const done = share === 0 ? "" : line([[cx, cy], at(index, R * share)], { stroke: "ink", wide: 5 });
    const look = { solid: share === 1, stroke: lost ? "cinnabar" : "ink" };
    return whole + done + badge(String(index + 1), ...at(index, R), look);
  });
  return rings.join("") + drawn.join("") + dot(cx, cy, 5);
}

function legend(spokes, words, { x, y, w }) {
  const begun = spokes.some(({ share }) => share > 0);
  let end = y;
  const lines = spokes.map(({ id, share, action, status }, index) => {
    const lost = share === 0 && begun;
    const name = { text: `${index + 1} · ${say(words, `strategy-${id}`)}`, size: 13, bold: true, most: 2 };
    const note = share === 0 ? say(words, "no_action") : `${action} · ${say(words, `status-${status}`)}`;
    const part = stack([name, { text: note, size: 12, tone: lost ? "cinnabar" : "muted", most: 2 }], w);
    const svg = placed(part, x, end);
    end += part.height + 7;
    return svg;
  });
  return { svg: lines.join(""), end };
}

/** When each step is due; the line of today stands among them. */
function dueLine(spokes, words, { y, width, today }) {
  const all = spokes.map((spoke, index) => ({ ...spoke, index, day: dayOf(spoke.due) }));
  const dated = all.filter(({ day }) => day !== undefined);
  if (!dated.length) return { svg: "", end: y - 14 };
  dated.sort((one, other) => one.day - other.day);
  const axis = calendar([...dated.map(({ day }) => day), ...(today === undefined ? [] : [today])], [14, width - 14]);
  const ground = dateAxis(axis, y + 50);
  const places = spread(dated.map(({ day }) => axis.at(day)), dated.map(() => 24), [2, width - 2]);
  const flags = dated.map((spoke, n) => (
    line([[axis.at(spoke.day), y + 50], [places[n], y + 34]], { stroke: "ink" })
    + badge(String(spoke.index + 1), places[n], y + 24, { solid: spoke.share === 1 })
  ));
  const here = [[axis.at(today), y + 42], [axis.at(today), y + 58]];
  const now = today === undefined ? "" : line(here, { stroke: "cinnabar", wide: 3 });
  const name = label({ text: say(words, "due"), bold: true, tone: "ink", size: 13, width: 200 }, 2, y - 6);
  return { svg: name + flags.join("") + ground.svg + now, end: ground.end };
}

/** Departments down; what they use stands in a full box, what they could use in an open one. */
function whiteSpace(departments, words, { y, width }) {
  if (!departments.length) return { svg: "", end: y - 10 };
  const [first, w] = [Math.min(150, width * 0.3), (width - 16 - Math.min(150, width * 0.3)) / 2];
  const columns = [0, first + 6, first + w + 14];
  const head = (key, n) => label({ text: say(words, key), size: 12, width: w }, columns[n] + 2, y);
  const heads = [head("uses", 1), head("could_use", 2)];
  let end = y + 22;
  const rows = departments.slice(0, MOST).map((each) => {
    const inside = (key) => stack([{ text: text(field(each, key)), size: 12.5, most: 3 }], w - 20);
    const cells = ["uses", "could_use"].map(inside);
    const called = text(field(each, "department")) || say(words, "unnamed");
    const name = stack([{ text: called, size: 13, bold: true, most: 3 }], first - 4);
    const h = Math.max(30, name.height + 8, ...cells.map(({ height }) => height + 12));
    const boxes = cells.map((cell, n) => cellBox(cell, { x: columns[n + 1], y: end, w, h, room: n === 1 }));
    const svg = placed(name, 2, end + (h - name.height) / 2) + boxes.join("");
    end += h + 6;
    return svg;
  });
  const rest = stack([{ text: more(words, departments.length - MOST), size: 12, tone: "muted" }], width - 4);
  return { svg: heads.join("") + rows.join("") + placed(rest, 2, end), end: end + rest.height };
}

function cellBox(cell, { x, y, w, h, room }) {
  const filled = cell.height > 0;
  const stroke = room && filled ? "cinnabar" : "muted";
  const ground = box({ x, y, w, h, r: 5, fill: room || !filled ? "none" : "surface", stroke, dashed: room || !filled });
  return ground + placed(cell, x + 10, y + (h - cell.height) / 2);
}
