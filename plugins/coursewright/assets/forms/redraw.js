/** A drawing turned into another one: an element that only moved is moved, and only new ones are read. */

const PIECE = /<(g|title|desc|text|rect|circle|path)\b([^>]*?)(?:\/>|>(.*?)<\/\1>)/gs;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
const ENTITIES = { lt: "<", gt: ">", quot: '"', "#39": "'", apos: "'", amp: "&" };
const SIZE = / width="([\d.]+)" height="([\d.]+)" viewBox="[^"]*"/;
const SHEET = 480;
const UNSAFE = /<script|<foreignobject|\son\w+=/i;

/**
 * An element; groups have others inside, and no groups.
 * @typedef {{all: string, tag: string, attributes: string, inside: string}} Piece
 */

/**
 * Draws into one element of the page, on sheets of SHEET px, for a browser lays a whole SVG out anew when it becomes a
 * line higher; who shows it cuts it off at its `size`.
 */
export class Canvas {
  /** @param {Element} frame */
  constructor(frame) {
    Object.assign(this, { frame, pieces: [] });
  }

  /** @param {string} text of an SVG */
  draw(text) {
    const pieces = piecesOf(text);
    const head = text.slice(0, text.indexOf(">") + 1);
    const sheet = onSheet(head);
    const svg = this.frame.firstElementChild;
    const patched = svg && !UNSAFE.test(text) && patch(svg, this.pieces, pieces, head);
    if (!patched) this.#replace(text.replace(head, () => sheet));
    else if (sheet !== this.sheet) changeAttributes(svg, this.sheet, sheet);
    Object.assign(this, { pieces, head, sheet });
  }

  #replace(text) {
    const svg = parsed(text);
    if (svg) this.frame.replaceChildren(svg);
  }

  /** @returns {{width: number, height: number}} of the drawing, in px */
  get size() {
    const [, width, height] = SIZE.exec(this.head).map(Number);
    return { width, height };
  }

  /** @returns {SVGElement | null} the drawing, no higher than it is, for another place */
  copy() {
    const svg = this.frame.firstElementChild?.cloneNode(true);
    if (svg) changeAttributes(svg, this.sheet, this.head);
    return svg ?? null;
  }
}

function onSheet(head) {
  return head.replace(SIZE, (_, width, height) => {
    const high = Math.ceil(height / SHEET) * SHEET;
    return ` width="${width}" height="${high}" viewBox="0 0 ${width} ${high}"`;
  });
}

/** @returns {Piece[]} */
function piecesOf(text) {
  return [...text.matchAll(PIECE)].map(([all, tag, attributes, inside = ""]) => ({ all, tag, attributes, inside }));
}

/**
 * Elements at the beginning and at the end stay, as long as their kinds are the same; others are made anew.
 * @param {Element} parent @param {Piece[]} was @param {Piece[]} now @param {string} head of the drawing
 * @returns {boolean} false where the page holds something else than what was drawn
 */
function patch(parent, was, now, head) {
  const old = [...parent.children];
  if (old.length !== was.length) return false;
  const [before, after] = common(was, now);
  const fresh = now.slice(before, now.length - after);
  const made = fresh.length ? parsed(`${head}${fresh.map(({ all }) => all).join("")}</svg>`) : null;
  if (fresh.length && made?.children.length !== fresh.length) return false;
  for (const element of old.slice(before, old.length - after)) element.remove();
  if (made) parent.insertBefore(fragment(made), parent.children[before] ?? null);
  const kept = (all) => [...all.slice(0, before), ...all.slice(all.length - after)];
  const [elements, former, wanted] = [old, was, now].map(kept);
  return elements.every((element, index) => change(element, former[index], wanted[index], head));
}

/** @param {Piece[]} old @param {Piece[]} now @returns {[number, number]} alike in kind at the beginning, at the end */
function common(old, now) {
  const most = Math.min(old.length, now.length);
  let before = 0;
  while (before < most && old[before].tag === now[before].tag) before += 1;
  let after = 0;
  while (after < most - before && old.at(-1 - after).tag === now.at(-1 - after).tag) after += 1;
  return [before, after];
}

/** @returns {boolean} as `patch` */
function change(element, was, now, head) {
  if (was.all === now.all) return true;
  if (was.attributes !== now.attributes) changeAttributes(element, was.attributes, now.attributes);
  if (was.inside === now.inside) return true;
  if (now.tag === "g") return patch(element, piecesOf(was.inside), piecesOf(now.inside), head);
  element.textContent = plain(now.inside);
  return true;
}

function changeAttributes(element, was, now) {
  const [old, wanted] = [was, now].map(attributesOf);
  for (const key of old.keys()) if (!wanted.has(key)) element.removeAttribute(key);
  for (const [key, value] of wanted) if (old.get(key) !== value) element.setAttribute(key, plain(value));
}

function attributesOf(text) {
  return new Map([...text.matchAll(ATTRIBUTE)].map(([, key, value]) => [key, value]));
}

function plain(text) {
  return text.includes("&") ? text.replace(/&(#?\w+);/g, (whole, name) => ENTITIES[name] ?? whole) : text;
}

function fragment(svg) {
  const made = document.createDocumentFragment();
  made.append(...svg.children);
  return made;
}

/** @param {string} svg @returns {Element | null} null where it is no SVG; without anything that could run */
function parsed(svg) {
  const page = new DOMParser().parseFromString(svg, "image/svg+xml");
  if (page.documentElement.localName !== "svg" || page.querySelector("parsererror")) return null;
  if (UNSAFE.test(svg)) disarm(page);
  return document.importNode(page.documentElement, true);
}

function disarm(page) {
  for (const element of page.querySelectorAll("*")) {
    if (["script", "foreignObject"].includes(element.localName)) element.remove();
    for (const { name } of [...element.attributes]) if (/^on/i.test(name)) element.removeAttribute(name);
  }
}
