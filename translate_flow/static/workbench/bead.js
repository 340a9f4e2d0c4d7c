// @ts-check
/** One bead as a band between its sentences. */

import { make } from "../lib/dom.js";
import { visible } from "../lib/visible.js";

const LOW = 0.75;

/**
 * How it is with a bead: empty as long as nobody wrote its translation, settled by a person, a gap, low or sure.
 * @param {any} unit
 * @returns {"empty" | "settled" | "gap" | "low" | "sure"}
 */
export function level(unit) {
  if (isUnwritten(unit)) return "empty";
  if (["pinned", "accepted"].includes(unit.bead.origin)) return "settled";
  if (!unit.source.length || !unit.target.length) return "gap";
  return unit.bead.score < LOW || unit.bead.origin === "doubtful" ? "low" : "sure";
}

/**
 * @param {any} unit
 * @param {import("./main.js").Workbench} bench
 * @returns {HTMLElement}
 */
export function drawBead(unit, bench) {
  const crosses = bench.crosses(unit);
  const row = make("article", {
    class: "bead",
    id: `bead-${unit.id}`,
    "data-id": String(unit.id),
    "data-level": level(unit),
    ...(crosses ? { "data-crosses": "" } : {}),
    tabindex: "-1",
  });
  const band = make("div", { class: "bead-band", title: said(unit) });
  band.style.setProperty("--sure", String(unit.bead.score));
  row.append(
    make("div", { class: "bead-about" }, make("span", { class: "bead-number" }), make("span", {}, `${unit.source.length}–${unit.target.length} ${said(unit)}`), ...(crosses ? [make("span", {}, "crosses")] : [])),
    side(unit.source, bench.source, unit, bench.canEdit),
    band,
    side(unit.target, bench.target, unit, bench.canEdit),
  );
  numberBead(row, unit, crosses);
  return row;
}

/**
 * Says which bead of the article this one is; it changes when beads before it are merged or split.
 * @param {HTMLElement} row
 * @param {any} unit
 * @param {boolean} crosses
 */
export function numberBead(row, unit, crosses) {
  const number = unit.position + 1;
  row.setAttribute("aria-label", `Bead ${number}, ${unit.source.length} to ${unit.target.length}, ${said(unit)}${crosses ? ", crosses others" : ""}`);
  /** @type {HTMLElement} */ (row.querySelector(".bead-number")).textContent = `${number}${unit.is_bookmarked ? " ★" : ""}`;
}

/**
 * Whether a bead only waits for somebody to write its translation.
 * @param {any} unit
 */
export function isUnwritten(unit) {
  return !unit.target.length && unit.substate === "empty" && unit.bead.origin === "accepted" && !unit.bead.gap_reason;
}

/** @param {any} unit */
export function said(unit) {
  if (isUnwritten(unit)) return "empty";
  return unit.bead.origin === "auto" ? `${Math.round(unit.bead.score * 100)} %` : unit.bead.origin;
}

/**
 * @param {any[]} segments
 * @param {{ lang: string, dir: string }} about
 * @param {any} unit
 * @param {boolean} canEdit
 */
function side(segments, about, unit, canEdit) {
  const place = make("div", {});
  for (const segment of segments) {
    place.append(make("p", { class: segment.position ? "sentence" : "sentence starts", lang: about.lang, dir: about.dir, "data-segment": String(segment.id), draggable: String(canEdit) }, ...visible(segment.text)));
  }
  if (!segments.length) place.append(make("p", { class: "bead-none" }, unit.bead.gap_reason || (isUnwritten(unit) ? "not translated yet" : "nothing on this side")));
  return place;
}
