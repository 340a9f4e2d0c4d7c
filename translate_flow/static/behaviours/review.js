// @ts-check
/** Review by keys: j and k go from unit to unit, a approves, r opens the return form, x ticks. */

import { all, isWriting, one } from "../lib/dom.js";

/** @param {ParentNode} root */
export function bind(root) {
  const page = one("[data-review]", root);
  if (!page) return;
  const units = all("[data-unit]", page);
  const acts = {
    j: () => go(units, 1),
    k: () => go(units, -1),
    a: () => /** @type {HTMLButtonElement | null} */ (one("[data-approve]", present(units)))?.click(),
    r: () => openReturn(present(units)),
    x: () => /** @type {HTMLInputElement | null} */ (one('input[name="unit"]', present(units)))?.click(),
  };
  document.addEventListener("keydown", (event) => {
    if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = acts[/** @type {keyof typeof acts} */ (event.key)];
    if (!act) return;
    event.preventDefault();
    act();
  });
  one("[data-tick-all]")?.addEventListener("click", () => {
    for (const box of /** @type {HTMLInputElement[]} */ (all('input[name="unit"]', page))) box.checked = true;
  });
  const aimed = units.find((unit) => `#${unit.id}` === location.hash);
  aimed?.focus();
}

/**
 * @param {HTMLElement[]} units
 * @returns {HTMLElement}
 */
function present(units) {
  return units.find((unit) => unit.contains(document.activeElement)) || units[0];
}

/**
 * @param {HTMLElement[]} units
 * @param {number} step
 */
function go(units, step) {
  const at = units.findIndex((unit) => unit.contains(document.activeElement));
  const next = units[at < 0 ? 0 : at + step];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** @param {HTMLElement} unit */
function openReturn(unit) {
  const details = /** @type {HTMLDetailsElement | null} */ (one("[data-return]", unit));
  if (!details) return;
  details.open = true;
  one("textarea", details)?.focus();
}
