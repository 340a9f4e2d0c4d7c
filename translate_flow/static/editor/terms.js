// @ts-check
/** The terms that stand in the source, and a new one from the words chosen on either side. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { keyOf } from "./keys.js";
import { button } from "./window.js";
import { insert } from "./writing.js";

/**
 * @param {import("./help.js").Help} help
 * @param {any} unit
 */
export async function showTerms(help, unit) {
  if (!unit.source_text.trim()) return;
  const query = new URLSearchParams({ publication: help.about.publication, text: unit.source_text.slice(0, 5000), language: help.about.source.lang });
  const told = await call("GET", `/terms?${query}`);
  if (help.unit?.id !== unit.id) return;
  const may = help.about.can.has("propose_term");
  help.fill("terms", "Terms", told.items.map((/** @type {any} */ concept) => row(help, concept)), may ? "None of the words is a term." : "");
  if (!may) return;
  const add = button("Add a term", () => askTerm(help), "quiet-button");
  add.title = keyOf("term");
  help.parts.terms.append(add);
}

/**
 * @param {import("./help.js").Help} help
 * @param {any} concept
 */
function row(help, concept) {
  const said = (/** @type {string} */ lang) => concept.terms.filter((/** @type {any} */ term) => term.language === lang);
  const translations = said(help.about.target.lang);
  const made = make("li", {}, said(help.about.source.lang).map((/** @type {any} */ term) => term.text).join(", "), translations.length ? " → " : ` (none in ${help.about.target.lang})`);
  for (const term of translations) {
    if (term.status === "forbidden") made.append(make("span", {}, ` not “${term.text}” `));
    else made.append(button(term.text, () => insert(help.hand, term.text), "quiet-button"));
  }
  if (!concept.is_approved) made.append(" (proposed)");
  if (concept.note) made.append(make("div", { class: "about" }, concept.note));
  return made;
}

/**
 * Asks for a term; the words chosen in the source and in the translation are its beginning.
 * @param {import("./help.js").Help} help
 */
export function askTerm(help) {
  if (!help.unit || !help.about.can.has("propose_term")) return;
  const { area } = help.hand;
  const source = field(help.about.source, "Term", chosenIn(help.hand.row?.querySelector(".unit-source")));
  const target = field(help.about.target, "Translation", area ? area.value.slice(area.selectionStart, area.selectionEnd).trim() : "");
  const form = make("form", { "data-term-form": "" }, label("Term", source), label("Translation", target), make("button", { class: "quiet-button", title: keyOf("confirm") }, "Add term"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    add(help, source.value.trim(), target.value.trim());
  });
  help.parts.ask.replaceChildren(make("h2", {}, "New term"), form);
  (source.value ? target : source).focus();
}

/**
 * @param {import("./help.js").Help} help
 * @param {string} source
 * @param {string} target
 */
async function add(help, source, target) {
  const { about, unit } = help;
  const terms = [{ language: about.source.lang, text: source }, { language: about.target.lang, text: target }];
  /** @type {any} */
  let concept;
  const create = async () => {
    concept = await call("POST", "/terms", { publication: about.publication, terms });
  };
  if (!(await help.attempt(create))) return;
  help.hand.line.say(concept.is_approved ? `“${source}” is a term now` : `“${source}” is proposed as a term`);
  if (help.unit?.id !== unit.id) return;
  help.parts.ask.replaceChildren();
  help.hand.area?.focus();
  await showTerms(help, unit);
}

/**
 * @param {{ lang: string, dir: string }} side
 * @param {string} says
 * @param {string} value
 */
function field(side, says, value) {
  return /** @type {HTMLInputElement} */ (make("input", { lang: side.lang, dir: side.dir, "aria-label": `${says} (${side.lang})`, maxlength: "200", required: "", value }));
}

/**
 * @param {string} says
 * @param {HTMLElement} input
 */
function label(says, input) {
  return make("label", {}, says, " ", input);
}

/** @param {Element | null | undefined} place the words chosen in it */
function chosenIn(place) {
  const chosen = window.getSelection();
  return place && chosen?.anchorNode && place.contains(chosen.anchorNode) ? String(chosen).trim() : "";
}
