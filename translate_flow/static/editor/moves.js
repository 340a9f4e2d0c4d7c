// @ts-check
/** Going from unit to unit: beside, to what is open, to the same state, to a number. What a filter hides is passed over. */

/** States in which a translation is still to be written. */
export const OPEN = new Set(["empty", "pretranslated", "draft", "returned", "outdated"]);

/** @typedef {import("./hand.js").Hand} Hand */

/**
 * Takes the unit the address names, else the first that is not done.
 * @param {Hand} hand
 */
export async function begin(hand) {
  const named = Number((location.hash.match(/^#unit-(\d+)$/) || [])[1]);
  const { units } = hand;
  const wanted = () => units.order.find(({ id, substate }) => (named ? id === named : OPEN.has(substate)));
  if (!wanted()) await units.complete;
  const unit = wanted() || units.order.find(({ substate }) => OPEN.has(substate)) || units.order[0];
  if (unit && hand.id === null) await hand.take(unit.id, { write: OPEN.has(unit.substate) });
}

/**
 * @param {Hand} hand
 * @param {1 | -1} step
 */
export async function step(hand, step) {
  const id = hand.id === null ? hand.units.order[0]?.id : hand.units.beside(hand.id, step, (unit) => isShown(hand, unit));
  if (id) await hand.take(id);
  else hand.line.say(step > 0 ? "This is the last unit" : "This is the first unit");
}

/**
 * @param {Hand} hand
 * @param {1 | -1} [step]
 */
export async function nextOpen(hand, step = 1) {
  const id = hand.units.beside(hand.id ?? 0, step, (unit) => OPEN.has(unit.substate) && isShown(hand, unit));
  if (id) await hand.take(id);
  else hand.line.say("Nothing is left to translate from here");
}

/**
 * @param {Hand} hand
 * @param {1 | -1} step to the next unit that is in the state of this one
 */
export async function nextSame(hand, step) {
  const here = hand.units.order[hand.units.places.get(hand.id ?? 0) ?? 0];
  const id = here && hand.units.beside(here.id, step, (unit) => unit.substate === here.substate && isShown(hand, unit));
  if (id) await hand.take(id);
  else hand.line.say(`No other unit this way is ${here?.substate}`);
}

/**
 * @param {Hand} hand
 * @param {number} number 1-based, as shown
 */
export async function goTo(hand, number) {
  if (number > hand.units.order.length) await hand.units.complete;
  const unit = hand.units.order[number - 1];
  if (unit) await hand.take(unit.id);
}

/**
 * @param {Hand} hand
 * @param {any} unit
 */
function isShown(hand, unit) {
  return !hand.list.shown || hand.list.shown.has(unit.id);
}
