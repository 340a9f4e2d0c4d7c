// @ts-check
/** A secret shown once gets a button that copies it; loading its page again makes no second one. */

import { all, make } from "../lib/dom.js";

/** @param {ParentNode} root */
export function bind(root) {
  for (const note of all("[data-address]", root)) history.replaceState(null, "", note.dataset.address);
  if (!navigator.clipboard) return;
  for (const element of all("[data-copy]", root)) {
    const button = make("button", { type: "button" }, "Copy it");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(element.textContent || "");
      button.textContent = "Copied";
    });
    element.after(button);
  }
}
