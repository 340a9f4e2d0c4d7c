// @ts-check
/** Two texts for one unit: shows what was, what is and what was typed, and lets the person choose or put together. */

import { make } from "../lib/dom.js";
import { localMoment } from "../lib/text.js";
import { wordDiff } from "./diff.js";
import { button, openQuestion } from "./window.js";

/**
 * Asks which text is to stand; null leaves theirs.
 * @param {{ base: string, mine: string, theirs: string, by: string, isOwn?: boolean }} told `by`: who stored theirs, and
 *   when; `isOwn`: that was this person, in another window
 * @param {{ lang: string, dir: string }} side
 * @param {Date} [at] when mine was typed, for a draft found again
 * @returns {Promise<string | null>}
 */
export function settleConflict(told, side, at) {
  return new Promise((resolve) => {
    const area = /** @type {HTMLTextAreaElement} */ (make("textarea", { lang: side.lang, dir: side.dir, "aria-label": "The text that is to stand" }));
    area.value = told.mine;
    const meanwhile = told.isOwn ? "You saved this unit in another window meanwhile" : "Somebody saved this unit meanwhile";
    const heading = at ? `A text typed ${localMoment(at)} was not saved` : meanwhile;
    const done = (/** @type {string | null} */ text) => {
      dialog.close();
      resolve(text);
    };
    const section = (/** @type {string} */ title, /** @type {string} */ text, /** @type {string} */ by, /** @type {HTMLElement} */ take) =>
      make("section", {}, make("h3", {}, title), make("p", { lang: side.lang, dir: side.dir }, ...wordDiff(told.base, text)), make("p", { class: "quiet" }, by), take);
    const sides = make("div", { class: "sides" },
      section(told.isOwn ? "As stored" : "Theirs, as stored", told.theirs, told.by, button("Take theirs", () => done(null))),
      section("Yours", told.mine, "not saved", button("Take mine", () => done(told.mine))));
    const acts = make("div", { class: "acts" }, button("Save this text", () => done(area.value), "button primary"));
    const dialog = openQuestion(heading, sides, make("h3", {}, "Or put them together"), area, acts);
    area.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) done(area.value);
    });
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
