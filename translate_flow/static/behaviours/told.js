// @ts-check
/**
 * What was done is said where it was done, and the keyboard goes on from there: the notices of a page that answers a form
 * move to the place with `data-tells` or below the heading of the section that the form stood in, and take the focus, so
 * that they are read out and the next Tab is near.
 */

import { all, one } from "../lib/dom.js";

const KEY = "acted in";

/** @param {Document} root */
export function bind(root) {
  root.addEventListener("submit", (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (event.defaultPrevented || form.method !== "post") return;
    const place = form.closest("main [data-tells], main section[aria-labelledby]");
    keep((place?.hasAttribute("data-tells") ? place.id : place?.getAttribute("aria-labelledby")) || "");
  });
  const place = root.getElementById(taken());
  const notices = all("main > .notice, [data-state-line] > .notice", root);
  if (!notices.length || one("[data-fault]", root)) return;
  if (place?.hasAttribute("data-tells")) place.append(...notices);
  else place?.after(...notices);
  // A unit that the address names has the focus already: the work goes on there.
  if (root.activeElement && root.activeElement !== root.body) return;
  notices[0].tabIndex = -1;
  notices[0].focus();
}

/** @param {string} place the id of what the notice will stand in or below */
function keep(place) {
  try {
    sessionStorage.setItem(KEY, place);
  } catch {
    return; // the notice then stays above the page
  }
}

/** @returns {string} where the form stood that this page answers; it is forgotten thereby */
function taken() {
  try {
    const place = sessionStorage.getItem(KEY) || "";
    sessionStorage.removeItem(KEY);
    return place;
  } catch {
    return "";
  }
}
