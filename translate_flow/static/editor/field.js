// @ts-check
/** The field the translation is written in: plain text, so that undo, spelling and methods of input are the browser's own. */

import { make } from "../lib/dom.js";

const SIZES_ITSELF = CSS.supports("field-sizing", "content");

/**
 * @param {{ lang: string, dir: string }} side
 * @param {any} unit
 * @returns {HTMLTextAreaElement}
 */
export function drawField({ lang, dir }, unit) {
  const label = `Translation of unit ${unit.position + 1}`;
  return /** @type {HTMLTextAreaElement} */ (make("textarea", { rows: "1", lang, dir, spellcheck: "true", "aria-label": label }));
}

/** @param {HTMLTextAreaElement | null} area gets the height of its text, where the browser does not see to it */
export function fit(area) {
  if (!area || SIZES_ITSELF) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}
