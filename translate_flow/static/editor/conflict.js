// @ts-check
/** Two texts for one unit: shows what was, what is and what was typed, and lets the person choose or put together. */

import { make } from "../lib/dom.js";
import { localMoment } from "../lib/text.js";
import { wordDiff } from "./diff.js";
import { button, openQuestion } from "./window.js";

/**
 * Asks which text is to stand; null leaves theirs.
 * @param {{ base: string, mine: string, theirs: string, by: string }} told `by`: who stored theirs, and when
 * @param {{ lang: string, dir: string }} side
 * @param {Date} [at] when mine was typed, for a draft found again
 * @returns {Promise<string | null>}
 */
export function settleConflict(told, side, at) {
  return new Promise((resolve) => {
    const area = /** @type {HTMLTextAreaElement} */ (make("textarea", { lang: side.lang, dir: side.dir, "aria-label": "The text that is to stand" }));
    area.value = told.mine;
    const heading = at ? `A text typed ${localMoment(at)} was not saved` : "Somebody saved this unit meanwhile";
    const sides = make("div", { class: "sides" },
      make("section", {}, make("h3", {}, "Theirs, as stored"), make("p", { lang: side.lang, dir: side.dir }, ...wordDiff(told.base, told.theirs)), make("p", { class: "quiet" }, told.by)),
      make("section", {}, make("h3", {}, "Yours"), make("p", { lang: side.lang, dir: side.dir }, ...wordDiff(told.base, told.mine))),
    );
    const done = (/** @type {string | null} */ text) => {
      dialog.close();
      resolve(text);
    };
    const acts = make("div", { class: "acts" },
      button("Take mine", () => done(told.mine)), button("Take theirs", () => done(null)), button("Save the text below", () => done(area.value)));
    const dialog = openQuestion(heading, sides, acts, make("h3", {}, "Or put them together"), area);
    // Who is in the middle of a word goes on there, and presses no button with a space.
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  });
}

/**
 * Who stored the text of a unit, and when.
 * @param {any} unit
 */
export function writer(unit) {
  return [unit.updated_by?.name, unit.updated_at && localMoment(new Date(unit.updated_at))].filter(Boolean).join(", ");
}
