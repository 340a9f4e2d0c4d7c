// @ts-check
/** Fields of date and time are read in the reader's own zone: the exact moment goes along in a hidden field. */

import { all } from "../lib/dom.js";

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** @param {ParentNode} root */
export function bind(root) {
  for (const element of all("input[data-exact]", root)) {
    const field = /** @type {HTMLInputElement} */ (element);
    const exact = /** @type {HTMLInputElement} */ (field.form?.elements.namedItem(`${field.name}_exact`));
    field.form?.addEventListener("submit", () => {
      const moment = new Date(field.value);
      exact.value = Number.isNaN(moment.getTime()) ? "" : moment.toISOString();
    });
  }
  for (const element of all("[data-zone]", root)) element.textContent = `In your time, ${ZONE}`;
}
