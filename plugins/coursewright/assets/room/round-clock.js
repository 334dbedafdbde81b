/** The clock of a round: it goes by the time of day, so that a phone that slept still tells the truth. */
import { clockText, parts } from "./round.js";

/** @param {HTMLElement} root @param {object} times minutes of each part */
export function startClock(root, times) {
  const find = (name) => root.querySelector(`[data-cw-${name}]`);
  const words = find("clock").dataset;
  const all = parts(times);
  let [index, ends, held] = [-1, 0, 0];
  const left = () => (held || (ends - Date.now()) / 1000);

  const show = () => {
    const part = all[index];
    find("part").textContent = part ? words[camel(part.id)] : words.cwReady;
    find("time").textContent = part ? clockText(left()) : "";
    const next = all[index + 1];
    const offer = next ? `${words.cwGo}: ${words[camel(next.id)]}` : words.cwOver;
    if (find("next").textContent !== offer) find("next").textContent = offer;
    find("hold").textContent = held ? words.cwGoOn : words.cwStop;
    find("hold").hidden = !part;
    find("clock").classList.toggle("cw-clock--over", Boolean(part) && left() < 0);
  };
  const begin = (at) => {
    index = at;
    held = 0;
    ends = Date.now() + (all[index]?.seconds ?? 0) * 1000;
    find("told").textContent = all[index] ? words[camel(all[index].id)] : words.cwReady;
    show();
  };
  const tick = () => {
    if (!root.isConnected) return clearInterval(beat);
    // Half-time begins and ends by itself: nobody should have to look at the clock while listening.
    const alone = ["first-half", "pause"].includes(all[index]?.id);
    if (alone && !held && left() <= 0) {
      navigator.vibrate?.(200);
      begin(index + 1);
    }
    show();
  };
  const beat = setInterval(tick, 250);
  find("next").addEventListener("click", () => begin(index + 1 < all.length ? index + 1 : -1));
  find("hold").addEventListener("click", () => {
    if (held) ends = Date.now() + held * 1000;
    held = held ? 0 : left();
    show();
  });
  find("clock").hidden = false;
  show();
}

/** `first-half` → `cwFirstHalf`, the name of its word. */
function camel(id) {
  return `cw-${id}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
