/** Every agreement of a room as a dot: what it was worth to either side, and how much more was possible. */
import { badge, dot, label, letter, line, quantity, scale } from "./axes.js";
import { frontier, left, points, zone } from "../room/scores.js";
import { box, field, list, picture, say, text, widthOf } from "./svg.js";

const MOST = 12;

/**
 * @param {object} values id, width, issues, reservation: {seller, customer}, agreed: {name, package}[]
 * @param {object} words @returns {string}
 */
export function draw(values, words) {
  const width = widthOf(values);
  const { issues, reservation, agreed } = roomOf(values);
  const edge = frontier(issues);
  const shown = [...edge, ...agreed, reservation, { seller: 0, customer: 0 }];
  const h = Math.round(Math.min(width * 0.72, 430));
  const [left, right, top, bottom] = [34, width - 12, 34, h + 22];
  const across = scale(ends(shown, "seller"), [left, right]);
  const up = scale(ends(shown, "customer"), [bottom, top]);
  const at = (each) => [across(each.seller), up(each.customer)];
  const parts = [
    zoneBox({ across, up, reservation, right, top }),
    axes({ left, right, top, bottom, words, shown }),
    limits({ across, up, reservation, left, right, top, bottom }),
    zone(issues, reservation).map((each) => dot(...at(each), 1, { fill: "muted" })).join(""),
    line(edge.map(at), { stroke: "cinnabar", wide: 2 }),
    agreed.map((each, index) => badge(letter(index), ...at(each), { solid: fits(each, reservation) })).join(""),
  ];
  const key = keyOf(agreed, words, { y: bottom + 48, width, reservation });
  return picture(values, words, key.end, [...parts, key.svg]);
}

/** @param {object} values @param {object} words @returns {{headers: string[], rows: string[][]}} */
export function table(values, words) {
  const { issues, reservation, agreed } = roomOf(values);
  const headers = ["agreement", "seller", "customer", "left"].map((key) => say(words, key));
  const rows = agreed.map((each, index) => [
    `${letter(index)} · ${each.name || say(words, "agreement")}`,
    told(each, "seller", reservation, words),
    told(each, "customer", reservation, words),
    String(left(issues, each)),
  ]);
  return { headers, rows };
}

function told(each, side, reservation, words) {
  const sum = String(each[side]).replace("-", "−");
  return each[side] < reservation[side] || each.refused.includes(side) ? `${sum} (${say(words, "refuse")})` : sum;
}

/** What was given, as far as it can be reckoned with; agreements that leave an issue open are left out. */
function roomOf(values) {
  const issues = list(field(values, "issues")).slice(0, 12).map((issue) => ({
    id: text(field(issue, "id")),
    options: list(field(issue, "options")).slice(0, 12).map((option) => ({
      id: text(field(option, "id")),
      seller: quantity(field(option, "seller")) ?? null,
      customer: quantity(field(option, "customer")) ?? null,
    })),
  }));
  const reservation = {
    seller: quantity(field(field(values, "reservation"), "seller")) ?? 0,
    customer: quantity(field(field(values, "reservation"), "customer")) ?? 0,
  };
  const agreed = list(field(values, "agreed")).slice(0, MOST).map((each) => ({
    name: text(field(each, "name")),
    ...points(issues, Object(field(each, "package"))),
  }));
  return { issues, reservation, agreed: agreed.filter(({ open }) => !open.length) };
}

function fits({ seller, customer, refused }, reservation) {
  return seller >= reservation.seller && customer >= reservation.customer && !refused.length;
}

function ends(shown, side) {
  const sums = shown.map((each) => each[side]);
  return [Math.floor(Math.min(...sums) / 10) * 10, Math.ceil((Math.max(...sums) + 1) / 10) * 10];
}

function zoneBox({ across, up, reservation, right, top }) {
  const [x, y] = [across(reservation.seller), up(reservation.customer)];
  return box({ x, y: top, w: Math.max(0, right - x), h: Math.max(0, y - top), r: 0, fill: "surface", stroke: "none" });
}

function axes({ left, right, top, bottom, words, shown }) {
  const marks = ["seller", "customer"].flatMap((side) => {
    const [low, high] = ends(shown, side);
    const steps = Array.from({ length: Math.round((high - low) / 20) + 1 }, (_, index) => low + index * 20);
    const place = scale([low, high], side === "seller" ? [left, right] : [bottom, top]);
    return steps.filter((each) => each <= high).map((each) => (side === "seller"
      ? label({ text: String(each), width: 40 }, place(each), bottom + 2, "middle")
      : label({ text: String(each), width: 30 }, left - 6, place(each) - 9, "end")));
  });
  const names = label({ text: `${say(words, "seller")} →`, width: right - left, bold: true, tone: "ink" }, right, bottom + 20, "end")
    + label({ text: `↑ ${say(words, "customer")}`, width: right - left, bold: true, tone: "ink" }, 2, 2);
  return line([[left, top], [left, bottom], [right, bottom]], { stroke: "muted" }) + marks.join("") + names;
}

function limits({ across, up, reservation, left, right, top, bottom }) {
  const [x, y] = [across(reservation.seller), up(reservation.customer)];
  return line([[x, top], [x, bottom]], { dash: "4 4" }) + line([[left, y], [right, y]], { dash: "4 4" });
}

function keyOf(agreed, words, { y, width, reservation }) {
  let end = y;
  const lines = agreed.map((each, index) => {
    const sums = `${told(each, "seller", reservation, words)} / ${told(each, "customer", reservation, words)}`;
    const svg = badge(letter(index), 12, end + 10, { solid: fits(each, reservation) })
      + label({ text: `${each.name} · ${sums}`, size: 13, tone: "ink", width: width - 34 }, 30, end);
    end += 25;
    return svg;
  });
  const edge = line([[2, end + 9], [22, end + 9]], { stroke: "cinnabar", wide: 2 });
  const ground = box({ x: 2, y: end + 24, w: 20, h: 14, r: 0, fill: "surface", stroke: "muted", dashed: true });
  const names = label({ text: say(words, "frontier"), width: width - 34 }, 30, end)
    + label({ text: say(words, "zone"), width: width - 34 }, 30, end + 22);
  return { svg: lines.join("") + edge + ground + names, end: end + 46 };
}
