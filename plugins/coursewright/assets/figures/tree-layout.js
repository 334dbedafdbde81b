/** Where the cards of an organisation stand: bosses centred above their people where there is room, else a list. */

const GAP = 14;
const CARDS = [150, 136, 122, 106];
const INDENTS = 140;

/**
 * @typedef {{x: number, w: number, level: number, boss: number, hung: boolean}} Spot level: row from above
 * @typedef {{spots: Spot[], levels: number, indent: number}} Layout
 * @typedef {{spots: {id: number, x: number, level: number}[], spans: {left: number, right: number}[]}} Block
 */

/**
 * Rows where they fit; otherwise the lower ranks hang below their boss; at worst the first rank stands in several rows.
 * @param {number[]} bosses everyone's boss or -1, without circles @param {number} room px across @returns {Layout}
 */
export function rowsOf(bosses, room) {
  const family = familyOf(bosses);
  const deepest = Math.max(0, ...family.depths);
  const indent = Math.min(18, INDENTS / Math.max(1, deepest));
  for (let hanging = deepest + 1; hanging >= 1; hanging -= 1) {
    for (const w of CARDS) {
      const blocks = family.roots.map((root) => blockOf(root, { family, w, indent, hanging }));
      const plan = { family, bosses, w, indent, hanging, room };
      if (blocks.every((block) => breadth(block) <= room)) return laid(blocks, plan);
    }
  }
  const wrapped = { family, bosses, w: CARDS[2], indent, hanging: 1, room, wraps: true };
  return laid(family.roots.map((root) => blockOf(root, wrapped)), wrapped);
}

/** Everybody in one column, indented below the boss. @param {number[]} bosses @param {number} room @returns {Layout} */
export function listOf(bosses, room) {
  const family = familyOf(bosses);
  const indent = Math.min(18, INDENTS / Math.max(1, ...family.depths));
  const order = family.roots.flatMap((root) => descent(root, family));
  const spots = bosses.map((boss, id) => {
    const x = family.depths[id] * indent;
    return { x, w: room - x, level: order.indexOf(id), boss, hung: boss >= 0 };
  });
  return { spots, levels: bosses.length, indent };
}

function familyOf(bosses) {
  const children = bosses.map((_, boss) => [...bosses.keys()].filter((id) => bosses[id] === boss));
  const roots = [...bosses.keys()].filter((id) => bosses[id] < 0);
  const depth = (id) => (bosses[id] < 0 ? 0 : 1 + depth(bosses[id]));
  return { children, roots, depths: bosses.map((_, id) => depth(id)) };
}

function descent(id, family) {
  return [id, ...family.children[id].flatMap((child) => descent(child, family))];
}

function breadth({ spans }) {
  return Math.max(...spans.map(({ right }) => right)) - Math.min(...spans.map(({ left }) => left));
}

/** @returns {Block} a person and everyone below, as far to the left as it will go */
function blockOf(id, plan) {
  const { family, w, indent, hanging, wraps } = plan;
  const below = family.children[id].map((child) => blockOf(child, plan));
  if (!below.length) return card(id, 0, w);
  if (family.depths[id] >= hanging) return joined([card(id, 0, w), ...hung(below, indent)]);
  if (wraps) return joined([card(id, 0, w), ...broken(below, plan)]);
  const row = beside(below);
  const places = family.children[id].map((child) => row.spots.find((spot) => spot.id === child).x);
  return joined([card(id, (places[0] + places[places.length - 1]) / 2, w), moved(row, 0, 1)]);
}

function card(id, x, w) {
  return { spots: [{ id, x, level: 0 }], spans: [{ left: x, right: x + w }], first: 0 };
}

function moved({ spots, spans, first }, across, down) {
  return {
    spots: spots.map(({ id, x, level }) => ({ id, x: x + across, level: level + down })),
    spans: spans.map(({ left, right }) => ({ left: left + across, right: right + across })),
    first: first + down,
  };
}

/** One block of several: on every level from the leftmost to the rightmost of them. */
function joined(blocks) {
  const first = Math.min(...blocks.map((block) => block.first));
  const end = Math.max(...blocks.map((block) => block.first + block.spans.length));
  const spans = Array.from({ length: end - first }, (_, index) => {
    const here = blocks.map((block) => block.spans[first + index - block.first]).filter(Boolean);
    return { left: Math.min(...here.map(({ left }) => left)), right: Math.max(...here.map(({ right }) => right)) };
  });
  return { spots: blocks.flatMap((block) => block.spots), spans, first };
}

/** Blocks in a row, each as close to those before it as their outlines allow. */
function beside(blocks) {
  return blocks.reduce((before, block) => {
    const overlaps = block.spans.map(({ left }, level) => (before.spans[level]?.right ?? -Infinity) + GAP - left);
    return joined([before, moved(block, Math.max(...overlaps), 0)]);
  });
}

function hung(blocks, indent) {
  let level = 1;
  return blocks.map((block) => {
    const here = moved(block, indent, level);
    level += block.spans.length;
    return here;
  });
}

/** Rows of an even number, so that the line from above passes through the gap in their middle. */
function broken(blocks, { w, room }) {
  const pitch = Math.max(...blocks.map(breadth)) + GAP;
  const fit = Math.max(2, Math.floor((room + GAP) / pitch));
  const most = blocks.length <= fit ? blocks.length : fit - (fit % 2);
  const rows = [];
  let level = 1;
  for (let from = 0; from < blocks.length; from += most) {
    const members = blocks.slice(from, from + most);
    const half = members.length / 2;
    const middle = members.length % 2 ? Math.floor(half) * pitch + w / 2 : half * pitch - GAP / 2;
    const row = joined(members.map((block, index) => moved(block, index * pitch + w / 2 - middle, level)));
    rows.push(row);
    level += row.spans.length;
  }
  return rows;
}

/** Roots beside each other, in as many bands as they need. */
function laid(blocks, { family, bosses, w, indent, hanging, room }) {
  const bands = [];
  for (const block of blocks) {
    const last = bands[bands.length - 1];
    const wider = last && beside([last, block]);
    if (wider && breadth(wider) <= room) bands[bands.length - 1] = wider;
    else bands.push(block);
  }
  const spots = [];
  let levels = 0;
  for (const band of bands) {
    const left = Math.min(...band.spans.map((span) => span.left));
    const across = (room - breadth(band)) / 2 - left;
    for (const { id, x, level } of moved(band, across, levels).spots) {
      const boss = bosses[id];
      spots[id] = { x, w, level, boss, hung: boss >= 0 && family.depths[boss] >= hanging };
    }
    levels += band.spans.length;
  }
  return { spots, levels, indent };
}
