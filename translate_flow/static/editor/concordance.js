// @ts-check
/** A phrase looked up in the memory, in either language. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";

/**
 * Looks up the selected words, or those asked for.
 * @param {import("./help.js").Help} help
 */
export function askConcordance(help) {
  const input = /** @type {HTMLInputElement} */ (make("input", { type: "search", value: chosenWords(help.hand.area), "aria-label": "Phrase" }));
  const results = make("div", {});
  const form = make("form", {}, input, results);
  const look = async () => {
    if (input.value.trim()) results.replaceChildren(await found(help.about, input.value));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    help.attempt(look);
  });
  help.parts.ask.replaceChildren(make("h2", {}, "In the memory"), form);
  input.focus();
  help.attempt(look);
}

/** @param {HTMLTextAreaElement | null} area */
function chosenWords(area) {
  return String(window.getSelection() || "").trim() || (area ? area.value.slice(area.selectionStart, area.selectionEnd) : "");
}

/**
 * @param {import("./main.js").Facts} about
 * @param {string} phrase
 */
async function found({ source, target, publication }, phrase) {
  const query = new URLSearchParams({ phrase, source_language: source.lang, target_language: target.lang, publication, limit: "20" });
  const told = await call("GET", `/memory/concordance?${query}`);
  const rows = told.items.map((/** @type {any} */ hit) => make("li", {}, make("div", source, hit.source_text), make("div", target, hit.target_text)));
  return rows.length ? make("ol", {}, ...rows) : make("p", { class: "quiet" }, "Not in the memory.");
}
