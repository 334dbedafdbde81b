/** The plan of a negotiation: the range and the steps of every issue, and below them what is worth trading. */
import { leverage, table as leverageTable } from "./leverage-scatter.js";
import { staircases, table as rangeTable } from "./range-staircase.js";
import { field, list, picture } from "./svg.js";

/** @param {object} values as for range-staircase and leverage-scatter @param {object} words @returns {string} */
export function draw(values, words) {
  const first = staircases(values, words, 1);
  const second = leverage(values, words, first.end + 34);
  return picture(values, words, second.end + 2, [first.svg, second.svg]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const ranges = rangeTable(values, words).headers;
  const trades = leverageTable(values, words).headers.slice(1);
  const blank = (headers) => headers.map(() => "–");
  const rows = list(field(values, "issues")).slice(0, 60).map((issue) => {
    const alone = { issues: [issue] };
    const [[range], [trade]] = [rangeTable(alone, words).rows, leverageTable(alone, words).rows];
    const name = range ?? [trade?.[0], ...blank(ranges.slice(1))];
    return range || trade ? [...name, ...(trade?.slice(1) ?? blank(trades))] : undefined;
  });
  return { headers: [...ranges, ...trades], rows: rows.filter(Boolean) };
}
