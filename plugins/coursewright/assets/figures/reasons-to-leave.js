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
  const room = width - (bars.some(({ joined }) => joined) ? 96 : 8);
  const widest = Math.max(1, ...bars.map(({ share }) => share));
  const drawn = [];
  const spans = [];
  let y = 0;
  for (const bar of bars.length ? bars : [undefined]) {
    const named = { text: say(words, bar ? bar.id : "empty"), size: 13.5, most: 3, tone: bar ? "ink" : "muted" };
    const name = stack([named], room);
    drawn.push(placed(name, 1, y), rod(bar, y + name.height + 4, ((bar?.share ?? 0) / widest) * (room - 56)));
    if (bar?.joined) spans.push([y + 3, y + name.height + 4 + BAR]);
    y += name.height + 4 + BAR + 16;
  }
  if (spans.length) drawn.push(bracket(words, bars, spans, width));
  const notes = stack(notesOf(words, bars), width - 2);
  drawn.push(placed(notes, 1, y + 2));
  return picture(values, words, y + notes.height + 6, drawn);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const bars = barsOf(values);
  const rows = bars.map((bar) => [say(words, bar.id), percent([bar])]);
  const joined = bars.filter((bar) => bar.joined);
  if (joined.length) rows.push([say(words, "together"), percent(joined)]);
  rows.push([say(words, "total"), percent(bars)], [say(words, "caution"), "–"]);
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

function percent(bars) {
  return `${number(bars.reduce((total, bar) => total + bar.share, 0))}%`;
}

/** Joined bars are filled, the others open. A bar that is not there yet is dashed. */
function rod(bar, y, length) {
  if (!bar) return box({ x: 1, y, w: 120, h: BAR, r: 3, fill: "none", dashed: true });
  const look = bar.joined ? { fill: "cinnabar", stroke: "cinnabar" } : { fill: "surface", stroke: "muted" };
  const told = stack([{ text: percent([bar]), size: 14, bold: true, most: 1 }], 60);
  const w = Math.max(2, length);
  return box({ x: 1, y, w, h: BAR, r: 3, ...look }) + placed(told, w + 10, y + 1);
}

function bracket(words, bars, spans, width) {
  const [top, low] = [spans[0][0], spans[spans.length - 1][1]];
  const x = width - 88;
  const told = stack([
    { text: percent(bars.filter(({ joined }) => joined)), size: 17, bold: true, tone: "cinnabar", most: 1 },
    { text: say(words, "together"), size: 12.5, most: 4 },
  ], 68);
  const way = [[x, top], [x + 8, top], [x + 8, low], [x, low]];
  const middle = (top + low) / 2;
  return line(way, { stroke: "cinnabar" }) + placed(told, x + 18, Math.max(0, middle - told.height / 2));
}

/** That the shares were never verified, and what they add up to, which is not a hundred. */
function notesOf(words, bars) {
  const note = { size: 12.5, tone: "muted", most: 3 };
  const sum = bars.length ? `${say(words, "total")} ${percent(bars)}` : "";
  return [{ ...note, text: say(words, "caution") }, { ...note, text: sum }];
}
