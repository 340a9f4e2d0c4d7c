// @ts-check
/** Help beside the unit in hand: findings, matches, terms, comments, history. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { formatted, written } from "../lib/tags.js";
import { localMoment } from "../lib/text.js";
import { showComments } from "./comments.js";
import { shownDiff } from "./diff.js";
import { keyOf } from "./keys.js";
import { askMachine, offerMachine } from "./machine.js";
import { askTerm, showTerms } from "./terms.js";

const CATEGORIES = ["", "accuracy/mistranslation", "accuracy/omission", "accuracy/addition", "terminology/wrong-term", "linguistic/grammar", "linguistic/spelling", "linguistic/punctuation", "style/awkward", "style/house-style", "locale/number-format"];

/** @type {Record<string, string>} what happened to a unit, in words */
const ACTS = {
  approve: "approved", clear: "emptied", confirm: "submitted", create: "begun", edit: "written", import: "taken in", merge: "joined", move: "moved", outdate: "outdated",
  pretranslate: "pretranslated", publish: "published", regroup: "aligned anew", replace: "replaced", restore: "brought back", return: "returned", revert: "taken back",
  split: "split", undo: "taken back", withdraw: "withdrawn",
};

export class Help {
  /**
   * @param {HTMLElement} root
   * @param {import("./main.js").Facts} about
   * @param {import("./units.js").Units} units
   */
  constructor(root, about, units) {
    this.root = root;
    this.about = about;
    this.units = units;
    /** @type {any[]} */
    this.matches = [];
    /** @type {any} */
    this.hand = null;
    /** @type {any} */
    this.unit = null;
    root.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.hand.area?.focus();
    });
  }

  /**
   * Sends what is being written here, where the focus is here.
   * @returns {boolean} whether it is
   */
  send() {
    const form = /** @type {HTMLFormElement | null | undefined} */ (document.activeElement?.closest("[data-help] form"));
    form?.requestSubmit();
    return Boolean(form);
  }

  /**
   * Does something and says in the state line what went wrong.
   * @param {() => Promise<unknown>} act
   */
  async attempt(act) {
    try {
      await act();
      return true;
    } catch (error) {
      this.hand.line.problem(/** @type {Error} */ (error).message);
      return false;
    }
  }

  /** @param {any} unit */
  async show(unit) {
    this.unit = unit;
    this.matches = [];
    const parts = Object.fromEntries(["ask", "returned", "findings", "matches", "machine", "terms", "comments", "history"].map((name) => [name, make("section", { [`data-${name}`]: "" })]));
    this.parts = parts;
    this.root.scrollTop = 0;
    this.root.replaceChildren(...Object.values(parts));
    this.#findings(unit);
    offerMachine(this);
    const matches = this.#matches(unit).catch((error) => this.unit?.id === unit.id && this.fill("matches", "Memory", [], error.message));
    await Promise.all([matches, showTerms(this, unit), showComments(this, unit), this.#history(unit)].map((work) => work.catch(() => {})));
  }

  /** @param {any} unit */
  refresh(unit) {
    this.unit = unit;
    this.#findings(unit);
    this.#history(unit).catch(() => {});
  }

  /**
   * @param {string} part
   * @param {string} title
   * @param {Node[]} rows
   * @param {string} [none]
   */
  fill(part, title, rows, none = "") {
    const place = this.parts[part];
    place.replaceChildren();
    if (!rows.length && !none) return;
    place.append(make("h2", {}, title), rows.length ? make("ol", {}, ...rows) : make("p", { class: "quiet" }, none));
  }

  /** @param {any} unit */
  #findings(unit) {
    const rows = unit.findings.map((/** @type {any} */ finding) => {
      const row = make("li", {}, make("strong", { class: `severity-${finding.severity}` }, finding.severity), ` ${finding.message} `);
      const says = finding.is_dismissed ? "Take up again" : "Dismiss";
      const button = make("button", { type: "button", class: "quiet-button" }, says);
      button.addEventListener("click", () => this.#dismiss(finding, unit));
      row.append(button);
      return row;
    });
    this.fill("findings", "Findings", rows);
  }

  /**
   * @param {any} finding
   * @param {any} unit
   */
  async #dismiss(finding, unit) {
    await this.attempt(async () => {
      await call("POST", `/findings/${finding.id}/dismissal`, { dismissed: !finding.is_dismissed });
      this.units.put(await call("GET", `/units/${unit.id}`));
    });
  }

  /** @param {any} unit */
  async #matches(unit) {
    if (!unit.source_text.trim()) return;
    const query = new URLSearchParams({
      text: unit.source_text.slice(0, 5000),
      source_language: this.about.source.lang,
      target_language: this.about.target.lang,
      publication: this.about.publication,
      unit_id: unit.id,
    });
    const told = await call("GET", `/memory/matches?${query}`);
    if (this.unit?.id !== unit.id) return;
    this.matches = told.items;
    const rows = told.items.map((/** @type {any} */ match, /** @type {number} */ place) => {
      const use = make("button", { type: "button", class: "quiet-button", title: keyOf(`match-${place + 1}`) }, make("span", { class: "score" }, `${match.score}`));
      use.addEventListener("click", () => this.hand.useMatch(place + 1));
      return make("li", { class: "match" }, use,
        make("div", this.about.source, ...shownDiff(match.diff)),
        make("div", this.about.target, ...formatted(written(match), unit.tags)));
    });
    this.fill("matches", "Memory", rows, "No earlier sentence is like this one.");
  }

  /** @param {any} unit */
  async #history(unit) {
    const told = await call("GET", `/units/${unit.id}/history`);
    if (this.unit?.id !== unit.id) return;
    this.#returned(unit, told.items);
    const rows = told.items.map((/** @type {any} */ row) => {
      const who = actor(row);
      const made = make("li", {},
        make("div", { class: "about" }, `${row.number}. ${ACTS[row.act] || row.act} by ${who}, ${localMoment(new Date(row.at))}${row.reason ? `: ${row.reason}` : ""}`),
        make("div", this.about.target, ...shownDiff(row.diff)));
      if ((row.target_tagged || row.target_text) !== written(unit) && this.hand.canWrite) {
        const button = make("button", { type: "button", class: "quiet-button" }, "Bring this back");
        button.addEventListener("click", () => this.#restore(row, unit));
        made.append(button);
      }
      return made;
    });
    this.fill("history", "History", rows);
  }

  /**
   * Why a reviewer gave the unit back stands first, as long as it is so.
   * @param {any} unit
   * @param {any[]} history newest first
   */
  #returned(unit, history) {
    const row = unit.substate === "returned" && history.find(({ act }) => act === "return");
    const words = row ? [make("li", {}, make("div", {}, row.reason || "no reason was given"), make("div", { class: "about" }, `${actor(row)}, ${localMoment(new Date(row.at))}`))] : [];
    this.fill("returned", "Returned", words);
  }

  /**
   * @param {any} row
   * @param {any} unit
   */
  async #restore(row, unit) {
    this.hand.save();
    await this.hand.queue.idle(unit.id);
    await this.attempt(async () => {
      const fresh = await call("POST", `/units/${unit.id}/restorations`, { number: row.number, version: this.units.full.get(unit.id).version });
      if (this.hand.id === unit.id && this.hand.area) this.hand.area.value = written(fresh);
      this.units.put(fresh);
      this.hand.line.saved();
    });
  }

  askMachine() {
    askMachine(this);
  }

  term() {
    askTerm(this);
  }

  comment() {
    /** @type {HTMLElement | null} */ (this.root.querySelector("[data-comment-form] textarea"))?.focus();
  }

  /** Looks the selected words, or those asked for, up in the memory. */
  concordance() {
    const chosen = String(window.getSelection() || "").trim() || (this.hand.area ? this.hand.area.value.slice(this.hand.area.selectionStart, this.hand.area.selectionEnd) : "");
    const input = /** @type {HTMLInputElement} */ (make("input", { type: "search", value: chosen, "aria-label": "Phrase" }));
    const results = make("div", {});
    const form = make("form", {}, input, results);
    const look = async () => {
      if (!input.value.trim()) return;
      const query = new URLSearchParams({ phrase: input.value, source_language: this.about.source.lang, target_language: this.about.target.lang, publication: this.about.publication, limit: "20" });
      const told = await call("GET", `/memory/concordance?${query}`);
      const rows = told.items.map((/** @type {any} */ hit) => make("li", {}, make("div", this.about.source, hit.source_text), make("div", this.about.target, hit.target_text)));
      results.replaceChildren(rows.length ? make("ol", {}, ...rows) : make("p", { class: "quiet" }, "Not in the memory."));
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.attempt(look);
    });
    this.parts.ask.replaceChildren(make("h2", {}, "In the memory"), form);
    input.focus();
    this.attempt(look);
  }

  /**
   * Asks why a unit is returned.
   * @param {any} unit
   * @param {(reason: string, category: string) => void} done
   */
  askReason(unit, done) {
    const area = /** @type {HTMLTextAreaElement} */ (make("textarea", { "aria-label": "Reason", rows: "2", required: "" }));
    const category = /** @type {HTMLSelectElement} */ (make("select", { "aria-label": "Category" }, ...CATEGORIES.map((name) => make("option", { value: name }, name || "no category"))));
    const form = make("form", {}, area, category, make("button", { class: "quiet-button" }, "Return"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.parts.ask.replaceChildren();
      done(area.value, category.value);
    });
    this.parts.ask.replaceChildren(make("h2", {}, "What is to be changed?"), form);
    area.focus();
  }
}

/** @param {any} row of the history */
function actor(row) {
  return row.actor ? row.actor.name : "the command line";
}
