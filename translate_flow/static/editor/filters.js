// @ts-check
/** What is shown: by text or pattern, state, finding, author, block type, time; the address keeps it and can be sent. */

import { call } from "../lib/api.js";
import { showFilters } from "./filter_window.js";

const PAUSE = 300;
const PIECE = 500;
export const NAMES = ["text", "regex", "substate", "finding", "author", "block_type", "changed_after"];

export class Filters {
  /**
   * @param {HTMLElement} root
   * @param {import("./units.js").Units} units
   * @param {import("./list.js").List} list
   * @param {import("./hand.js").Hand} hand
   */
  constructor(root, units, list, hand) {
    this.units = units;
    this.list = list;
    this.hand = hand;
    const form = /** @type {HTMLFormElement} */ (root.querySelector("[data-filters]"));
    this.text = /** @type {HTMLInputElement} */ (form.elements.namedItem("text"));
    this.substate = /** @type {HTMLSelectElement} */ (form.elements.namedItem("substate"));
    this.button = /** @type {HTMLElement | null} */ (form.querySelector('[data-act="filter"]'));
    const given = new URLSearchParams(location.search);
    /** @type {Record<string, string>} */
    this.asked = Object.fromEntries(NAMES.filter((name) => given.get(name)).map((name) => [name, given.get(name) || ""]));
    this.timer = 0;
    this.round = 0;
    this.#bind(form);
    this.#show();
    if (Object.keys(this.asked).length) window.setTimeout(() => this.#apply(), 0);
  }

  /** @param {HTMLFormElement} form */
  #bind(form) {
    form.addEventListener("submit", (event) => event.preventDefault());
    this.button?.addEventListener("click", () => showFilters(this));
    this.substate.addEventListener("change", () => {
      const isFinding = this.substate.value === "with-finding";
      this.set({ ...this.asked, substate: isFinding ? "" : this.substate.value, finding: isFinding ? "any" : "" });
    });
    this.text.addEventListener("editor:focus", () => {
      this.text.focus();
      this.text.select();
    });
    this.text.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.set({ ...this.asked, text: this.text.value }), PAUSE);
    });
    this.text.addEventListener("keydown", (event) => {
      if (event.key === "Escape" || event.key === "Enter") this.hand.area?.focus();
    });
  }

  /**
   * Shows what answers this, and nothing else.
   * @param {Record<string, string>} asked
   */
  async set(asked) {
    this.asked = Object.fromEntries(NAMES.filter((name) => asked[name]).map((name) => [name, asked[name]]));
    if (!this.asked.text) delete this.asked.regex;
    this.#show();
    const query = new URLSearchParams(this.asked);
    history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}${location.hash}`);
    await this.#apply();
  }

  #show() {
    if (document.activeElement !== this.text) this.text.value = this.asked.text || "";
    this.substate.value = this.asked.finding ? "with-finding" : this.asked.substate || "";
  }

  async #apply() {
    const round = (this.round += 1);
    let shown;
    try {
      shown = await this.#found();
    } catch (error) {
      this.hand.line.problem(`Filter: ${/** @type {Error} */ (error).message}`);
      return;
    }
    if (round !== this.round) return;
    const { id } = this.hand;
    this.hand.put();
    this.list.shown = shown;
    this.list.draw();
    if (this.button) this.button.textContent = shown ? `Filter: ${shown.size} of ${this.units.order.length}` : "Filter…";
    const next = id && (!shown || shown.has(id)) ? id : [...(shown || [])][0];
    if (next) await this.hand.take(next, { write: false });
  }

  /** @returns {Promise<Set<number> | null>} the ids that answer; null for everything */
  async #found() {
    const names = Object.keys(this.asked);
    if (!names.length) return null;
    if (names.join() === "substate") {
      await this.units.complete;
      return new Set(this.units.order.filter((unit) => unit.substate === this.asked.substate).map((unit) => unit.id));
    }
    const query = new URLSearchParams({ ...this.asked, limit: String(PIECE) });
    const ids = new Set();
    let cursor = "";
    do {
      if (cursor) query.set("cursor", cursor);
      const told = await call("GET", `/bitexts/${this.units.about.bitext}/units?${query}`);
      for (const unit of told.items) {
        this.units.full.set(unit.id, unit);
        ids.add(unit.id);
      }
      cursor = told.next_cursor;
    } while (cursor);
    return ids;
  }
}
