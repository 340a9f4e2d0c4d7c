// @ts-check
/** The windows above the editor and what opens them; going to a number. */

import { make } from "../lib/dom.js";
import { showKeys } from "./keys_window.js";
import { showMany } from "./many.js";
import { goTo as jump } from "./moves.js";
import { showReading } from "./reading.js";
import { showReplace } from "./replace.js";
import { openWindow } from "./window.js";

/**
 * @param {HTMLElement} root
 * @param {import("./main.js").Facts} about
 * @param {import("./hand.js").Hand} hand
 */
export function bindWindows(root, about, hand) {
  const on = (/** @type {string} */ name, /** @type {() => void} */ act) => root.querySelector(`[data-act="${name}"]`)?.addEventListener("click", act);
  on("keys", () => showKeys(hand));
  on("replace", () => showReplace(hand));
  on("many", () => showMany(hand));
  on("read", () => showReading(hand));
  document.addEventListener("editor:go", () => goTo(hand));
  if (!about.can.has("edit_unit")) root.querySelector('[data-act="replace"]')?.remove();
  if (!about.can.has("edit_unit") && !about.can.has("decide")) root.querySelector('[data-act="many"]')?.remove();
}

/** @param {import("./hand.js").Hand} hand */
function goTo(hand) {
  const input = /** @type {HTMLInputElement} */ (make("input", { type: "number", min: "1", max: String(hand.units.order.length), "aria-label": "Number of the unit" }));
  const form = make("form", { method: "dialog" }, input, make("div", { class: "acts" }, make("button", { class: "button" }, "Go")));
  const dialog = openWindow("Go to unit", form);
  input.focus();
  dialog.addEventListener("close", () => input.value && jump(hand, Number(input.value)));
}
