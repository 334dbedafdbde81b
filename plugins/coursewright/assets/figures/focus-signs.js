/** The signs of the three focus points of an account: a bowl that receives, a broken ring, a ring with a core. */
import { number, tone } from "./svg.js";

/** Centres in the order in which one leads to the next. */
export const CENTRES = ["receptivity", "dissatisfaction", "power"];

/**
 * The sign of a focus in the account: an open bowl receives, a broken ring is dissatisfied, a core has the power.
 * @param {string} focus @param {number} x of its middle @param {number} y of its middle @param {number} [r]
 */
export function focusSign(focus, x, y, r = 8) {
  const stroke = `fill="none" stroke="${tone("ink")}" stroke-width="1.5" stroke-linejoin="round"`;
  const ring = `<circle cx="${number(x)}" cy="${number(y)}" r="${number(r)}" ${stroke}/>`;
  const at = (dx, dy) => `${number(x + (dx * r) / 8)} ${number(y + (dy * r) / 8)}`;
  const bowl = `A${number(r)} ${number(r)} 0 0 0 ${at(8, -2)}Z`;
  if (focus === "receptivity") return `<path d="M${at(-8, -2)}${bowl}" ${stroke}/>`;
  const crack = `<path d="M${at(1, -8)}L${at(-3, -1)}L${at(3, 1)}L${at(-1, 8)}" ${stroke}/>`;
  if (focus === "dissatisfaction") return ring + crack;
  const core = `<circle cx="${number(x)}" cy="${number(y)}" r="${number((3.5 * r) / 8)}" fill="${tone("ink")}"/>`;
  return focus === "power" ? ring + core : ring;
}
