// @ts-check
/** What speaks for and against a bead, and why one side is missing. */

import { make } from "../lib/dom.js";
import { isUnwritten, said } from "./bead.js";

/** @type {[string, string][]} */
export const GAPS = [["", "not said"], ["cut", "cut for length"], ["explained", "explained for the reader"], ["updated", "an updated fact"]];

/** The least that is not rounded away. */
const SHOWN = 0.05;
/** @type {Record<string, string>} what the aligner looked at, in words */
const EVIDENCE = {
  shape: "how many sentences it links",
  structure: "place and kind of block",
  length: "length",
  numbers: "numbers",
  names: "names",
  lexicon: "words that translate one another",
  embedding: "meaning",
  punctuation: "punctuation",
  moved: "moved away from its place",
  boilerplate: "words of the house",
};

/**
 * @param {any} unit
 * @param {import("./main.js").Workbench} bench
 * @returns {Node[]}
 */
export function reasons(unit, bench) {
  if (!unit) return [];
  const rows = [...unit.bead.reasons]
    .filter((reason) => Math.abs(reason.value) >= SHOWN)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .map((reason) => make("tr", {}, make("td", {}, EVIDENCE[reason.evidence] || reason.evidence), make("td", {}, `${reason.value > 0 ? "+" : "−"}${Math.abs(reason.value).toFixed(1)}`)));
  const words = `Bead ${unit.position + 1}: ${unit.source.length} to ${unit.target.length}, ${said(unit)}`;
  /** @type {Node[]} */
  const parts = [make("h2", {}, words)];
  if (bench.crosses(unit)) parts.push(make("p", {}, "Its translation stands elsewhere in the text: the bead crosses others."));
  if (unit.bead.reasons.length) parts.push(make("table", { class: "reasons" }, make("caption", {}, "What speaks for it (+) and against it (−)"), make("tbody", {}, ...rows)));
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
