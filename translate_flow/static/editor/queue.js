// @ts-check
/** Saves on their way: one at a time for each unit, repeated under one key until answered, nothing lost on the way. */

import { call, freshKey } from "../lib/api.js";
import { settleConflict } from "./conflict.js";
import { askToSignIn } from "./sign_in.js";

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;

/** @typedef {{ target: string, confirm: boolean, origin?: string, origin_detail?: string, override_reason?: string }} Save */

export class SaveQueue {
  /**
   * @param {import("./units.js").Units} units
   * @param {import("./drafts.js").Drafts} drafts
   * @param {import("./state_line.js").StateLine} line
   */
  constructor(units, drafts, line) {
    this.units = units;
    this.drafts = drafts;
    this.line = line;
    /** @type {Map<number, Save>} what is to be sent next, by unit */
    this.waiting = new Map();
    /** @type {Map<number, { save: Save, key: string, version: number }>} what is being sent */
    this.sending = new Map();
    this.wait = FIRST_WAIT;
    window.addEventListener("online", () => this.#wake());
    window.addEventListener("beforeunload", (event) => {
      if ((this.waiting.size || this.sending.size) && !this.drafts.isKept) event.preventDefault();
    });
  }

  /**
   * The text of a unit that is on its way, or null.
   * @param {number} id
   * @returns {string | null}
   */
  pendingText(id) {
    return this.waiting.get(id)?.target ?? this.sending.get(id)?.save.target ?? null;
  }

  /**
   * @param {number} id
   * @param {Save} save
   */
  add(id, save) {
    const before = this.waiting.get(id);
    this.waiting.set(id, before ? { ...before, ...save, confirm: save.confirm || (before.confirm && before.target === save.target) } : save);
    this.drafts.keep(id, save.target, this.units.full.get(id)?.version);
    this.#send(id);
  }

  /** @param {number} id */
  async #send(id) {
    const save = this.waiting.get(id);
    if (!save || this.sending.has(id)) return;
    const unit = await this.units.get(id);
    if (this.sending.has(id) || this.waiting.get(id) !== save) return;
    this.waiting.delete(id);
    if (unit.target_text === save.target && !save.confirm) {
      this.#settled(id);
      return;
    }
    const sent = { save, key: freshKey(), version: unit.version };
    this.sending.set(id, sent);
    this.line.saving();
    await this.#deliver(id, sent);
  }

  /**
   * @param {number} id
   * @param {{ save: Save, key: string, version: number }} sent
   */
  async #deliver(id, sent) {
    try {
      const unit = await call("PUT", `/units/${id}`, { ...sent.save, version: sent.version }, { key: sent.key });
      this.wait = FIRST_WAIT;
      this.sending.delete(id);
      this.units.put(unit);
      this.#settled(id);
    } catch (error) {
      await this.#refused(id, sent, /** @type {any} */ (error));
    }
  }

  /**
   * @param {number} id
   * @param {{ save: Save, key: string, version: number }} sent
   * @param {any} error
   */
  async #refused(id, sent, error) {
    if (error.status === 0 || error.status >= 500 || error.status === 429) {
      this.#again(id, sent, error);
    } else if (error.status === 401) {
      this.line.problem("You are signed out; your text is kept here");
      await askToSignIn();
      await this.#deliver(id, sent);
    } else if (error.status === 409 && error.body && "theirs" in error.body) {
      await this.#conflict(id, sent, error.body);
    } else if (error.code === "findings" || error.code === "empty") {
      this.sending.delete(id);
      this.line.problem(error.message);
      if (sent.save.target) this.add(id, { ...sent.save, confirm: false });
    } else {
      this.sending.delete(id);
      this.line.problem(`Not saved: ${error.message}. Your text is kept in this browser`);
    }
  }

  /**
   * @param {number} id
   * @param {{ save: Save, key: string, version: number }} sent
   * @param {any} error
   */
  #again(id, sent, error) {
    this.line.retrying(error.status === 0 ? "Offline" : "The server does not answer", this.wait);
    this.retry = window.setTimeout(() => this.#deliver(id, sent), this.wait);
    this.wait = Math.min(LONGEST_WAIT, this.wait * 2);
    this.again = () => this.#deliver(id, sent);
  }

  #wake() {
    if (!this.again) return;
    window.clearTimeout(this.retry);
    this.wait = FIRST_WAIT;
    const again = this.again;
    this.again = null;
    again();
  }

  /**
   * @param {number} id
   * @param {{ save: Save }} sent
   * @param {any} told base, mine, theirs, version
   */
  async #conflict(id, sent, told) {
    this.line.conflict();
    const fresh = await call("GET", `/units/${id}`);
    this.sending.delete(id);
    this.units.put(fresh);
    const chosen = told.theirs === sent.save.target ? told.theirs : await settleConflict(told, this.units.about.target);
    if (chosen === null || chosen === fresh.target_text) {
      this.#settled(id);
      return;
    }
    this.add(id, { ...sent.save, target: chosen, confirm: false });
  }

  /** @param {number} id */
  #settled(id) {
    if (this.waiting.has(id)) {
      this.#send(id);
      return;
    }
    if (this.drafts.text(id) === this.units.full.get(id)?.target_text) this.drafts.forget(id);
    if (!this.waiting.size && !this.sending.size) this.line.saved();
    else this.line.saving();
  }

  /** Sends again what a reload, a crash or a dead network kept from the server. */
  async recover() {
    for (const id of this.drafts.ids()) {
      if (!this.units.places.has(id)) continue;
      const draft = this.drafts.get(id);
      const unit = await this.units.get(id);
      if (!draft || draft.text === unit.target_text) {
        this.drafts.forget(id);
      } else if (draft.version === unit.version) {
        this.line.say("A text from before was found and is being saved");
        this.add(id, { target: draft.text, confirm: false });
      } else {
        const told = { base: "", mine: draft.text, theirs: unit.target_text, version: unit.version };
        const chosen = await settleConflict(told, this.units.about.target, new Date(draft.at));
        this.drafts.forget(id);
        if (chosen !== null && chosen !== unit.target_text) this.add(id, { target: chosen, confirm: false });
      }
    }
  }
}
