/** What every figure is drawn with: safe values, measured text, boxes, arrows, marks. Pure functions, no DOM. */

const CJK = /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const WIDE_BESIDE_CJK = /[“”‘’·×]/;
const ZERO_WIDTH = /[\u0300-\u036f\u200b-\u200f\ufe00-\ufe0f]/;
const NOT_FIRST = /^[、，。！？；：）」』”’》〉】…—·％%,.!?;:)\]]/;
const NOT_LAST = /[（「『“‘《〈【([]$/;
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
const SURROGATES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;
const PIECES = /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\uffe6]|\s+|[^\s\u2e80-\u9fff\uac00-\ud7ff\uf900-\uffe6]+/gu;
const LONGEST = 600;

/** The tokens of the look. Words and lines fall back to the colour of the text, grounds to nothing. */
const TONES = { surface: "none", paper: "Canvas" };

/** @param {string} name @returns {string} a paint */
export function tone(name) {
  return `var(--cw-${name}, ${TONES[name] ?? "currentColor"})`;
}

function wellFormed(raw) {
  return raw.replace(SURROGATES, (match) => (match.length === 2 ? match : "\ufffd"));
}

/** @param {unknown} value @returns {string} what a person would read: one line of at most LONGEST characters */
export function text(value) {
  const readable = typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  if (!readable) return "";
  const line = String(value).slice(0, 4 * LONGEST).replace(UNPRINTABLE, "").replace(/\s+/g, " ").trim();
  return wellFormed(line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line);
}

/** @param {unknown} value @returns {unknown[]} */
export function list(value) {
  return Array.isArray(value) ? value : [];
}

/** @param {unknown} value @returns {string[]} its texts that are not blank; a single text is a list of one */
export function texts(value) {
  return (Array.isArray(value) ? value : [value]).map(text).filter(Boolean);
}

/** @param {unknown} value @param {string} key @returns {unknown} */
export function field(value, key) {
  return value !== null && typeof value === "object" && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** @param {unknown} words @param {string} key @returns {string} the word, or the key where the word is missing */
export function say(words, key) {
  return text(field(words, key)) || key;
}

/** @param {string} raw @returns {string} */
export function escape(raw) {
  const named = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text(raw).replace(/[&<>"']/g, (character) => named[character]);
}

/** @param {number} value @returns {string} */
export function number(value) {
  return Number.isFinite(value) ? String(Math.round(value * 10) / 10) : "0";
}

/** @param {unknown} values @returns {number} the width to draw for, in CSS px */
export function widthOf(values) {
  const width = field(values, "width");
  return typeof width === "number" && Number.isFinite(width) ? Math.round(Math.min(960, Math.max(300, width))) : 720;
}

function em(character, besideCjk) {
  if (ZERO_WIDTH.test(character)) return 0;
  if (CJK.test(character) || character.length > 1) return 1;
  if (WIDE_BESIDE_CJK.test(character)) return besideCjk ? 1 : 0.5;
  if (/[iljftr.,:;'|!()[\] /-]/.test(character)) return 0.34;
  if (/[mwMW@%…—]/.test(character)) return 0.9;
  if (/[A-Z]/.test(character)) return 0.68;
  return character > "\u00ff" ? 0.8 : 0.56;
}

/** @param {string} line @param {number} size font size in px @returns {number} estimated width in px */
export function measure(line, size) {
  const besideCjk = CJK.test(line);
  let ems = 0;
  for (const character of line) ems += em(character, besideCjk);
  return ems * size;
}

function pieces(line, width, size) {
  const joined = [];
  for (const word of line.match(PIECES) ?? []) {
    for (const piece of measure(word, size) > width ? word : [word]) {
      const before = joined[joined.length - 1] ?? "";
      const stays = before.trim() && piece.trim() && (NOT_FIRST.test(piece) || NOT_LAST.test(before));
      if (stays && measure(before + piece, size) <= width) joined[joined.length - 1] = before + piece;
      else joined.push(piece);
    }
  }
  return joined;
}

function clipped(line, width, size) {
  const characters = [...line.trimEnd()];
  while (characters.length && measure(`${characters.join("")}…`, size) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

/**
 * Lines no wider than `width`: Chinese breaks between characters, but never before a closing mark or after an opening
 * one; other scripts break at spaces. What does not fit into `most` lines ends in an ellipsis.
 * @param {unknown} raw @param {number} width @param {number} size @param {number} [most] @returns {string[]}
 */
export function wrap(raw, width, size, most = 6) {
  const lines = [];
  let line = "";
  for (const piece of pieces(text(raw), width, size)) {
    if (line && measure((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line ? piece : piece.trimStart();
    if (lines.length > most) break;
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), clipped(lines[most - 1], width, size)];
}

/** The same number of lines, more even: no word is left alone in the last line if that can be helped. */
function balanced(raw, width, size, most) {
  const key = [width, size, most, raw].join("/");
  if (evened.size > 5000 || key.length > 400) evened.clear();
  if (!evened.has(key)) evened.set(key, evenLines(raw, width, size, most));
  return evened.get(key);
}

const evened = new Map();

function evenLines(raw, width, size, most) {
  const widest = Math.max(0, ...(text(raw).match(PIECES) ?? []).map((piece) => measure(piece, size)));
  const least = Math.max(widest, width / 2);
  let lines = wrap(raw, width, size, most);
  for (let narrower = width * 0.94; narrower >= least && lines.length > 1; narrower -= width * 0.06) {
    const even = wrap(raw, narrower, size, most);
    if (even.length > lines.length || even[even.length - 1].endsWith("…")) break;
    lines = even;
  }
  return lines;
}

/**
 * Paragraphs under each other, measured but not yet placed.
 * @typedef {object} Part text, size, bold, bullet, tone, `most` lines at most, `gap` px above it
 * @typedef {{lines: object[], height: number}} Stack
 * @param {Part[]} parts @param {number} width @returns {Stack}
 */
export function stack(parts, width) {
  const lines = [];
  let height = 0;
  for (const part of parts.filter((each) => each.text)) {
    const size = part.size ?? 13;
    const leading = Math.round(size * 1.45);
    const inset = part.bullet ? 12 : 0;
    height += lines.length ? (part.gap ?? 2) : 0;
    balanced(part.text, width - inset, part.bold ? size * 1.06 : size, part.most).forEach((line, index) => {
      const y = height + leading / 2 + size * 0.36;
      lines.push({ ...part, text: line, size, inset, y, dot: part.bullet && index === 0 });
      height += leading;
    });
  }
  return { lines, height };
}

function written(line, x, y, anchor) {
  const weight = line.bold ? ' font-weight="600"' : "";
  const stand = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const open = `font-size="${number(line.size)}"${weight}${stand} fill="${tone(line.tone ?? "ink")}"`;
  return `<text x="${number(x)}" y="${number(y)}" ${open}>${escape(line.text)}</text>`;
}

/** @param {Stack} measured @param {number} x @param {number} y of its top @param {string} [anchor] @returns {string} */
export function placed(measured, x, y, anchor = "start") {
  const dot = (line) => `<circle cx="${number(x + 3)}" cy="${number(y + line.y - 4)}" r="2" fill="${tone("muted")}"/>`;
  const drawn = (line) => (line.dot ? dot(line) : "") + written(line, x + line.inset, y + line.y, anchor);
  return measured.lines.map(drawn).join("");
}

/** What was drawn about 0, 0, at a place of its own: where it only moves, it need not be drawn again. */
export function moved(svg, x, y) {
  return `<g transform="translate(${number(x)} ${number(y)})">${svg}</g>`;
}

/**
 * @typedef {{fill?: string, stroke?: string, dashed?: boolean}} Look
 * @param {{x: number, y: number, w: number, h: number, r?: number} & Look} shape @returns {string}
 */
export function box({ x, y, w, h, fill = "surface", stroke = "muted", dashed = false, r = 8 }) {
  const at = `x="${number(x)}" y="${number(y)}" width="${number(w)}" height="${number(h)}" rx="${r}"`;
  const paint = `fill="${fill === "none" ? "none" : tone(fill)}" stroke="${stroke === "none" ? "none" : tone(stroke)}"`;
  return `<rect ${at} ${paint} stroke-width="1.5"${dashed ? ' stroke-dasharray="4 4"' : ""}/>`;
}

/**
 * A box that is as high as its text, or as high as its row.
 * @param {Part[]} parts @param {number} w
 * @param {Look & {pad?: number, anchor?: string, rise?: number}} [look] rise: 0 is top, 0.5 middle
 * @returns {{height: number, at: (x: number, y: number, h?: number) => string}}
 */
export function panel(parts, w, { pad = 10, anchor = "start", rise = 0.5, ...look } = {}) {
  const inside = stack(parts, w - 2 * pad);
  const height = inside.height + 2 * pad;
  const inset = anchor === "middle" ? w / 2 : pad;
  const words = (x, y, h) => placed(inside, x + inset, y + pad + (h - height) * rise, anchor);
  return { height, at: (x, y, h = height) => box({ x, y, w, h, ...look }) + words(x, y, h) };
}

const OPEN = 'stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"';

/** Lines in one stroke of the pen, each through its points. @param {number[][][]} ways */
export function strokes(ways, { stroke = "muted", dashed = false } = {}) {
  const step = ([x, y], index) => `${index ? "L" : "M"}${number(x)} ${number(y)}`;
  const drawn = ways.flatMap((points) => points.map(step)).join("");
  const dash = dashed ? ' stroke-dasharray="4 4"' : "";
  return drawn && `<path d="${drawn}" fill="none" stroke="${tone(stroke)}" ${OPEN}${dash}/>`;
}

/** A line through the points, with an open head at the last. @param {number[][]} points */
export function arrow(points, look = {}) {
  const [x, y] = points[points.length - 1];
  const [fromX, fromY] = points[points.length - 2];
  const turn = Math.atan2(y - fromY, x - fromX);
  const barb = (angle) => [x - 8 * Math.cos(turn + angle), y - 8 * Math.sin(turn + angle)];
  return strokes([points], look) + strokes([[barb(0.5), [x, y], barb(-0.5)]], { stroke: look.stroke });
}

/** A letter as on a seal: solid when there is something behind it. */
export function seal(letter, x, y, { size = 28, solid = true, stroke = "ink" } = {}) {
  const shape = box({ x, y, w: size, h: size, r: 5, fill: solid ? stroke : "none", stroke, dashed: !solid });
  const line = { text: letter, size: size > 24 ? 15 : 12, bold: true, tone: solid ? "paper" : stroke };
  return shape + written(line, x + size / 2, y + size / 2 + line.size * 0.36, "middle");
}

/** @param {unknown} values @param {unknown} words @param {number} height @param {string[]} parts @returns {string} */
export function picture(values, words, height, parts) {
  const width = widthOf(values);
  const name = `${text(field(values, "id")).replace(/[^A-Za-z0-9_-]/g, "-") || "figure"}-${width}`;
  const size = `width="${width}" height="${number(height)}" viewBox="0 0 ${width} ${number(height)}"`;
  const heading = (tag) => `<${tag} id="${name}-${tag}">${escape(say(words, tag))}</${tag}>`;
  const open = `xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="${name}-title ${name}-desc"`;
  return [`<svg ${open}>`, heading("title"), heading("desc"), ...parts, "</svg>\n"].join("\n");
}
