// @ts-check
/** The units of the bitext as the browser knows them: all in outline, those looked at in full. */

import { call } from "../lib/api.js";
import { idle } from "../lib/dom.js";

const CHUNK = 50;
const PIECE = 2000;
const AGAIN = 3000;

export class Units {
  /** @param {import("./main.js").Facts} about */
  constructor(about) {
    this.about = about;
    /** @type {any[]} the outline, in order */
    this.order = [];
    /** @type {Map<number, any>} full units by id */
    this.full = new Map();
    /** @type {Map<number, number>} id → place in the order */
    this.places = new Map();
    /** @type {((unit: any) => void)[]} */
    this.listeners = [];
    this.round = 0;
    this.isComplete = false;
    /** @type {Promise<void>} */
    this.complete = Promise.resolve();
    this.onGrow = () => {};
    /** @type {Map<number, Promise<void>>} */
    this.loading = new Map();
  }

  /** Loads the first chunk in full, and the outline of the rest behind it; `complete` resolves with the last piece. */
  async load() {
    const round = (this.round += 1);
    const first = await this.#units("");
    this.order = first.items.map(outlined);
    this.places = new Map(this.order.map((unit, place) => [unit.id, place]));
    this.isComplete = !first.next_cursor;
    this.complete = this.#rest(round, first.next_cursor);
  }

  /**
   * @param {number} round
   * @param {string | null} cursor
   */
  async #rest(round, cursor) {
    if (cursor) await idle();
    while (cursor) {
      const told = await this.#outline(cursor).catch(() => new Promise((later) => window.setTimeout(() => later(null), AGAIN)));
      if (round !== this.round) return;
      if (!told) continue;
      for (const unit of told.items) {
        this.places.set(unit.id, this.order.length);
        this.order.push(unit);
      }
      cursor = told.next_cursor;
      this.isComplete = !cursor;
      this.onGrow();
    }
  }

  /**
   * Loads everything anew and changes over at once; until then what was known stays.
   * @param {number | null} first the unit that is to be known in full, where it is still there
   * @returns {Promise<boolean>} whether it did; not where another reload began meanwhile
   */
  async reload(first) {
    const round = (this.round += 1);
    const fresh = new Units(this.about);
    await fresh.load();
    await fresh.complete;
    if (first !== null && fresh.places.has(first)) await fresh.chunk(fresh.chunkOf(first));
    if (round !== this.round) return false;
    for (const unit of this.full.values()) if (fresh.full.has(unit.id)) fresh.put(unit);
    Object.assign(this, { order: fresh.order, places: fresh.places, full: fresh.full, isComplete: true, complete: Promise.resolve() });
    return true;
  }

  /** @param {string} cursor */
  #outline(cursor) {
    return call("GET", `/bitexts/${this.about.bitext}/outline?limit=${PIECE}&cursor=${cursor}`);
  }

  /**
   * A chunk of full units, which are known from then on.
   * @param {string} cursor empty for the first
   */
  async #units(cursor) {
    const told = await call("GET", `/bitexts/${this.about.bitext}/units?limit=${CHUNK}${cursor && `&cursor=${cursor}`}`);
    for (const unit of told.items) this.full.set(unit.id, unit);
    return told;
  }

  /** @param {(unit: any) => void} listener called with each unit that changed */
  onChange(listener) {
    this.listeners.push(listener);
  }

  /**
   * The full units of a chunk, loaded once.
   * @param {number} chunk
   */
  async chunk(chunk) {
    const ids = this.order.slice(chunk * CHUNK, (chunk + 1) * CHUNK);
    if (ids.every((unit) => this.full.has(unit.id))) return;
    if (!this.loading.has(chunk)) this.loading.set(chunk, this.#fetch(chunk));
    try {
      await this.loading.get(chunk);
    } finally {
      this.loading.delete(chunk);
    }
  }

  /** @param {number} chunk */
  async #fetch(chunk) {
    const first = this.order[chunk * CHUNK];
    if (!first) return;
    await this.#units(first.position > 0 ? String(first.position - 1) : "");
  }

  /** How many chunks the bitext has. */
  get chunks() {
    return Math.ceil(this.order.length / CHUNK);
  }

  /** @param {number} chunk */
  inChunk(chunk) {
    return this.order.slice(chunk * CHUNK, (chunk + 1) * CHUNK);
  }

  /** @param {number} id */
  chunkOf(id) {
    return Math.floor((this.places.get(id) ?? 0) / CHUNK);
  }

  /**
   * The full unit, fetched where it is not known yet.
   * @param {number} id
   */
  async get(id) {
    if (!this.full.has(id)) await this.chunk(this.chunkOf(id));
    if (!this.full.has(id)) this.full.set(id, await call("GET", `/units/${id}`));
    return this.full.get(id);
  }

  /**
   * Takes in a unit as the server has it now; an older one than is known is left.
   * @param {any} unit
   */
  put(unit) {
    const known = this.full.get(unit.id);
    if (known && known.change_number > unit.change_number) return;
    this.full.set(unit.id, unit);
    const place = this.places.get(unit.id);
    if (place === undefined) return;
    Object.assign(this.order[place], { version: unit.version, substate: unit.substate });
    for (const listener of this.listeners) listener(unit);
  }

  /**
   * The next id from a place that answers a question; -1 for backwards.
   * @param {number} id
   * @param {1 | -1} step
   * @param {(unit: any) => boolean} [wanted]
   * @returns {number | null}
   */
  beside(id, step, wanted = () => true) {
    for (let place = (this.places.get(id) ?? -1) + step; place >= 0 && place < this.order.length; place += step) {
      if (wanted(this.order[place])) return this.order[place].id;
    }
    return null;
  }
}

/**
 * A full unit in the few words of an outline.
 * @param {any} unit
 */
function outlined({ id, position, version, substate, block_type }) {
  return { id, position, version, substate, block_type };
}
