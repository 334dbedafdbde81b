/** How a group of people is divided, and how much of a thing that needs. Pure functions: the build asks them too. */

const SEATS = 5;

/**
 * Trios leave nobody over: one or two people too many observe in a trio of others.
 * @param {number} people @returns {Record<string, number>} how many there are of each
 */
export function groups(people) {
  const tables = Math.ceil(people / SEATS);
  return { person: people, pair: Math.ceil(people / 2), trio: Math.floor(people / 3), table: tables, team: tables, room: 1 };
}

/** @param {{count: number, per: string}} material @param {number} people @returns {number} how many to bring */
export function needed({ count, per }, people) {
  return count * (groups(people)[per] ?? 0);
}

/** @param {{count: number, per: string}[]} materials @param {number[]} sizes @returns {number[][]} row by row */
export function totals(materials, sizes) {
  return materials.map((material) => sizes.map((people) => needed(material, people)));
}
