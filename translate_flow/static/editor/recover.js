// @ts-check
/** Texts typed before that did not reach the server: a reload, a crash or a dead network kept them here. */

import { written } from "../lib/tags.js";
import { settleConflict, writer } from "./conflict.js";

/**
 * What was typed into a unit and not stored, with the version it builds on: that of one's own save, where the page
 * went away before that was answered.
 * @param {import("./drafts.js").Drafts} drafts
 * @param {any} unit
 */
export function draftOf(drafts, unit) {
  const draft = drafts.get(unit.id);
  return draft && drafts.sent(unit.id) === written(unit) ? { ...draft, version: unit.version } : draft;
}

/**
 * Sends them again, one after the other.
 * @param {import("./queue.js").SaveQueue} queue
 */
export async function recover(queue) {
  for (const id of queue.drafts.ids()) if (queue.units.places.has(id)) await recoverOne(queue, await queue.units.get(id));
}

/**
 * @param {import("./queue.js").SaveQueue} queue
 * @param {any} unit
 */
async function recoverOne(queue, unit) {
  const { drafts } = queue;
  const draft = draftOf(drafts, unit);
  if (!draft || queue.isStored(unit, draft.text)) {
    drafts.forget(unit.id);
  } else if (draft.version === unit.version) {
    queue.line.say("A text from before was found and is being saved");
    queue.add(unit.id, { target: draft.text, confirm: false, version: unit.version });
  } else {
    const told = { base: "", mine: draft.text, theirs: written(unit), by: writer(unit) };
    const chosen = await settleConflict(told, queue.units.about.target, new Date(draft.at));
    drafts.forget(unit.id);
    if (chosen !== null && chosen !== written(unit)) queue.add(unit.id, { target: chosen, confirm: false, version: unit.version });
  }
}
