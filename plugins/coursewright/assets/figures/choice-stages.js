/** The three stages in which people choose, with the way back when one of them is too hard. */
import { arrow, box, picture, placed, say, seal, stack, widthOf } from "./svg.js";

const STAGES = ["identify", "weigh", "judge"];
const PAD = 14;
const SPACE = 44;

/** @param {object} values id, width @param {object} words @returns {string} */
export function draw(values, words) {
  return widthOf(values) < 600 ? tall(values, words) : wide(values, words);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const rows = STAGES.map((stage, index) => [String(index + 1), say(words, stage), say(words, `${stage}_question`)]);
  return { headers: ["number", "stage", "question"].map((key) => say(words, key)), rows };
}

function panelOf(words, stage, width) {
  const index = STAGES.indexOf(stage);
  const lines = stack([
    { text: say(words, stage), size: 14.5, bold: true, most: 3 },
    { text: say(words, `${stage}_question`), size: 13, gap: 6, most: 5 },
  ], width - 2 * PAD);
  const height = lines.height + 2 * PAD + 38;
  const at = (x, y, h = height) => [
    box({ x, y, w: width, h }),
    seal(String(index + 1), x + PAD, y + PAD),
    placed(lines, x + PAD, y + PAD + 38),
  ].join("");
  return { height, at };
}

function wide(values, words) {
  const width = widthOf(values);
  const each = (width - 2 * SPACE - 2) / 3;
  const panels = STAGES.map((stage) => panelOf(words, stage, each));
  const height = Math.max(...panels.map((panel) => panel.height));
  const left = (index) => 1 + index * (each + SPACE);
  const low = height + 24;
  const hard = stack([{ text: say(words, "back"), size: 13, tone: "cinnabar", most: 2 }], width - each);
  const drawn = panels.map((panel, index) => panel.at(left(index), 1, height));
  for (const index of [0, 1]) {
    drawn.push(arrow([[left(index) + each + 5, height / 2], [left(index + 1) - 5, height / 2]]));
    const [from, to] = [left(index + 1) + each / 2 - 10, left(index) + each / 2 + 10];
    const way = [[from, height + 5], [from, low], [to, low], [to, height + 6]];
    drawn.push(arrow(way, { stroke: "cinnabar", dashed: true }));
  }
  drawn.push(placed(hard, width / 2, low + 8, "middle"));
  return picture(values, words, low + hard.height + 14, drawn);
}

function tall(values, words) {
  const width = widthOf(values);
  const inset = 30;
  const drawn = [];
  const middles = [];
  let y = 1;
  STAGES.forEach((stage, index) => {
    const panel = panelOf(words, stage, width - inset - 1);
    drawn.push(panel.at(inset, y));
    middles.push(y + panel.height / 2);
    y += panel.height;
    if (index < 2) drawn.push(arrow([[inset + 28, y + 4], [inset + 28, y + 24]]));
    y += 28;
  });
  for (const index of [0, 1]) {
    const [from, to] = [middles[index + 1] - 8, middles[index] + 8];
    drawn.push(arrow([[inset - 4, from], [9, from], [9, to], [inset - 5, to]], { stroke: "cinnabar", dashed: true }));
  }
  const hard = stack([{ text: say(words, "back"), size: 13, tone: "cinnabar", most: 3 }], width - inset - 36);
  drawn.push(arrow([[inset + 26, y - 6], [inset, y - 6]], { stroke: "cinnabar", dashed: true }));
  drawn.push(placed(hard, inset + 36, y - 16));
  return picture(values, words, y + hard.height - 12, drawn);
}
