// @ts-check
/** Menus close on Escape, on a click elsewhere, when the keyboard goes on to something else, and when another opens. */

import { all } from "../lib/dom.js";

/** @param {ParentNode} root */
export function bind(root) {
  const menus = /** @type {HTMLDetailsElement[]} */ (all("details[data-menu]", root));
  if (!menus.length) return;
  document.addEventListener("click", (event) => {
    for (const menu of menus) {
      if (menu.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    }
  });
  for (const menu of menus) {
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
    menu.addEventListener("focusout", (event) => {
      const next = event.relatedTarget;
      // A question asked over the page gives the focus back.
      if (next instanceof Element && !menu.contains(next) && !next.closest("dialog")) menu.open = false;
    });
    menu.addEventListener("toggle", () => {
      if (menu.open) for (const other of menus) if (other !== menu && !other.contains(menu)) other.open = false;
    });
  }
}
