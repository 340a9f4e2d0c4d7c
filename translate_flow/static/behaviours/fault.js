// @ts-check
/** When a form comes back, what is wrong is brought into view and read out. */

import { one } from "../lib/dom.js";

/** @param {ParentNode} root */
export function bind(root) {
  one("[data-fault]", root)?.focus();
}
