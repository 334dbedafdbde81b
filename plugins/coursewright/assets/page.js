/** What every page starts: language links, terms under the pointer, and the form where there is one. */
import { keepLanguageLinksCurrent } from "./switcher.js";

const PATIENCE = 350;
/** Milliseconds for which a pointer rests on a term before its definition opens. */

keepLanguageLinksCurrent();
openTermsUnderPointer();
window.addEventListener("resize", letTablesScroll);
startWidgets();
window.document$?.subscribe(startWidgets);

/** The theme changes pages without loading them, so what has a script is looked for after each change. */
function startWidgets() {
  const widgets = {
    "[data-cw-form]": "./forms/form.js",
    "[data-cw-workspace]": "./forms/workspace.js",
    "[data-cw-materials]": "./room/materials.js",
    "[data-cw-rotation]": "./room/rotation-page.js",
    "[data-cw-observe]": "./room/observe.js",
    "[data-cw-alone]": "./room/alone.js",
    "[data-cw-calls]": "./room/calls.js",
    "[data-cw-points-room]": "./room/points.js",
  };
  for (const [selector, script] of Object.entries(widgets)) {
    for (const root of document.querySelectorAll(selector)) import(script).then(({ start }) => start(root));
  }
  setTimeout(letTablesScroll);
}

/** The theme puts wide tables into boxes that scroll; who has no pointer comes to them with the Tab key. */
function letTablesScroll() {
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) {
    box.removeAttribute("tabindex");
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
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
