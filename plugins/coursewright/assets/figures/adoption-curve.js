/** The technology adoption life cycle: a bell in five parts, and the people of an account where they stand on it. */
import { DIMENSIONS, nameOf, peopleOf } from "./people.js";
import { mark } from "./person-marks.js";
import { field, number, picture, placed, say, stack, strokes, tone, widthOf } from "./svg.js";

/** Where each group begins and ends, in standard deviations from the middle of the bell, as Rogers divides it. */
const EDGES = [-3, -2, -1, 0, 1, 3];
const GROUPS = Object.entries(DIMENSIONS.adapt).map(([letter, id], index) => {
  return { letter, id, from: EDGES[index], to: EDGES[index + 1] };
});
const LISTED = 8;
const STEPS = 24;
/** The tail of the bell is long and flat: words and dots stay where it can still be seen. */
const TAIL = 2.6;

/**
 * @param {object} values id, width, people (may be missing): {name, adapt, adapt_evidence}[]
 * @param {object} words `adapt-<option>`, `<option>_note` for what the group wants @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const groups = groupsOf(values);
  const curve = bell(width, width < 600 ? 120 : 190, 8);
  const areas = GROUPS.map((group, index) => area(curve, group, index));
  const dots = groups.flatMap((group) => dotsOf(curve, group));
  const under = (width < 600 ? listUnder : columnsUnder)(groups, curve, words, width);
  const loose = looseLine(values, words, width, under.end + 10);
  const parts = [...areas, outline(curve, values), ends(curve, words), ...dots, under.svg, loose.svg];
  return picture(values, words, loose.end + 2, parts);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const asked = field(values, "people") !== undefined;
  const rows = groupsOf(values).map(({ letter, id, members }) => {
    const names = members.map((person) => named(person, words)).join(" · ") || "–";
    return [`${letter} ${say(words, `adapt-${id}`)}`, say(words, `${id}_note`), ...(asked ? [names] : [])];
  });
  const headers = ["adapt", "wants", ...(asked ? ["people"] : [])].map((key) => say(words, key));
  return { headers, rows };
}

function groupsOf(values) {
  const { people } = peopleOf(values);
  return GROUPS.map((group) => ({ ...group, members: people.filter(({ marks }) => marks.adapt?.id === group.id) }));
}

function named(person, words) {
  return person.marks.adapt?.guess ? `${nameOf(words, person)} ?` : nameOf(words, person);
}

/** The normal curve between three deviations on either side. */
function bell(width, height, top) {
  const floor = top + height;
  const x = (deviation) => 2 + ((deviation + 3) / 6) * (width - 4);
  const y = (deviation) => floor - height * Math.exp(-(deviation ** 2) / 2);
  return { floor, x, y, width };
}

function along(curve, from, to) {
  return Array.from({ length: STEPS + 1 }, (_, step) => from + ((to - from) * step) / STEPS)
    .map((deviation) => `${number(curve.x(deviation))} ${number(curve.y(deviation))}`);
}

/** Every second part has a ground, so that the borders are seen without a line. */
function area(curve, { from, to }, index) {
  const [left, right] = [number(curve.x(from)), number(curve.x(to))];
  const edge = `M${left} ${number(curve.floor)}L${along(curve, from, to).join("L")}L${right} ${number(curve.floor)}Z`;
  const ground = `<path d="${edge}" fill="${tone(index % 2 ? "surface" : "paper")}"/>`;
  const border = index ? strokes([[[curve.x(from), curve.y(from)], [curve.x(from), curve.floor]]]) : "";
  return ground + border;
}

/** The bell is dashed as long as nobody has been placed on it who could have been. */
function outline(curve, values) {
  const asked = field(values, "people") !== undefined;
  const dash = asked && !groupsOf(values).some(({ members }) => members.length) ? ' stroke-dasharray="4 4"' : "";
  const line = `fill="none" stroke="${tone("ink")}" stroke-width="1.5" stroke-linejoin="round"${dash}`;
  const floor = strokes([[[1, curve.floor], [curve.width - 1, curve.floor]]], { stroke: "ink" });
  return `<path d="M${along(curve, -3, 0).concat(along(curve, 0, 3).slice(1)).join("L")}" ${line}/>${floor}`;
}

function ends(curve, words) {
  const line = (key) => stack([{ text: say(words, key), size: 12, tone: "muted", most: 2 }], curve.x(-1.7));
  const [early, late] = ["early", "late"].map(line);
  const y = curve.floor - 34;
  return placed(early, 1, y - early.height) + placed(late, curve.width - 1, y - late.height, "end");
}

/** One dot for each person, on the line, hollow for a guess. */
function dotsOf(curve, { from, to, members }) {
  const reach = Math.min(to, TAIL);
  return members.map((person, index) => {
    const at = from + ((reach - from) * (index + 1)) / (members.length + 1);
    const guess = person.marks.adapt.guess;
    const look = guess ? `fill="${tone("paper")}" stroke-dasharray="2 2"` : `fill="${tone("cinnabar")}"`;
    const place = `cx="${number(curve.x(at))}" cy="${number(curve.y(at))}" r="5"`;
    return `<circle ${place} ${look} stroke="${tone("cinnabar")}" stroke-width="1.5"/>`;
  });
}

function listed(members, words) {
  const shown = members.slice(0, LISTED).map((person) => ({ text: named(person, words), size: 12.5, most: 1 }));
  const rest = members.length > LISTED ? [{ text: `+${members.length - LISTED}`, size: 12, tone: "muted" }] : [];
  return [...shown, ...rest].map((part, index) => ({ ...part, gap: index ? 1 : 7 }));
}

/** Under each part its mark, its name, what the group wants, and who belongs to it. */
function columnsUnder(groups, curve, words) {
  let end = curve.floor;
  const svg = groups.map(({ letter, id, from, to, members }) => {
    const [left, right] = [curve.x(from), curve.x(Math.min(to, TAIL))];
    const middle = (left + right) / 2;
    const block = stack([
      { text: say(words, `adapt-${id}`), size: 13, bold: true, most: 2 },
      { text: say(words, `${id}_note`), size: 12, tone: "muted", most: 3 },
      ...listed(members, words),
    ], right - left - 8);
    end = Math.max(end, curve.floor + 44 + block.height);
    return mark("adapt", letter, middle, curve.floor + 24) + placed(block, middle, curve.floor + 44, "middle");
  });
  return { svg: svg.join(""), end };
}

/** On a phone letters under the bell, and the groups in a list below. */
function listUnder(groups, curve, words, width) {
  const letters = groups.map(({ letter, from, to }) => (
    mark("adapt", letter, curve.x((from + Math.min(to, TAIL)) / 2), curve.floor + 22)
  ));
  let y = curve.floor + 52;
  const rows = groups.map(({ letter, id, members }) => {
    const names = members.slice(0, LISTED).map((person) => named(person, words)).join(" · ");
    const rest = members.length > LISTED ? ` · +${members.length - LISTED}` : "";
    const block = stack([
      { text: say(words, `adapt-${id}`), size: 13, bold: true, most: 1 },
      { text: say(words, `${id}_note`), size: 12, tone: "muted", most: 2 },
      { text: names + rest, size: 12.5, most: 4 },
    ], width - 46);
    const h = Math.max(34, block.height);
    const row = mark("adapt", letter, 18, y + 18) + placed(block, 44, y + Math.max(0, (36 - block.height) / 2));
    y += h + 12;
    return row;
  });
  return { svg: [...letters, ...rows].join(""), end: y - 12 };
}

/** Who has not been placed yet; or, with nobody to place, an invitation. */
function looseLine(values, words, width, y) {
  if (field(values, "people") === undefined) return { svg: "", end: y - 10 };
  const { people } = peopleOf(values);
  const loose = people.filter(({ marks }) => !marks.adapt).map((person) => nameOf(words, person));
  const guess = people.some(({ marks }) => marks.adapt?.guess) ? [say(words, "guess")] : [];
  const open = loose.length ? [`${say(words, "unplaced")} · ${loose.join(" · ")}`] : [];
  const lines = people.length ? [...guess, ...open] : [say(words, "empty")];
  const block = stack(lines.map((line) => ({ text: line, size: 12, tone: "muted", most: 3, gap: 4 })), width - 2);
  return { svg: placed(block, 1, y), end: y + block.height };
}
