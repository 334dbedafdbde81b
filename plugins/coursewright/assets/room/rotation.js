/**
 * Who sells, who buys and who observes, round by round. Pure functions: the build asks them too.
 *
 * People keep their group, and the seats move on: so a group of three is done in three rounds, and nobody sells for
 * the second time before, by the end of that round, everybody has sold once. Whom the groups have no seat for observes.
 */

const SEATS = { trios: { seller: 1, customer: 1, size: 3 }, "two-against-two": { seller: 2, customer: 2, size: 5 } };

/**
 * @param {number} people @param {string} kind `trios` or `two-against-two`
 * @returns {number[][]} the numbers of the people in each group; sizes differ by one at most
 */
export function seated(people, kind) {
  const groups = Math.max(1, Math.floor(people / SEATS[kind].size));
  const [least, over] = [Math.floor(people / groups), people % groups];
  let next = 1;
  return Array.from({ length: groups }, (_, index) => (
    Array.from({ length: least + (index < over ? 1 : 0) }, () => next++)
  ));
}

/**
 * @param {number} people @param {string} kind @param {number} [rounds] as many as everybody needs to sell once
 * @returns {{groups: number, needed: number, rounds: {seller: number[], customer: number[], observer: number[]}[][]}}
 *   for every round the groups, each with the numbers of its people by side
 */
export function plan(people, kind, rounds) {
  const groups = seated(people, kind);
  const seats = SEATS[kind];
  const needed = Math.max(...groups.map((group) => Math.ceil(group.length / seats.seller)));
  const turned = (group, round) => group.map((_, index) => group[(index + round * seats.seller) % group.length]);
  const cast = (group) => ({
    seller: group.slice(0, seats.seller),
    customer: group.slice(seats.seller, seats.seller + seats.customer),
    observer: group.slice(seats.seller + seats.customer),
  });
  const all = Array.from({ length: rounds ?? needed }, (_, round) => groups.map((group) => cast(turned(group, round))));
  return { groups: groups.length, needed, rounds: all };
}
