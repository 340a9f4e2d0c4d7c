// @ts-check
/** What an act on many units would do, told unit by unit before it is done; only what the filter shows. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { formatted, written } from "../lib/tags.js";
import { wordDiff } from "./diff.js";

const PIECE = 500;
const READY = { confirm: ["draft", "pretranslated", "returned"], approve: ["submitted"], return: ["submitted"] };

/**
 * `id` of the unit, or of the finding; `number` as the article shows the unit; `why` it cannot be done, if so.
 * @typedef {{ id: number, version: number, number: number, line: (Node | string)[], why: string }} Planned
 */

/**
 * The plan piece by piece, in the order of the article.
 * @param {import("./hand.js").Hand} hand
 * @param {string} act its name, for some with a colon and what it is about
 * @returns {AsyncGenerator<Planned[]>}
 */
export async function* plan(hand, act) {
  const [name, about] = act.split(/:(.*)/s);
  const base = `/bitexts/${hand.about.bitext}`;
  if (name === "revert") yield* pieces(hand, `${base}/reversions?user_id=${about}`, reverted);
  else if (name === "dismiss") yield* pieces(hand, `${base}/findings?limit=${PIECE}&rule=${encodeURIComponent(about)}`, dismissed);
  else if (name === "dismiss-here") yield* pieces(hand, `${base}/findings?limit=${PIECE}&unit_id=${about}`, dismissed);
  else {
    const states = READY[/** @type {keyof typeof READY} */ (name)].map((state) => `&substate=${state}`);
    yield* pieces(hand, `${base}/units?limit=${PIECE}${states.join("")}`, (unit) => decided(unit, name));
  }
}

/**
 * @param {import("./hand.js").Hand} hand
 * @param {string} path
 * @param {(item: any) => Planned & { unit: number }} told
 * @returns {AsyncGenerator<Planned[]>}
 */
async function* pieces(hand, path, told) {
  const { shown } = hand.list;
  for (let cursor = ""; ; ) {
    const piece = await call("GET", `${path}${cursor}`);
    yield piece.items.map(told).filter((/** @type {{ unit: number }} */ { unit }) => !shown || shown.has(unit));
    if (!piece.next_cursor) return;
    cursor = `&cursor=${piece.next_cursor}`;
  }
}

/**
 * @param {any} unit
 * @param {string} act
 */
function decided(unit, act) {
  const errors = unit.findings.filter((/** @type {any} */ finding) => finding.severity === "error" && !finding.is_dismissed);
  return {
    id: unit.id,
    unit: unit.id,
    version: unit.version,
    number: unit.position + 1,
    line: [...formatted(written(unit), unit.tags), quiet(unit.source_text)],
    why: act === "confirm" && errors.length ? errors[0].message : "",
  };
}

/** @param {any} found */
function reverted(found) {
  const line = found.stays_because ? [found.text] : wordDiff(found.text, found.text_after);
  return { id: found.unit_id, unit: found.unit_id, version: found.version, number: found.position + 1, line, why: found.stays_because };
}

/** @param {any} found */
function dismissed({ finding, unit_id, position, source_text, target_text }) {
  const line = [make("strong", { class: `severity-${finding.severity}` }, finding.severity), ` ${finding.message}`, quiet(`${source_text} → ${target_text}`)];
  return { id: finding.id, unit: unit_id, version: 0, number: position + 1, line, why: "" };
}

/** @param {string} text */
function quiet(text) {
  return make("span", { class: "quiet hit-about" }, text);
}

/**
 * Does it.
 * @param {number} bitext
 * @param {string} act
 * @param {Planned[]} chosen
 * @param {{ reason: string, category: string }} why
 */
export function carryOut(bitext, act, chosen, { reason, category }) {
  const [name, about] = act.split(/:(.*)/s);
  const units = chosen.map(({ id, version }) => ({ id, version }));
  if (name === "revert") return call("POST", `/bitexts/${bitext}/reversions`, { user_id: Number(about), units });
  if (name.startsWith("dismiss")) return call("POST", `/bitexts/${bitext}/dismissals`, { findings: units.map(({ id }) => id), reason });
  if (name === "confirm") return call("POST", `/bitexts/${bitext}/confirmations`, { units });
  return call("POST", `/bitexts/${bitext}/decisions`, { decision: name, units, reason, category });
}
