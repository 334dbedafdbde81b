/** Importance against rating: which criteria to reinforce, to build up, to make less crucial, to leave alone. */
import { label } from "./axes.js";
import { criteriaOf, everyCriterion, isMisfit, title } from "./criteria.js";
import { picture, say, widthOf } from "./svg.js";
import { key, zones } from "./zones.js";

/**
 * @param {object} values id, width, criteria: {name, importance, rating, plan}[]
 * @param {object} words `item-<name>` and `plan-<plan>`; anything else stands for itself
 * @returns {string}
 */
export function draw(values, words) {
  const body = scatter(values, words, 1);
  return picture(values, words, body.end + 2, [body.svg]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const rows = everyCriterion(values, words).map((each) => [
    title(each, words),
    String(each.importance ?? "–"),
    String(each.rating ?? "–"),
    zoneOf(each, words),
    each.plan || "–",
  ]);
  return { headers: ["criterion", "importance", "rating", "zone", "plan"].map((name) => say(words, name)), rows };
}

function zoneOf({ importance, rating }, words) {
  if (!(importance && rating)) return "–";
  if (importance === 3 || rating === 3) return say(words, "between");
  return say(words, `${importance > 3 ? "top" : "bottom"}_${rating > 3 ? "right" : "left"}`);
}

/** @param {object} values @param {object} words @param {number} y @returns {{svg: string, end: number}} */
export function scatter(values, words, y) {
  const width = widthOf(values);
  const narrow = width < 600;
  const { criteria, rest } = criteriaOf(values, words);
  const placedOnes = criteria.filter(({ importance, rating }) => importance && rating);
  const points = placedOnes.map(({ letter, importance, rating }) => ({ letter, across: rating, up: importance }));
  const square = zones(points, words, { x: 1, y, w: narrow ? width - 2 : width * 0.64 });
  const entries = placedOnes.map((each) => ({
    letter: each.letter,
    name: each.name || say(words, "unnamed"),
    note: each.plan && `→ ${each.plan}`,
    solid: isMisfit(each),
  }));
  const below = { x: 1, y: square.end + 16, w: width - 2 };
  const place = narrow ? below : { x: width * 0.68, y: y + 44, w: width * 0.32 - 2 };
  const names = key(entries, place);
  const note = rest || (placedOnes.length ? "" : say(words, "empty"));
  const foot = label({ text: note, width: place.w, most: 3 }, place.x, names.end + (entries.length ? 10 : 0));
  const end = note ? names.end + (entries.length ? 62 : 52) : names.end;
  return { svg: square.svg + names.svg + foot, end: Math.max(square.end, end) };
}
