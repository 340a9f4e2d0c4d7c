// @ts-check
/** What is said of the unit in hand: approved, returned with a reason, still valid. */

import { call } from "../lib/api.js";
import { step } from "./moves.js";
import { askReason } from "./reason.js";

/** @typedef {import("./hand.js").Hand} Hand */

/** @param {Hand} hand */
export async function stillValid(hand) {
  const unit = hand.unit;
  if (unit) await attempt(hand, () => call("POST", `/units/${unit.id}/still-valid`, { version: unit.version }));
}

/**
 * @param {Hand} hand
 * @param {"approve" | "return"} decision
 */
export async function decide(hand, decision) {
  const unit = hand.unit;
  if (!unit || !hand.about.can.has("decide")) return;
  if (decision === "return") askReason(hand.help, (reason, category) => decided(hand, unit, decision, reason, category));
  else await decided(hand, unit, decision, "", "");
}

/**
 * @param {Hand} hand
 * @param {any} unit
 * @param {string} decision
 * @param {string} reason
 * @param {string} category
 */
async function decided(hand, unit, decision, reason, category) {
  const body = { decision, version: unit.version, reason, category };
  if (await attempt(hand, () => call("POST", `/units/${unit.id}/decisions`, body))) await step(hand, 1);
}

/**
 * @param {Hand} hand
 * @param {() => Promise<any>} act
 */
async function attempt(hand, act) {
  try {
    hand.units.put(await act());
    hand.line.saved();
    return true;
  } catch (error) {
    await refused(hand, /** @type {any} */ (error));
    return false;
  }
}

/**
 * Says what went wrong; a text that changed since it was looked at is shown as it is now.
 * @param {Hand} hand
 * @param {any} error
 */
async function refused(hand, error) {
  const theirs = error.body && "theirs" in error.body && hand.id !== null ? await call("GET", `/units/${hand.id}`).catch(() => null) : null;
  if (theirs) hand.units.put(theirs);
  hand.line.problem(theirs ? `Not decided: ${theirs.updated_by?.name || "somebody"} changed the text meanwhile. It is shown as it is now` : error.message);
}
