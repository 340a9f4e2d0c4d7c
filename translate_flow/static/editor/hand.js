// @ts-check
/** The unit in hand: one row at a time is open for writing, saves itself on a pause, and never loses a key. */

import { written } from "../lib/tags.js";
import { drawBar } from "./bar.js";
import { drawField, fit } from "./field.js";
import { nextOpen, step } from "./moves.js";
import { Presence } from "./presence.js";
import { draftOf } from "./recover.js";
import { drawRow, stateMark } from "./row.js";

const PAUSE = 1200;

export class Hand {
  /**
   * @param {import("./main.js").Facts} about
   * @param {import("./units.js").Units} units
   * @param {import("./list.js").List} list
   * @param {import("./queue.js").SaveQueue} queue
   * @param {import("./drafts.js").Drafts} drafts
   * @param {import("./help.js").Help} help
   * @param {import("./state_line.js").StateLine} line
   */
  constructor(about, units, list, queue, drafts, help, line) {
    this.about = about;
    this.units = units;
    this.list = list;
    this.queue = queue;
    this.drafts = drafts;
    this.help = help;
    this.line = line;
    /** @type {number | null} */
    this.id = null;
    /** @type {HTMLTextAreaElement | null} */
    this.area = null;
    /** @type {HTMLElement | null} */
    this.row = null;
    this.timer = 0;
    this.presence = new Presence(about);
    /** Counts what was asked to be taken: the last wish is the one that is granted. */
    this.wish = 0;
    /** What the text in hand is based on: a later save of somebody else's is a conflict, never overwritten. */
    this.base = { version: 0, text: "" };
    this.origin = { origin: "human", origin_detail: "" };
    queue.onChosen = (id, text) => {
      if (id === this.id && this.area) this.area.value = text;
    };
    queue.onRefused = (id) => this.take(id);
    queue.typed = (id) => (id === this.id && this.area ? this.area.value : null);
    window.addEventListener("beforeunload", () => this.keep());
    document.addEventListener("visibilitychange", () => document.hidden && this.keep());
  }

  /** The unit in hand as the server has it, or null. */
  get unit() {
    return this.id === null ? null : (this.units.full.get(this.id) ?? null);
  }

  get canWrite() {
    return this.about.can.has("edit_unit");
  }

  /**
   * Takes a unit in hand; the one before stays open until this one is there, so that a key pressed meanwhile has a place.
   * @param {number} id
   * @param {{ write?: boolean, still?: boolean }} [how] `still`: without scrolling
   */
  async take(id, how = {}) {
    const wish = (this.wish += 1);
    if (this.id === id) {
      if (how.write !== false) this.area?.focus();
      return;
    }
    let found;
    try {
      found = await Promise.all([this.units.get(id), this.list.row(id)]);
    } catch (error) {
      this.line.problem(`Unit ${(this.units.places.get(id) ?? 0) + 1} cannot be opened: ${/** @type {Error} */ (error).message}`);
      return;
    }
    const [unit, row] = found;
    if (wish !== this.wish || !row) return;
    this.put();
    this.line.forget(id);
    this.id = id;
    this.row = row;
    history.replaceState(null, "", `#unit-${id}`);
    this.#open(unit, row);
    if (!how.still) this.#show(row);
    if (how.write !== false && this.area) this.area.focus({ preventScroll: true });
    this.help.show(unit);
    this.list.mark(row);
    this.presence.tell(id, false);
  }

  /**
   * @param {any} unit
   * @param {HTMLElement} row
   */
  #open(unit, row) {
    row.classList.add("in-hand");
    row.setAttribute("aria-current", "true");
    const side = /** @type {HTMLElement} */ (row.querySelector(".unit-side"));
    if (!this.canWrite || (["approved", "published"].includes(unit.substate) && !this.about.can.has("edit_reviewed_unit"))) {
      this.area = null;
      row.append(drawBar(this, unit));
      return;
    }
    const area = drawField(this.about.target, unit);
    const draft = draftOf(this.drafts, unit);
    area.value = this.queue.pendingText(unit.id) ?? draft?.text ?? written(unit);
    this.base = { version: this.queue.pendingVersion(unit.id) ?? draft?.version ?? unit.version, text: written(unit) };
    side.replaceChildren(area);
    this.area = area;
    this.origin = { origin: "human", origin_detail: "" };
    area.addEventListener("input", (event) => {
      this.origin = { origin: "human", origin_detail: "" };
      this.typed(/** @type {InputEvent} */ (event).isComposing);
    });
    area.addEventListener("compositionend", () => this.typed());
    row.append(drawBar(this, unit));
    fit(area);
  }

  /**
   * Keeps what was just typed, and saves it at the next pause; what is still being put together is no text yet.
   * @param {boolean} [isComposing]
   */
  typed(isComposing = false) {
    fit(this.area);
    if (this.id === null || !this.area) return;
    this.drafts.keep(this.id, this.area.value, this.base.version);
    this.line.typing();
    this.presence.writing(this.id);
    clearTimeout(this.timer);
    if (!isComposing) this.timer = window.setTimeout(() => this.save(), PAUSE);
  }

  /** @param {HTMLElement} row */
  #show(row) {
    const box = this.list.root.getBoundingClientRect();
    const at = row.getBoundingClientRect();
    if (at.top < box.top + 40 || at.bottom > box.bottom - 60) row.scrollIntoView({ block: "center" });
  }

  /** Whether the text in hand is not the stored one. */
  get isChanged() {
    if (this.id === null || !this.area) return false;
    return this.area.value !== (this.queue.pendingText(this.id) ?? this.base.text);
  }

  /** Sends the text in hand, if it changed. */
  save() {
    clearTimeout(this.timer);
    if (this.id === null || !this.area) return;
    if (this.isChanged) this.queue.add(this.id, { target: this.area.value, confirm: false, version: this.base.version, ...this.origin });
    else this.queue.unchanged(this.id);
  }

  /** Keeps what is typed, as when the page goes away. */
  keep() {
    if (this.id !== null && this.area && this.isChanged) {
      this.drafts.keep(this.id, this.area.value, this.base.version);
    }
    this.save();
  }

  /** Puts the row down: saves it and draws it as text. */
  put() {
    if (this.id === null) return;
    this.save();
    const { unit } = this;
    if (unit && this.row) {
      const pending = this.queue.pendingText(this.id);
      const shown = pending === null ? unit : { ...unit, target_text: pending, target_tagged: pending };
      const row = drawRow(shown, this.about, this.row.classList.contains("begins-block"));
      this.row.replaceWith(row);
      this.list.mark(row);
    }
    this.id = null;
    this.row = null;
    this.area = null;
  }

  /**
   * Submits the text in hand and goes on.
   * @param {{ next?: "any" | "open", reason?: string }} [how] `reason`: why in spite of an error
   */
  async confirm(how = {}) {
    if (this.id === null || !this.area) return step(this, 1);
    clearTimeout(this.timer);
    const given = how.reason ? { override_reason: how.reason } : {};
    this.queue.add(this.id, { target: this.area.value, confirm: true, version: this.base.version, ...this.origin, ...given });
    return how.next === "open" ? nextOpen(this) : step(this, 1);
  }

  /** Shows the keys anew after a person has bound others. */
  rebound() {
    if (this.unit) this.row?.querySelector(".unit-bar")?.replaceWith(drawBar(this, this.unit));
  }

  /**
   * Follows the stored text where it is one's own or nothing was typed; else keeps the base, so that saving asks.
   * A text on its way counts as typed: its own first half may come back by the stream before it is answered.
   * @param {any} unit
   */
  #rebase(unit) {
    const own = this.queue.stored.get(unit.id);
    const isOwn = written(unit) === this.base.text || own?.version === unit.version;
    if (!isOwn && (this.isChanged || this.queue.pendingText(unit.id) !== null)) return;
    if (!isOwn && this.area) {
      const { selectionStart, selectionEnd } = this.area;
      this.area.value = written(unit);
      this.area.setSelectionRange(selectionStart, selectionEnd);
      fit(this.area);
    }
    this.base = { version: unit.version, text: own && own.version === unit.version ? own.text : written(unit) };
  }

  /**
   * The unit in hand came anew from the server: nothing moves under the cursor.
   * @param {any} unit
   */
  refreshed(unit) {
    if (unit.id !== this.id || !this.row) return;
    this.#rebase(unit);
    this.row.querySelector(".unit-bar")?.replaceWith(drawBar(this, unit));
    this.row.querySelector(".unit-state")?.replaceWith(stateMark(unit));
    if (!unit.old_source_text) this.row.querySelector(".unit-old")?.remove();
    this.help.refresh(unit);
  }
}
