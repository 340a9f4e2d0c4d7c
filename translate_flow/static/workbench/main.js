// @ts-check
/** The alignment workbench: the bitext as beads, corrected by letters, by mouse, and undone at will. */

import { call } from "../lib/api.js";
import { follow } from "../lib/changes.js";
import { make, one } from "../lib/dom.js";
import { level } from "./bead.js";
import { bindKeys } from "./keys.js";
import { LinkMap } from "./map.js";
import { crossing, placesOf } from "./order.js";
import { takeOthers } from "./others.js";
import { bindPointer } from "./pointer.js";
import { reasons } from "./reasons.js";
import { Rows } from "./rows.js";
import { drawTools } from "./tools.js";

const PIECE = 500;

export class Workbench {
  /** @param {HTMLElement} root */
  constructor(root) {
    const data = root.dataset;
    this.root = root;
    this.bitext = Number(data.bitext);
    this.version = Number(data.version);
    this.change = Number(data.change);
    /** @type {any[]} what others did while an edit of one's own was under way */
    this.waiting = [];
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
    /** @type {number | null} a sentence taken to be linked elsewhere */
    this.taken = null;
    this.isBusy = false;
    this.versions = { source: data.sourceVersion, target: data.targetVersion };
    /** @type {{ source: Map<number, number>, target: Map<number, number> }} sentence → its place in its text */
    this.places = { source: new Map(), target: new Map() };
    /** @type {Set<number>} */
    this.crossing = new Set();
    this.rows = new Rows(this);
    this.map = new LinkMap(this);
  }

  async start() {
    await this.load();
    drawTools(this);
    bindKeys(this);
    bindPointer(this);
    this.choose(Math.max(0, this.units.findIndex((unit) => level(unit) === "low")));
    follow(this.bitext, this.change, (told) => takeOthers(this, told));
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
    await this.read();
    this.draw();
  }

  /** Where each sentence stands in its text. */
  async read() {
    this.places.source = await placesOf(this.versions.source);
    this.places.target = await placesOf(this.versions.target);
  }

  /** @param {any} unit */
  crosses(unit) {
    return this.crossing.has(unit.id);
  }

  /** The sentence in hand. */
  segment() {
    return [...this.unit.source, ...this.unit.target].find((segment) => segment.id === this.sentence);
  }

  /** @param {number} id @returns {"source" | "target"} */
  sideOf(id) {
    return this.places.source.has(id) ? "source" : "target";
  }

  draw() {
    this.crossing = crossing(this.units, this.places.target);
    this.rows.draw();
    this.map.draw();
  }

  /**
   * Takes over what an edit changed: the units told, at their places, among the others in their order.
   * @param {any} told
   * @param {boolean} isOfText whether sentences were made or joined, so that their places are other ones
   */
  async #take(told, isOfText) {
    const changed = new Set([...told.gone, ...told.units.map((/** @type {any} */ unit) => unit.id)]);
    const units = this.units.filter((unit) => !changed.has(unit.id));
    for (const unit of [...told.units].sort((a, b) => a.position - b.position)) units.splice(unit.position, 0, unit);
    this.units = units.map((unit, position) => (unit.position === position ? unit : { ...unit, position }));
    if (isOfText) await this.read();
    this.draw();
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
    this.map.mark();
    this.help.replaceChildren(...reasons(this.unit, this), make("h2", {}, "The whole article"), this.map.element);
  }

  /**
   * Takes a unit in hand; where it is gone, what stands at its place.
   * @param {number | undefined} id
   */
  chooseUnit(id) {
    const at = this.units.findIndex((unit) => unit.id === id);
    this.choose(at < 0 ? Math.min(this.at, this.units.length - 1) : at);
  }

  #mark() {
    const [low, high] = this.range();
    for (const row of this.place.querySelectorAll(".is-chosen")) row.classList.remove("is-chosen");
    if (this.from === null) return;
    for (let place = low; place <= high; place += 1) this.row(place)?.classList.add("is-chosen");
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

  /** Lets go of the sentences and neighbours that were taken. */
  letGo() {
    this.from = null;
    this.taken = null;
    this.choose(this.at);
    this.hold(null);
    this.say("Nothing is taken");
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
    if (at === undefined) this.say("No other bead is like that");
    else this.choose(at);
  }

  /**
   * Does an alignment edit; what it changed is drawn anew, and the bead with the sentence it was about stays in hand.
   * @param {string} path
   * @param {any} body
   * @param {string | ((told: any) => string)} says
   */
  async edit(path, body, says) {
    if (!this.canEdit || this.isBusy) return;
    this.isBusy = true;
    this.say("Saving…");
    try {
      const told = await call("POST", path, { ...body, version: this.version });
      this.version = told.bitext.version;
      const words = typeof says === "string" ? says : says(told);
      const first = told.units.find((/** @type {any} */ unit) => holds(unit, body.segment_id)) || told.units[0];
      this.from = null;
      const top = this.place.scrollTop;
      await this.#take(told, /segment-|alignment\//.test(path));
      this.place.scrollTop = top;
      this.chooseUnit(first?.id);
      this.say(`${words}. Saved`);
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
      for (const told of this.waiting.splice(0)) await takeOthers(this, told);
    }
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
}

/** @param {any} unit @param {number | undefined} sentence */
function holds(unit, sentence) {
  return [...unit.source, ...unit.target].some((segment) => segment.id === sentence);
}

const root = one("[data-workbench]");
if (root) new Workbench(root).start();
