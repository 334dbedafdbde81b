/** A soft strength on its way from cloud to ruler, one place further with every step that is done, and the steps. */
import { dot, grade, label, line } from "./axes.js";
import { told } from "./calendar.js";
import { stepsOf } from "./hardening-steps.js";
import { arrow, box, field, measure, number, panel, picture, placed } from "./svg.js";
import { say, seal, stack, text, tone, widthOf } from "./svg.js";

const SEAL = 22;
const RULER = 64;
const SAMPLES = 126;

/**
 * @param {object} values id, width; soft, importance (1-5); define, quote; refine; measure: {unit, baseline, target,
 *   check}; proof_kinds: string[], proof; hard_criterion, link; judge; agreed, agreed_on, used_in_proposal;
 *   hard_weak, leaves_out, blur_proof
 * @param {object} words `proof-<kind>`; anything else stands for itself
 * @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const steps = stepsOf(values, words);
  const head = headOf(values, words, width);
  const track = trackOf(steps, words, width, head.end + 10);
  const layout = width < 600 ? tall : wide;
  const cards = layout(steps, words, width, track.end + 18);
  const blur = blurOf(values, words, width, cards.end + 22);
  return picture(values, words, blur.end + 3, [head.svg, track.svg, cards.svg, blur.svg]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const entry = (key) => text(field(values, key)) || say(words, "empty");
  const state = ({ done, late }) => say(words, done ? "done" : late ? "missing" : "open");
  const steps = stepsOf(values, words);
  const rows = steps.map((step) => {
    const entries = step.entries.map((each) => each.text).join(" · ");
    return [say(words, step.key), entries || say(words, "empty"), state(step)];
  });
  const importance = [say(words, "importance"), String(grade(field(values, "importance")) ?? "–"), ""];
  const blur = ["hard_weak", "leaves_out", "blur_proof"].map((key) => [say(words, key), entry(key), ""]);
  const headers = ["step", "entry", "state"].map((key) => say(words, key));
  return { headers, rows: [[say(words, "soft"), entry("soft"), counted(steps, words)], importance, ...rows, ...blur] };
}

function counted(steps, words) {
  return told(words, "steps_done", { n: steps.filter(({ done }) => done).length, m: steps.length });
}

/** What is to become hard, and how much it matters: five dots. */
function headOf(values, words, width) {
  const soft = text(field(values, "soft"));
  const importance = grade(field(values, "importance"));
  const room = width < 600 ? width - 2 : width - 220;
  const name = { text: soft || say(words, "soft"), size: 15, bold: true, tone: soft ? "ink" : "muted", most: 2 };
  const inside = stack([name], room);
  const [right, y] = width < 600 ? [79, inside.height + 4] : [width - 2, 2];
  const dots = [0, 1, 2, 3, 4].map((index) => {
    const look = index < (importance ?? 0) ? { fill: "ink", stroke: "ink" } : { fill: "none", stroke: "muted" };
    return dot(right - 8 - (4 - index) * 16, y + 9, 5, look);
  });
  const [x, anchor] = width < 600 ? [right + 8, "start"] : [right - 92, "end"];
  const key = label({ text: say(words, "importance"), width: width < 600 ? width - 108 : 124 }, x, y, anchor);
  const end = width < 600 ? y + 20 : Math.max(24, inside.height + 2);
  return { svg: placed(inside, 1, 1) + dots.join("") + key, end };
}

/** The way from soft to hard: waves that calm down. What lies behind is drawn through, what lies ahead is dotted. */
function trackOf(steps, words, width, y) {
  const narrow = width < 600;
  const cloudWidth = narrow ? 58 : 84;
  const ruler = narrow ? RULER : 92;
  const [left, right, middle] = [cloudWidth + 8, width - ruler - 10, y + 30];
  const share = steps.filter(({ done }) => done).length / steps.length;
  const wave = (part) => middle + Math.sin(part * Math.PI * 14) * 9 * (1 - part) ** 1.2;
  const points = Array.from({ length: SAMPLES + 1 }, (_, index) => {
    return [left + ((right - left) * index) / SAMPLES, wave(index / SAMPLES)];
  });
  const reached = Math.round(share * SAMPLES);
  const stations = steps.map((_, index) => points[Math.round((index * SAMPLES) / steps.length)]);
  const x = points[reached][0];
  const said = stack([{ text: counted(steps, words), size: 12.5, bold: true, tone: "cinnabar", most: 1 }], 240);
  const half = Math.min(240, measure(counted(steps, words), 13.5)) / 2;
  const drawn = [
    cloud(3, middle - 26, cloudWidth, say(words, "cloud"), share > 0),
    line(points.slice(reached), { stroke: "muted", dash: "1 5" }),
    line(points.slice(0, reached + 1), { stroke: "ink", wide: 2.5 }),
    ...stations.slice(1).map(([at, high]) => dot(at, high, 3, { fill: at > x ? "paper" : "ink", stroke: "muted" })),
    rulerOf(width - ruler - 1, middle - 17, ruler, say(words, "ruler"), share >= 1),
    dot(x, points[reached][1], 9, { fill: "paper", stroke: "cinnabar" }),
    dot(x, points[reached][1], 5, { fill: share > 0 ? "cinnabar" : "none" }),
    placed(said, Math.max(1 + half, Math.min(x, width - 1 - half)), middle + 26, "middle"),
  ];
  return { svg: drawn.join(""), end: middle + 26 + said.height };
}

function cloud(x, y, w, name, left) {
  const at = (dx, dy) => `${number(x + dx * w)} ${number(y + dy * 50)}`;
  const bow = (rx, ry, dx, dy) => `A${number(rx * w)} ${number(ry * 50)} 0 0 1 ${at(dx, dy)}`;
  const way = `M${at(0.2, 0.88)}${bow(0.2, 0.24, 0.14, 0.42)}${bow(0.18, 0.3, 0.42, 0.2)}${bow(0.2, 0.3, 0.78, 0.28)}`;
  const shape = `${way}${bow(0.19, 0.3, 0.84, 0.88)}Z`;
  const open = `<path d="${shape}" fill="none" stroke="${tone("muted")}" stroke-width="1.5" stroke-linejoin="round"`;
  const word = { text: name, size: 12.5, tone: "ink", width: w * 0.62 };
  return `${open}${left ? "" : ' stroke-dasharray="4 4"'}/>${label(word, x + w * 0.5, y + 19, "middle")}`;
}

function rulerOf(x, y, w, name, reached) {
  const look = { stroke: reached ? "ink" : "muted", dashed: !reached, fill: reached ? "surface" : "none" };
  const body = box({ x, y, w, h: 34, r: 2, ...look });
  const count = Math.floor(w / 8);
  const ticks = Array.from({ length: count - 1 }, (_, index) => {
    const at = x + ((index + 1) * w) / count;
    return line([[at, y + 1], [at, y + (index % 4 === 3 ? 11 : 6)]], { stroke: look.stroke, wide: 1 });
  });
  const word = { text: name, size: 12.5, tone: "ink", width: w - 10 };
  return body + ticks.join("") + label(word, x + w / 2, y + 13, "middle");
}

/** Solid once it is done, dashed before; in the colour of the seal where later steps were taken without it. */
function card(step, words, w) {
  const stroke = step.late ? "cinnabar" : "muted";
  const rest = step.entries.length ? "" : say(words, step.late ? "missing" : "empty");
  const parts = [
    { text: say(words, step.key), size: 12, tone: stroke, most: 1 },
    ...step.entries.map((each) => ({ size: 13, most: 4, ...each })),
    { text: rest, tone: stroke, most: 1 },
  ];
  return panel(parts, w, { fill: step.done ? "surface" : "none", stroke, dashed: !step.done, pad: 9, rise: 0 });
}

function wide(steps, words, width, y) {
  const gap = 26;
  const w = (width - 2 - 2 * gap) / 3;
  const groups = [0, 1, 2].map((group) => steps.filter((step) => step.group === group));
  const top = y + SEAL + 10;
  const columns = groups.map((group) => group.map((step) => card(step, words, w)));
  const heights = columns.map((column) => column.reduce((sum, { height }) => sum + height + 10, -10));
  const tallest = Math.max(...heights);
  const drawn = columns.map((column, index) => {
    const x = 1 + index * (w + gap);
    const more = index ? (tallest - heights[index]) / column.length : 0;
    let at = top;
    const bodies = column.map((each) => {
      const body = each.at(x, at, each.height + more);
      at += each.height + more + 10;
      return body;
    });
    const way = index ? arrow([[x - gap + 5, y + SEAL / 2], [x - 6, y + SEAL / 2]]) : "";
    return groupHead(index, groups[index], words, [x, y, w - 14]) + way + bodies.join("");
  });
  return { svg: drawn.join(""), end: top + tallest };
}

function groupHead(index, steps, words, [x, y, w]) {
  const done = steps.every((step) => step.done);
  const mark = seal(String(index + 1), x, y, { size: SEAL, solid: done, stroke: done ? "ink" : "muted" });
  const name = stack([{ text: say(words, `group_${index + 1}`), bold: true, most: 1 }], w - SEAL - 8);
  return mark + placed(name, x + SEAL + 8, y + 1.5);
}

function tall(steps, words, width, y) {
  const drawn = [];
  let top = y;
  steps.forEach((step, index) => {
    if (step.group !== steps[index - 1]?.group) {
      const group = steps.filter((each) => each.group === step.group);
      drawn.push(groupHead(step.group, group, words, [1, top, width - 2]));
      top += SEAL + 8;
    }
    const each = card(step, words, width - 2);
    drawn.push(each.at(1, top));
    top += each.height + (step.group === steps[index + 1]?.group ? 8 : 18);
  });
  return { svg: drawn.join(""), end: top - 18 };
}

/** The way back, where a rival leads in something hard: what the number leaves out, and how one can see that. */
function blurOf(values, words, width, y) {
  const [weak, out, proof] = ["hard_weak", "leaves_out", "blur_proof"].map((key) => text(field(values, key)));
  if (!weak && !out && !proof) return { svg: "", end: y - 22 };
  const late = out && !proof;
  const stroke = late ? "cinnabar" : "muted";
  const parts = [
    { text: say(words, "leaves_out"), size: 12, tone: "muted", most: 1 },
    { text: out || say(words, "empty"), most: 4, tone: out ? "ink" : "muted" },
    { text: say(words, "blur_proof"), size: 12, tone: stroke, most: 1, gap: 6 },
    { text: proof || say(words, late ? "missing" : "empty"), most: 4, tone: proof ? "ink" : stroke },
  ];
  const narrow = width < 600;
  const name = { text: say(words, "hard_weak"), size: 12, tone: "muted", most: 2 };
  const side = narrow ? width - 2 : (width - 54) / 3;
  const first = stack([name, { text: weak || say(words, "empty"), size: 13, bold: true, most: 3 }], side - 30);
  const look = { fill: "none", stroke, dashed: !proof || !out, rise: 0, pad: 9 };
  const inside = panel(parts, narrow ? width - 2 : side * 2 + 26, look);
  const border = line([[1, y], [width - 1, y]], { stroke: "line" });
  const top = y + 18;
  const under = narrow ? top + first.height + 12 : top;
  const body = inside.at(narrow ? 1 : side + 27, under);
  const way = narrow ? "" : arrow([[side + 6, top + inside.height / 2], [side + 21, top + inside.height / 2]]);
  const level = narrow ? top : top + Math.max(0, (inside.height - first.height) / 2);
  const end = Math.max(under + inside.height, top + first.height);
  return { svg: border + placed(first, 1, level) + way + body, end };
}
