// @ts-check
/** The letters of the workbench: OmegaT's, and InterText's for going on to what needs a look. */

import { call } from "../lib/api.js";
import { isWriting, make } from "../lib/dom.js";
import { level } from "./bead.js";
import { joinNext, splitInside } from "./inside.js";
import { GAPS } from "./reasons.js";

/** @typedef {import("./main.js").Workbench} Bench */
/** @typedef {{ key: string, name: string, says: string, run: (bench: Bench) => unknown, isTool?: boolean, isForAll?: boolean }} Act */

/** @param {Bench} bench @param {1 | -1} step */
function move(bench, step) {
  const unit = bench.unit;
  const other = bench.units[bench.at + step];
  if (!unit || !other) return undefined;
  const side = unit.target.length ? unit.target : unit.source;
  const held = bench.sentence ?? (step < 0 ? side[0] : side[side.length - 1])?.id;
  return held && bench.edit(`/bitexts/${bench.bitext}/moves`, { segment_id: held, to_unit_id: other.id }, step < 0 ? "Moved up" : "Moved down");
}

/** @param {Bench} bench */
function merge(bench) {
  const [low, high] = bench.from === null ? [bench.at, bench.at + 1] : bench.range();
  const ids = bench.units.slice(low, high + 1).map((unit) => unit.id);
  return ids.length > 1 && bench.edit(`/bitexts/${bench.bitext}/merges`, { unit_ids: ids }, "Merged");
}

/** @param {Bench} bench */
function split(bench) {
  const { source, target } = bench.unit;
  const at = [source, target].map((side) => side.findIndex((/** @type {any} */ segment) => segment.id === bench.sentence));
  const share = at[0] > 0 ? at[0] / source.length : at[1] > 0 ? at[1] / target.length : 0.5;
  const sourceAt = at[0] > 0 ? at[0] : Math.round(share * source.length);
  const wanted = at[1] > 0 ? at[1] : Math.round(share * target.length);
  const isWhole = sourceAt === source.length && wanted === target.length;
  return bench.edit(`/units/${bench.unit.id}/split`, { source_at: sourceAt, target_at: isWhole ? wanted - 1 : wanted }, "Split");
}

/** @param {Bench} bench */
function swap(bench) {
  const [low, high] = bench.from === null ? [bench.at, bench.at + 1] : bench.range();
  const ids = [bench.units[low], bench.units[high]].filter(Boolean).map((unit) => unit.id);
  return ids.length === 2 && low !== high && bench.edit(`/bitexts/${bench.bitext}/swaps`, { unit_ids: ids }, "Swapped");
}

/** @param {Bench} bench */
function take(bench) {
  const side = bench.unit.target.length ? bench.unit.target : bench.unit.source;
  bench.taken = bench.sentence ?? side[0]?.id ?? null;
  bench.say("Taken: go to another bead and press V to link it there");
}

/** @param {Bench} bench */
function put(bench) {
  if (bench.taken === null) return bench.say("Take a sentence first: X");
  const body = { segment_id: bench.taken, to_unit_id: bench.unit.id };
  bench.taken = null;
  return bench.edit(`/bitexts/${bench.bitext}/moves`, body, "Linked here");
}

/** @param {Bench} bench */
function paragraph(bench) {
  const segment = bench.segment() ?? bench.unit.target[0];
  if (!segment || bench.sideOf(segment.id) === "source") return bench.say("Paragraphs of the source change with the source; take a sentence of the translation");
  const isBreak = segment.position > 0;
  return bench.edit(`/bitexts/${bench.bitext}/paragraph-breaks`, { segment_id: segment.id, is_break: isBreak }, isBreak ? "A paragraph begins here" : "Joined to the paragraph before");
}

/** @param {Bench} bench @param {number} key */
function why(bench, key) {
  const unit = bench.unit;
  if (unit.source.length && unit.target.length) return bench.say("Only a gap has a reason");
  return bench.edit(`/units/${unit.id}/gap-reason`, { reason: GAPS[key][0] || null }, "Said why");
}

/** @param {Bench} bench @param {string} origin @param {string} says */
async function mark(bench, origin, says) {
  await bench.edit(`/units/${bench.unit.id}/pin`, { origin }, says);
  bench.choose(bench.at + 1);
}

/** @type {Act[]} */
export const ACTS = [
  { key: "ArrowDown", name: "Next", says: "next bead", run: (bench) => bench.choose(bench.at + 1) },
  { key: "ArrowUp", name: "Before", says: "bead before", run: (bench) => bench.choose(bench.at - 1) },
  { key: "Home", name: "First", says: "first bead", run: (bench) => bench.choose(0) },
  { key: "End", name: "Last", says: "last bead", run: (bench) => bench.choose(bench.units.length - 1) },
  { key: "ArrowRight", name: "Sentence", says: "take the next sentence of the bead in hand", run: (bench) => sentence(bench, 1) },
  { key: "ArrowLeft", name: "Sentence before", says: "take the sentence before", run: (bench) => sentence(bench, -1) },
  { key: "m", name: "Merge", says: "merge with the next, or the chosen neighbours", run: merge, isTool: true },
  { key: "s", name: "Split", says: "split at the sentence in hand", run: split, isTool: true },
  { key: "u", name: "Up", says: "move the sentence up", run: (bench) => move(bench, -1), isTool: true },
  { key: "d", name: "Down", says: "move the sentence down", run: (bench) => move(bench, 1), isTool: true },
  { key: "x", name: "Take", says: "take the sentence, to link it elsewhere", run: take, isTool: true },
  { key: "v", name: "Put", says: "link the sentence taken to the bead in hand, crossing others if need be", run: put, isTool: true },
  { key: "w", name: "Swap", says: "swap the translations with the next bead, or of the first and last chosen", run: swap, isTool: true },
  { key: "i", name: "Split inside", says: "split inside the sentence in hand", run: splitInside, isTool: true },
  { key: "j", name: "Join", says: "join the sentence in hand with the next one", run: joinNext, isTool: true },
  { key: "p", name: "Paragraph", says: "begin a paragraph with the sentence, or join it to the one before", run: paragraph, isTool: true },
  { key: "a", name: "Accept", says: "accept", run: (bench) => mark(bench, "accepted", "Accepted"), isTool: true },
  { key: "k", name: "Pin", says: "pin: never changed by a machine", run: (bench) => mark(bench, "pinned", "Pinned") },
  { key: "r", name: "Doubt", says: "mark doubtful", run: (bench) => mark(bench, "doubtful", "Doubtful"), isTool: true },
  { key: "c", name: "Clear", says: "leave it to the machine again", run: (bench) => mark(bench, "auto", "Left to the machine") },
  { key: "Shift+A", name: "Accept to here", says: "accept everything up to here", run: (bench) => bench.edit(`/units/${bench.unit.id}/accept-up-to`, {}, "Accepted up to here"), isTool: true },
  { key: "Shift+R", name: "Realign the rest", says: "align anew what nobody accepted or pinned", run: realign, isTool: true },
  { key: "Ctrl+Z", name: "Undo", says: "undo", run: (bench) => bench.edit(`/bitexts/${bench.bitext}/alignment/undo`, {}, "Undone"), isTool: true },
  { key: "Ctrl+Y", name: "Redo", says: "do it again", run: (bench) => bench.edit(`/bitexts/${bench.bitext}/alignment/redo`, {}, "Done again"), isTool: true },
  { key: "n", name: "Next not 1–1", says: "next bead that is not one to one", run: (bench) => bench.next((unit) => unit.source.length !== 1 || unit.target.length !== 1), isTool: true, isForAll: true },
  { key: "e", name: "Next unsure", says: "next bead to look at", run: (bench) => bench.next((unit) => level(unit) === "low"), isTool: true, isForAll: true },
  { key: "o", name: "Next open", says: "next bead nobody confirmed", run: (bench) => bench.next((unit) => !["settled", "empty"].includes(level(unit))), isTool: true, isForAll: true },
  { key: "z", name: "Next crossing", says: "next bead that crosses others", run: (bench) => bench.next((unit) => bench.crosses(unit)) },
  ...GAPS.map(([, says], key) => ({ key: String(key), name: says, says: `why one side is missing: ${says}`, run: (/** @type {Bench} */ bench) => why(bench, key) })),
  { key: "b", name: "Next bookmark", says: "next bookmark", run: (bench) => bench.next((unit) => unit.is_bookmarked) },
  { key: "Shift+B", name: "Bookmark", says: "bookmark, or take the mark away", run: bookmark },
  { key: "Space", name: "Choose from here", says: "begin or end a choice of neighbours", run: choose },
  { key: "Tab", name: "Sentence", says: "take the next sentence of the bead in hand", run: (bench) => sentence(bench, 1) },
  { key: "Ctrl+Shift+Z", name: "Redo", says: "do it again", run: (bench) => bench.edit(`/bitexts/${bench.bitext}/alignment/redo`, {}, "Done again") },
  { key: "Escape", name: "Let go", says: "let go of what is taken or chosen", run: (bench) => bench.letGo() },
  { key: "?", name: "Keys", says: "this list", run: list, isTool: true, isForAll: true },
  { key: "F1", name: "Keys", says: "this list", run: list, isForAll: true },
];

/** @param {Bench} bench */
function realign(bench) {
  const before = new Set(bench.units.map(links));
  const says = (/** @type {any} */ told) => {
    const count = told.units.filter((/** @type {any} */ unit) => !before.has(links(unit))).length;
    return count ? `Aligned anew: ${count} beads link otherwise, Ctrl+Z takes it back` : "Aligned anew: every link is as it was";
  };
  return bench.edit(`/bitexts/${bench.bitext}/realign`, {}, says);
}

/** @param {any} unit */
function links(unit) {
  return [unit.source, unit.target].map((side) => side.map((/** @type {any} */ segment) => segment.id).join("+")).join("=");
}

/** @param {Bench} bench */
async function bookmark(bench) {
  bench.units[bench.at] = await call("PUT", `/units/${bench.unit.id}/bookmark`, { bookmarked: !bench.unit.is_bookmarked });
  bench.draw();
  bench.choose(bench.at);
  bench.say(bench.unit.is_bookmarked ? "Marked: B goes to the marks" : "The mark is gone");
}

/** @param {Bench} bench */
function choose(bench) {
  bench.from = bench.from === null ? bench.at : null;
  bench.choose(bench.at);
  bench.say(bench.from === null ? "Choice ended" : "Choose neighbours with the arrows, then M merges them");
}

/** @param {Bench} bench @param {1 | -1} step */
function sentence(bench, step) {
  const ids = [...bench.unit.source, ...bench.unit.target].map((segment) => segment.id);
  const place = bench.sentence === null ? -1 : ids.indexOf(bench.sentence);
  bench.hold(ids[place < 0 && step < 0 ? ids.length - 1 : (place + step + ids.length) % ids.length] ?? null);
}

function list() {
  const rows = ACTS.map((act) => make("tr", {}, make("td", {}, make("kbd", {}, act.key)), make("td", {}, act.says)));
  const dialog = /** @type {HTMLDialogElement} */ (make("dialog", { class: "window", "aria-label": "Keys" }, make("h2", {}, "Keys of the workbench"), make("table", { class: "keys-table" }, make("tbody", {}, ...rows))));
  const close = make("button", { type: "button", class: "button" }, "Close");
  close.addEventListener("click", () => dialog.close());
  dialog.append(make("div", { class: "acts" }, close));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {Bench} bench */
export function bindKeys(bench) {
  // On the window, so that the letters of the workbench come before the keys every page has.
  window.addEventListener("keydown", (event) => {
    if (isWriting(event.target) || event.altKey || document.querySelector("dialog[open]")) return;
    const inList = /** @type {HTMLElement} */ (event.target).closest?.("[data-beads]") || event.target === document.body;
    if (["Tab", "Escape", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", " "].includes(event.key) && !inList) return;
    if (event.key === "Tab" && (event.shiftKey || bench.sentence !== null && isLast(bench))) return;
    const letter = event.key === " " ? "Space" : event.key;
    const parts = [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.shiftKey && letter !== "?" ? "Shift" : "", letter.length === 1 && (event.ctrlKey || event.metaKey || event.shiftKey) ? letter.toUpperCase() : letter];
    const act = ACTS.find((known) => known.key === parts.filter(Boolean).join("+"));
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act.run(bench);
  }, true);
}

/** @param {Bench} bench */
function isLast(bench) {
  const ids = [...bench.unit.source, ...bench.unit.target].map((segment) => segment.id);
  return ids.indexOf(bench.sentence) === ids.length - 1;
}
