// @ts-check
/** What keys and buttons write into the text in hand; the browser's own undo takes each of it back. */

import { written } from "../lib/tags.js";

/** @typedef {import("./hand.js").Hand} Hand */

/**
 * @param {Hand} hand
 * @param {string} text put where the caret is
 */
export function insert(hand, text) {
  const area = hand.area;
  if (!area) return;
  area.focus();
  // Keeps the browser's own undo; setRangeText would throw it away.
  if (!document.execCommand("insertText", false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  }
  hand.typed();
}

/**
 * Puts a tag around the selected words, or where the caret is.
 * @param {Hand} hand
 * @param {number} number
 */
export function tag(hand, number) {
  const area = hand.area;
  if (!area) return;
  const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
  const words = chosen.trim();
  const [lead, tail] = words ? chosen.split(words) : ["", ""];
  insert(hand, `${lead}⟨${number}⟩${words}⟨/${number}⟩${tail}`);
  if (!words) area.setSelectionRange(area.selectionEnd - `⟨/${number}⟩`.length, area.selectionEnd - `⟨/${number}⟩`.length);
}

/**
 * Puts the first tag of the source that the translation does not have yet.
 * @param {Hand} hand
 */
export function nextTag(hand) {
  const unit = hand.unit;
  if (!unit || !hand.area) return;
  const next = unit.tags.find((/** @type {any} */ tag) => !hand.area?.value.includes(`⟨${tag.number}⟩`));
  if (next) tag(hand, next.number);
  else hand.line.say(unit.tags.length ? "All tags are in the translation" : "This unit has no tags");
}

/**
 * Replaces the whole text.
 * @param {Hand} hand
 * @param {string} text
 * @param {{ origin: string, origin_detail: string }} [origin]
 */
export function write(hand, text, origin = { origin: "human", origin_detail: "" }) {
  const area = hand.area;
  if (!area) return;
  area.focus();
  area.select();
  if (!document.execCommand(text ? "insertText" : "delete", false, text)) area.value = text;
  hand.typed();
  hand.origin = origin;
  // What a machine or the memory gave is stored as such before a word of it is changed.
  if (origin.origin !== "human") hand.save();
}

/** @param {Hand} hand */
export function copySource(hand) {
  const unit = hand.unit;
  if (unit) write(hand, unit.source_tagged || unit.source_text);
}

/**
 * @param {Hand} hand
 * @param {number} number 1-based place of a match
 */
export function useMatch(hand, number) {
  const match = hand.help.matches[number - 1];
  if (match) write(hand, written(match), { origin: "tm", origin_detail: String(match.score) });
}
