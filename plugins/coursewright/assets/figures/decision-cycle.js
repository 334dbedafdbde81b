/** The customer's decision as a cycle: three phases, the decision, implementation, and changes that lead back. */
import { arrow, box, field, number, phaseMark, picture, placed, say, stack, text, tone, widthOf } from "./svg.js";

const PHASES = ["recognition", "evaluation", "resolution", "implementation"];
const NUMERALS = ["I", "II", "III", "IV"];
const PAD = 12;
const SPACE = 32;

/**
 * @param {object} values id, width; of a form also phase, activity_phase (of PHASES), confidence 0 to 1
 * @param {object} words @returns {string}
 */
export function draw(values, words) {
  return widthOf(values) < 600 ? tall(values, words) : wide(values, words);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const rows = PHASES.map((phase, index) => [
    `${NUMERALS[index]} ${say(words, phase)}`, say(words, `${phase}_note`), told(values, words, phase),
  ]);
  rows.splice(3, 0, ["–", say(words, "decision"), ""]);
  rows.push([`V ${say(words, "changes")}`, say(words, "changes_note"), ""]);
  return { headers: [say(words, "phase"), say(words, "happens"), say(words, "here")], rows };
}

function told(values, words, phase) {
  const found = [];
  if (text(field(values, "phase")) === phase) found.push(say(words, "needle") + sure(values));
  if (text(field(values, "activity_phase")) === phase) found.push(say(words, "activity"));
  return found.join(" · ");
}

function sure(values) {
  const share = field(values, "confidence");
  return typeof share === "number" && share >= 0 && share <= 1 ? ` (${Math.round(share * 100)} %)` : "";
}

/** Customer and seller are apart: the seller works in a phase that the customer is not in. */
function apart(values) {
  const [customer, seller] = ["phase", "activity_phase"].map((key) => text(field(values, key)));
  return PHASES.includes(customer) && PHASES.includes(seller) && customer !== seller;
}

function station(values, words, phase, width) {
  const here = text(field(values, "phase")) === phase;
  const seller = text(field(values, "activity_phase")) === phase;
  const numeral = NUMERALS[PHASES.indexOf(phase)];
  const lines = stack([
    { text: numeral, size: 13, bold: true, tone: "muted" },
    { text: say(words, phase), size: 14, bold: true, most: 3 },
    { text: say(words, `${phase}_note`), size: 12.5, tone: "muted", gap: 4, most: 4 },
    { text: here ? `▲ ${say(words, "needle")}${sure(values)}` : "", size: 12.5, bold: true, gap: 6, most: 2 },
    { text: seller ? `● ${say(words, "activity")}` : "", size: 12.5, bold: true, gap: 4, most: 2,
      tone: apart(values) ? "cinnabar" : "ink" },
  ], width - 2 * PAD);
  const height = lines.height + 2 * PAD;
  const look = { fill: here ? "paper" : "surface", stroke: phase };
  const at = (x, y, h = height) => [
    box({ x, y, w: width, h, ...look }),
    here ? box({ x: x + 3, y: y + 3, w: width - 6, h: h - 6, r: 6, fill: "none", stroke: phase }) : "",
    phaseMark(phase, x + width - PAD - 6, y + PAD + 9, 12),
    placed(lines, x + PAD, y + PAD),
  ].join("");
  return { height, at };
}

/** The gate between resolving and doing. */
function gate(words, x, y, width) {
  const name = stack([{ text: say(words, "decision"), size: 13, bold: true, most: 2 }], width);
  const half = 9;
  const points = [[0, -half], [half, 0], [0, half], [-half, 0]].map(([dx, dy]) => `${number(x + dx)} ${number(y + dy)}`);
  const diamond = `<path d="M${points.join("L")}Z" fill="${tone("cinnabar")}"/>`;
  return { name, diamond };
}

function change(words, width) {
  return stack([
    { text: `V  ${say(words, "changes")}`, size: 14, bold: true, most: 2 },
    { text: say(words, "changes_note"), size: 12.5, tone: "muted", gap: 2, most: 3 },
  ], width);
}

function wide(values, words) {
  const width = widthOf(values);
  const each = (width - 3 * SPACE - 2) / 4;
  const stations = PHASES.map((phase) => station(values, words, phase, each));
  const height = Math.max(...stations.map((one) => one.height));
  const top = 40;
  const left = (index) => 1 + index * (each + SPACE);
  const middle = top + height / 2;
  const { name, diamond } = gate(words, left(3) - SPACE / 2, middle, 110);
  const back = change(words, width - 2 * each);
  const low = top + height + 30;
  const drawn = [
    ...stations.map((one, index) => one.at(left(index), top, height)),
    arrow([[left(0) + each + 4, middle], [left(1) - 4, middle]]),
    arrow([[left(1) + each + 4, middle], [left(2) - 4, middle]]),
    diamond,
    placed(name, left(3) - SPACE / 2, Math.max(0, 30 - name.height), "middle"),
    arrow([[left(3) - SPACE / 2, 32], [left(3) - SPACE / 2, middle - 12]], { head: false, dashed: true }),
    arrow([[left(3) + each / 2, top + height + 4], [left(3) + each / 2, low], [left(0) + each / 2, low],
      [left(0) + each / 2, top + height + 5]], { dashed: true }),
    placed(back, width / 2, low + 8, "middle"),
  ];
  return picture(values, words, low + 8 + back.height + 4, drawn);
}

function tall(values, words) {
  const width = widthOf(values);
  const inset = 26;
  const each = width - inset - 1;
  const drawn = [];
  let y = 1;
  let first = 0;
  PHASES.forEach((phase, index) => {
    const one = station(values, words, phase, each);
    if (index === 3) {
      const { name, diamond } = gate(words, inset + 20, y + 2, each - 60);
      drawn.push(diamond, placed(name, inset + 38, y + 2 - name.height / 2));
      y += Math.max(22, name.height / 2 + 12);
    }
    drawn.push(one.at(inset, y));
    if (!index) first = y + one.height / 2;
    y += one.height;
    if (index < 2) drawn.push(arrow([[inset + 20, y + 3], [inset + 20, y + 21]]));
    y += index === 2 ? 20 : 24;
  });
  const back = change(words, each);
  drawn.push(placed(back, inset, y), arrow([[inset - 6, y + 10], [8, y + 10], [8, first], [inset - 4, first]], { dashed: true }));
  return picture(values, words, y + back.height + 4, drawn);
}
