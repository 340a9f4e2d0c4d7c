// @ts-check
/** The keys of the editor, as a table; a person may bind others. None is a key of the browser's own. */

/** @typedef {import("./hand.js").Hand} Hand */
/** @typedef {{ id: string, key: string, says: string, act: (hand: Hand) => unknown }} Binding */

const press = (/** @type {string} */ name) => document.querySelector(`[data-act="${name}"]`)?.dispatchEvent(new Event("click"));
const ask = (/** @type {string} */ name, /** @type {Hand} */ hand) => document.dispatchEvent(new CustomEvent(name, { detail: hand }));

/** @type {Binding[]} */
export const BINDINGS = [
  { id: "confirm", key: "Ctrl+Enter", says: "submit and go to the next unit", act: (hand) => hand.help.send() || hand.confirm() },
  { id: "confirm-open", key: "Ctrl+Shift+Enter", says: "submit and go to the next untranslated one", act: (hand) => hand.confirm({ next: "open" }) },
  { id: "next", key: "Alt+ArrowDown", says: "next unit", act: (hand) => hand.step(1) },
  { id: "before", key: "Alt+ArrowUp", says: "unit before", act: (hand) => hand.step(-1) },
  { id: "next-page", key: "Alt+PageDown", says: "next unit", act: (hand) => hand.step(1) },
  { id: "before-page", key: "Alt+PageUp", says: "unit before", act: (hand) => hand.step(-1) },
  { id: "next-open", key: "F9", says: "next untranslated unit", act: (hand) => hand.nextOpen() },
  { id: "before-open", key: "Shift+F9", says: "untranslated unit before", act: (hand) => hand.nextOpen(-1) },
  { id: "next-same", key: "F8", says: "next unit in the same state", act: (hand) => hand.nextSame(1) },
  { id: "before-same", key: "Shift+F8", says: "unit before in the same state", act: (hand) => hand.nextSame(-1) },
  { id: "go", key: "Ctrl+G", says: "go to a number", act: (hand) => ask("editor:go", hand) },
  { id: "copy-source", key: "Alt+S", says: "copy the source", act: (hand) => hand.copySource() },
  { id: "copy-source-2", key: "Ctrl+Insert", says: "copy the source", act: (hand) => hand.area && hand.copySource() },
  { id: "tag", key: "Alt+G", says: "put the next tag of the source around the selected words", act: (hand) => hand.nextTag() },
  { id: "clear", key: "Alt+Delete", says: "clear the translation", act: (hand) => hand.clear() },
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({ id: `match-${n}`, key: `Alt+${n}`, says: `use match ${n}`, act: (/** @type {Hand} */ hand) => hand.useMatch(n) })),
  { id: "split", key: "Alt+Shift+S", says: "split the sentence at the caret", act: (hand) => ask("editor:split", hand) },
  { id: "join", key: "Alt+J", says: "join with the next sentence", act: (hand) => ask("editor:join", hand) },
  { id: "undo-split", key: "Alt+Z", says: "take the last split, join or alignment edit back", act: (hand) => ask("editor:undo-split", hand) },
  { id: "concordance", key: "Alt+K", says: "look a phrase up in the memory", act: (hand) => hand.help.concordance() },
  { id: "concordance-2", key: "F3", says: "look a phrase up in the memory", act: (hand) => hand.help.concordance() },
  { id: "machine", key: "Alt+M", says: "ask for a machine translation, where one is set up", act: (hand) => hand.help.askMachine() },
  { id: "term", key: "Alt+T", says: "add a term, from the words chosen on either side", act: (hand) => hand.help.term() },
  { id: "comment", key: "Alt+C", says: "write a comment", act: (hand) => hand.help.comment() },
  { id: "approve", key: "Alt+A", says: "approve", act: (hand) => hand.decide("approve") },
  { id: "return", key: "Alt+U", says: "return with a reason", act: (hand) => hand.decide("return") },
  { id: "still-valid", key: "Alt+V", says: "an outdated translation still fits", act: (hand) => hand.stillValid() },
  { id: "no-break-space", key: "Ctrl+Shift+Space", says: "no-break space", act: (hand) => hand.insert("\u00a0") },
  { id: "read", key: "Alt+R", says: "read the whole article", act: () => press("read") },
  { id: "find", key: "Ctrl+F", says: "find in this article", act: () => document.querySelector("[data-find]")?.dispatchEvent(new Event("editor:focus")) },
  { id: "replace", key: "Ctrl+H", says: "replace", act: () => press("replace") },
  { id: "keys", key: "F1", says: "this list", act: () => press("keys") },
];

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

/**
 * The name of a pressed key with its modifiers, or nothing while a character or a method of input is being typed.
 * On a Mac, Command stands for Ctrl and Control with Option for Alt: Option alone types characters.
 * @param {KeyboardEvent} event
 * @returns {string}
 */
export function pressed(event) {
  if (event.isComposing || event.key === "Process" || event.key === "Dead" || event.getModifierState("AltGraph")) return "";
  if (["Control", "Alt", "Shift", "Meta", "AltGraph"].includes(event.key)) return "";
  const isMac = navigator.platform.startsWith("Mac");
  const isNamed = event.key.length > 1;
  if (isMac && event.altKey && !event.ctrlKey && !event.metaKey && !isNamed) return "";
  const isAlt = isMac ? event.altKey && (event.ctrlKey || isNamed) : event.altKey;
  const isCtrl = isMac ? event.metaKey : event.ctrlKey;
  if (isMac && event.ctrlKey && !event.altKey && !event.metaKey && !isNamed) return "";
  // Where Ctrl and Alt together made a character, the keyboard's third level was meant.
  if (!isMac && event.ctrlKey && event.altKey && !isNamed && !/^[a-z0-9]$/i.test(event.key)) return "";
  const parts = [isCtrl ? "Ctrl" : "", isAlt ? "Alt" : "", event.shiftKey ? "Shift" : ""].filter(Boolean);
  return [...parts, named(event, isCtrl || isAlt)].join("+");
}

/**
 * @param {KeyboardEvent} event
 * @param {boolean} isHeld whether Ctrl or Alt is down, so that the key and not its character counts
 */
function named(event, isHeld) {
  if (event.key === " ") return "Space";
  const digit = event.code.match(/^Digit(\d)$/);
  if (isHeld && digit) return digit[1];
  if (/^[a-z]$/i.test(event.key)) return event.key.toUpperCase();
  const letter = event.code.match(/^Key([A-Z])$/);
  return isHeld && letter ? letter[1] : event.key;
}

/**
 * @param {HTMLElement} root
 * @param {Hand} hand
 */
export function bindKeys(root, hand) {
  // On the window, so that the editor's keys come before those every page has.
  window.addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]")) return;
    const target = /** @type {HTMLElement} */ (event.target);
    const isAsked = event.key === "?" && !["TEXTAREA", "INPUT", "SELECT"].includes(target.tagName);
    const name = pressed(event);
    const binding = isAsked ? BINDINGS.find(({ id }) => id === "keys") : name && BINDINGS.find(({ id }) => keyOf(id) === name);
    if (!binding) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    binding.act(hand);
  }, true);
}
