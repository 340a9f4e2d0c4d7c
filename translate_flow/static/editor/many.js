// @ts-check
/** Acts on many units: what would be done is shown first, each can be left out, and one press takes it back. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { wordDiff } from "./diff.js";
import { button, openWindow } from "./window.js";

/** @typedef {{ id: number, version: number, line: (Node | string)[], isPossible: boolean }} Planned */

/**
 * @param {import("./hand.js").Hand} hand
 */
export async function showMany(hand) {
  const { about } = hand;
  hand.save();
  await hand.units.complete;
  const counts = await call("GET", `/bitexts/${about.bitext}/counts`).catch(() => ({ authors: [] }));
  const options = [
    ...(about.can.has("edit_unit") ? [["confirm", "Submit what is written"]] : []),
    ...(about.can.has("decide") ? [["approve", "Approve what is submitted"], ["return", "Return what is submitted, with a reason"]] : []),
    ...(about.can.has("edit_unit") ? counts.authors.map((/** @type {any} */ a) => [`revert:${a.person.id}`, `Take back what ${a.person.name} wrote last`]) : []),
  ];
  const select = /** @type {HTMLSelectElement} */ (make("select", { name: "act" }, ...options.map(([value, says]) => make("option", { value }, says))));
  const reason = /** @type {HTMLInputElement} */ (make("input", { name: "reason" }));
  const reasonField = make("label", {}, "Reason ", reason);
  const list = make("div", { class: "hits", tabindex: "0", role: "group", "aria-label": "Units it is done to" });
  const told = make("p", { role: "status" });
  /** @type {{ unit: Planned, box: HTMLInputElement }[]} */
  let planned = [];
  const preview = async () => {
    reasonField.hidden = select.value !== "return";
    told.textContent = "";
    const units = await plan(hand, select.value);
    planned = units.filter((unit) => unit.isPossible).map((unit) => ({ unit, box: box() }));
    const boxes = new Map(planned.map(({ unit, box: made }) => [unit.id, made]));
    list.replaceChildren(...units.map((unit) => make("label", {}, ...(boxes.has(unit.id) ? [/** @type {Node} */ (boxes.get(unit.id))] : []), ` ${(hand.units.places.get(unit.id) ?? 0) + 1}. `, ...unit.line)));
    if (!units.length) list.append(make("p", { class: "quiet" }, "No unit is in a state for this."));
  };
  select.addEventListener("change", preview);
  const dialog = openWindow("Many units", make("p", {}, make("label", {}, "What to do ", select)), make("p", {}, reasonField), list, told);
  dialog.append(make("div", { class: "acts" }, button("Do it", () => carryOut(), "button primary"), button("Close", () => dialog.close())));
  const carryOut = async () => {
    const units = planned.filter(({ box: made }) => made.checked).map(({ unit }) => ({ id: unit.id, version: unit.version }));
    if (!units.length) return;
    try {
      const done = await send(about.bitext, select.value, units, reason.value);
      taken(hand, done);
      await preview();
      told.replaceChildren(`${done.done.length} units changed. ${[...new Set(done.refused.map((/** @type {any} */ r) => r.message))].join(" ")} `);
      if (done.undo) told.append(button("Undo", async () => {
        const back = await call("POST", `/bitexts/${about.bitext}/undo`, { number: done.undo });
        taken(hand, back);
        await preview();
        told.textContent = `${back.done.length} units taken back. ${back.refused.length ? `${back.refused.length} were changed since and stay.` : ""}`;
      }));
    } catch (error) {
      told.textContent = /** @type {Error} */ (error).message;
    }
  };
  await preview();
  select.focus();
}

/** @returns {HTMLInputElement} */
function box() {
  return /** @type {HTMLInputElement} */ (make("input", { type: "checkbox", checked: "" }));
}

/**
 * Takes over the units an act changed.
 * @param {import("./hand.js").Hand} hand
 * @param {any} done
 */
export function taken(hand, done) {
  for (const unit of done.done) hand.units.put(unit);
}

/**
 * What an act would do, in the order of the article; only what the filter shows.
 * @param {import("./hand.js").Hand} hand
 * @param {string} act
 * @returns {Promise<Planned[]>}
 */
async function plan(hand, act) {
  const isShown = (/** @type {number} */ id) => !hand.list.shown || hand.list.shown.has(id);
  if (act.startsWith("revert:")) {
    const told = await call("GET", `/bitexts/${hand.about.bitext}/reversions?user_id=${act.slice(7)}`);
    return told.items.filter((/** @type {any} */ r) => isShown(r.unit_id)).map((/** @type {any} */ r) => ({
      id: r.unit_id,
      version: r.version,
      isPossible: !r.stays_because,
      line: r.stays_because ? [make("span", { class: "quiet" }, `${r.stays_because}; it stays: `), r.text] : wordDiff(r.text, r.text_after),
    }));
  }
  const states = act === "confirm" ? ["draft", "pretranslated", "returned"] : ["submitted"];
  const ready = hand.units.order.filter((unit) => states.includes(unit.substate) && isShown(unit.id));
  return ready.map((unit) => ({ id: unit.id, version: unit.version, isPossible: true, line: [hand.units.full.get(unit.id)?.target_text || unit.substate] }));
}

/**
 * @param {number} bitext
 * @param {string} act
 * @param {{ id: number, version: number }[]} units
 * @param {string} reason
 */
function send(bitext, act, units, reason) {
  if (act.startsWith("revert:")) return call("POST", `/bitexts/${bitext}/reversions`, { user_id: Number(act.slice(7)), units });
  if (act === "confirm") return call("POST", `/bitexts/${bitext}/confirmations`, { units });
  return call("POST", `/bitexts/${bitext}/decisions`, { decision: act, units, reason });
}
