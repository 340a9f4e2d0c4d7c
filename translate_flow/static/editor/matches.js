// @ts-check
/** Earlier sentences like the one in hand, with what is different in their source. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { formatted, written } from "../lib/tags.js";
import { shownDiff } from "./diff.js";
import { keyOf } from "./keys.js";
import { useMatch } from "./writing.js";

/**
 * @param {import("./help.js").Help} help
 * @param {any} unit
 */
export async function showMatches(help, unit) {
  if (!unit.source_text.trim()) return;
  const { source, target, publication } = help.about;
  const query = new URLSearchParams({
    text: unit.source_text.slice(0, 5000),
    source_language: source.lang,
    target_language: target.lang,
    publication,
    unit_id: unit.id,
  });
  const told = await call("GET", `/memory/matches?${query}`);
  if (help.unit?.id !== unit.id) return;
  help.matches = told.items;
  const rows = told.items.map((/** @type {any} */ match, /** @type {number} */ place) => row(help, unit, match, place + 1));
  help.fill("matches", "Memory", rows, "No earlier sentence is like this one.");
}

/**
 * @param {import("./help.js").Help} help
 * @param {any} unit
 * @param {any} match
 * @param {number} number
 */
function row(help, unit, match, number) {
  const use = make("button", { type: "button", class: "quiet-button", title: keyOf(`match-${number}`) }, make("span", { class: "score" }, `${match.score}`));
  use.addEventListener("click", () => useMatch(help.hand, number));
  return make("li", { class: "match" }, use,
    make("div", help.about.source, ...shownDiff(match.diff)),
    make("div", help.about.target, ...formatted(written(match), unit.tags)));
}
