// @ts-check
/** Help beside the unit in hand: findings, matches, terms, comments, history. */

import { make } from "../lib/dom.js";
import { showComments } from "./comments.js";
import { showFindings } from "./findings.js";
import { showHistory } from "./history.js";
import { offerMachine } from "./machine.js";
import { showMatches } from "./matches.js";
import { showTerms } from "./terms.js";

const PARTS = ["ask", "returned", "findings", "matches", "machine", "terms", "comments", "history"];

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
    /** @type {Record<string, HTMLElement>} a place for each kind of help */
    this.parts = drawParts();
    /** Whether something could not be loaded: it is asked for again where the network comes back. */
    this.isLacking = false;
    window.addEventListener("online", () => this.isLacking && !root.contains(document.activeElement) && this.show(this.unit));
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
    this.parts = drawParts();
    this.root.scrollTop = 0;
    this.root.replaceChildren(...Object.values(this.parts));
    showFindings(this, unit);
    offerMachine(this);
    this.isLacking = false;
    const lacking = (/** @type {Error} */ error) => {
      this.isLacking = true;
      if (this.unit?.id === unit.id) this.fill("matches", "Memory", [], error.message);
    };
    await Promise.all([showMatches(this, unit), showTerms(this, unit), showComments(this, unit), showHistory(this, unit)].map((work) => work.catch(lacking)));
  }

  /** @param {any} unit */
  refresh(unit) {
    this.unit = unit;
    showFindings(this, unit);
    showHistory(this, unit).catch(() => {});
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

  comment() {
    /** @type {HTMLElement | null} */ (this.root.querySelector("[data-comment-form] textarea"))?.focus();
  }
}

/** @returns {Record<string, HTMLElement>} */
function drawParts() {
  return Object.fromEntries(PARTS.map((name) => [name, make("section", { [`data-${name}`]: "" })]));
}
