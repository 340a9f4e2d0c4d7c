// @ts-check
/** Saves on their way: one at a time for each unit, repeated under one key until answered, nothing lost on the way. */

import { call, freshKey } from "../lib/api.js";
import { written } from "../lib/tags.js";
import { localMoment } from "../lib/text.js";
import { settleConflict } from "./conflict.js";
import { askToSignIn } from "./sign_in.js";

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;

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
    this.wait = FIRST_WAIT;
    /** @type {Map<number, { timer: number, again: () => void }>} what waits for the network, by unit */
    this.retries = new Map();
    /** @type {Map<number, { version: number, text: string }>} the version this person's last save made, and its text as it was typed */
    this.stored = new Map();
    /** @type {(id: number, text: string) => void} called with the text that was chosen in a conflict */
    this.onChosen = () => {};
    /** @type {(id: number) => string | null} the text in hand, which may be newer than any sent */
    this.typed = () => null;
    /** @type {Map<number, (() => void)[]>} who waits for a unit to be stored */
    this.idlers = new Map();
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

  /** @param {number} id */
  async #send(id) {
    const save = this.waiting.get(id);
    if (!save || this.sending.has(id)) return;
    let unit;
    try {
      unit = await this.units.get(id);
    } catch (error) {
      this.#later(id, /** @type {any} */ (error), () => this.#send(id));
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
      this.wait = FIRST_WAIT;
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
      this.#later(id, error, () => this.#deliver(id, sent));
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
   * Tries again later, sooner where the network comes back.
   * @param {number} id
   * @param {any} error
   * @param {() => void} again
   */
  #later(id, error, again) {
    const asked = Number(error.body?.error?.details?.retry_after || 0) * 1000;
    const wait = Math.max(this.wait, asked);
    this.line.retrying(error.status === 0 ? "Offline" : "The server does not answer", wait);
    const timer = window.setTimeout(() => this.#retry(id), wait);
    this.retries.set(id, { timer, again });
    this.wait = Math.min(LONGEST_WAIT, this.wait * 2);
  }

  /** @param {number} id */
  #retry(id) {
    const found = this.retries.get(id);
    if (!found) return;
    window.clearTimeout(found.timer);
    this.retries.delete(id);
    found.again();
  }

  #wake() {
    this.wait = FIRST_WAIT;
    for (const id of [...this.retries.keys()]) this.#retry(id);
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
      this.#later(id, /** @type {any} */ (error), () => this.#conflict(id, sent, told));
      return;
    }
    this.sending.delete(id);
    const theirs = written(fresh);
    this.stored.set(heir, { version: fresh.version, text: theirs });
    this.units.put(fresh);
    const mine = this.typed(id) ?? this.waiting.get(id)?.target ?? sent.save.target;
    const isSame = theirs === mine;
    const both = { base: told.base, mine, theirs, by: writer(fresh) };
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

  /**
   * What was typed into a unit and not stored, with the version it builds on: that of one's own save, where the page
   * went away before that was answered.
   * @param {any} unit
   */
  draftOf(unit) {
    const draft = this.drafts.get(unit.id);
    return draft && this.drafts.sent(unit.id) === written(unit) ? { ...draft, version: unit.version } : draft;
  }

  /** Sends again what a reload, a crash or a dead network kept from the server. */
  async recover() {
    for (const id of this.drafts.ids()) {
      if (!this.units.places.has(id)) continue;
      const unit = await this.units.get(id);
      const draft = this.draftOf(unit);
      if (!draft || this.isStored(unit, draft.text)) {
        this.drafts.forget(id);
      } else if (draft.version === unit.version) {
        this.line.say("A text from before was found and is being saved");
        this.add(id, { target: draft.text, confirm: false, version: unit.version });
      } else {
        const told = { base: "", mine: draft.text, theirs: written(unit), by: writer(unit) };
        const chosen = await settleConflict(told, this.units.about.target, new Date(draft.at));
        this.drafts.forget(id);
        if (chosen !== null && chosen !== written(unit)) this.add(id, { target: chosen, confirm: false, version: unit.version });
      }
    }
  }
}

/**
 * Who stored the text of a unit, and when.
 * @param {any} unit
 */
function writer(unit) {
  return [unit.updated_by?.name, unit.updated_at && localMoment(new Date(unit.updated_at))].filter(Boolean).join(", ");
}
