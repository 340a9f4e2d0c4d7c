// @ts-check
/** One unit as a row: number and block type, source, translation, state. */

import { make } from "../lib/dom.js";
import { formatted, written } from "../lib/tags.js";
import { wordDiff } from "./diff.js";

const SVG = "http://www.w3.org/2000/svg";
/** @type {Record<string, string[]>} shapes of the states; a name before a colon is a class */
const SHAPES = {
  empty: ["M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z"],
  pretranslated: ["M8 1.5l2 4.5 4.5 2-4.5 2-2 4.5-2-4.5-4.5-2L6 6z"],
  draft: ["M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z", "full:M8 8V1.5A6.5 6.5 0 0 1 14.5 8z"],
  returned: ["M6 2L2 6l4 4M2 6h7a4 4 0 0 1 0 8H6"],
  outdated: ["M8 2l6.5 12h-13zM8 6.5v3.5M8 11.7v.6"],
  submitted: ["M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z", "full:M8 1.5a6.5 6.5 0 0 1 0 13z"],
  approved: ["M2.5 8.5l4 4 7-9"],
  published: ["full:M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z"],
};
/** @type {Record<string, string>} */
const KINDS = { list_item: "list item" };

/**
 * The row of a unit.
 * @param {any} unit
 * @param {import("./main.js").Facts} about
 * @param {boolean} beginsBlock
 * @returns {HTMLElement}
 */
export function drawRow(unit, about, beginsBlock) {
  const row = make("article", {
    class: beginsBlock ? "unit begins-block" : "unit",
    id: `unit-${unit.id}`,
    "data-id": String(unit.id),
    "data-kind": unit.block_type,
    "aria-label": `Unit ${unit.position + 1}, ${unit.substate}`,
  });
  const kind = KINDS[unit.block_type] || unit.block_type;
  row.append(
    make("div", { class: "unit-gutter" }, String(unit.position + 1), make("span", { class: "kind" }, kind === "body" ? "" : kind)),
    text("unit-source", unit.source_tagged || unit.source_text || "", unit, about.source, unit.source_text === "" ? "nothing in the source" : ""),
    make("div", { class: "unit-side" }, text("unit-target", written(unit) || "", unit, about.target, emptyWord(unit))),
    stateMark(unit),
  );
  if (unit.old_source_text) row.append(make("p", { class: "unit-old quiet", lang: about.source.lang, dir: about.source.dir, title: "What was corrected in the source since the translation" }, ...wordDiff(unit.old_source_text, unit.source_text || "")));
  return row;
}

/** @param {any} unit */
function emptyWord(unit) {
  const reason = unit.bead && unit.bead.gap_reason;
  return reason ? `left out: ${reason}` : "not translated yet";
}

/**
 * @param {string} name
 * @param {string} value the text with its tags
 * @param {any} unit
 * @param {{ lang: string, dir: string }} side
 * @param {string} empty
 */
function text(name, value, unit, side, empty) {
  return make("p", { class: `unit-text ${name}`, lang: side.lang, dir: side.dir, "data-empty": empty }, ...formatted(value, unit.tags || []));
}

/** @param {any} unit */
export function stateMark(unit) {
  const open = (unit.findings || []).filter ? unit.findings.filter((/** @type {any} */ f) => !f.is_dismissed) : [];
  const mark = make("div", { class: `unit-state state-${unit.substate}`, title: unit.substate });
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  for (const shape of SHAPES[unit.substate] || []) {
    const path = document.createElementNS(SVG, "path");
    const [name, d] = shape.startsWith("full:") ? ["full", shape.slice(5)] : ["", shape];
    if (name) path.setAttribute("class", name);
    path.setAttribute("d", d);
    svg.append(path);
  }
  mark.append(svg, make("span", { class: "visually-hidden" }, unit.substate));
  if (open.length) {
    const worst = open.some((/** @type {any} */ f) => f.severity === "error") ? "error" : "warning";
    mark.append(make("span", { class: `flag ${worst}`, title: open.map((/** @type {any} */ f) => f.message).join("\n") }, `${open.length} !`));
  }
  if (unit.open_comments) mark.append(make("span", { class: "flag", title: "open comments" }, `${unit.open_comments} ✎`));
  return mark;
}
