// @ts-check
/** The keys of the editor, as a table; a person may have bound others. None is a key of the browser's own. */

/** @typedef {{ key: string, says: string, act: (hand: import("./hand.js").Hand) => unknown }} Binding */

/** @type {Binding[]} */
export const BINDINGS = [
  { key: "Ctrl+Enter", says: "submit and go to the next unit", act: (hand) => hand.confirm() },
  { key: "Ctrl+Shift+Enter", says: "submit and go to the next untranslated one", act: (hand) => hand.confirm({ next: "open" }) },
  { key: "Alt+ArrowDown", says: "next unit", act: (hand) => hand.step(1) },
  { key: "Alt+ArrowUp", says: "unit before", act: (hand) => hand.step(-1) },
  { key: "Alt+PageDown", says: "next unit", act: (hand) => hand.step(1) },
  { key: "Alt+PageUp", says: "unit before", act: (hand) => hand.step(-1) },
  { key: "F9", says: "next untranslated unit", act: (hand) => hand.nextOpen() },
  { key: "Ctrl+G", says: "go to a number", act: (hand) => document.dispatchEvent(new CustomEvent("editor:go", { detail: hand })) },
  { key: "Alt+S", says: "copy the source", act: (hand) => hand.copySource() },
  { key: "Ctrl+Insert", says: "copy the source", act: (hand) => hand.area && hand.copySource() },
  { key: "Alt+Delete", says: "clear the translation", act: (hand) => hand.clear() },
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({ key: `Alt+${n}`, says: `use match ${n}`, act: (/** @type {any} */ hand) => hand.useMatch(n) })),
  { key: "Alt+K", says: "look a phrase up in the memory", act: (hand) => hand.help.concordance() },
  { key: "F3", says: "look a phrase up in the memory", act: (hand) => hand.help.concordance() },
  { key: "Alt+C", says: "write a comment", act: (hand) => hand.help.comment() },
  { key: "Alt+A", says: "approve", act: (hand) => hand.decide("approve") },
  { key: "Alt+U", says: "return with a reason", act: (hand) => hand.decide("return") },
  { key: "Alt+V", says: "an outdated translation still fits", act: (hand) => hand.stillValid() },
  { key: "Ctrl+Shift+Space", says: "no-break space", act: (hand) => hand.insert("\u00a0") },
  { key: "Ctrl+F", says: "find in this article", act: () => document.querySelector("[data-find]")?.dispatchEvent(new Event("editor:focus")) },
  { key: "Ctrl+H", says: "replace", act: () => document.querySelector('[data-act="replace"]')?.dispatchEvent(new Event("click")) },
  { key: "F1", says: "this list", act: () => document.querySelector('[data-act="keys"]')?.dispatchEvent(new Event("click")) },
];

/**
 * The name of a pressed key with its modifiers, or nothing while a method of input is composing.
 * @param {KeyboardEvent} event
 * @returns {string}
 */
export function pressed(event) {
  if (event.isComposing || event.key === "Process" || event.getModifierState("AltGraph")) return "";
  const isMac = navigator.platform.startsWith("Mac");
  const parts = [];
  if (event.ctrlKey || (isMac && event.metaKey)) parts.push("Ctrl");
  if (event.altKey) parts.push("Alt");
  if (event.shiftKey) parts.push("Shift");
  // On a Mac, Option alone types a character, and is never taken from the writer.
  if (isMac && event.altKey && !event.ctrlKey && !event.metaKey && event.key.length === 1 && !/^(Digit|Arrow|Page)/.test(event.code)) return "";
  const digit = event.code.match(/^Digit(\d)$/);
  const letter = event.code.match(/^Key([A-Z])$/);
  const name = digit && event.altKey ? digit[1] : letter && (event.altKey || event.ctrlKey) ? letter[1] : event.key === " " ? "Space" : event.key;
  return [...parts, name.length === 1 ? name.toUpperCase() : name].join("+");
}

/**
 * @param {HTMLElement} root
 * @param {import("./hand.js").Hand} hand
 */
export function bindKeys(root, hand) {
  const own = JSON.parse(localStorage.getItem("tf-keys") || "{}");
  const table = new Map(BINDINGS.map((binding) => [own[binding.key] || binding.key, binding]));
  document.addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]")) return;
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.key === "?" && !["TEXTAREA", "INPUT", "SELECT"].includes(target.tagName)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      root.querySelector('[data-act="keys"]')?.dispatchEvent(new Event("click"));
      return;
    }
    const binding = table.get(pressed(event));
    if (!binding) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    binding.act(hand);
  }, true);
}
