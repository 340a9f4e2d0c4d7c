// @ts-check
/** The alignment workbench: the bitext as beads, corrected by letters, by mouse, and undone at will. */

import { call } from "../lib/api.js";
import { make, one } from "../lib/dom.js";
import { drawBead, level } from "./bead.js";
import { ACTS, bindKeys } from "./keys.js";
import { reasons } from "./reasons.js";

const PIECE = 500;

export class Workbench {
  /** @param {HTMLElement} root */
  constructor(root) {
    const data = root.dataset;
    this.root = root;
    this.bitext = Number(data.bitext);
    this.version = Number(data.version);
    this.source = { lang: data.source || "", dir: data.sourceDir || "ltr" };
    this.target = { lang: data.target || "", dir: data.targetDir || "ltr" };
    this.canEdit = (data.can || "").split(" ").includes("edit_alignment");
    this.place = /** @type {HTMLElement} */ (one("[data-beads]", root));
    this.help = /** @type {HTMLElement} */ (one("[data-help]", root));
    this.line = /** @type {HTMLElement} */ (one("[data-saving]"));
    /** @type {any[]} */
    this.units = [];
    this.at = 0;
    /** @type {number | null} the sentence in hand, for moving it */
    this.sentence = null;
    /** @type {number | null} where a selection of neighbours began */
    this.from = null;
    this.isBusy = false;
  }

  async start() {
    await this.load();
    this.#tools();
    bindKeys(this);
    this.place.addEventListener("click", (event) => this.#clicked(event));
    this.#drag();
    this.choose(Math.max(0, this.units.findIndex((unit) => level(unit) === "low")));
    this.say(this.canEdit ? "Every change is saved at once; Ctrl+Z takes it back" : "You can look at the alignment, not change it");
  }

  async load() {
    this.units = [];
    let cursor = "";
    do {
      const told = await call("GET", `/bitexts/${this.bitext}/units?limit=${PIECE}${cursor ? `&cursor=${cursor}` : ""}`);
      this.units.push(...told.items);
      cursor = told.next_cursor || "";
    } while (cursor);
    this.draw();
  }

  draw() {
    const rows = this.units.map((unit) => drawBead(unit, this));
    this.place.replaceChildren(...(rows.length ? rows : [make("p", { class: "empty" }, "There is nothing to align yet.")]));
  }

  get unit() {
    return this.units[this.at];
  }

  /** @param {number} at */
  choose(at) {
    if (at < 0 || at >= this.units.length) return;
    this.row()?.classList.remove("in-hand");
    this.at = at;
    this.sentence = null;
    const row = this.row();
    row?.classList.add("in-hand");
    row?.scrollIntoView({ block: "nearest" });
    row?.focus({ preventScroll: true });
    this.#mark();
    this.help.replaceChildren(...reasons(this.unit, this));
  }

  #mark() {
    const [low, high] = this.range();
    this.units.forEach((unit, place) => {
      this.row(place)?.classList.toggle("is-chosen", this.from !== null && place >= low && place <= high);
    });
  }

  /** The neighbours chosen, from the place marked to the bead in hand. */
  range() {
    const from = this.from === null ? this.at : this.from;
    return [Math.min(from, this.at), Math.max(from, this.at)];
  }

  /** @param {number} [at] */
  row(at = this.at) {
    const unit = this.units[at];
    return unit ? /** @type {HTMLElement | null} */ (this.place.querySelector(`#bead-${unit.id}`)) : null;
  }

  /** @param {string} text */
  say(text) {
    this.line.textContent = text;
  }

  /**
   * The next bead after the one in hand that answers a question.
   * @param {(unit: any) => boolean} wanted
   */
  next(wanted) {
    const order = [...this.units.keys()];
    const at = [...order.slice(this.at + 1), ...order.slice(0, this.at)].find((place) => wanted(this.units[place]));
    if (at === undefined) this.say("There is none");
    else this.choose(at);
  }

  /**
   * Does an alignment edit; what it changed is drawn anew and stays in hand.
   * @param {string} path
   * @param {any} body
   * @param {string} says
   */
  async edit(path, body, says) {
    if (!this.canEdit || this.isBusy) return;
    this.isBusy = true;
    this.say("Saving…");
    try {
      const told = await call("POST", path, { ...body, version: this.version });
      this.version = told.bitext.version;
      const first = told.units[0];
      this.from = null;
      await this.load();
      const at = first ? this.units.findIndex((unit) => unit.id === first.id) : this.at;
      this.choose(at < 0 ? Math.min(this.at, this.units.length - 1) : at);
      this.say(`${says}. Saved`);
    } catch (error) {
      const refused = /** @type {any} */ (error);
      this.say(`Not done: ${refused.message}`);
      if (refused.status === 409 && refused.body?.error?.details?.version) {
        this.version = refused.body.error.details.version;
        await this.load();
        this.choose(Math.min(this.at, this.units.length - 1));
      }
    } finally {
      this.isBusy = false;
    }
  }

  #tools() {
    const bar = one("[data-tools]", this.root);
    for (const act of ACTS.filter((known) => known.isTool && (this.canEdit || known.isForAll))) {
      const button = make("button", { type: "button", class: "quiet-button", title: act.key }, act.name);
      button.addEventListener("click", () => act.run(this));
      bar?.append(button);
    }
  }

  /** @param {Event} event */
  #clicked(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const row = /** @type {HTMLElement | null} */ (target.closest(".bead"));
    if (!row) return;
    const at = this.units.findIndex((unit) => `bead-${unit.id}` === row.id);
    if (/** @type {MouseEvent} */ (event).shiftKey && this.from === null) this.from = this.at;
    this.choose(at);
    const sentence = /** @type {HTMLElement | null} */ (target.closest("[data-segment]"));
    if (sentence) this.hold(Number(sentence.dataset.segment));
  }

  /**
   * Takes one sentence of the bead in hand, to move it.
   * @param {number | null} id
   */
  hold(id) {
    this.sentence = id;
    for (const part of this.place.querySelectorAll(".sentence.in-hand")) part.classList.remove("in-hand");
    if (id !== null) this.place.querySelector(`[data-segment="${id}"]`)?.classList.add("in-hand");
  }

  #drag() {
    this.place.addEventListener("dragstart", (event) => {
      const part = /** @type {HTMLElement} */ (event.target).closest?.("[data-segment]");
      if (part && event.dataTransfer) event.dataTransfer.setData("text/x-segment", /** @type {HTMLElement} */ (part).dataset.segment || "");
    });
    this.place.addEventListener("dragover", (event) => {
      const row = /** @type {HTMLElement} */ (event.target).closest?.(".bead");
      for (const old of this.place.querySelectorAll(".takes-drop")) old.classList.toggle("takes-drop", old === row);
      row?.classList.add("takes-drop");
      if (row) event.preventDefault();
    });
    this.place.addEventListener("drop", (event) => {
      const row = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest?.(".bead"));
      const segment = Number(event.dataTransfer?.getData("text/x-segment"));
      row?.classList.remove("takes-drop");
      if (row && segment) this.edit(`/bitexts/${this.bitext}/moves`, { segment_id: segment, to_unit_id: Number(row.dataset.id) }, "Moved");
    });
  }
}

const root = one("[data-workbench]");
if (root) new Workbench(root).start();
