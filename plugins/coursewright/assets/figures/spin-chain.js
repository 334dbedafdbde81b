/** The SPIN model: what the seller asks, how the customer's need grows, and what the seller may then offer. */
import { arrow, number, panel, picture, placed, say, seal, stack, strokes, tone, widthOf } from "./svg.js";

/** Each step: the question, what it brings from the customer, and the offer that goes with that. */
const STEPS = [
  { letter: "S", question: "situation", need: "facts", offer: "feature" },
  { letter: "P", question: "problem", need: "implied", offer: "advantage" },
  { letter: "I", question: "implication", need: "grows" },
  { letter: "N", question: "payoff", need: "explicit", offer: "benefit" },
];
const SEAL = 28;
const TEXT = SEAL + 13;

/** @param {object} values id, width @param {object} words @returns {string} */
export function draw(values, words) {
  return widthOf(values) < 600 ? tall(values, words) : wide(values, words);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const cell = (key) => (key ? [say(words, key), say(words, `${key}_note`)].join(" · ") : "–");
  return {
    headers: ["asks", "says", "offers"].map((key) => say(words, key)),
    rows: STEPS.map(({ question, need, offer }) => [cell(question), cell(need), cell(offer)]),
  };
}

function parts(words, key, role) {
  const accent = key === "explicit" || key === "benefit";
  const voice = ["implied", "grows", "explicit"].includes(key);
  return [
    { text: role ? say(words, role) : "", size: 12, tone: "muted" },
    { text: say(words, key), size: 14.5, bold: true, tone: accent ? "cinnabar" : "ink" },
    { text: say(words, `${key}_note`), size: 12.5, tone: voice ? "ink" : "muted" },
  ];
}

function needPanel(words, key, width, { role, anchor }) {
  const stroke = { facts: "line", implied: "muted", explicit: "cinnabar" }[key];
  return panel(parts(words, key, role), width, { fill: "surface", stroke, pad: 12, anchor });
}

function offerPanel(words, key, width, role) {
  const stroke = { feature: "line", advantage: "muted", benefit: "cinnabar" }[key];
  return panel(parts(words, key, role), width, { fill: "none", stroke, pad: 12 });
}

/** The need grows: a ground that opens from the width of one box to the width of the next. */
function wedge(words, { left, right, y, h, flare, middle }) {
  const path = [[left, y], [right, y], [right + flare, y + h], [left - (middle ? flare : 0), y + h]];
  const edge = path.map(([x, at]) => `${number(x)} ${number(at)}`).join("L");
  const inside = stack(parts(words, "grows"), right - left - 24);
  const x = middle ? (left + right) / 2 : left + 12;
  const ground = `<path d="M${edge}Z" fill="${tone("surface")}"/>`;
  return ground + placed(inside, x, y + (h - inside.height) / 2, middle ? "middle" : "start");
}

function wide(values, words) {
  const width = widthOf(values);
  const grid = { need: Math.round(width * 0.36), needs: Math.round(width * 0.3), width };
  grid.centre = grid.need + grid.needs / 2;
  grid.offer = grid.need + grid.needs + Math.round(width * 0.07);
  const rows = wideRows(words, grid);
  const last = rows[rows.length - 1];
  const cells = rows.flatMap((row) => wideCells(words, row, grid));
  const links = rows.flatMap((row, index) => wideLinks(row, rows[index - 1], grid));
  const drawn = [...wideHeads(words, grid), ...cells, ...links, becomes(words, rows, grid)];
  return picture(values, words, last.y + last.height + 2, drawn);
}

function wideHeads(words, grid) {
  const line = (key, w) => stack([{ text: say(words, key), size: 12.5, tone: "muted", most: 1 }], w);
  const asks = placed(line("asks", grid.need - TEXT - 10), TEXT, 0);
  const says = placed(line("says", grid.needs), grid.centre, 0, "middle");
  return [asks, says, placed(line("offers", grid.width - grid.offer - 13), grid.offer + 12, 0)];
}

/** Rows as high as their highest cell; the row where the need grows touches the boxes above and below it. */
function wideRows(words, grid) {
  const widths = { facts: grid.needs - 64, implied: grid.needs - 32, grows: grid.needs - 32, explicit: grid.needs };
  let y = 30;
  return STEPS.map((step) => {
    const width = widths[step.need];
    const ask = stack(parts(words, step.question), grid.need - TEXT - 36);
    const needBox = step.need === "grows" ? undefined : needPanel(words, step.need, width, { anchor: "middle" });
    const offerBox = step.offer && offerPanel(words, step.offer, grid.width - grid.offer - 1);
    const grown = stack(parts(words, "grows"), widths.grows - 24).height + 36;
    const height = Math.max(ask.height, needBox?.height ?? grown, offerBox?.height ?? 0);
    const across = { left: grid.centre - width / 2, right: grid.centre + width / 2 };
    const row = { ...step, ...across, ask, needBox, offerBox, y, height, middle: y + height / 2 };
    y += height + (step.offer === "feature" ? 30 : 0);
    return row;
  });
}

function wideCells(words, row, grid) {
  const { left, right, y, height: h } = row;
  return [
    seal(row.letter, 1, row.middle - SEAL / 2),
    placed(row.ask, TEXT, row.middle - row.ask.height / 2),
    row.needBox ? row.needBox.at(left, y, h) : wedge(words, { left, right, y, h, flare: 16, middle: true }),
    row.offerBox ? row.offerBox.at(grid.offer, y, h) : "",
  ];
}

function wideLinks(row, before, grid) {
  const answers = row.offer === "advantage" || row.offer === "benefit";
  const stroke = row.offer === "benefit" ? "cinnabar" : "muted";
  const edge = row.left - (row.needBox ? 6 : 14);
  const links = [arrow([[grid.need - 26, row.middle], [edge, row.middle]])];
  if (answers) links.push(arrow([[grid.offer - 4, row.middle], [row.right + 6, row.middle]], { stroke }));
  if (before) links.push(strokes([[[15, before.middle + 18], [15, row.middle - 18]]], { stroke: "line" }));
  if (row.need === "implied") {
    const down = (x) => arrow([[x, before.y + before.height + 5], [x, row.y - 6]]);
    links.push(down(grid.centre), down(grid.offer + 24));
  }
  return links;
}

/** What is only an advantage today is a benefit once the need beside it has been said. */
function becomes(words, rows, grid) {
  const [, advantage, grows, benefit] = rows;
  const x = grid.offer + 24;
  const label = stack([{ text: say(words, "becomes"), size: 12.5, tone: "muted", most: 4 }], grid.width - x - 18);
  const way = arrow([[x, advantage.y + advantage.height + 5], [x, benefit.y - 6]], { dashed: true });
  return way + placed(label, x + 14, grows.middle - label.height / 2);
}

function tall(values, words) {
  const drawn = [];
  const full = widthOf(values) - TEXT - 1;
  let y = 1;
  STEPS.forEach((step, index) => {
    const block = tallStep(words, step, y, full, index === 0);
    drawn.push(...block.drawn);
    y = block.end + 22;
  });
  return picture(values, words, y - 20, drawn);
}

/** The question, under it what it brings from the customer, under that the offer, which points up to it. */
function tallStep(words, step, y, full, named) {
  const role = (name) => (named ? name : undefined);
  const ask = stack(parts(words, step.question, role("asks")), full);
  const top = y + Math.max(SEAL, ask.height) + 10;
  const width = Math.round(full * { facts: 0.66, implied: 0.82, grows: 0.82, explicit: 1 }[step.need]);
  const need = step.need === "grows" ? undefined : needPanel(words, step.need, width, { role: role("says") });
  const h = need ? need.height : stack(parts(words, "grows"), width - 24).height + 28;
  const flat = { left: TEXT, right: TEXT + width, y: top, h, flare: full - width };
  const drawn = [
    seal(step.letter, 1, y),
    placed(ask, TEXT, y + (ask.height < SEAL ? (SEAL - ask.height) / 2 : 3)),
    need ? need.at(TEXT, top) : wedge(words, flat),
    arrow([[15, y + SEAL + 5], [15, top + h / 2], [TEXT - 6, top + h / 2]]),
  ];
  if (!step.offer) return { drawn, end: top + h };
  return tallOffer(words, step, { drawn, y: top + h + 16, full, role: role("offers") });
}

function tallOffer(words, step, { drawn, y, full, role }) {
  const inset = 34;
  const offer = offerPanel(words, step.offer, full - inset, role);
  const middle = y + offer.height / 2;
  const turn = TEXT + 16;
  const up = [[TEXT + inset - 4, middle], [turn, middle], [turn, y - 11]];
  const stroke = step.offer === "benefit" ? "cinnabar" : "muted";
  const link = step.offer === "feature" ? "" : arrow(up, { stroke });
  return { drawn: [...drawn, offer.at(TEXT + inset, y), link], end: y + offer.height };
}
