// @ts-check
/** Fields of the windows, each with its label. */

import { make } from "../lib/dom.js";

/**
 * @param {string} says
 * @param {HTMLElement} control
 */
export function field(says, control) {
  return make("label", {}, says, control);
}

/**
 * @param {string} name
 * @param {string} says
 * @param {boolean} isOn
 */
export function check(name, says, isOn) {
  const box = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox", name, value: "true" }));
  box.checked = isOn;
  return make("label", { class: "check" }, box, ` ${says}`);
}

/**
 * @param {string} name
 * @param {string} says
 * @param {string[][]} options
 * @param {string | undefined} chosen
 */
export function choice(name, says, options, chosen) {
  const select = /** @type {HTMLSelectElement} */ (make("select", { name }, make("option", { value: "" }, "all"), ...options.map(([value, text]) => make("option", { value }, text))));
  select.value = chosen || "";
  return field(says, select);
}

/** @param {string | undefined} moment */
export function localTime(moment) {
  if (!moment) return "";
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}
