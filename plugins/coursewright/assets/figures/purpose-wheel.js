/** What the planned questions are for: seven purposes as a wheel, the first four of which must not be missing. */
import { badge, label, letter, line } from "./axes.js";
import { field, list, number, picture, placed, say, stack, text, tone, widthOf } from "./svg.js";

const PURPOSES = ["information", "need", "problem", "agreement", "control", "disagree", "time"];
const NEEDED = 4;
const R = 104;
const HUB = 34;

/**
 * @param {object} values id, width, questions: {purpose, question}[], misunderstandings: {term, resolved}[]
 * @param {object} words `purpose-<option>` @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const narrow = width < 600;
  const plan = planOf(values);
  const [cx, cy] = [narrow ? width / 2 : R + 8, R + 6];
  const left = narrow ? 2 : 2 * R + 40;
  const rows = legend(plan, words, { x: left, y: narrow ? 2 * R + 26 : 12, w: width - left - 2 });
  const sectors = PURPOSES.map((purpose, index) => sector(plan, index, cx, cy));
  const hub = { text: String(plan.asked), size: 20, bold: true };
  const inside = stack([hub, { text: say(words, "asked"), size: 12, tone: "muted", most: 2 }], 2 * HUB - 6);
  const parts = [...sectors, placed(inside, cx, cy - inside.height / 2, "middle"), rows.svg];
  return picture(values, words, Math.max(rows.end, 2 * R + 12) + 4, parts);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const { counts, open } = planOf(values);
  const rows = PURPOSES.map((purpose, index) => [say(words, `purpose-${purpose}`), String(counts[index])]);
  return { headers: [say(words, "purpose"), say(words, "asked")], rows: [...rows, [say(words, "open"), String(open)]] };
}

function planOf(values) {
  const questions = list(field(values, "questions")).map((each) => text(field(each, "purpose")));
  const counts = PURPOSES.map((purpose) => questions.filter((each) => each === purpose).length);
  const terms = list(field(values, "misunderstandings")).filter((each) => text(field(each, "term")));
  const open = terms.filter((each) => field(each, "resolved") !== true).length;
  return { counts, asked: counts.reduce((sum, each) => sum + each, 0), open };
}

function missing({ counts, asked }, index) {
  return asked > 0 && index < NEEDED && !counts[index];
}

function sector(plan, index, cx, cy) {
  const [from, to] = [index, index + 1].map((each) => (each / PURPOSES.length) * 2 * Math.PI - Math.PI / 2);
  const at = (r, turn) => `${number(cx + r * Math.cos(turn))} ${number(cy + r * Math.sin(turn))}`;
  const [a, b] = [from + 0.025, to - 0.025];
  const way = `M${at(R, a)}A${R} ${R} 0 0 1 ${at(R, b)}L${at(HUB, b)}A${HUB} ${HUB} 0 0 0 ${at(HUB, a)}Z`;
  const full = plan.counts[index] > 0;
  const edge = missing(plan, index) ? "cinnabar" : index < NEEDED ? "ink" : "muted";
  const dashes = full ? "" : ' stroke-dasharray="4 4"';
  const ground = full ? tone("surface") : "none";
  const paint = `fill="${ground}" stroke="${tone(edge)}" stroke-width="${full ? 2 : 1.5}"${dashes}`;
  const middle = (from + to) / 2;
  const [x, y] = [cx + ((R + HUB) / 2) * Math.cos(middle), cy + ((R + HUB) / 2) * Math.sin(middle)];
  return `<path d="${way}" ${paint}/>${badge(letter(index), x, y, { solid: full, stroke: edge })}`;
}

function legend(plan, words, { x, y, w }) {
  let end = y;
  const lines = PURPOSES.map((purpose, index) => {
    const lost = missing(plan, index);
    const name = `${letter(index)} · ${say(words, `purpose-${purpose}`)}`;
    const told = { text: name, size: 13, bold: index < NEEDED, tone: lost ? "cinnabar" : "ink", most: 2 };
    const part = stack([told, { text: lost ? say(words, "missing") : "", size: 12, tone: "cinnabar" }], w - 60);
    const count = label({ text: String(plan.counts[index]), size: 13, width: 50 }, x + w, end, "end");
    const svg = placed(part, x, end) + count;
    end += part.height + 6;
    return svg;
  });
  const rule = line([[x, end + 2], [x + w, end + 2]], { stroke: "line" });
  const open = `${say(words, "open")} ${plan.open}`;
  const foot = stack([{ text: open, size: 13, tone: plan.open ? "cinnabar" : "muted", most: 2 }], w);
  return { svg: lines.join("") + rule + placed(foot, x, end + 10), end: end + 10 + foot.height };
}
