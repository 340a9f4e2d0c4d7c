// @ts-check
/** Keys that work on every page where nobody is writing: help, search, places. */

import { isWriting, one } from "../lib/dom.js";

/** @type {Record<string, string>} */
const PLACES = { b: "/", a: "/articles", n: "/articles/new" };
const PATIENCE = 1500;

/** @param {Document | ParentNode} root */
export function bind(root) {
  let isGoing = false;
  document.addEventListener("keydown", (event) => {
    if (event.key === "F1") {
      event.preventDefault();
      location.assign("/help");
      return;
    }
    if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isGoing && PLACES[event.key]) {
      event.preventDefault();
      event.stopImmediatePropagation();
      location.assign(PLACES[event.key]);
    } else if (event.key === "g") {
      isGoing = true;
      setTimeout(() => (isGoing = false), PATIENCE);
    } else if (event.key === "?") {
      location.assign("/help");
    } else if (event.key === "/") {
      const search = one("[data-search]", root);
      if (search) event.preventDefault();
      search?.focus();
    }
  }, true);
}
