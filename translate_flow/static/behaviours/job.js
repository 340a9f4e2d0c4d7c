// @ts-check
/** A job that is going on is looked at again until it is finished; the pauses grow. */

import { one, say } from "../lib/dom.js";
import { bind as times } from "./times.js";

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 10000;

/** @param {ParentNode} root */
export function bind(root) {
  if (one("[data-job][data-going]", root)) look(FIRST_PAUSE);
}

/** @param {number} pause */
function look(pause) {
  setTimeout(async () => {
    const next = () => look(Math.min(pause * 1.5, LONGEST_PAUSE));
    try {
      const response = await fetch(location.pathname, { headers: { Accept: "text/html" } });
      if (!response.ok) return next();
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-job]");
      const shown = one("[data-job]");
      if (!fresh || !shown) return;
      const had = shown.contains(document.activeElement);
      shown.replaceWith(document.adoptNode(fresh));
      times(fresh);
      if (fresh.hasAttribute("data-going")) return next();
      say(`${one("h1")?.textContent}: ${one(".state", fresh)?.textContent?.trim()}`);
      if (had) one("a, button", fresh)?.focus();
    } catch {
      next();
    }
  }, pause);
}
