/** A drawing turned into another one: an element that only moved is moved, and only new ones are read. */

const PIECE = /<(title|desc|text|rect|circle|path)\b([^>]*?)(?:\/>|>([^<]*)<\/\1>)/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
const ENTITIES = { lt: "<", gt: ">", quot: '"', "#39": "'", apos: "'", amp: "&" };
const UNSAFE = /<script|<foreignobject|\son\w+=/i;

/** @typedef {{all: string, tag: string, attributes: string, text: string}} Piece an element; all stand in one row */

/** Draws into one element of the page. */
export class Canvas {
  /** @param {Element} frame */
  constructor(frame) {
    Object.assign(this, { frame, pieces: [] });
  }

  /** @param {string} text of an SVG */
  draw(text) {
    const found = [...text.matchAll(PIECE)];
    const pieces = found.map(([all, tag, attributes, inside = ""]) => ({ all, tag, attributes, text: inside }));
    const head = text.slice(0, text.indexOf(">") + 1);
    const svg = this.frame.firstElementChild;
    const like = svg?.children.length === this.pieces.length && !UNSAFE.test(text) && this.#patch(svg, pieces, head);
    if (!like) this.#replace(text);
    Object.assign(this, { pieces, head });
  }

  /** Elements at the beginning and at the end stay, as long as their kinds are the same; others are made anew. */
  #patch(svg, pieces, head) {
    const [before, after] = common(this.pieces, pieces);
    const old = [...svg.children];
    const fresh = pieces.slice(before, pieces.length - after);
    const made = fresh.length ? parsed(`${head}${fresh.map(({ all }) => all).join("")}</svg>`) : null;
    if (fresh.length && made?.children.length !== fresh.length) return false;
    const kept = [...old.slice(0, before), ...old.slice(old.length - after)];
    const was = [...this.pieces.slice(0, before), ...this.pieces.slice(this.pieces.length - after)];
    const now = [...pieces.slice(0, before), ...pieces.slice(pieces.length - after)];
    for (const element of old.slice(before, old.length - after)) element.remove();
    if (made) svg.insertBefore(fragment(made), svg.children[before] ?? null);
    kept.forEach((element, index) => change(element, was[index], now[index]));
    if (head !== this.head) changeAttributes(svg, this.head, head);
    return true;
  }

  #replace(text) {
    const svg = parsed(text);
    if (svg) this.frame.replaceChildren(svg);
  }
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

function change(element, was, now) {
  if (was.all === now.all) return;
  if (was.attributes !== now.attributes) changeAttributes(element, was.attributes, now.attributes);
  if (was.text !== now.text) element.textContent = plain(now.text);
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
