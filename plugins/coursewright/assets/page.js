/** What every page starts: language links, terms under the pointer, and the form where there is one. */
import { keepLanguageLinksCurrent } from "./switcher.js";

const PATIENCE = 350;
/** Milliseconds for which a pointer rests on a term before its definition opens. */

keepLanguageLinksCurrent();
openTermsUnderPointer();
startForms();
window.document$?.subscribe(startForms);

/** The theme changes pages without loading them, so forms are looked for after each change. */
function startForms() {
  for (const root of document.querySelectorAll("[data-cw-form]")) {
    import("./forms/form.js").then(({ start }) => start(root));
  }
}

/** A click, a key or a touch opens a term without this. */
function openTermsUnderPointer() {
  let waiting = 0;
  document.addEventListener("pointerover", ({ target, pointerType }) => {
    clearTimeout(waiting);
    const word = target.closest?.(".cw-term__word");
    if (!word || pointerType !== "mouse") return;
    waiting = setTimeout(() => word.popoverTargetElement?.showPopover({ source: word }), PATIENCE);
  });
}
