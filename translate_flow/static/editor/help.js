// @ts-check
/** Help beside the unit in hand: findings, matches, terms, comments, history. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { written } from "../lib/tags.js";
import { localMoment } from "../lib/text.js";
import { shownDiff } from "./diff.js";
import { askMachine, offerMachine } from "./machine.js";

const CATEGORIES = ["", "accuracy/mistranslation", "accuracy/omission", "accuracy/addition", "terminology/wrong-term", "linguistic/grammar", "linguistic/spelling", "linguistic/punctuation", "style/awkward", "style/house-style", "locale/number-format"];

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
  }

  /** @param {any} unit */
  async show(unit) {
    this.unit = unit;
    this.matches = [];
    const parts = Object.fromEntries(["ask", "findings", "matches", "machine", "terms", "comments", "history"].map((name) => [name, make("section", { [`data-${name}`]: "" })]));
    this.parts = parts;
    this.root.replaceChildren(...Object.values(parts));
    this.#findings(unit);
    offerMachine(this);
    await Promise.all([this.#matches(unit), this.#terms(unit), this.#comments(unit), this.#history(unit)].map((work) => work.catch(() => {})));
  }

  /** @param {any} unit */
  refresh(unit) {
    this.unit = unit;
    this.#findings(unit);
    this.#history(unit).catch(() => {});
  }

  /**
   * @param {HTMLElement} place
   * @param {string} title
   * @param {Node[]} rows
   * @param {string} [none]
   */
  #fill(place, title, rows, none = "") {
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
    this.#fill(this.parts.findings, "Findings", rows);
  }

  /**
   * @param {any} finding
   * @param {any} unit
   */
  async #dismiss(finding, unit) {
    try {
      await call("POST", `/findings/${finding.id}/dismissal`, { dismissed: !finding.is_dismissed });
      this.units.put(await call("GET", `/units/${unit.id}`));
    } catch (error) {
      this.hand.line.problem(/** @type {Error} */ (error).message);
    }
  }

  /** @param {any} unit */
  async #matches(unit) {
    if (!unit.source_text.trim()) return;
    const query = new URLSearchParams({
      text: unit.source_text.slice(0, 5000),
      source_language: this.about.source.lang,
      target_language: this.about.target.lang,
      publication: this.about.publication,
    });
    const told = await call("GET", `/memory/matches?${query}`);
    if (this.unit !== unit) return;
    this.matches = told.items;
    const rows = told.items.map((/** @type {any} */ match, /** @type {number} */ place) => {
      const use = make("button", { type: "button", class: "quiet-button", title: `Alt+${place + 1}` }, make("span", { class: "score" }, `${match.score}`));
      use.addEventListener("click", () => this.hand.useMatch(place + 1));
      return make("li", { class: "match" }, use,
        make("div", { lang: this.about.source.lang }, ...shownDiff(match.diff)),
        make("div", { lang: this.about.target.lang }, match.target_text));
    });
    this.#fill(this.parts.matches, "Memory", rows, "No earlier sentence is like this one.");
  }

  /** @param {any} unit */
  async #terms(unit) {
    if (!unit.source_text.trim()) return;
    const query = new URLSearchParams({ publication: this.about.publication, text: unit.source_text.slice(0, 5000), language: this.about.source.lang });
    const told = await call("GET", `/terms?${query}`);
    if (this.unit !== unit) return;
    const rows = told.items.map((/** @type {any} */ concept) => {
      const said = (/** @type {string} */ lang) => concept.terms.filter((/** @type {any} */ term) => term.language === lang);
      const row = make("li", {}, said(this.about.source.lang).map((/** @type {any} */ t) => t.text).join(", "), " → ");
      for (const term of said(this.about.target.lang)) {
        const use = make("button", { type: "button", class: "quiet-button" }, term.status === "forbidden" ? `not “${term.text}”` : term.text);
        use.addEventListener("click", () => term.status !== "forbidden" && this.hand.insert(term.text));
        row.append(use);
      }
      if (concept.note) row.append(make("div", { class: "about" }, concept.note));
      return row;
    });
    this.#fill(this.parts.terms, "Terms", rows);
  }

  /** @param {any} unit */
  async #comments(unit) {
    const told = await call("GET", `/bitexts/${this.about.bitext}/comments?unit_id=${unit.id}&limit=100`);
    if (this.unit?.id !== unit.id) return;
    const rows = told.items.map((/** @type {any} */ comment) => {
      const row = make("li", {}, make("div", {}, comment.text), make("div", { class: "about" }, `${comment.author ? comment.author.name : `${comment.guest} (guest)`}, ${localMoment(new Date(comment.created_at))}`));
      const button = make("button", { type: "button", class: "quiet-button" }, comment.resolved_at ? "Take up again" : "Resolve");
      button.addEventListener("click", async () => {
        await call("POST", `/comments/${comment.id}/resolution`, { version: comment.version, resolved: !comment.resolved_at });
        this.#comments(unit);
      });
      if (this.about.can.has("comment")) row.append(button);
      return row;
    });
    this.#fill(this.parts.comments, "Comments", rows);
    if (this.about.can.has("comment")) this.parts.comments.append(this.#commentForm(unit));
  }

  /** @param {any} unit */
  #commentForm(unit) {
    const area = /** @type {HTMLTextAreaElement} */ (make("textarea", { "aria-label": "New comment", placeholder: "Comment (Alt+C)", rows: "2" }));
    const form = make("form", { "data-comment-form": "" }, area, make("button", { class: "quiet-button" }, "Comment"));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (!area.value.trim()) return;
      await call("POST", `/units/${unit.id}/comments`, { text: area.value });
      area.value = "";
      this.#comments(unit);
    });
    area.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.hand.area?.focus();
    });
    return form;
  }

  /** @param {any} unit */
  async #history(unit) {
    const told = await call("GET", `/units/${unit.id}/history`);
    if (this.unit?.id !== unit.id) return;
    const rows = told.items.map((/** @type {any} */ row) => {
      const who = row.actor ? row.actor.name : "the command line";
      const made = make("li", {},
        make("div", { class: "about" }, `${row.number}. ${row.act} by ${who}, ${localMoment(new Date(row.at))}${row.reason ? `: ${row.reason}` : ""}`),
        make("div", { lang: this.about.target.lang }, ...shownDiff(row.diff)));
      if ((row.target_tagged || row.target_text) !== written(unit) && this.hand.canWrite) {
        const button = make("button", { type: "button", class: "quiet-button" }, "Bring this back");
        button.addEventListener("click", () => this.#restore(row, unit));
        made.append(button);
      }
      return made;
    });
    this.#fill(this.parts.history, "History", rows);
  }

  /**
   * @param {any} row
   * @param {any} unit
   */
  async #restore(row, unit) {
    this.hand.save();
    try {
      const fresh = await call("POST", `/units/${unit.id}/restorations`, { number: row.number, version: this.units.full.get(unit.id).version });
      if (this.hand.area) this.hand.area.value = written(fresh);
      this.units.put(fresh);
      this.hand.line.saved();
    } catch (error) {
      this.hand.line.problem(/** @type {Error} */ (error).message);
    }
  }

  askMachine() {
    askMachine(this);
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
      const rows = told.items.map((/** @type {any} */ hit) => make("li", {}, make("div", {}, hit.source_text), make("div", {}, hit.target_text)));
      results.replaceChildren(rows.length ? make("ol", {}, ...rows) : make("p", { class: "quiet" }, "Not in the memory."));
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      look();
    });
    this.parts.ask.replaceChildren(make("h2", {}, "In the memory"), form);
    input.focus();
    look();
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
