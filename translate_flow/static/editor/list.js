// @ts-check
/** The rows of the editor: chunks drawn when they come near, each row one unit. */

import { make } from "../lib/dom.js";
import { markOthers } from "./bar.js";
import { drawRow } from "./row.js";

const ROW_HEIGHT = 44;
const AGAIN = 3000;

export class List {
  /**
   * @param {HTMLElement} root
   * @param {import("./main.js").Facts} about
   * @param {import("./units.js").Units} units
   */
  constructor(root, about, units) {
    this.root = root;
    this.about = about;
    this.units = units;
    /** @type {(id: number, isTarget: boolean) => void} */
    this.onChoose = () => {};
    /** @type {Set<number> | null} the ids a filter lets through */
    this.shown = null;
    /** @type {any[]} the others, and the units in their hands */
    this.others = [];
    /** @type {Map<number, Promise<void>>} chunk → the drawing of its rows, begun or done */
    this.drawings = new Map();
    this.watch = new IntersectionObserver((seen) => this.#near(seen), { root, rootMargin: "1200px 0px" });
    root.addEventListener("click", (event) => this.#clicked(event));
  }

  /** Draws the places of all chunks; rows come as they are scrolled to. */
  draw() {
    this.watch.disconnect();
    this.drawings.clear();
    this.root.replaceChildren();
    if (!this.units.order.length) this.root.append(make("p", { class: "empty" }, "There is nothing to translate in this article."));
    this.grow();
    if (this.shown && !this.root.childElementCount) {
      this.root.append(make("p", { class: "empty" }, "No unit answers this. Clear the filter to see everything."));
    }
  }

  /** Makes places for chunks that have none yet, as the outline of a long text comes in. */
  grow() {
    const last = /** @type {HTMLElement | null} */ (this.root.lastElementChild);
    if (last?.dataset.chunk) this.#measure(last);
    for (let chunk = Number(last?.dataset.chunk ?? -1) + 1; chunk < this.units.chunks; chunk += 1) {
      if (!this.#rows(chunk).length) continue;
      const place = make("div", { class: "chunk", "data-chunk": String(chunk) });
      this.#measure(place);
      this.root.append(place);
      this.watch.observe(place);
    }
  }

  /** @param {HTMLElement} place gets the height its rows may have, until they are drawn */
  #measure(place) {
    if (place.childElementCount) return;
    const height = this.#rows(Number(place.dataset.chunk)).length * ROW_HEIGHT;
    place.style.minHeight = `${height}px`;
  }

  /** @param {number} chunk */
  #rows(chunk) {
    return this.units.inChunk(chunk).filter((unit) => !this.shown || this.shown.has(unit.id));
  }

  /** @param {IntersectionObserverEntry[]} seen */
  #near(seen) {
    for (const entry of seen) {
      const place = /** @type {HTMLElement} */ (entry.target);
      if (entry.isIntersecting) this.ensure(Number(place.dataset.chunk)).catch(() => this.#again(place));
      else if (place.childElementCount && !place.querySelector(".in-hand")) this.#empty(place, entry.boundingClientRect.height);
    }
  }

  /**
   * Takes the rows of a chunk that is far away out of the page; its place keeps its height.
   * @param {HTMLElement} place
   * @param {number} height
   */
  #empty(place, height) {
    this.drawings.delete(Number(place.dataset.chunk));
    place.style.minHeight = `${height}px`;
    place.replaceChildren();
  }

  /** @param {HTMLElement} place whose rows did not come: watched anew, so that they are asked for again where it is still near */
  #again(place) {
    window.setTimeout(() => {
      this.watch.unobserve(place);
      if (place.isConnected) this.watch.observe(place);
    }, AGAIN);
  }

  /**
   * Resolves once the rows of a chunk stand there; they are drawn once, whoever asks.
   * @param {number} chunk
   * @returns {Promise<void>}
   */
  ensure(chunk) {
    const place = /** @type {HTMLElement | null} */ (this.root.querySelector(`[data-chunk="${chunk}"]`));
    const begun = this.drawings.get(chunk);
    if (!place || begun) return begun || Promise.resolve();
    const drawing = this.#fill(place, chunk);
    this.drawings.set(chunk, drawing);
    drawing.catch(() => this.drawings.delete(chunk));
    return drawing;
  }

  /**
   * @param {HTMLElement} place
   * @param {number} chunk
   */
  async #fill(place, chunk) {
    await this.units.chunk(chunk);
    let before = "";
    place.replaceChildren(
      ...this.#rows(chunk).map((unit) => {
        const row = drawRow(this.units.full.get(unit.id) ?? unit, this.about, unit.block_type !== before);
        before = unit.block_type;
        this.mark(row);
        return row;
      }),
    );
    place.style.minHeight = "";
  }

  /** @param {any[]} people the others, as the server knows them now */
  setOthers(people) {
    const ids = new Set([...this.others, ...people].map((person) => person.unit_id));
    this.others = people;
    for (const id of ids) {
      const row = id && this.root.querySelector(`#unit-${id}`);
      if (row) this.mark(/** @type {HTMLElement} */ (row));
    }
  }

  /** @param {HTMLElement} row shows who else is there */
  mark(row) {
    markOthers(row, this.others.filter((person) => person.unit_id === Number(row.dataset.id)));
  }

  /**
   * The row of a unit, drawn if need be.
   * @param {number} id
   * @returns {Promise<HTMLElement | null>}
   */
  async row(id) {
    await this.ensure(this.units.chunkOf(id));
    return /** @type {HTMLElement | null} */ (this.root.querySelector(`#unit-${id}`));
  }

  /** @param {any} unit */
  refresh(unit) {
    const row = /** @type {HTMLElement | null} */ (this.root.querySelector(`#unit-${unit.id}`));
    if (!row || row.classList.contains("in-hand")) return;
    const fresh = drawRow(unit, this.about, row.classList.contains("begins-block"));
    row.replaceWith(fresh);
    this.mark(fresh);
  }

  /** @param {Event} event */
  #clicked(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const row = /** @type {HTMLElement | null} */ (target.closest(".unit"));
    if (!row || target.closest("button, a, textarea")) return;
    if (String(window.getSelection() || "").length && !target.closest(".unit-target")) return;
    this.onChoose(Number(row.dataset.id), Boolean(target.closest(".unit-side")));
  }
}
