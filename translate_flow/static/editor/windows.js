// @ts-check
/** Windows above the editor: the list of keys, going to a number, replacing, submitting everything. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { wordDiff } from "./diff.js";
import { showMany, taken } from "./many.js";
import { showReading } from "./reading.js";
import { showKeys } from "./keys_window.js";
import { button, openWindow } from "./window.js";

/**
 * @param {HTMLElement} root
 * @param {import("./main.js").Facts} about
 * @param {import("./units.js").Units} units
 * @param {import("./hand.js").Hand} hand
 */
export function bindWindows(root, about, units, hand) {
  const on = (/** @type {string} */ name, /** @type {() => void} */ act) => root.querySelector(`[data-act="${name}"]`)?.addEventListener("click", act);
  on("keys", () => showKeys(hand));
  on("replace", () => replace(about, hand));
  on("many", () => showMany(hand));
  on("read", () => showReading(hand));
  document.addEventListener("editor:go", () => goTo(hand));
  if (!about.can.has("edit_unit")) root.querySelector('[data-act="replace"]')?.remove();
  if (!about.can.has("edit_unit") && !about.can.has("decide")) root.querySelector('[data-act="many"]')?.remove();
}

/** @param {import("./hand.js").Hand} hand */
function goTo(hand) {
  const input = /** @type {HTMLInputElement} */ (make("input", { type: "number", min: "1", max: String(hand.units.order.length), "aria-label": "Number of the unit" }));
  const form = make("form", { method: "dialog" }, input, make("div", { class: "acts" }, make("button", { class: "button" }, "Go")));
  const dialog = openWindow("Go to unit", form);
  input.focus();
  dialog.addEventListener("close", () => input.value && hand.goTo(Number(input.value)));
}

/**
 * @param {import("./main.js").Facts} about
 * @param {import("./hand.js").Hand} hand
 */
function replace(about, hand) {
  hand.save();
  const what = /** @type {HTMLInputElement} */ (make("input", { "aria-label": "Find", placeholder: "Find in the translation" }));
  const by = /** @type {HTMLInputElement} */ (make("input", { "aria-label": "Replace by", placeholder: "Replace by" }));
  const hits = make("div", { class: "hits" });
  /** @type {any[]} */
  let found = [];
  const look = async () => {
    found = [];
    hits.replaceChildren();
    if (!what.value) return;
    const query = new URLSearchParams({ text: what.value, limit: "500" });
    const told = await call("GET", `/bitexts/${about.bitext}/units?${query}`);
    for (const unit of told.items.filter((/** @type {any} */ u) => u.target_text.includes(what.value))) {
      const text = unit.target_text.split(what.value).join(by.value);
      const box = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox", checked: "" }));
      found.push({ unit, text, box });
      hits.append(make("label", {}, box, ` ${unit.position + 1}. `, ...wordDiff(unit.target_text, text)));
    }
    if (!found.length) hits.append(make("p", { class: "quiet" }, "Not found in the translation."));
  };
  what.addEventListener("input", look);
  by.addEventListener("input", look);
  const dialog = openWindow("Replace in the translation", make("p", {}, what, " ", by), hits);
  dialog.append(make("div", { class: "acts" }, button("Replace the chosen ones", () => change()), button("Close", () => dialog.close())));
  const change = async () => {
    const changes = found.filter((hit) => hit.box.checked).map((hit) => ({ id: hit.unit.id, version: hit.unit.version, target: hit.text }));
    const told = await send(hand, "PUT", `/bitexts/${about.bitext}/texts`, { changes });
    if (!told) return;
    found = [];
    hits.replaceChildren(make("p", {}, `${told.done.length} units changed. `));
    if (told.undo) hits.append(button("Undo", async () => {
      const back = await send(hand, "POST", `/bitexts/${about.bitext}/undo`, { number: told.undo });
      if (!back) return;
      const stays = back.refused.length ? ` ${back.refused.length} were changed since and stay.` : "";
      hits.replaceChildren(make("p", {}, `${back.done.length} units taken back.${stays}`));
    }));
  };
  what.focus();
}

/**
 * Does an act on many units and shows what it changed; what cannot be done is said in the state line.
 * @param {import("./hand.js").Hand} hand
 * @param {string} method
 * @param {string} path
 * @param {any} body
 * @returns {Promise<any>}
 */
async function send(hand, method, path, body) {
  try {
    const told = await call(method, path, body);
    taken(hand, told);
    return told;
  } catch (error) {
    hand.line.problem(/** @type {Error} */ (error).message);
    return null;
  }
}
