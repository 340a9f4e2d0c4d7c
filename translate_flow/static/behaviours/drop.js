// @ts-check
/** A file dropped anywhere on the text goes into the form's file field. */

import { all } from "../lib/dom.js";

/** @param {ParentNode} root */
export function bind(root) {
  for (const place of all("[data-drop]", root)) {
    const field = /** @type {HTMLInputElement | null} */ (place.querySelector('input[type="file"]'));
    if (!field) continue;
    place.addEventListener("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      place.dataset.over = "1";
    });
    place.addEventListener("dragleave", () => delete place.dataset.over);
    place.addEventListener("drop", (event) => {
      delete place.dataset.over;
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      field.files = event.dataTransfer.files;
      field.focus();
    });
  }
}
