// @ts-check
/** The line that always says how it is with what was typed: saved, saving, retrying, offline, conflict. */

import { make } from "../lib/dom.js";
import { button } from "./window.js";

/** @type {Record<string, "reviewed" | "to review" | "in draft" | "empty">} what a state counts as */
const STAGES = {
  empty: "empty", pretranslated: "in draft", draft: "in draft", returned: "in draft", outdated: "in draft",
  submitted: "to review", approved: "reviewed", published: "reviewed",
};

export class StateLine {
  /**
   * @param {HTMLElement | null} saving
   * @param {HTMLElement | null} presence
   */
  constructor(saving, presence) {
    this.place = saving || make("span");
    this.others = presence || make("span");
    this.at = 0;
    this.isTyping = false;
    window.setInterval(() => this.at && this.#ago(), 20000);
    if (!navigator.onLine) this.problem("Offline; what you type is kept in this browser");
    else this.say("Everything is saved");
  }

  /**
   * @param {string} text
   * @param {string} [name]
   */
  #tell(text, name = "") {
    this.at = 0;
    this.isTyping = false;
    this.place.className = name;
    this.place.textContent = text;
  }

  typing() {
    this.#tell("Not saved yet…");
    this.isTyping = true;
  }

  /**
   * What was typed is taken back: it is said only where typing was said last.
   * @param {boolean} isBusy whether other texts are on their way
   */
  untyped(isBusy) {
    if (!this.isTyping) return;
    if (isBusy) this.saving();
    else this.say("Everything is saved");
  }

  saving() {
    this.#tell("Saving…");
  }

  saved() {
    this.#tell("Saved", "saved");
    this.at = Date.now();
  }

  #ago() {
    const minutes = Math.round((Date.now() - this.at) / 60000);
    if (minutes) this.place.textContent = `Saved ${minutes} minute${minutes > 1 ? "s" : ""} ago`;
  }

  /**
   * @param {string} why
   * @param {number} wait milliseconds until the next try
   */
  retrying(why, wait) {
    this.#tell(`${why}: not saved. Trying again in ${Math.ceil(wait / 1000)} s; your text is kept`, "problem");
  }

  conflict() {
    this.#tell("Conflict: choose which text is to stand", "problem");
  }

  /** @param {string} text */
  problem(text) {
    this.#tell(text, "problem");
  }

  /**
   * Says what stands against submitting a unit, beside whatever else is said, until somebody looks at it.
   * @param {number} id
   * @param {string} text
   * @param {() => unknown} open
   */
  note(id, text, open) {
    this.forget(id);
    const note = make("span", { class: "problem", "data-note": String(id) }, `${text} `, button("Open it", open, "quiet-button"));
    this.others.before(note, " ");
  }

  /** @param {number} id whose note is no longer needed */
  forget(id) {
    this.others.parentElement?.querySelector(`[data-note="${id}"]`)?.remove();
  }

  /** @param {string} text */
  say(text) {
    this.#tell(text);
  }

  /** @param {{ name: string, unit_id: number | null, is_typing: boolean }[]} people */
  here(people) {
    this.others.textContent = people.length ? `Also here: ${people.map((person) => person.name).join(", ")}` : "";
  }

  /**
   * @param {HTMLElement | null} place
   * @param {import("./units.js").Units} units
   */
  progress(place, units) {
    if (!place || !units.isComplete) return;
    const counts = { reviewed: 0, "to review": 0, "in draft": 0, empty: 0 };
    for (const { substate } of units.order) counts[STAGES[substate]] += 1;
    const { reviewed, ...others } = counts;
    const rest = Object.entries(others).filter(([, number]) => number).map(([name, number]) => `, ${number} ${name}`);
    place.textContent = `· ${reviewed} of ${units.order.length} reviewed${rest.join("")}`;
  }
}
