// @ts-check
/** Characters nobody sees, made visible: each keeps its place in the text and shows its code beside it. */

import { make } from "./dom.js";

const CONTROLS = /([\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff])/;

/**
 * A text as children of an element; its characters stay exactly what they are.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function visible(text) {
  if (!CONTROLS.test(text)) return [text];
  return text.split(CONTROLS).map((part) => (CONTROLS.test(part) ? control(part) : part));
}

/** @param {string} character */
function control(character) {
  const code = `U+${(character.codePointAt(0) || 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return make("span", { class: "control", "data-code": code, title: `an invisible character, ${code}` }, character);
}
