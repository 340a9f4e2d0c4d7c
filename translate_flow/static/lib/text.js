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
 * A moment in the reader's own way of writing it, without the year where it is this one.
 * @param {Date} moment
 * @returns {string}
 */
export function localMoment(moment) {
  const year = moment.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  const told = { day: "numeric", month: "short", year, hour: "2-digit", minute: "2-digit" };
  return new Intl.DateTimeFormat(undefined, /** @type {Intl.DateTimeFormatOptions} */ (told)).format(moment);
}
