// @ts-check
/** Times in the reader's own zone: a field's exact moment goes along in a hidden one, hours of the clock are told. */

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
  for (const option of all("select[data-utc-hours] option", root)) {
    const moment = new Date();
    moment.setUTCHours(Number(/** @type {HTMLOptionElement} */ (option).value), 0, 0, 0);
    const here = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" }).format(moment);
    option.textContent = `${option.textContent} (${here} here)`;
  }
  for (const element of all("[data-zone]", root)) element.textContent = `In your time, ${ZONE}`;
}
