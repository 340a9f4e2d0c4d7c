// @ts-check
/** Saves on their way: one at a time for each unit, repeated under one key until answered, nothing lost on the way. */

import { call, freshKey } from "../lib/api.js";
import { written } from "../lib/tags.js";
import { settleConflict, writer } from "./conflict.js";
import { Retries } from "./retries.js";
import { askToSignIn } from "./sign_in.js";

/** @typedef {{ target: string, confirm: boolean, version: number, origin?: string, origin_detail?: string, override_reason?: string }} Save */

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
    this.retries = new Retries(line);
    /** @type {Map<number, { version: number, text: string }>} the version this person's last save made, and its text as it was typed */
    this.stored = new Map();
    /** @type {(id: number, text: string) => void} called with the text that was chosen in a conflict */
    this.onChosen = () => {};
    /** @type {(id: number) => void} called where somebody wants to see what was not submitted */
    this.onRefused = () => {};
    /** @type {(id: number) => string | null} the text in hand, which may be newer than any sent */
    this.typed = () => null;
    /** @type {Map<number, (() => void)[]>} who waits for a unit to be stored */
    this.idlers = new Map();
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
   * The version a text on its way is based on, or null.
   * @param {number} id
   * @returns {number | null}
   */
  pendingVersion(id) {
    return this.waiting.get(id)?.version ?? this.sending.get(id)?.save.version ?? null;
  }

  /**
   * Whether a text is what the server has of a unit, however that writes it.
   * @param {any} unit
   * @param {string} text
   */
  isStored(unit, text) {
    const own = this.stored.get(unit.id);
    return text === written(unit) || (own?.version === unit.version && own?.text === text);
  }

  /**
   * @param {number} id
   * @param {Save} save `version` is the one the text is based on
   */
  add(id, save) {
    const before = this.waiting.get(id);
    this.waiting.set(id, before ? { ...before, ...save, confirm: save.confirm || (before.confirm && before.target === save.target) } : save);
    this.drafts.keep(id, save.target, save.version);
    this.#send(id);
  }

  /** @param {number} id whose text was typed and taken back again, so that nothing of it is to be sent */
  unchanged(id) {
    if (this.waiting.has(id) || this.sending.has(id)) return;
    this.drafts.forget(id);
    this.line.untyped(this.waiting.size > 0 || this.sending.size > 0);
  }

  /** @param {number} id */
  async #send(id) {
    const save = this.waiting.get(id);
    if (!save || this.sending.has(id)) return;
    let unit;
    try {
      unit = await this.units.get(id);
    } catch (error) {
      this.retries.later(id, /** @type {any} */ (error), () => this.#send(id));
      return;
    }
    if (this.sending.has(id) || this.waiting.get(id) !== save) return;
    this.waiting.delete(id);
    if (this.isStored(unit, save.target) && !save.confirm) {
      this.#settled(id);
      return;
    }
    const sent = { save, key: freshKey(), version: save.version };
    this.sending.set(id, sent);
    this.drafts.keepSent(id, save.target);
    this.line.saving();
    await this.#deliver(id, sent);
  }

  /**
   * @param {number} id
   * @param {{ save: Save, key: string, version: number }} sent
   */
  async #deliver(id, sent) {
    try {
      const unit = await call("PUT", `/units/${id}`, { ...sent.save, version: sent.version, is_tagged: true }, { key: sent.key });
      this.retries.answered();
      if (sent.save.confirm) this.line.forget(id);
      this.sending.delete(id);
      this.stored.set(id, { version: unit.version, text: sent.save.target });
      const next = this.waiting.get(id);
      if (next) next.version = unit.version;
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
      this.retries.later(id, error, () => this.#deliver(id, sent));
    } else if (error.status === 401) {
      this.line.problem("You are signed out; your text is kept here");
      await askToSignIn();
      await this.#deliver(id, sent);
    } else if (error.status === 409 && error.body && "theirs" in error.body) {
      await this.#conflict(id, sent, error.body);
    } else if (error.code === "findings" || error.code === "empty") {
      this.sending.delete(id);
      this.line.note(id, `Unit ${(this.units.places.get(id) ?? 0) + 1} is not submitted: ${told(error)}`, () => this.onRefused(id));
      this.add(id, { ...sent.save, confirm: false });
    } else {
      this.sending.delete(id);
      this.line.problem(`Not saved: ${error.message}. Your text is kept in this browser`);
    }
  }

  /**
   * Resolves once nothing of a unit is on its way.
   * @param {number} id
   * @returns {Promise<void>}
   */
  idle(id) {
    if (!this.waiting.has(id) && !this.sending.has(id)) return Promise.resolve();
    return new Promise((resolve) => this.idlers.set(id, [...(this.idlers.get(id) || []), resolve]));
  }

  /**
   * Somebody saved meanwhile, or merged the unit into another one: the person settles which text is to stand.
   * @param {number} id
   * @param {{ save: Save, key: string, version: number }} sent
   * @param {any} told base, mine, theirs, version
   */
  async #conflict(id, sent, told) {
    this.line.conflict();
    const heir = told.error?.details?.merged_into || id;
    let fresh;
    try {
      fresh = await call("GET", `/units/${heir}`);
    } catch (error) {
      this.retries.later(id, /** @type {any} */ (error), () => this.#conflict(id, sent, told));
      return;
    }
    this.sending.delete(id);
    const theirs = written(fresh);
    this.stored.set(heir, { version: fresh.version, text: theirs });
    this.units.put(fresh);
    const mine = this.typed(id) ?? this.waiting.get(id)?.target ?? sent.save.target;
    const isSame = theirs === mine;
    const both = { base: told.base, mine, theirs, by: writer(fresh), isOwn: fresh.updated_by?.id === this.units.about.user };
    const chosen = isSame ? null : await settleConflict(both, this.units.about.target);
    this.waiting.delete(id);
    this.onChosen(id, chosen ?? theirs);
    if (chosen !== null && chosen !== theirs) this.add(heir, { ...sent.save, target: chosen, confirm: false, version: fresh.version });
    if (heir !== id || chosen === null || chosen === theirs) {
      this.drafts.forget(id);
      this.#settled(id);
    }
  }

  /** @param {number} id */
  #settled(id) {
    if (this.waiting.has(id)) {
      this.#send(id);
      return;
    }
    for (const resolve of this.idlers.get(id) || []) resolve();
    this.idlers.delete(id);
    const unit = this.units.full.get(id);
    const draft = this.drafts.text(id);
    if (unit && draft !== null && this.isStored(unit, draft)) this.drafts.forget(id);
    if (!this.waiting.size && !this.sending.size) this.line.saved();
    else this.line.saving();
  }
}

/**
 * What stands against submitting.
 * @param {any} error
 */
function told(error) {
  const found = error.body?.error?.details?.findings || [];
  return found.length ? found.map((/** @type {any} */ finding) => finding.message).join(" ") : error.message;
}
