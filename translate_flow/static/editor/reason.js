// @ts-check
/** Asks a reviewer why a unit is returned: in their words, and by a category of errors where one fits. */

import { make } from "../lib/dom.js";

const CATEGORIES = ["", "accuracy/mistranslation", "accuracy/omission", "accuracy/addition", "terminology/wrong-term", "linguistic/grammar", "linguistic/spelling", "linguistic/punctuation", "style/awkward", "style/house-style", "locale/number-format"];

/**
 * A category of errors in words: “Accuracy: omission”.
 * @param {string} name
 */
export function categoryName(name) {
  const [dimension, subtype] = name.replace(/-/g, " ").split("/");
  return `${dimension.charAt(0).toUpperCase()}${dimension.slice(1)}${subtype ? `: ${subtype}` : ""}`;
}

/** @returns {HTMLSelectElement} */
export function categoryField() {
  const options = CATEGORIES.map((name) => make("option", { value: name }, name ? categoryName(name) : "no category"));
  return /** @type {HTMLSelectElement} */ (make("select", { "aria-label": "Category" }, ...options));
}

/**
 * @param {import("./help.js").Help} help
 * @param {(reason: string, category: string) => void} done
 */
export function askReason(help, done) {
  const area = /** @type {HTMLTextAreaElement} */ (make("textarea", { "aria-label": "Reason", rows: "2", required: "" }));
  const category = categoryField();
  const form = make("form", {}, area, category, make("button", { class: "quiet-button" }, "Return"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    help.parts.ask.replaceChildren();
    done(area.value, category.value);
  });
  help.parts.ask.replaceChildren(make("h2", {}, "What is to be changed?"), form);
  area.focus();
}
