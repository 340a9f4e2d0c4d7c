// @ts-check
/** Tells the others where one is, and whether writing. */

import { call } from "../lib/api.js";

const AGAIN = 5000;

export class Presence {
  /** @param {import("./main.js").Facts} about */
  constructor(about) {
    this.about = about;
    this.told = 0;
    this.telling = Promise.resolve();
  }

  /** @param {number | null} id the unit being written in */
  writing(id) {
    if (Date.now() - this.told > AGAIN) this.tell(id, true);
  }

  /**
   * @param {number | null} id
   * @param {boolean} typing
   */
  tell(id, typing) {
    this.told = typing ? Date.now() : 0;
    const body = { unit_id: id, typing };
    this.telling = this.telling.then(() => call("PUT", `/bitexts/${this.about.bitext}/presence`, body)).catch(() => {});
  }
}
