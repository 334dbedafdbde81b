/** Tables as comma-separated text, as spreadsheets read and write it. Pure. */

const MARK = "\ufeff";
const FORMULA = /^'*(?:[=+@\t]|-(?!\d))/;

/** @param {string[][]} rows @returns {string} with a mark that tells spreadsheets the encoding */
export function csv(rows) {
  return `${MARK}${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A text that a spreadsheet would reckon with is put behind an apostrophe. */
function cell(text) {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {string} text with commas, semicolons or tabs between the cells @returns {string[][]} without blank rows */
export function parsedCsv(text) {
  const plain = text.replace(MARK, "").replace(/\r\n?/g, "\n");
  const between = separator(plain.slice(0, plain.indexOf("\n") + 1 || plain.length));
  const rows = [[]];
  for (let at = 0; at <= plain.length; ) {
    const { value, end } = plain[at] === '"' ? quoted(plain, at + 1) : bare(plain, at, between);
    rows.at(-1).push(FORMULA.test(value) ? value.replace(/^'/, "") : value);
    if (plain[end] === "\n" || end >= plain.length) rows.push([]);
    at = end + 1;
  }
  return rows.filter((row) => row.some((each) => each.trim()));
}

function separator(line) {
  const counted = [",", ";", "\t"].map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

function bare(text, from, between) {
  let end = from;
  while (end < text.length && text[end] !== between && text[end] !== "\n") end += 1;
  return { value: text.slice(from, end), end };
}

function quoted(text, from) {
  let value = "";
  let at = from;
  for (; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') value += text[(at += 1)];
    else break;
  }
  return { value, end: at + 1 };
}
