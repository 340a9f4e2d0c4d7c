// @ts-check
/** What others do, as it happens: a stream of changes, or asking every few seconds where streams are taken. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";

const POLL = 4000;
const HERE = 20000;

export class Live {
  /**
   * @param {import("./main.js").Facts} about
   * @param {import("./units.js").Units} units
   * @param {import("./list.js").List} list
   * @param {import("./hand.js").Hand} hand
   * @param {import("./state_line.js").StateLine} line
   */
  constructor(about, units, list, hand, line) {
    this.about = about;
    this.units = units;
    this.list = list;
    this.hand = hand;
    this.line = line;
    this.since = about.change;
  }

  start() {
    this.#listen();
    window.setInterval(() => this.#here(), HERE);
  }

  #listen() {
    const source = new EventSource(`/api/v1/bitexts/${this.about.bitext}/stream?since=${this.since}`);
    source.addEventListener("changes", (event) => this.#take(JSON.parse(/** @type {MessageEvent} */ (event).data)));
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return;
      source.close();
      this.poll = this.poll || window.setInterval(() => this.#ask(), POLL);
    });
  }

  async #ask() {
    try {
      this.#take(await call("GET", `/bitexts/${this.about.bitext}/changes?since=${this.since}`));
    } catch {
      // The next question will tell; the state line speaks for saves only.
    }
  }

  /** @param {any} told */
  #take(told) {
    this.since = told.change_number;
    const isKnown = told.units.every((/** @type {any} */ unit) => this.units.places.has(unit.id));
    if (told.gone.some((/** @type {number} */ id) => this.units.places.has(id)) || !isKnown) {
      this.#regrouped();
      return;
    }
    for (const unit of told.units) this.units.put(unit);
    this.#people(told.presence);
  }

  /** Units were merged or split elsewhere: the list is drawn anew, the unit in hand stays in hand. */
  async #regrouped() {
    const id = this.hand.id;
    this.hand.put();
    this.units.full.clear();
    await this.units.load();
    this.list.draw();
    if (id && this.units.places.has(id)) await this.hand.take(id, { write: false });
  }

  /** @param {any[]} people */
  #people(people) {
    this.line.here(people);
    for (const old of this.list.root.querySelectorAll(".unit-others")) old.remove();
    for (const person of people) {
      const row = person.unit_id && this.list.root.querySelector(`#unit-${person.unit_id}`);
      if (row) row.append(make("span", { class: "unit-others" }, `${person.name} ${person.is_typing ? "is writing" : "is here"}`));
    }
  }

  #here() {
    if (document.hidden) return;
    const body = { unit_id: this.hand.id, typing: this.hand.isChanged };
    call("PUT", `/bitexts/${this.about.bitext}/presence`, body).catch(() => {});
  }
}
