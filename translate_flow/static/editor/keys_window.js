// @ts-check
/** The list of keys, where each can be changed; what a person chose is kept with the account. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { BINDINGS } from "./bindings.js";
import { keyOf, refusal, setOwnKeys } from "./keys.js";
import { pressed } from "./pressed.js";
import { button, openWindow } from "./window.js";

/**
 * @param {import("./hand.js").Hand} hand
 */
export function showKeys(hand) {
  const body = make("tbody");
  const told = make("p", { role: "alert", class: "problem" });
  const about = make("p", { class: "quiet" }, "Press “Change” and then the new key. Keys of the browser and keys that type characters are not taken. On a Mac, read Command for Ctrl, and Control with Option for Alt.");
  const dialog = openWindow("Keys of the editor", about, make("table", { class: "keys-table" }, body), told);
  /** @type {string | null} */
  let waiting = null;
  const draw = () => {
    body.replaceChildren(...BINDINGS.map((binding) => {
      const change = button(waiting === binding.id ? "Press a key…" : "Change", () => begin(binding.id), "quiet-button");
      change.setAttribute("aria-label", waiting === binding.id ? "Press the new key; Escape keeps the old one" : `Change the key for: ${binding.says}`);
      change.dataset.binding = binding.id;
      const isOwn = keyOf(binding.id) !== binding.key;
      const back = isOwn ? [button(`Back to ${binding.key}`, () => keep(binding.id, binding.key), "quiet-button")] : [];
      return make("tr", {}, make("td", {}, make("kbd", {}, keyOf(binding.id))), make("td", {}, binding.says), make("td", {}, change, ...back));
    }));
  };
  const begin = (/** @type {string} */ id) => {
    waiting = id;
    told.textContent = "";
    draw();
    /** @type {HTMLElement | null} */ (body.querySelector(`[data-binding="${id}"]`))?.focus();
  };
  const keep = async (/** @type {string} */ id, /** @type {string} */ key) => {
    const chosen = Object.fromEntries(BINDINGS.filter((b) => (b.id === id ? key : keyOf(b.id)) !== b.key).map((b) => [b.id, b.id === id ? key : keyOf(b.id)]));
    await store(chosen);
    /** @type {HTMLElement | null} */ (body.querySelector(`[data-binding="${id}"]`))?.focus();
  };
  const store = async (/** @type {Record<string, string>} */ chosen) => {
    try {
      await call("PATCH", "/me/preferences", { preferences: { keys: Object.keys(chosen).length ? chosen : null } });
    } catch (error) {
      told.textContent = `Not kept: ${/** @type {Error} */ (error).message}`;
      return;
    }
    setOwnKeys(chosen);
    waiting = null;
    draw();
    hand.rebound();
  };
  dialog.addEventListener("keydown", (event) => {
    if (!waiting) return;
    event.preventDefault();
    event.stopPropagation();
    const id = waiting;
    if (event.key === "Escape") {
      waiting = null;
      draw();
      return;
    }
    const key = pressed(event);
    if (!key) return;
    const why = refusal(key, id);
    told.textContent = why ? `${why}. Press another one.` : "";
    if (!why) keep(id, key);
  });
  dialog.append(make("div", { class: "acts" }, button("Back to the first keys", () => store({})), button("Close", () => dialog.close())));
  draw();
}
