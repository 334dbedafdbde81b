/** The customer's decision as a cycle: three phases, the decision, implementation, and changes that lead back. */
import { dot, line } from "./axes.js";
import { phaseMark } from "./phase-mark.js";
import { arrow, box, field, picture, placed, say, stack, text, texts, widthOf } from "./svg.js";

const PHASES = ["recognition", "evaluation", "resolution", "implementation"];
const NUMERALS = ["I", "II", "III", "IV"];
const PAD = 12;
const SPACE = 30;
const GATE = 84;
const INSET = 26;
const RAIL = 24;
const MOST_DOTS = 8;

/**
 * Where the customer is: as given, or else the first phase whose end has not been seen. Without any sign, nowhere.
 * @param {object} values phase, or signs and ends as `draw` takes them
 * @returns {"recognition" | "evaluation" | "resolution" | "implementation" | undefined}
 */
export function phaseOf(values) {
  const given = text(field(values, "phase"));
  if (PHASES.includes(given)) return given;
  const seen = PHASES.some((phase) => counted(values, "signs", phase) + counted(values, "ends", phase));
  return seen ? (PHASES.find((phase) => !counted(values, "ends", phase)) ?? PHASES[3]) : undefined;
}

/**
 * @param {object} values id, width; of a form also phase and activity_phase (one of PHASES), confidence 0 to 1,
 *   signs and ends: {<phase>: a number, or a list of what was ticked}, or one by one as <phase>_signs, <phase>_ends
 * @param {object} words @returns {string}
 */
export function draw(values, words) {
  const state = stateOf(values);
  return widthOf(values) < 600 ? tall(values, words, state) : wide(values, words, state);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const state = stateOf(values);
  const here = (phase) => remarks(words, state, phase).flatMap((remark) => texts([remark.text, remark.sure]));
  const told = (phase) => (phase ? [String(state.signs[phase]), here(phase).join(" · ") || "–"] : ["–", "–"]);
  const row = (name, note, phase) => [name, note, ...(state.entered ? told(phase) : [])];
  const named = (phase, index) => row(`${NUMERALS[index]} ${say(words, phase)}`, say(words, `${phase}_note`), phase);
  const rows = PHASES.map(named);
  rows.splice(3, 0, row(say(words, "decision"), "–"));
  rows.push(row(`V ${say(words, "changes")}`, say(words, "changes_note")));
  const headers = ["phase", "happens", ...(state.entered ? ["signs", "here"] : [])];
  return { headers: headers.map((key) => say(words, key)), rows };
}

function counted(values, name, phase) {
  const entry = field(field(values, name), phase) ?? field(values, `${phase}_${name}`);
  const ticked = (each) => text(each) || (each !== null && typeof each === "object");
  const found = Array.isArray(entry) ? entry.filter(ticked).length : Number(entry);
  return found > 0 ? Math.min(99, Math.round(found)) : 0;
}

/** What a form knows; `entered` is false for the figure of the course, which knows nothing of an account. */
function stateOf(values) {
  const flat = PHASES.flatMap((phase) => [`${phase}_signs`, `${phase}_ends`]);
  const keys = ["phase", "activity_phase", "confidence", "signs", "ends", ...flat];
  const share = field(values, "confidence");
  const activity = text(field(values, "activity_phase"));
  const customer = phaseOf(values);
  const seller = PHASES.includes(activity) ? activity : undefined;
  return {
    entered: keys.some((key) => field(values, key) !== undefined),
    customer,
    seller,
    apart: Boolean(customer && seller && customer !== seller),
    share: typeof share === "number" && share >= 0 && share <= 1 ? `${Math.round(share * 100)}%` : "",
    signs: Object.fromEntries(PHASES.map((phase) => [phase, counted(values, "signs", phase)])),
  };
}

/** Who is at a phase, with the needle that points to it. */
function remarks(words, state, phase) {
  const sure = state.share && `${say(words, "confidence")} ${state.share}`;
  const here = { text: say(words, "needle"), sure, stroke: "ink", solid: true };
  const seller = { text: say(words, "activity"), stroke: state.apart ? "cinnabar" : "ink", solid: false };
  return [...(state.customer === phase ? [here] : []), ...(state.seller === phase ? [seller] : [])];
}

/** The tip of a needle is at x, y; it points down, or to the left. */
function needle({ stroke, solid }, x, y, aside) {
  const points = aside ? [[x, y], [x + 11, y - 6], [x + 11, y + 6]] : [[x, y], [x - 6, y - 11], [x + 6, y - 11]];
  return line(points, { stroke, fill: solid ? stroke : "none", closed: true });
}

function remarkLines(words, state, phase, width) {
  const lines = remarks(words, state, phase).map((remark) => {
    const name = { text: remark.text, size: 12.5, bold: true, tone: remark.stroke, most: 3 };
    const sure = { text: remark.sure, size: 12, tone: "muted", most: 1, gap: 0 };
    return { ...remark, told: stack([name, sure], width - 18) };
  });
  const at = (x, y) => {
    let top = y;
    return lines.map(({ told, ...remark }) => {
      const drawn = needle(remark, x + 6, top + 14) + placed(told, x + 18, top);
      top += told.height + 4;
      return drawn;
    }).join("");
  };
  return { height: lines.reduce((sum, { told }) => sum + told.height + 4, 0), at };
}

/** The signs that were seen: so many dots, and their number. */
function signLine(words, count, width) {
  const name = stack([{ text: `${say(words, "signs")} ${count}`, size: 12, tone: "muted", most: 2 }], width);
  const dots = (x, y) => Array.from({ length: Math.min(count, MOST_DOTS) }, (_, index) => dot(x + 3 + index * 10, y));
  return { height: name.height + 14, at: (x, y) => placed(name, x, y) + dots(x, y + name.height + 7).join("") };
}

function station(words, state, phase, width) {
  const here = state.customer === phase;
  const empty = state.entered && !here && !state.signs[phase];
  const room = width - 2 * PAD;
  const lines = stack([
    { text: NUMERALS[PHASES.indexOf(phase)], size: 13, bold: true, tone: "muted" },
    { text: say(words, phase), size: 14, bold: true, most: 3 },
    { text: say(words, `${phase}_note`), size: 12.5, tone: "muted", gap: 4, most: 4 },
  ], room);
  const signs = state.entered ? signLine(words, state.signs[phase], room) : { height: -8, at: () => "" };
  const told = remarkLines(words, state, phase, room);
  const height = lines.height + 8 + signs.height + told.height + (told.height ? 6 : 0) + 2 * PAD;
  const at = (x, y, h = height) => [
    box({ x, y, w: width, h, fill: empty ? "none" : "surface", stroke: phase, dashed: empty }),
    here ? box({ x: x + 3, y: y + 3, w: width - 6, h: h - 6, r: 6, fill: "none", stroke: phase }) : "",
    phaseMark(phase, x + width - PAD - 6, y + PAD + 9, 12),
    placed(lines, x + PAD, y + PAD),
    signs.at(x + PAD, y + PAD + lines.height + 8),
    told.at(x + PAD, y + PAD + lines.height + 8 + signs.height + 6),
  ].join("");
  return { height, at };
}

/** Needles along the phases, and the gap between seller and customer as a way that the seller has to go. */
function needles(words, state, at, aside) {
  const drawn = PHASES.flatMap((phase) => remarks(words, state, phase).map((remark, index, both) => {
    const [x, y] = at(phase, both.length > 1 ? (index ? 9 : -9) : 0);
    return needle(remark, x, y, aside);
  }));
  if (!state.apart) return drawn.join("");
  const onwards = Math.sign(PHASES.indexOf(state.customer) - PHASES.indexOf(state.seller));
  const ends = [at(state.seller, onwards * 10), at(state.customer, onwards * -10)];
  const way = ends.map(([x, y]) => (aside ? [x + 7, y] : [x, y - 7]));
  return [...drawn, arrow(way, { stroke: "cinnabar", dashed: true })].join("");
}

function change(words, width) {
  return stack([
    { text: `V  ${say(words, "changes")}`, size: 14, bold: true, most: 2 },
    { text: say(words, "changes_note"), size: 12.5, tone: "muted", gap: 2, most: 3 },
  ], width);
}

/** What to do where the form does not know yet where the customer is. */
function invitation(words, state, width) {
  const asked = state.entered && !state.customer;
  return stack([{ text: asked ? say(words, "empty") : "", size: 12.5, tone: "muted", most: 2 }], width);
}

function gateName(words, width) {
  return stack([{ text: say(words, "decision"), size: 13, bold: true, tone: "cinnabar", most: 2 }], width);
}

function wide(values, words, state) {
  const width = widthOf(values);
  const each = (width - 2 - 2 * SPACE - GATE) / 4;
  const stations = PHASES.map((phase) => station(words, state, phase, each));
  const h = Math.max(...stations.map(({ height }) => height));
  const asked = invitation(words, state, width - 2);
  const top = 1 + asked.height + (state.customer || state.seller ? 26 : asked.height && 10);
  const left = PHASES.map((_, index) => 1 + index * (each + SPACE) + (index === 3 ? GATE - SPACE : 0));
  const middle = top + h / 2;
  const gate = left[3] - GATE / 2;
  const name = gateName(words, GATE - 8);
  const back = change(words, width - 2 * each);
  const low = top + h + 28;
  const centre = (index) => left[index] + each / 2;
  const link = (index) => arrow([[left[index] + each + 5, middle], [left[index + 1] - 5, middle]]);
  const round = [[centre(3), top + h + 4], [centre(3), low], [centre(0), low], [centre(0), top + h + 6]];
  return picture(values, words, low + 8 + back.height + 4, [
    placed(asked, 1, 0),
    needles(words, state, (phase, aside) => [centre(PHASES.indexOf(phase)) + aside, top - 3], false),
    ...stations.map((one, index) => one.at(left[index], top, h)),
    line([[gate, top + name.height + 4], [gate, top + h]], { stroke: "cinnabar", wide: 2 }),
    placed(name, gate, top, "middle"),
    ...[0, 1, 2].map(link),
    arrow(round, { dashed: true }),
    placed(back, width / 2, low + 8, "middle"),
  ]);
}

function tall(values, words, state) {
  const width = widthOf(values);
  const each = width - INSET - 1 - (state.entered ? RAIL : 0);
  const asked = invitation(words, state, width - INSET);
  const name = gateName(words, each - 40);
  const drawn = [placed(asked, INSET, 0)];
  const middles = {};
  let y = 1 + asked.height + (asked.height && 8);
  PHASES.forEach((phase, index) => {
    const one = station(words, state, phase, each);
    const gap = index === 2 ? name.height + 32 : 26;
    drawn.push(one.at(INSET, y));
    middles[phase] = y + one.height / 2;
    y += one.height;
    drawn.push(arrow([[INSET + 18, y + 4], [INSET + 18, y + gap - 4]], { dashed: index === 3 }));
    if (index === 2) drawn.push(gateLine(name, each, y + 6));
    y += gap;
  });
  const back = change(words, width - INSET);
  const round = [[INSET - 6, y + 12], [8, y + 12], [8, middles.recognition], [INSET - 5, middles.recognition]];
  drawn.push(placed(back, INSET, y), arrow(round, { dashed: true }));
  drawn.push(needles(words, state, (phase, aside) => [INSET + each + 4, middles[phase] + aside], true));
  return picture(values, words, y + back.height + 4, drawn);
}

function gateLine(name, each, y) {
  const low = y + name.height + 2;
  const threshold = line([[INSET, low], [INSET + each, low]], { stroke: "cinnabar", wide: 2 });
  return threshold + placed(name, INSET + 34, y);
}
