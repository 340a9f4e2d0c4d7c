// @ts-check
/** Moments are shown in the reader's locale and zone; the exact time stays on hover. */

import { all } from "../lib/dom.js";
import { localMoment } from "../lib/text.js";

/** @param {ParentNode} root */
export function bind(root) {
  for (const element of all("time[datetime]", root)) {
    const moment = new Date(element.getAttribute("datetime") || "");
    if (!Number.isNaN(moment.getTime())) element.textContent = localMoment(moment);
  }
}
