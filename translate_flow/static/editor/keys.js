// @ts-check
/** The keys of the editor, as this person has them: bound, looked up, refused where others need them. */

import { BINDINGS } from "./bindings.js";

const BROWSER = new Set([
  ..."TNWLRDPOJU".split("").map((letter) => `Ctrl+${letter}`),
  ..."123456789".split("").map((digit) => `Ctrl+${digit}`),
  ..."TNWPIJCR".split("").map((letter) => `Ctrl+Shift+${letter}`),
  ...["Ctrl+Tab", "Ctrl+Shift+Tab", "Ctrl+PageUp", "Ctrl+PageDown", "Ctrl+F4", "Ctrl+F5", "Ctrl++", "Ctrl+-", "Ctrl+0"],
  ...["Alt+F4", "Alt+ArrowLeft", "Alt+ArrowRight", "Alt+D", "Alt+E", "Alt+F", "Alt+Home", "Alt+Tab", "F5", "F6", "F7", "F11", "F12", "Tab", "Shift+Tab"],
]);
const WRITING = new Set([..."ACVXZY".split("").map((letter) => `Ctrl+${letter}`), "Ctrl+Shift+Z", "Ctrl+Shift+V", "Ctrl+Backspace", "Ctrl+Delete",
  "Ctrl+ArrowLeft", "Ctrl+ArrowRight", "Ctrl+ArrowUp", "Ctrl+ArrowDown", "Ctrl+Home", "Ctrl+End", "Shift+F10"]);

/** @type {Record<string, string>} id → key, where a person chose another */
let own = {};

/** @param {Record<string, string>} chosen */
export function setOwnKeys(chosen) {
  own = { ...chosen };
}

/**
 * The key of an act, as this person has it.
 * @param {string} id
 * @returns {string}
 */
export function keyOf(id) {
  return own[id] || BINDINGS.find((binding) => binding.id === id)?.key || "";
}

/**
 * Why a key cannot be bound to an act; nothing where it can.
 * @param {string} key
 * @param {string} id
 * @returns {string}
 */
export function refusal(key, id) {
  if (!/^(?:(?:Ctrl|Alt|Shift)\+)*\S+$/.test(key)) return "This is no key";
  if (BROWSER.has(key)) return `${key} belongs to the browser`;
  if (WRITING.has(key)) return `${key} belongs to writing: copying, undoing, moving the caret`;
  if (/^Ctrl\+Alt\+(?:Shift\+)?.$/.test(key)) return `${key} types a character on many keyboards`;
  if (!/^(?:Ctrl|Alt)\+/.test(key) && !/^(?:Shift\+)?F\d+$/.test(key)) return `${key} is needed for typing; press it with Ctrl or Alt, or use a function key`;
  const other = BINDINGS.find((binding) => binding.id !== id && keyOf(binding.id) === key);
  return other ? `${key} already does “${other.says}”` : "";
}
