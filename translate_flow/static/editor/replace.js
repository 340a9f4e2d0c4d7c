// @ts-check
/** Replacing in the translation: every place is shown first, each can be left out, and one press takes it back. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { wordDiff } from "./diff.js";
import { taken } from "./many.js";
import { button, openWindow } from "./window.js";

const PAUSE = 200;
const PIECE = 500;

/** @param {import("./hand.js").Hand} hand */
export function showReplace(hand) {
  hand.save();
  const { target, bitext } = hand.about;
  const writing = { lang: target.lang, dir: target.dir };
  const what = /** @type {HTMLInputElement} */ (make("input", { ...writing, name: "what", autocomplete: "off" }));
  const by = /** @type {HTMLInputElement} */ (make("input", { ...writing, name: "by", autocomplete: "off" }));
  const hits = make("div", { ...writing, class: "hits" });
  const told = make("p", { role: "status" });
  /** @type {{ unit: any, text: string, box: HTMLInputElement }[]} */
  let planned = [];
  let round = 0;
  let timer = 0;
  const look = async () => {
    const here = (round += 1);
    const units = what.value ? await found(bitext, what.value, () => here === round) : [];
    if (here !== round) return;
    planned = units.map((unit) => ({ unit, text: unit.target_text.split(what.value).join(by.value), box: box() }));
    hits.replaceChildren(...planned.map(({ unit, text, box: made }) => make("label", {}, made, ` ${unit.position + 1}. `, ...wordDiff(unit.target_text, text))));
    told.textContent = !what.value ? "" : units.length ? `Found in ${counted(units.length)}; capitals count.` : "Not found in the translation; capitals count.";
  };
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => look().catch((error) => (told.textContent = error.message)), PAUSE);
  };
  what.addEventListener("input", soon);
  by.addEventListener("input", soon);
  const change = async () => {
    const changes = planned.filter((hit) => hit.box.checked).map(({ unit, text }) => ({ id: unit.id, version: unit.version, target: text }));
    if (!changes.length) return;
    try {
      const done = await call("PUT", `/bitexts/${bitext}/texts`, { changes });
      taken(hand, done);
      planned = [];
      hits.replaceChildren();
      told.replaceChildren(`${counted(done.done.length)} changed. `, ...(done.undo ? [button("Undo", () => undo(done.undo))] : []));
    } catch (error) {
      told.textContent = /** @type {Error} */ (error).message;
    }
  };
  const undo = async (/** @type {number} */ number) => {
    try {
      const back = await call("POST", `/bitexts/${bitext}/undo`, { number });
      taken(hand, back);
      told.textContent = `${counted(back.done.length)} taken back.${back.refused.length ? ` ${back.refused.length} were changed since and stay.` : ""}`;
    } catch (error) {
      told.textContent = /** @type {Error} */ (error).message;
    }
  };
  const fields = make("div", { class: "filter-form" }, make("label", {}, "Find", what), make("label", {}, "Replace by", by));
  const acts = make("div", { class: "acts" }, button("Replace the chosen ones", change, "button primary"));
  const dialog = openWindow("Replace in the translation", fields, told, hits, acts);
  acts.append(button("Close", () => dialog.close()));
  what.focus();
}

/** @returns {HTMLInputElement} */
function box() {
  return /** @type {HTMLInputElement} */ (make("input", { type: "checkbox", checked: "" }));
}

/** @param {number} number */
function counted(number) {
  return number === 1 ? "1 unit" : `${number} units`;
}

/**
 * All units whose translation has these letters, until nobody wants them any more.
 * @param {number} bitext
 * @param {string} text
 * @param {() => boolean} isWanted
 * @returns {Promise<any[]>}
 */
async function found(bitext, text, isWanted) {
  const query = new URLSearchParams({ text, limit: String(PIECE) });
  const units = [];
  for (let cursor = "start"; cursor && isWanted(); ) {
    if (cursor !== "start") query.set("cursor", cursor);
    const told = await call("GET", `/bitexts/${bitext}/units?${query}`);
    units.push(...told.items.filter((/** @type {any} */ unit) => unit.target_text.includes(text)));
    cursor = told.next_cursor;
  }
  return units;
}
