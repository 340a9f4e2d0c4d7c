// @ts-check
/** The bar of the workbench's acts: one stop of Tab, and the arrows go on from act to act. */

import { all, make, one } from "../lib/dom.js";
import { ACTS } from "./keys.js";

/** @typedef {import("./main.js").Workbench} Bench */

/** @param {Bench} bench */
export function drawTools(bench) {
  const bar = /** @type {HTMLElement} */ (one("[data-tools]", bench.root));
  for (const act of ACTS.filter((known) => known.isTool && (bench.canEdit || known.isForAll))) {
    const button = make("button", { type: "button", class: "quiet-button", title: `${act.says} (${act.key})`, tabindex: "-1" }, act.name);
    button.addEventListener("click", () => act.run(bench));
    bar.append(button);
  }
  const buttons = all("button", bar);
  buttons[0]?.setAttribute("tabindex", "0");
  bar.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const step = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || step === undefined) return;
    event.preventDefault();
    const next = buttons[(step + buttons.length) % buttons.length];
    buttons[at].setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });
}
