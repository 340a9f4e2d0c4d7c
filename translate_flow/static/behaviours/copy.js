// @ts-check
/** A secret shown once gets a button that copies it. */

import { all, make } from "../lib/dom.js";

/** @param {ParentNode} root */
export function bind(root) {
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
