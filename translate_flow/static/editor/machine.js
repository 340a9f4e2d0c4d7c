// @ts-check
/** A machine translation beside the text: asked for by the writer, never by itself, and stored as what it is. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { keyOf } from "./keys.js";
import { write } from "./writing.js";

/** @param {import("./help.js").Help} help */
export function offerMachine(help) {
  if (!help.about.engine || !help.hand.canWrite || !help.unit?.source_text.trim()) return;
  const ask = make("button", { type: "button", class: "quiet-button", title: keyOf("machine") }, "Ask for a translation");
  ask.addEventListener("click", () => askMachine(help));
  help.parts.machine.replaceChildren(make("h2", {}, help.about.engine), ask);
}

/** @param {import("./help.js").Help} help */
export async function askMachine(help) {
  const { unit, about } = help;
  if (!about.engine || !unit) return;
  const place = help.parts.machine;
  place.replaceChildren(make("h2", {}, about.engine), make("p", { class: "quiet", role: "status" }, "Asking…"));
  try {
    const told = await call("GET", `/units/${unit.id}/machine-translation`);
    if (help.unit?.id !== unit.id) return;
    const use = make("button", { type: "button", class: "quiet-button" }, "Use it");
    use.addEventListener("click", () => write(help.hand, told.text, { origin: "mt", origin_detail: told.engine }));
    place.replaceChildren(make("h2", {}, told.engine), make("p", { lang: about.target.lang, dir: about.target.dir }, told.text), use);
  } catch (error) {
    if (help.unit?.id === unit.id) place.replaceChildren(make("h2", {}, about.engine), make("p", { role: "alert" }, /** @type {Error} */ (error).message));
  }
}
