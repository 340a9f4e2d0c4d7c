// @ts-check
/** The whole article as two columns of sentences with a band for each bead; bands that cross are seen to cross. */

import { level } from "./bead.js";

const HEIGHT = 400;
/** Beads beyond which lines between them would hide the bands. */
const MANY = 100;
const LEFT = 14;
const RIGHT = 86;
const SVG = "http://www.w3.org/2000/svg";

export class LinkMap {
  /** @param {import("./main.js").Workbench} bench */
  constructor(bench) {
    this.bench = bench;
    this.element = document.createElementNS(SVG, "svg");
    this.element.setAttribute("class", "link-map");
    this.element.setAttribute("viewBox", `0 0 100 ${HEIGHT}`);
    this.element.setAttribute("preserveAspectRatio", "none");
    this.element.setAttribute("role", "img");
    this.element.addEventListener("click", (event) => {
      const band = /** @type {Element} */ (event.target).closest("[data-place]");
      if (band) bench.choose(Number(band.getAttribute("data-place")));
    });
  }

  draw() {
    const { units, places } = this.bench;
    const step = { source: HEIGHT / Math.max(1, places.source.size), target: HEIGHT / Math.max(1, places.target.size) };
    this.element.replaceChildren(...units.map((unit, place) => this.#band(unit, place, step)));
    this.element.toggleAttribute("data-many", units.length > MANY);
    const low = units.filter((unit) => level(unit) === "low").length;
    const crossing = units.filter((unit) => this.bench.crosses(unit)).length;
    this.element.setAttribute("aria-label", `${units.length} beads, ${low} to look at, ${crossing} that cross others`);
    this.mark();
  }

  mark() {
    this.element.querySelector(".in-hand")?.classList.remove("in-hand");
    this.element.children[this.bench.at]?.classList.add("in-hand");
  }

  /**
   * @param {any} unit
   * @param {number} place
   * @param {{ source: number, target: number }} step
   */
  #band(unit, place, step) {
    const band = document.createElementNS(SVG, "path");
    band.setAttribute("data-place", String(place));
    band.setAttribute("data-level", level(unit));
    if (this.bench.crosses(unit)) band.setAttribute("data-crosses", "");
    const [a, b] = this.#span(unit.source, this.bench.places.source, step.source);
    const [c, d] = this.#span(unit.target, this.bench.places.target, step.target);
    if (!unit.target.length) band.setAttribute("d", `M0 ${a}H${LEFT}V${b}H0Z`);
    else if (!unit.source.length) band.setAttribute("d", `M100 ${c}H${RIGHT}V${d}H100Z`);
    else band.setAttribute("d", `M0 ${a}H${LEFT}C50 ${a} 50 ${c} ${RIGHT} ${c}H100V${d}H${RIGHT}C50 ${d} 50 ${b} ${LEFT} ${b}H0Z`);
    const title = document.createElementNS(SVG, "title");
    title.textContent = `Bead ${place + 1}`;
    band.append(title);
    return band;
  }

  /**
   * @param {any[]} segments
   * @param {Map<number, number>} places
   * @param {number} step
   */
  #span(segments, places, step) {
    const found = segments.map((segment) => places.get(segment.id) ?? 0);
    return found.length ? [Math.min(...found) * step, (Math.max(...found) + 1) * step].map((y) => Number(y.toFixed(2))) : [0, 0];
  }
}
