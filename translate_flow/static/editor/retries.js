// @ts-check
/** What waits for the network or the server: tried again later and later, at once where the network comes back. */

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;

export class Retries {
  /** @param {import("./state_line.js").StateLine} line */
  constructor(line) {
    this.line = line;
    this.wait = FIRST_WAIT;
    /** @type {Map<number, { timer: number, again: () => void }>} what waits, by unit */
    this.waiting = new Map();
    window.addEventListener("online", () => this.#wake());
  }

  /**
   * @param {number} id
   * @param {any} error what the last try met
   * @param {() => void} again
   */
  later(id, error, again) {
    const asked = Number(error.body?.error?.details?.retry_after || 0) * 1000;
    const wait = Math.max(this.wait, asked);
    this.line.retrying(error.status === 0 ? "Offline" : "The server does not answer", wait);
    const timer = window.setTimeout(() => this.#retry(id), wait);
    this.waiting.set(id, { timer, again });
    this.wait = Math.min(LONGEST_WAIT, this.wait * 2);
  }

  /** The server answered: the next wait is a short one. */
  answered() {
    this.wait = FIRST_WAIT;
  }

  /** @param {number} id */
  #retry(id) {
    const found = this.waiting.get(id);
    if (!found) return;
    window.clearTimeout(found.timer);
    this.waiting.delete(id);
    found.again();
  }

  #wake() {
    this.wait = FIRST_WAIT;
    for (const id of [...this.waiting.keys()]) this.#retry(id);
  }
}
