/** What an agreement is worth to both sides, and what would have been possible. Pure functions: the build asks them too. */

/**
 * @typedef {{id: string, options: {id: string, seller: number | null, customer: number | null}[]}} Issue
 * @typedef {{seller: number, customer: number}} Points
 */

/**
 * @param {Issue[]} issues @param {Record<string, string>} agreed issue → option
 * @returns {{seller: number, customer: number, open: string[], refused: string[]}} the sums; issues that are not
 *   settled; sides that may not agree to one of the options
 */
export function points(issues, agreed) {
  const found = { seller: 0, customer: 0, open: [], refused: [] };
  for (const issue of issues) {
    const option = issue.options.find(({ id }) => id === agreed?.[issue.id]);
    if (!option) found.open.push(issue.id);
    for (const side of option ? ["seller", "customer"] : []) {
      if (option[side] === null && !found.refused.includes(side)) found.refused.push(side);
      found[side] += option[side] ?? 0;
    }
  }
  return found;
}

/** @param {Issue[]} issues @returns {Points[]} every pair of sums that some agreement of both sides comes to, once */
export function possible(issues) {
  let sums = new Map([["0/0", { seller: 0, customer: 0 }]]);
  for (const issue of issues) {
    const next = new Map();
    const allowed = issue.options.filter(({ seller, customer }) => seller !== null && customer !== null);
    for (const sum of sums.values()) {
      for (const option of allowed) {
        const both = { seller: sum.seller + option.seller, customer: sum.customer + option.customer };
        next.set(`${both.seller}/${both.customer}`, both);
      }
    }
    sums = next;
  }
  return [...sums.values()];
}

/** @param {Issue[]} issues @returns {Points[]} agreements at which neither side can gain without the other losing */
export function frontier(issues) {
  const sorted = possible(issues).sort((one, two) => two.seller - one.seller || two.customer - one.customer);
  let most = -Infinity;
  return sorted.filter(({ customer }) => customer > most && ((most = customer), true)).reverse();
}

/**
 * @param {Issue[]} issues @param {{seller: number, customer: number}} reservation
 * @returns {Points[]} what both sides can accept: the zone of possible agreement
 */
export function zone(issues, reservation) {
  return possible(issues).filter(({ seller, customer }) => (
    seller >= reservation.seller && customer >= reservation.customer
  ));
}

/**
 * @param {Issue[]} issues @param {Points} reached @returns {number} the most points that both sides together could
 *   still have gained without a loss for either
 */
export function left(issues, { seller, customer }) {
  const better = possible(issues).filter((each) => each.seller >= seller && each.customer >= customer);
  return Math.max(0, ...better.map((each) => each.seller + each.customer - seller - customer));
}
