// @ts-check
/** Splitting a sentence at the caret and joining it with the next: the rows follow, and it can be taken back. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { plainPlace } from "../lib/tags.js";
import { caret } from "./caret.js";
import { button, openWindow } from "./window.js";

/**
 * @param {import("./hand.js").Hand} hand
 * @param {() => Promise<void>} redraw draws the list anew with the unit in hand kept
 */
export function bindSplitting(hand, redraw) {
  const may = hand.about.can.has("edit_alignment");
  document.addEventListener("editor:split", () => may && split(hand, redraw));
  document.addEventListener("editor:join", () => may && join(hand, redraw));
  document.addEventListener("editor:undo-split", () => may && undo(hand, redraw));
}

/**
 * @param {import("./hand.js").Hand} hand
 * @param {() => Promise<void>} redraw
 */
async function split(hand, redraw) {
  if (hand.id === null) return;
  const place = caret(hand);
  if (place) await splitAt(hand, redraw, place.side, place.text, place.at);
  else splitSource(hand, redraw);
}

/**
 * Asks where in the source to split, for those who have no mouse.
 * @param {import("./hand.js").Hand} hand
 * @param {() => Promise<void>} redraw
 */
function splitSource(hand, redraw) {
  const text = hand.units.full.get(hand.id ?? 0)?.source_text || "";
  if (!text) {
    hand.line.problem("There is no source sentence to split here");
    return;
  }
  const { lang, dir } = hand.about.source;
  const area = /** @type {HTMLTextAreaElement} */ (make("textarea", { lang, dir, rows: "4", "aria-label": "Source; put the caret where it breaks and press Enter" }));
  area.value = text;
  area.addEventListener("beforeinput", (event) => event.preventDefault());
  const about = make("p", {}, "Put the caret where the sentence breaks and press Enter.");
  const dialog = openWindow("Split the source sentence", about, area);
  const done = () => {
    const at = area.selectionStart;
    dialog.close();
    splitAt(hand, redraw, "source", text, at);
  };
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    done();
  });
  dialog.append(make("div", { class: "acts" }, button("Split here", done), button("Close", () => dialog.close())));
  area.focus();
  area.setSelectionRange(0, 0);
}

/**
 * @param {import("./hand.js").Hand} hand
 * @param {() => Promise<void>} redraw
 * @param {"source" | "target"} side
 * @param {string} text the side's whole text, as the caret saw it
 * @param {number} at UTF-16 offset in it
 */
async function splitAt(hand, redraw, side, text, at) {
  const unit = await settled(hand);
  if (!unit) return;
  if (side === "source" ? unit.source_text !== text : !hand.queue.isStored(unit, text)) {
    hand.line.problem("The text changed meanwhile; put the caret there again");
    return;
  }
  if (side === "target") {
    at = plainPlace(text, unit.target_text, at);
    text = unit.target_text;
  }
  let from = 0;
  for (const part of unit[side]) {
    const begins = text.indexOf(part.text, from);
    from = begins + part.text.length;
    if (at > from) continue;
    const before = Array.from(text.slice(begins, Math.max(at, begins))).length;
    await change(hand, redraw, `/bitexts/${hand.about.bitext}/segment-splits`, { segment_id: part.id, at: before }, "Split");
    return;
  }
}

/**
 * @param {import("./hand.js").Hand} hand
 * @param {() => Promise<void>} redraw
 */
async function join(hand, redraw) {
  const unit = await settled(hand);
  const nextId = unit && hand.units.beside(unit.id, 1);
  if (!unit) return;
  const next = nextId ? await hand.units.get(nextId) : null;
  const side = unit.source.length ? "source" : "target";
  if (next && next[side].length) {
    await change(hand, redraw, `/bitexts/${hand.about.bitext}/segment-joins`, { segment_ids: [unit[side].at(-1).id, next[side][0].id] }, "Joined");
  } else {
    hand.line.problem("There is no next sentence to join");
  }
}

/**
 * @param {import("./hand.js").Hand} hand
 * @param {() => Promise<void>} redraw
 */
async function undo(hand, redraw) {
  if (!(await settled(hand))) return;
  await change(hand, redraw, `/bitexts/${hand.about.bitext}/alignment/undo`, {}, "Taken back");
}

/**
 * The unit in hand once everything typed in it is stored.
 * @param {import("./hand.js").Hand} hand
 */
async function settled(hand) {
  const id = hand.id;
  if (id === null) return null;
  hand.save();
  await hand.queue.idle(id);
  return hand.units.full.get(id) || null;
}

/**
 * @param {import("./hand.js").Hand} hand
 * @param {() => Promise<void>} redraw
 * @param {string} path
 * @param {any} body
 * @param {string} says
 */
async function change(hand, redraw, path, body, says) {
  try {
    const told = await call("POST", path, { ...body, version: hand.about.version });
    hand.about.version = told.bitext.version;
    await redraw();
    hand.line.say(`${says}. Alt+Z takes it back`);
  } catch (error) {
    const refused = /** @type {any} */ (error);
    if (refused.status === 409 && refused.body?.error?.details?.version) await redraw();
    hand.line.problem(refused.message);
  }
}
