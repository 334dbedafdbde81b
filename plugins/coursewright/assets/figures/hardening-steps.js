/** The seven steps from a soft strength to a measure, in three groups: define, refine, reposition. */
import { told } from "./calendar.js";
import { field, say, text, texts } from "./svg.js";

const STEPS = [["define", 0], ["refine", 1], ["measure", 1], ["prove", 1], ["link", 2], ["judge", 2], ["agreed", 2]];
const FIRST = "define";
const SMALL = { size: 12, tone: "muted" };

/**
 * @typedef {{key: string, group: number, entries: {text: string}[], done: boolean, late: boolean}} Step
 *   late: the customer's words are missing although a later step is done
 * @param {unknown} values @param {unknown} words @returns {Step[]}
 */
export function stepsOf(values, words) {
  const own = (key) => text(field(values, key));
  const entered = {
    ...refinedOf(values, words, own),
    ...repositionedOf(values, words, own),
  };
  const last = STEPS.findLastIndex(([key]) => entered[key].done);
  return STEPS.map(([key, group], index) => ({
    key,
    group,
    entries: entered[key].entries.filter((entry) => entry.text),
    done: Boolean(entered[key].done),
    late: key === FIRST && !entered[key].done && index < last,
  }));
}

function refinedOf(values, words, own) {
  const measured = (key) => text(field(field(values, "measure"), key));
  const named = (key) => ({ text: measured(key) && told(words, `${key}_is`, { n: measured(key) }), ...SMALL });
  const quoted = field(values, "quote") === true && own("define");
  const kinds = texts(field(values, "proof_kinds")).slice(0, 9);
  const proofs = kinds.map((kind) => text(field(words, `proof-${kind}`)) || kind).join(" · ");
  const [target, unit] = ["target", "unit"].map(measured);
  const lacks = (key, entry) => ({ text: !entry && (target || unit) && say(words, `${key}_open`), ...SMALL });
  const aim = [{ text: target, size: 14, bold: true }, lacks("target", target), { text: unit, size: 12 }];
  const figures = [...aim, lacks("unit", unit), named("baseline"), named("check")];
  const heard = [{ text: own("define") }, { text: quoted && say(words, "quote"), ...SMALL }];
  return {
    define: { done: own("define"), entries: heard },
    refine: { done: own("refine"), entries: [{ text: own("refine") }] },
    measure: { done: target && unit, entries: figures },
    prove: { done: own("proof") || proofs, entries: [{ text: own("proof") }, { text: proofs, ...SMALL }] },
  };
}

function repositionedOf(values, words, own) {
  const agreed = field(values, "agreed") === true || own("agreed_on") !== "";
  const used = field(values, "used_in_proposal") === true;
  const proposal = used && say(words, agreed ? "used" : "used_unagreed");
  const yes = [{ text: agreed && say(words, "agreed_by"), bold: true }, { text: agreed && own("agreed_on") }];
  const tied = [{ text: own("hard_criterion"), bold: true }, { text: own("link") }];
  return {
    link: { done: own("hard_criterion"), entries: tied },
    judge: { done: own("judge"), entries: [{ text: own("judge") }] },
    agreed: { done: agreed, entries: [...yes, { text: proposal, size: 12, tone: agreed ? "muted" : "cinnabar" }] },
  };
}
