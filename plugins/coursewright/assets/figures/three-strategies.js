/** Three ways out of a vulnerable point: each moves another end of the V. */
import { dot, label, line, named } from "./axes.js";
import { arrow, box, field, list, picture, placed, say, seal, stack, text, tone, widthOf } from "./svg.js";

const MOST = 4;
const RULERS = ["customer", "us", "competitor"];
const DROP = 96;

/**
 * @param {object} values id, width, strategies: {name, moves, ways: string[], danger: bool}[]; what moves is the
 *   customer, us or the competitor
 * @param {object} words `item-<name>` and `way-<way>`; anything else stands for itself
 * @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const strategies = strategiesOf(values, words);
  return (width < 600 ? tall : wide)(values, words, width, strategies);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const rows = strategiesOf(values, words).map(({ name, moves, ways, danger }) => [
    name,
    [say(words, `moves-${moves}`), danger ? say(words, "danger") : ""].filter(Boolean).join(" · "),
    ways.join(" · "),
  ]);
  return { headers: ["strategy", "moves", "ways"].map((key) => say(words, key)), rows };
}

function strategiesOf(values, words) {
  return list(field(values, "strategies")).slice(0, MOST).map((each) => ({
    name: named(words, field(each, "name")),
    moves: RULERS.find((ruler) => ruler === text(field(each, "moves"))) ?? "customer",
    ways: list(field(each, "ways")).map((way) => named(words, way, "way")).filter(Boolean).slice(0, 6),
    danger: field(each, "danger") === true,
  }));
}

/** The three rulers with the old V, dashed, and the new line after one end has moved. */
function sketch(moves, words, x, y, w) {
  const at = [0.16, 0.5, 0.84].map((share) => x + w * share);
  const [high, low] = [y + 14, y + DROP - 14];
  const old = [high, low, high];
  const fresh = RULERS.map((ruler, index) => (ruler === moves ? [high + 44, low - 44, high + 44][index] : old[index]));
  const points = (levels) => levels.map((level, index) => [at[index], level]);
  const moved = RULERS.indexOf(moves);
  const end = fresh[moved];
  const beside = at[moved] + 13;
  const names = RULERS.map((key, index) => {
    return label({ text: say(words, key), width: w / 3 - 2 }, at[index], y + DROP + 4, "middle");
  });
  return [
    ...at.map((each) => box({ x: each - 7, y, w: 14, h: DROP, r: 7, stroke: "line" })),
    line(points(old), { dash: "4 4" }),
    line(points(fresh), { stroke: "ink", wide: 2.5 }),
    ...points(fresh).map(([px, py]) => dot(px, py, 4, { fill: "ink" })),
    dot(at[moved], old[moved], 4, { fill: "paper", stroke: "muted" }),
    arrow([[beside, old[moved]], [beside, end]], { stroke: "cinnabar" }),
    ...names,
  ].join("");
}

function partsOf({ name, ways, danger }, words) {
  return [
    { text: name, size: 14.5, bold: true, tone: danger ? "cinnabar" : "ink", most: 3 },
    { text: danger ? say(words, "danger") : "", size: 12.5, tone: "cinnabar", bold: true, most: 2, gap: 6 },
    ...ways.map((way, index) => ({ text: way, bullet: true, most: 3, gap: index ? 3 : 8 })),
  ];
}

/** A warning in the corner: the word says it, the sign is seen first. */
function warning(x, y) {
  const corners = [[x, y - 9], [x + 10, y + 8], [x - 10, y + 8]];
  const stem = line([[x, y - 3], [x, y + 1]], { stroke: "cinnabar", wide: 2 });
  return line(corners, { stroke: "cinnabar", wide: 2, closed: true }) + stem + dot(x, y + 5, 1.2, { fill: "cinnabar" });
}

function frame({ danger }, x, y, w, h) {
  return box({ x, y, w, h, r: 10, fill: "none", stroke: danger ? "cinnabar" : "line", dashed: danger });
}

function wide(values, words, width, strategies) {
  const shown = strategies.length ? strategies : [{ name: say(words, "empty"), moves: "customer", ways: [] }];
  const gap = 16;
  const w = (width - 2 - gap * (shown.length - 1)) / shown.length;
  const inside = shown.map((each) => stack(partsOf(each, words), w - 32));
  const h = 52 + DROP + 40 + Math.max(...inside.map(({ height }) => height)) + 14;
  const drawn = shown.map((each, index) => {
    const x = 1 + index * (w + gap);
    return [
      frame(each, x, 1, w, h),
      seal(String(index + 1), x + 16, 15, { size: 26, stroke: each.danger ? "cinnabar" : "ink" }),
      each.danger ? warning(x + w - 26, 28) : "",
      sketch(each.moves, words, x + 12, 53, w - 24),
      placed(inside[index], x + 16, 53 + DROP + 36),
    ].join("");
  });
  return picture(values, words, h + 2, drawn);
}

function tall(values, words, width, strategies) {
  const shown = strategies.length ? strategies : [{ name: say(words, "empty"), moves: "customer", ways: [] }];
  let y = 1;
  const drawn = shown.map((each, index) => {
    const inside = stack(partsOf(each, words), width - 34);
    const h = 14 + DROP + 40 + inside.height + 14;
    const body = [
      frame(each, 1, y, width - 2, h),
      seal(String(index + 1), 15, y + 14, { size: 26, stroke: each.danger ? "cinnabar" : "ink" }),
      each.danger ? warning(28, y + 62) : "",
      sketch(each.moves, words, 56, y + 16, width - 72),
      placed(inside, 17, y + 16 + DROP + 32),
    ].join("");
    y += h + 14;
    return body;
  });
  return picture(values, words, y - 12, drawn);
}
