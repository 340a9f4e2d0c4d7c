// @ts-check
/** The rows of the editor: chunks drawn when they come near, each row one unit. */

import { make } from "../lib/dom.js";
import { drawRow } from "./row.js";

const ROW_HEIGHT = 44;

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
    this.watch = new IntersectionObserver((seen) => this.#near(seen), { root, rootMargin: "1200px 0px" });
    root.addEventListener("click", (event) => this.#clicked(event));
  }

  /** Draws the places of all chunks; rows come as they are scrolled to. */
  draw() {
    this.watch.disconnect();
    this.root.replaceChildren();
    if (!this.units.order.length) this.root.append(make("p", { class: "empty" }, "There is nothing to translate in this article."));
    for (let chunk = 0; chunk < this.units.chunks; chunk += 1) {
      const rows = this.units.inChunk(chunk).filter((unit) => !this.shown || this.shown.has(unit.id));
      if (!rows.length) continue;
      const place = make("div", { class: "chunk", "data-chunk": String(chunk) });
      place.style.containIntrinsicSize = `auto ${rows.length * ROW_HEIGHT}px`;
      place.style.minHeight = `${rows.length * ROW_HEIGHT}px`;
      this.root.append(place);
      this.watch.observe(place);
    }
    if (this.shown && !this.root.childElementCount) {
      this.root.append(make("p", { class: "empty" }, "No unit answers this. Clear the filter to see everything."));
    }
  }

  /** @param {IntersectionObserverEntry[]} seen */
  #near(seen) {
    for (const entry of seen) {
      if (entry.isIntersecting) this.ensure(Number(/** @type {HTMLElement} */ (entry.target).dataset.chunk));
    }
  }

  /**
   * Draws the rows of a chunk, once.
   * @param {number} chunk
   */
  async ensure(chunk) {
    const place = /** @type {HTMLElement | null} */ (this.root.querySelector(`[data-chunk="${chunk}"]`));
    if (!place || place.dataset.drawn) return;
    place.dataset.drawn = "1";
    await this.units.chunk(chunk);
    const rows = this.units.inChunk(chunk).filter((unit) => !this.shown || this.shown.has(unit.id));
    let before = "";
    place.replaceChildren(
      ...rows.map((unit) => {
        const row = drawRow(this.units.full.get(unit.id) ?? unit, this.about, unit.block_type !== before);
        before = unit.block_type;
        return row;
      }),
    );
    place.style.minHeight = "";
    this.watch.unobserve(place);
  }

  /**
   * The row of a unit, drawn if need be.
   * @param {number} id
   * @returns {Promise<HTMLElement | null>}
   */
  async row(id) {
    await this.ensure(this.units.chunkOf(id));
    return this.root.querySelector(`#unit-${id}`);
  }

  /** @param {any} unit */
  refresh(unit) {
    const row = /** @type {HTMLElement | null} */ (this.root.querySelector(`#unit-${unit.id}`));
    if (!row || row.classList.contains("in-hand")) return;
    row.replaceWith(drawRow(unit, this.about, row.classList.contains("begins-block")));
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
