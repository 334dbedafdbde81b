/** Revenue and profit side by side for each year, the figures below. What is not confirmed is hollow and dashed. */
import { grouped, label, line, more, scale } from "./axes.js";
import { box, measure, placed, say, stack } from "./svg.js";

const SERIES = [["revenue", "muted"], ["profit", "ink"]];
const H = 92;
const HEAD = 86;
const ROW = 20;

/** @param {object[]} all as `yearsOf` reads them @returns {{svg: string, height: number}} */
export function yearBars(all, words, { x, y, w }) {
  const widest = Math.max(40, ...all.flatMap((year) => figuresOf(year).map((each) => measure(each, 13.5))));
  const most = Math.min(5, Math.max(1, Math.floor((w - HEAD) / (widest + 8))));
  const years = all.slice(-most);
  const room = Math.min(96, (w - HEAD) / Math.max(1, years.length));
  const title = stack([{ text: say(words, "performance_unit"), size: 13, bold: true, most: 2 }], w);
  const top = y + title.height + 10;
  const lane = (index) => x + HEAD + room * (index + 0.5);
  const columns = years.map((year, index) => figures(year, lane(index), [top + H + 6, room - 6]));
  const heads = SERIES.map(([name, tone], index) => {
    const middle = top + H + 6 + ROW * (index + 1);
    const swatch = box({ x: x + 1, y: middle + 4, w: 10, h: 10, r: 2, fill: tone, stroke: tone });
    return swatch + label({ text: say(words, name), tone: "ink", width: HEAD - 24 }, x + 18, middle);
  });
  const rest = more(words, all.length - most);
  const foot = label({ text: rest, width: w }, x, top + H + 8 + 3 * ROW);
  const bars = years.length ? barsOf(years, lane, [top, room], x, w) : ghosts(words, x, top, w);
  const svg = [placed(title, x, y), bars, ...columns, ...(years.length ? heads : []), foot].join("");
  return { svg, height: title.height + 10 + H + (years.length ? 8 + 3 * ROW : 4) + (rest ? ROW : 0) };
}

function barsOf(years, lane, [top, room], x, w) {
  const all = years.flatMap(({ revenue, profit }) => [revenue ?? 0, profit ?? 0]);
  const up = scale([Math.min(0, ...all), Math.max(0, ...all)], [top + H, top]);
  const wide = Math.min(22, room / 2 - 8);
  const drawn = years.map((year, index) => SERIES.map(([name, tone], place) => {
    const value = year[name];
    if (value === undefined) return "";
    const [high, low] = [up(Math.max(0, value)), up(Math.min(0, value))];
    const at = { x: lane(index) + (place ? 2 : -2 - wide), y: high, w: wide, h: Math.max(1.5, low - high), r: 1 };
    return box({ ...at, fill: year.sure[name] ? tone : "none", stroke: tone, dashed: !year.sure[name] });
  }).join(""));
  const end = Math.min(x + w, lane(years.length - 1) + room / 2);
  return drawn.join("") + line([[x + HEAD, up(0)], [end, up(0)]], { stroke: "ink" });
}

function figures(year, middle, [y, width]) {
  const look = (index) => ({ size: 12.5, bold: index === 0, tone: "ink", width });
  const placedAt = (text, index) => label({ ...look(index), text }, middle, y + index * ROW, "middle");
  return figuresOf(year).map(placedAt).join("");
}

function figuresOf({ year, revenue, profit }) {
  return [year || "–", ...[revenue, profit].map((value) => (value === undefined ? "–" : grouped(value)))];
}

function ghosts(words, x, top, w) {
  const heights = [0.45, 0.6, 0.8];
  const bars = heights.map((share, index) => {
    const at = { x: x + 8 + index * 34, y: top + H * (1 - share), w: 20, h: H * share };
    return box({ ...at, r: 1, fill: "none", dashed: true });
  });
  const ground = line([[x, top + H], [x + 110, top + H]], { stroke: "muted" });
  return bars.join("") + ground + label({ text: say(words, "empty"), width: w - 126 }, x + 122, top + H - 20);
}
