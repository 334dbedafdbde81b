/** The parts of a round of role play, in their order. Pure functions. */

/**
 * @param {{prepare: number, play: number, pause_at: number, pause_seconds: number, feedback: number}} times minutes
 * @returns {{id: string, seconds: number}[]} play is cut in two by the pause at half-time
 */
export function parts(times) {
  return [
    { id: "prepare", seconds: times.prepare * 60 },
    { id: "first-half", seconds: times.pause_at * 60 },
    { id: "pause", seconds: times.pause_seconds },
    { id: "second-half", seconds: (times.play - times.pause_at) * 60 },
    { id: "feedback", seconds: times.feedback * 60 },
  ].filter(({ seconds }) => seconds > 0);
}

/** @param {number} seconds @returns {string} `7:05`; what is over counts up again, `+0:12` */
export function clockText(seconds) {
  const whole = Math.ceil(Math.abs(seconds));
  return `${seconds < 0 ? "+" : ""}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
