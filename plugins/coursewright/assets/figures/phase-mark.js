/** The mark of a phase of the customer's decision. */
import { number, tone } from "./svg.js";

/** One colour and one shape everywhere. */
export function phaseMark(phase, x, y, size = 12) {
  const half = size / 2;
  const corners = {
    evaluation: [[-half, -half], [half, -half], [half, half], [-half, half]],
    resolution: [[0, -half], [half, 0], [0, half], [-half, 0]],
    implementation: [[0, -half], [half, half], [-half, half]],
  }[phase];
  const fill = `fill="${tone(corners ? phase : "recognition")}"`;
  if (!corners) return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(half)}" ${fill}/>`;
  return `<path d="M${corners.map(([dx, dy]) => `${number(x + dx)} ${number(y + dy)}`).join("L")}Z" ${fill}/>`;
}
