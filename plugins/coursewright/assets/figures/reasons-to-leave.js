/** Shares of customers who left, as bars, with a bracket around those who left because of people. */
import { line } from "./axes.js";
import { box, field, list, number, picture, placed, say, stack, text, widthOf } from "./svg.js";

const BAR = 22;
const MOST = 8;

/**
 * @param {object} values id, width, bars: {id, share}[] in percent, together: ids of the bars that the bracket joins
 * @param {object} words @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const bars = barsOf(values);
  const joined = bars.filter((bar) => bar.joined);
  const room = width - (joined.length ? 92 : 48);
  const widest = Math.max(1, ...bars.map((bar) => bar.share));
  const drawn = [];
  const spans = [];
  let y = 0;
  for (const bar of bars) {
    const name = stack([{ text: say(words, bar.id), size: 13.5, most: 3 }], room);
    drawn.push(placed(name, 0, y));
    y += name.height + 4;
    drawn.push(rod(bar, y, (bar.share / widest) * (room - 56)));
    if (bar.joined) spans.push([y - name.height, y + BAR]);
    y += BAR + 16;
  }
  if (spans.length) drawn.push(bracket(words, joined, spans, width));
  const caution = stack([{ text: say(words, "caution"), size: 12.5, tone: "muted", most: 4 }], width);
  drawn.push(placed(caution, 0, y));
  return picture(values, words, y + caution.height + 4, drawn);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const bars = barsOf(values);
  const rows = bars.map((bar) => [say(words, bar.id), `${number(bar.share)} %`]);
  const joined = bars.filter((bar) => bar.joined);
  if (joined.length) rows.push([say(words, "together"), `${number(sum(joined))} %`]);
  return { headers: [say(words, "reason"), say(words, "share")], rows };
}

function barsOf(values) {
  const together = list(field(values, "together")).map(text);
  return list(field(values, "bars")).slice(0, MOST).map((bar) => {
    const share = field(bar, "share");
    const id = text(field(bar, "id"));
    const sound = typeof share === "number" && Number.isFinite(share);
    return { id, share: sound ? Math.min(100, Math.max(0, share)) : 0, joined: together.includes(id) };
  });
}

function sum(bars) {
  return bars.reduce((total, bar) => total + bar.share, 0);
}

function rod({ share, joined }, y, length) {
  const look = joined ? { fill: "cinnabar", stroke: "cinnabar" } : { fill: "surface", stroke: "muted" };
  const told = stack([{ text: `${number(share)} %`, size: 14, bold: true, most: 1 }], 60);
  return box({ x: 1, y, w: Math.max(2, length), h: BAR, r: 3, ...look }) + placed(told, Math.max(2, length) + 10, y + 1);
}

function bracket(words, joined, spans, width) {
  const [top, low] = [spans[0][0], spans[spans.length - 1][1]];
  const x = width - 86;
  const told = stack([
    { text: `${number(sum(joined))} %`, size: 15, bold: true, tone: "cinnabar", most: 1 },
    { text: say(words, "together"), size: 12, most: 5 },
  ], 68);
  const way = [[x, top], [x + 8, top], [x + 8, low], [x, low]];
  const middle = (top + low) / 2;
  return line(way, { stroke: "cinnabar" }) + placed(told, x + 17, Math.max(0, middle - told.height / 2));
}
