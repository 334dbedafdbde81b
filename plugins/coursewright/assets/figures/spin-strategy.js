/** The SPIN questioning strategy: per type of question what it achieves, how strongly it sells, and where to ask it. */
import { focusSign } from "./focus-signs.js";
import { box, field, list, picture, placed, say, seal, stack, strokes, text, widthOf } from "./svg.js";

const LETTERS = { situation: "S", problem: "P", implication: "I", payoff: "N" };
const STRENGTHS = ["low", "moderate", "high"];
const SEAL = 28;
const TEXT = SEAL + 13;

/**
 * @param {object} values id, width, rows: {question, impact, focuses}[]
 * @param {object} words @returns {string}
 */
export function draw(values, words) {
  return widthOf(values) < 600 ? tall(values, words) : wide(values, words);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  return {
    headers: ["question", "achieves", "impact", "focus"].map((key) => say(words, key)),
    rows: rowsOf(values).map(({ question, impact, focuses }) => [
      say(words, question),
      say(words, `${question}_achieves`),
      say(words, impact),
      focuses.map((focus) => say(words, focus)).join(" · "),
    ]),
  };
}

function rowsOf(values) {
  return list(field(values, "rows")).slice(0, 12).map((row) => ({
    question: text(field(row, "question")),
    impact: text(field(row, "impact")),
    focuses: list(field(row, "focuses")).map(text).filter(Boolean).slice(0, 6),
  }));
}

/** Three steps, as many of them filled as the question is strong, and the word. */
function impactBar(words, impact, x, y, width) {
  const filled = STRENGTHS.indexOf(impact) + 1;
  const step = (width - 8) / 3;
  const steps = STRENGTHS.map((_, index) => {
    const on = index < filled;
    const fill = on ? (filled === 3 ? "cinnabar" : "ink") : "none";
    return box({ x: x + index * (step + 4), y, w: step, h: 12, r: 3, fill, stroke: on ? fill : "muted" });
  });
  const word = stack([{ text: say(words, impact), size: 13, bold: filled === 3, most: 1 }], width);
  return steps.join("") + placed(word, x, y + 16);
}

function focusLines(words, focuses, width) {
  const labels = focuses.map((focus) => stack([{ text: say(words, focus), size: 13, most: 2 }], width - 26));
  const height = labels.reduce((sum, label) => sum + Math.max(22, label.height) + 4, -4);
  const at = (x, y) => {
    let top = y;
    return labels.map((label, index) => {
      const h = Math.max(22, label.height);
      const line = focusSign(focuses[index], x + 9, top + h / 2) + placed(label, x + 26, top + (h - label.height) / 2);
      top += h + 4;
      return line;
    }).join("");
  };
  return { height: Math.max(0, height), at };
}

function hairline(y, width) {
  return strokes([[[1, y], [width - 1, y]]], { stroke: "line" });
}

function wide(values, words) {
  const width = widthOf(values);
  const columns = { question: TEXT, achieves: width * 0.27, impact: width * 0.55, focus: width * 0.745 };
  const ends = [...Object.values(columns).slice(1), width + 15];
  const room = (key, index) => ends[index] - columns[key] - 16;
  const line = (key, w) => stack([{ text: say(words, key), size: 12.5, tone: "muted", most: 1 }], w);
  const drawn = Object.keys(columns).map((key, index) => placed(line(key, room(key, index)), columns[key], 0));
  let y = 26;
  for (const row of rowsOf(values)) {
    const block = wideRow(words, row, columns, width, y);
    drawn.push(hairline(y, width), block.svg);
    y += block.height;
  }
  return picture(values, words, y + 2, [...drawn, hairline(y, width)]);
}

function wideRow(words, { question, impact, focuses }, columns, width, y) {
  const name = stack([{ text: say(words, question), size: 14.5, bold: true, most: 2 }], columns.achieves - TEXT - 16);
  const achieves = stack([{ text: say(words, `${question}_achieves`) }], columns.impact - columns.achieves - 24);
  const focus = focusLines(words, focuses, width - columns.focus - 1);
  const height = Math.max(SEAL, name.height, achieves.height, focus.height, 38) + 28;
  const middle = y + height / 2;
  const svg = [
    seal(LETTERS[question] ?? "?", 1, middle - SEAL / 2),
    placed(name, columns.question, middle - name.height / 2),
    placed(achieves, columns.achieves, middle - achieves.height / 2),
    impactBar(words, impact, columns.impact, middle - 18, columns.focus - columns.impact - 32),
    focus.at(columns.focus, middle - focus.height / 2),
  ].join("");
  return { svg, height };
}

function tall(values, words) {
  const width = widthOf(values);
  const drawn = [];
  let y = 1;
  for (const row of rowsOf(values)) {
    if (drawn.length) drawn.push(hairline(y - 10, width));
    const block = tallRow(words, row, width, y);
    drawn.push(block.svg);
    y += block.height + 24;
  }
  return picture(values, words, Math.max(24, y - 16), drawn);
}

function tallRow(words, { question, impact, focuses }, width, y) {
  const full = width - TEXT - 1;
  const half = Math.round(full * 0.42);
  const achieves = { text: say(words, `${question}_achieves`), gap: 4 };
  const name = stack([{ text: say(words, question), size: 14.5, bold: true }, achieves], full);
  const focus = focusLines(words, focuses, full - half - 14);
  const head = (key, w) => stack([{ text: say(words, key), size: 12, tone: "muted", most: 1 }], w);
  const top = y + Math.max(SEAL, name.height + 4) + 10;
  const svg = [
    seal(LETTERS[question] ?? "?", 1, y),
    placed(name, TEXT, y + 3),
    placed(head("impact", half), TEXT, top),
    placed(head("focus", full - half - 14), TEXT + half + 14, top),
    impactBar(words, impact, TEXT, top + 24, half - 12),
    focus.at(TEXT + half + 14, top + 20),
  ].join("");
  return { svg, height: top - y + Math.max(24 + 36, 20 + focus.height) };
}
