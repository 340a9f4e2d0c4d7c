// @ts-check
/** What each key of the editor does. */

import { BINDINGS } from "./bindings.js";
import { askConcordance } from "./concordance.js";
import { decide, stillValid } from "./deciding.js";
import { askDismissal } from "./findings.js";
import { keyOf } from "./keys.js";
import { askMachine } from "./machine.js";
import { nextOpen, nextSame, step } from "./moves.js";
import { pressed } from "./pressed.js";
import { askTerm } from "./terms.js";
import { copySource, insert, nextTag, useMatch, write } from "./writing.js";

/** @typedef {import("./hand.js").Hand} Hand */

const press = (/** @type {string} */ name) => document.querySelector(`[data-act="${name}"]`)?.dispatchEvent(new Event("click"));
const ask = (/** @type {string} */ name, /** @type {Hand} */ hand) => document.dispatchEvent(new CustomEvent(name, { detail: hand }));

/** @type {Record<string, (hand: Hand) => unknown>} by the ids of the table of keys */
const ACTS = {
  confirm: (hand) => hand.help.send() || hand.confirm(),
  "confirm-open": (hand) => hand.confirm({ next: "open" }),
  next: (hand) => step(hand, 1),
  before: (hand) => step(hand, -1),
  "next-page": (hand) => step(hand, 1),
  "before-page": (hand) => step(hand, -1),
  "next-open": (hand) => nextOpen(hand),
  "before-open": (hand) => nextOpen(hand, -1),
  "next-same": (hand) => nextSame(hand, 1),
  "before-same": (hand) => nextSame(hand, -1),
  go: (hand) => ask("editor:go", hand),
  "copy-source": (hand) => copySource(hand),
  "copy-source-2": (hand) => hand.area && copySource(hand),
  tag: (hand) => nextTag(hand),
  clear: (hand) => write(hand, ""),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [`match-${n}`, (/** @type {Hand} */ hand) => useMatch(hand, n)])),
  split: (hand) => ask("editor:split", hand),
  join: (hand) => ask("editor:join", hand),
  "undo-split": (hand) => ask("editor:undo-split", hand),
  concordance: (hand) => askConcordance(hand.help),
  "concordance-2": (hand) => askConcordance(hand.help),
  machine: (hand) => askMachine(hand.help),
  term: (hand) => askTerm(hand.help),
  comment: (hand) => hand.help.comment(),
  approve: (hand) => decide(hand, "approve"),
  return: (hand) => decide(hand, "return"),
  dismiss: (hand) => askDismissal(hand.help, hand.unit),
  "still-valid": (hand) => stillValid(hand),
  "no-break-space": (hand) => insert(hand, "\u00a0"),
  read: () => press("read"),
  find: () => document.querySelector("[data-find]")?.dispatchEvent(new Event("editor:focus")),
  replace: () => press("replace"),
  filter: () => press("filter"),
  many: () => press("many"),
  keys: () => press("keys"),
};

/** @param {Hand} hand */
export function bindKeys(hand) {
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
    ACTS[binding.id](hand);
  }, true);
}
