// @ts-check
/** What others do, as it happens, and telling them where one is. */

import { call } from "../lib/api.js";
import { follow } from "../lib/changes.js";
import { bringBack, keptPlace } from "./kept_place.js";

const HERE = 20000;
const AGAIN = 3000;

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
  }

  start() {
    follow(this.about.bitext, this.about.change, (told) => this.#take(told));
    window.setInterval(() => this.#here(), HERE);
  }

  /** @param {any} told */
  #take(told) {
    const isRegrouped = told.bitext_version > this.about.version;
    this.about.version = Math.max(this.about.version, told.bitext_version);
    const isKnown = told.units.every((/** @type {any} */ unit) => this.units.places.has(unit.id));
    this.#people(told.presence);
    if (told.gone.some((/** @type {number} */ id) => this.units.places.has(id)) || (!isKnown && this.units.isComplete) || isRegrouped) {
      this.#again();
      return;
    }
    for (const unit of told.units) this.units.put(unit);
  }

  #again() {
    this.regrouped().catch(() => window.setTimeout(() => this.#again(), AGAIN));
  }

  /** Units were merged or split, here or elsewhere: the list is drawn anew, and nothing moves under the cursor. */
  async regrouped() {
    if (!(await this.units.reload(this.hand.id))) return;
    const kept = keptPlace(this.hand);
    this.hand.put();
    this.list.draw();
    await bringBack(this.hand, kept);
  }

  /** @param {any[]} people */
  #people(people) {
    this.line.here(people);
    this.list.setOthers(people);
  }

  #here() {
    if (document.hidden) return;
    const body = { unit_id: this.hand.id, typing: this.hand.isChanged };
    call("PUT", `/bitexts/${this.about.bitext}/presence`, body).catch(() => {});
  }
}
