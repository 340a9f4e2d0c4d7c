// @ts-check
/** The beads on the page; of a long article only those rows are made anew that say something else. */

import { make } from "../lib/dom.js";
import { drawBead, numberBead } from "./bead.js";

/** @typedef {import("./main.js").Workbench} Bench */

export class Rows {
  /** @param {Bench} bench */
  constructor(bench) {
    this.bench = bench;
    /** @type {Map<number, { unit: any, crosses: boolean, row: HTMLElement }>} unit → its row, and what it shows */
    this.drawn = new Map();
  }

  draw() {
    const { units, place } = this.bench;
    const shown = new Map(units.map((unit) => [unit.id, this.#row(unit)]));
    const rows = [...shown.values()].map(({ row }) => row);
    this.drawn = shown;
    if (!rows.length) place.replaceChildren(make("p", { class: "empty" }, "There is nothing to align yet."));
    else arrange(place, rows);
  }

  /** @param {any} unit */
  #row(unit) {
    const crosses = this.bench.crosses(unit);
    const old = this.drawn.get(unit.id);
    if (!old || old.crosses !== crosses || !isSame(old.unit, unit)) return { unit, crosses, row: drawBead(unit, this.bench) };
    if (old.unit.position !== unit.position) numberBead(old.row, unit, crosses);
    return { unit, crosses, row: old.row };
  }
}

/**
 * Whether a row would show the same but for its number; what did not change is the same object.
 * @param {any} old
 * @param {any} unit
 */
function isSame(old, unit) {
  return ["source", "target", "bead", "substate", "is_bookmarked"].every((name) => old[name] === unit[name]);
}

/**
 * Puts rows into their place, touching none that stands right: of those that stay, focus and measure stay too.
 * @param {HTMLElement} place
 * @param {HTMLElement[]} rows
 */
function arrange(place, rows) {
  const wanted = new Set(rows);
  for (const old of Array.from(place.children)) if (!wanted.has(/** @type {HTMLElement} */ (old))) old.remove();
  let here = place.firstElementChild;
  for (const row of rows) {
    if (row === here) here = here.nextElementSibling;
    else place.insertBefore(row, here);
  }
}
