// @ts-check
/** Signing out forgets the drafts this browser kept for the person. */

import { all } from "../lib/dom.js";

const PREFIX = "tf-draft:";

/** @param {ParentNode} root */
export function bind(root) {
  for (const form of all("form[data-sign-out]", root)) {
    form.addEventListener("submit", () => {
      // A page that is left keeps what is typed; this mark says that here nothing is to stay.
      document.documentElement.dataset.signingOut = "1";
      const keys = Array.from({ length: localStorage.length }, (_, place) => localStorage.key(place) || "");
      for (const key of keys.filter((name) => name.startsWith(PREFIX))) localStorage.removeItem(key);
    });
  }
}
