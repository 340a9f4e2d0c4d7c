// @ts-check
/** What is shown: by state, by finding, by a text on either side; the address keeps it. */

import { call } from "../lib/api.js";

const PAUSE = 300;
const PIECE = 500;

/**
 * @param {HTMLElement} root
 * @param {import("./units.js").Units} units
 * @param {import("./list.js").List} list
 * @param {import("./hand.js").Hand} hand
 */
export function bindFilters(root, units, list, hand) {
  const form = /** @type {HTMLFormElement} */ (root.querySelector("[data-filters]"));
  const text = /** @type {HTMLInputElement} */ (form.elements.namedItem("text"));
  const substate = /** @type {HTMLSelectElement} */ (form.elements.namedItem("substate"));
  const asked = new URLSearchParams(location.search);
  text.value = asked.get("text") || "";
  substate.value = asked.get("substate") || "";
  let timer = 0;
  const apply = async () => {
    const id = hand.id;
    hand.put();
    list.shown = await found(units, text.value, substate.value);
    remember(text.value, substate.value);
    list.draw();
    const next = id && (!list.shown || list.shown.has(id)) ? id : [...(list.shown || [])][0];
    if (next) await hand.take(next, { write: false });
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  substate.addEventListener("change", apply);
  text.addEventListener("editor:focus", () => {
    text.focus();
    text.select();
  });
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(apply, PAUSE);
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Escape" || event.key === "Enter") hand.area?.focus();
  });
  if (text.value || substate.value) window.setTimeout(apply, 0);
}

/**
 * The ids that answer; null for everything.
 * @param {import("./units.js").Units} units
 * @param {string} text
 * @param {string} substate
 * @returns {Promise<Set<number> | null>}
 */
async function found(units, text, substate) {
  if (!text && !substate) return null;
  if (!text && substate !== "finding") {
    return new Set(units.order.filter((unit) => unit.substate === substate).map((unit) => unit.id));
  }
  const query = new URLSearchParams({ limit: String(PIECE) });
  if (text) query.set("text", text);
  if (substate === "finding") query.set("finding", "any");
  else if (substate) query.set("substate", substate);
  const ids = new Set();
  let cursor = "";
  do {
    if (cursor) query.set("cursor", cursor);
    const told = await call("GET", `/bitexts/${units.about.bitext}/units?${query}`);
    for (const unit of told.items) {
      units.full.set(unit.id, unit);
      ids.add(unit.id);
    }
    cursor = told.next_cursor;
  } while (cursor);
  return ids;
}

/**
 * @param {string} text
 * @param {string} substate
 */
function remember(text, substate) {
  const query = new URLSearchParams();
  if (text) query.set("text", text);
  if (substate) query.set("substate", substate);
  history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}${location.hash}`);
}
