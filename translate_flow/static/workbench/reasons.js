// @ts-check
/** What speaks for and against a bead, and why one side is missing. */

import { make } from "../lib/dom.js";
import { isUnwritten, said } from "./bead.js";

/** @type {[string, string][]} */
export const GAPS = [["", "not said"], ["cut", "cut for length"], ["explained", "explained for the reader"], ["updated", "an updated fact"]];

/**
 * @param {any} unit
 * @param {import("./main.js").Workbench} bench
 * @returns {Node[]}
 */
export function reasons(unit, bench) {
  if (!unit) return [];
  const rows = [...unit.bead.reasons]
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .map((reason) => make("tr", {}, make("td", {}, reason.evidence), make("td", {}, `${reason.value > 0 ? "+" : "−"}${Math.abs(reason.value).toFixed(1)}`)));
  const words = `Bead ${unit.position + 1}: ${unit.source.length} to ${unit.target.length}, ${said(unit)}`;
  /** @type {Node[]} */
  const parts = [make("h2", {}, words)];
  if (bench.crosses(unit)) parts.push(make("p", {}, "Its translation stands elsewhere in the text: the bead crosses others."));
  if (rows.length) parts.push(make("table", { class: "reasons" }, make("caption", {}, "What speaks for it (+) and against it (−)"), make("tbody", {}, ...rows)));
  else parts.push(make("p", { class: "quiet" }, isUnwritten(unit) ? "Its translation is written in the editor, and stands here then." : "A person made this link."));
  if (!unit.source.length || !unit.target.length) parts.push(gap(unit, bench));
  return parts;
}

/**
 * @param {any} unit
 * @param {import("./main.js").Workbench} bench
 */
function gap(unit, bench) {
  const choice = /** @type {HTMLSelectElement} */ (make("select", { "aria-label": "Why one side is missing" }));
  GAPS.forEach(([value, text], key) => choice.append(make("option", { value }, `${text} (${key})`)));
  choice.value = unit.bead.gap_reason || "";
  choice.disabled = !bench.canEdit;
  choice.addEventListener("change", () => bench.edit(`/units/${unit.id}/gap-reason`, { reason: choice.value || null }, "Said why"));
  return make("p", {}, make("label", {}, "One side is missing because it was ", choice));
}
