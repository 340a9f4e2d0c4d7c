// @ts-check
/** A window above the page. */

import { make } from "../lib/dom.js";

/**
 * A window with a title; Escape closes it and gives the focus back.
 * @param {string} title
 * @param {...Node} children
 * @returns {HTMLDialogElement}
 */
export function openWindow(title, ...children) {
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  // The closed one goes with its close event, which comes later than the window that takes its place.
  document.querySelector("dialog.window:not([open])")?.remove();
  const dialog = /** @type {HTMLDialogElement} */ (make("dialog", { class: "window", "aria-label": title }, make("h2", {}, title), ...children));
  dialog.addEventListener("close", () => {
    dialog.remove();
    // The browser gave the focus back while the page was still behind the window: a text field then takes no keys.
    before?.blur();
    before?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * A window that stays until it is answered.
 * @param {string} title
 * @param {...Node} children
 * @returns {HTMLDialogElement}
 */
export function openQuestion(title, ...children) {
  const dialog = openWindow(title, ...children);
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  // A browser closes a window that refused to be cancelled at the next Escape.
  dialog.addEventListener("keydown", (event) => event.key === "Escape" && event.preventDefault());
  return dialog;
}

/**
 * @param {string} says
 * @param {() => unknown} act
 * @param {string} [name] its class
 * @returns {HTMLElement}
 */
export function button(says, act, name = "button") {
  const made = make("button", { type: "button", class: name }, says);
  made.addEventListener("click", act);
  return made;
}
