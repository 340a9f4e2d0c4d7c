// @ts-check
/** Counting and showing text the way people read it. */

/**
 * The number of characters as people count them.
 * @param {string} text
 * @returns {number}
 */
export function characters(text) {
  return Array.from(text).length;
}

/**
 * The number of words.
 * @param {string} text
 * @returns {number}
 */
export function words(text) {
  return (text.match(/[\p{L}\p{N}]+(?:[’'\-][\p{L}\p{N}]+)*/gu) || []).length;
}

/**
 * A moment in the reader's own way of writing it.
 * @param {Date} moment
 * @returns {string}
 */
export function localMoment(moment) {
  return new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" }).format(moment);
}
