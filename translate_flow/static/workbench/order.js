// @ts-check
/** Where sentences stand in their texts, and which beads cross others. */

import { call } from "../lib/api.js";

/** @typedef {Map<number, number>} Places sentence → its place in its text */

/**
 * The places of the sentences of a version.
 * @param {string | undefined} version
 * @returns {Promise<Places>}
 */
export async function placesOf(version) {
  const told = await call("GET", `/versions/${version}`);
  const ids = told.blocks.flatMap((/** @type {any} */ block) => block.segments.map((/** @type {any} */ segment) => segment.id));
  return new Map(ids.map((/** @type {number} */ id, /** @type {number} */ place) => [id, place]));
}

/**
 * The beads whose translations stand in another order than their sources.
 * @param {any[]} units
 * @param {Places} targets
 * @returns {Set<number>} ids of units
 */
export function crossing(units, targets) {
  const linked = units.filter((unit) => unit.source.length && unit.target.length);
  const spans = linked.map((unit) => ({ id: unit.id, places: unit.target.map((/** @type {any} */ segment) => targets.get(segment.id) ?? 0) }));
  /** @type {Set<number>} */
  const found = new Set();
  let highest = -1;
  for (const { id, places } of spans) {
    if (Math.min(...places) < highest) found.add(id);
    highest = Math.max(highest, ...places);
  }
  let lowest = Infinity;
  for (const { id, places } of spans.reverse()) {
    if (Math.max(...places) > lowest) found.add(id);
    lowest = Math.min(lowest, ...places);
  }
  return found;
}
