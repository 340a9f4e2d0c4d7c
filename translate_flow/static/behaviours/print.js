// @ts-check
/** Buttons that print the page they stand on. */

import { all } from "../lib/dom.js";

/** @param {ParentNode} root */
export function bind(root) {
  for (const button of all("[data-print]", root)) button.addEventListener("click", () => window.print());
}
