// @ts-check
/** What happened to the unit in hand, newest first, and bringing an earlier text back. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { written } from "../lib/tags.js";
import { localMoment } from "../lib/text.js";
import { shownDiff } from "./diff.js";
import { categoryName } from "./reason.js";
import { button } from "./window.js";

/** @type {Record<string, string>} what happened to a unit, in words */
const ACTS = {
  approve: "approved", clear: "emptied", confirm: "submitted", create: "begun", edit: "written", import: "taken in", merge: "joined", move: "moved", outdate: "outdated",
  pretranslate: "pretranslated", publish: "published", regroup: "aligned anew", replace: "replaced", restore: "brought back", return: "returned", revert: "taken back",
  split: "split", undo: "taken back", withdraw: "withdrawn",
};

/**
 * @param {import("./help.js").Help} help
 * @param {any} unit
 */
export async function showHistory(help, unit) {
  const told = await call("GET", `/units/${unit.id}/history`);
  if (help.unit?.id !== unit.id) return;
  showReturned(help, unit, told.items);
  help.fill("history", "History", told.items.map((/** @type {any} */ row, /** @type {number} */ i) => drawn(help, unit, row, told.items[i + 1])));
}

/**
 * Why a reviewer gave the unit back stands first, as long as it is so.
 * @param {import("./help.js").Help} help
 * @param {any} unit
 * @param {any[]} history newest first
 */
function showReturned(help, unit, history) {
  const row = unit.substate === "returned" && history.find(({ act }) => act === "return");
  const words = row ? [make("li", {}, make("div", {}, why(row) || "no reason was given"), make("div", { class: "about" }, `${actor(row)}, ${localMoment(new Date(row.at))}`))] : [];
  help.fill("returned", "Returned", words);
}

/**
 * @param {import("./help.js").Help} help
 * @param {any} unit
 * @param {any} row
 * @param {any} before the row before it, where it is known
 */
function drawn(help, unit, row, before) {
  const made = make("li", {},
    make("div", { class: "about" }, `${row.number}. ${deed(row, before)} ${actor(row)}, ${localMoment(new Date(row.at))}${why(row) ? `: ${why(row)}` : ""}`),
    ...(isNew(row) ? [make("div", help.about.target, ...shownDiff(row.diff))] : []));
  const text = row.target_tagged || row.target_text;
  if (text && text !== written(unit) && help.hand.canWrite) made.append(button("Bring this back", () => restore(help, unit, row), "quiet-button"));
  return made;
}

/**
 * @param {import("./help.js").Help} help
 * @param {any} unit
 * @param {any} row
 */
async function restore(help, unit, row) {
  const { hand } = help;
  hand.save();
  await hand.queue.idle(unit.id);
  await help.attempt(async () => {
    const fresh = await call("POST", `/units/${unit.id}/restorations`, { number: row.number, version: help.units.full.get(unit.id).version });
    if (hand.id === unit.id && hand.area) hand.area.value = written(fresh);
    help.units.put(fresh);
    hand.line.saved();
  });
}

/** @param {any} row whose text is another one than before */
function isNew(row) {
  return row.diff.some((/** @type {string[]} */ [kind]) => kind !== "same");
}

/**
 * What was done, so that a name fits behind it; a text nobody here wrote says where it came from.
 * @param {any} row
 * @param {any} before
 */
function deed(row, before) {
  const submitted = row.act === "confirm" ? " and submitted" : "";
  if (!isNew(row) || !["edit", "confirm", "create", "import", "pretranslate"].includes(row.act)) return `${ACTS[row.act] || row.act} by`;
  if (row.origin === "tm") return `from the memory, ${/^\d+$/.test(row.origin_detail) ? `${row.origin_detail} %, ` : ""}taken${submitted} by`;
  if (row.origin === "mt") return `machine translation${row.origin_detail ? `, ${row.origin_detail}` : ""}, taken${submitted} by`;
  if (row.origin === "imported") return "taken in with its translation by";
  return `${before?.target_text ? "changed" : "written"}${submitted} by`;
}

/**
 * The reason given and the category of the error, each once.
 * @param {any} row
 */
function why(row) {
  return [row.reason === row.category ? "" : row.reason, row.category && categoryName(row.category)].filter(Boolean).join(" · ");
}

/** @param {any} row of the history */
function actor(row) {
  return row.actor ? row.actor.name : "the command line";
}
