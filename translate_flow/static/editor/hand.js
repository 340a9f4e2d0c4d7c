// @ts-check
/** The unit in hand: one row at a time is open for writing, saves itself on a pause, and never loses a key. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { written } from "../lib/tags.js";
import { drawBar } from "./bar.js";
import { drawRow } from "./row.js";

const PAUSE = 1200;
const TELL_TYPING = 5000;
const SIZES_ITSELF = CSS.supports("field-sizing", "content");
const OPEN = new Set(["empty", "pretranslated", "draft", "returned", "outdated"]);

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
    this.told = 0;
    this.telling = Promise.resolve();
    /** Counts what was asked to be taken: the last wish is the one that is granted. */
    this.wish = 0;
    /** What the text in hand is based on: a later save of somebody else's is a conflict, never overwritten. */
    this.base = { version: 0, text: "" };
    this.origin = { origin: "human", origin_detail: "" };
    queue.onChosen = (id, text) => {
      if (id === this.id && this.area) this.area.value = text;
    };
    queue.typed = (id) => (id === this.id && this.area ? this.area.value : null);
    window.addEventListener("beforeunload", () => this.keep());
    document.addEventListener("visibilitychange", () => document.hidden && this.keep());
  }

  /** Takes the unit the address names, else the first that is not done. */
  async begin() {
    const named = Number((location.hash.match(/^#unit-(\d+)$/) || [])[1]);
    const { order } = this.units;
    const wanted = () => order.find(({ id, substate }) => (named ? id === named : OPEN.has(substate)));
    if (!wanted()) await this.units.complete;
    const unit = wanted() || order.find(({ substate }) => OPEN.has(substate)) || order[0];
    if (unit && this.id === null) await this.take(unit.id, { write: OPEN.has(unit.substate) });
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
    this.id = id;
    this.row = row;
    history.replaceState(null, "", `#unit-${id}`);
    this.#open(unit, row);
    if (!how.still) this.#show(row);
    if (how.write !== false && this.area) this.area.focus({ preventScroll: true });
    this.help.show(unit);
    this.list.mark(row);
    this.#tell(false);
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
    const area = /** @type {HTMLTextAreaElement} */ (
      make("textarea", {
        rows: "1",
        lang: this.about.target.lang,
        dir: this.about.target.dir,
        spellcheck: "true",
        "aria-label": `Translation of unit ${unit.position + 1}`,
      })
    );
    const draft = this.queue.draftOf(unit);
    area.value = this.queue.pendingText(unit.id) ?? draft?.text ?? written(unit);
    this.base = { version: this.queue.pendingVersion(unit.id) ?? draft?.version ?? unit.version, text: written(unit) };
    side.replaceChildren(area);
    this.area = area;
    this.origin = { origin: "human", origin_detail: "" };
    area.addEventListener("input", () => {
      this.origin = { origin: "human", origin_detail: "" };
      this.#typed();
    });
    row.append(drawBar(this, unit));
    this.#fit();
  }

  #typed() {
    this.#fit();
    if (this.id === null || !this.area) return;
    this.drafts.keep(this.id, this.area.value, this.base.version);
    this.line.typing();
    if (Date.now() - this.told > TELL_TYPING) this.#tell(true);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), PAUSE);
  }

  /**
   * Tells the others where one is, and whether writing.
   * @param {boolean} typing
   */
  #tell(typing) {
    this.told = typing ? Date.now() : 0;
    const body = { unit_id: this.id, typing };
    this.telling = this.telling.then(() => call("PUT", `/bitexts/${this.about.bitext}/presence`, body)).catch(() => {});
  }

  #fit() {
    if (!this.area || SIZES_ITSELF) return;
    this.area.style.height = "auto";
    this.area.style.height = `${this.area.scrollHeight + 2}px`;
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
    if (this.id !== null && this.area && this.isChanged) {
      this.queue.add(this.id, { target: this.area.value, confirm: false, version: this.base.version, ...this.origin });
    }
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
    const unit = this.units.full.get(this.id);
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
   * @param {{ next?: "any" | "open" | "stay" }} [how]
   */
  async confirm(how = {}) {
    if (this.id === null || !this.area) return this.step(1);
    clearTimeout(this.timer);
    const id = this.id;
    this.queue.add(id, { target: this.area.value, confirm: true, version: this.base.version, ...this.origin });
    if (how.next === "stay") return undefined;
    return how.next === "open" ? this.nextOpen() : this.step(1);
  }

  /** @param {1 | -1} step */
  async step(step) {
    const id = this.id === null ? this.units.order[0]?.id : this.units.beside(this.id, step, (unit) => this.#isShown(unit));
    if (id) await this.take(id, {});
  }

  /** @param {any} unit */
  #isShown(unit) {
    return !this.list.shown || this.list.shown.has(unit.id);
  }

  /** @param {1 | -1} [step] */
  async nextOpen(step = 1) {
    const id = this.units.beside(this.id ?? 0, step, (unit) => OPEN.has(unit.substate) && this.#isShown(unit));
    if (id) await this.take(id, {});
    else this.line.say("Nothing is left to translate from here");
  }

  /** @param {1 | -1} step to the next unit that is in the state of this one */
  async nextSame(step) {
    const here = this.units.order[this.units.places.get(this.id ?? 0) ?? 0];
    const id = here && this.units.beside(here.id, step, (unit) => unit.substate === here.substate && this.#isShown(unit));
    if (id) await this.take(id, {});
    else this.line.say(`No other unit this way is ${here?.substate}`);
  }

  /** Shows the keys anew after a person has bound others. */
  rebound() {
    const unit = this.id === null ? null : this.units.full.get(this.id);
    if (unit) this.row?.querySelector(".unit-bar")?.replaceWith(drawBar(this, unit));
  }

  /** Where the writer is, so that a list drawn anew can bring everything back under the cursor. */
  place() {
    const isWriting = Boolean(this.area) && document.activeElement === this.area;
    const top = this.row?.getBoundingClientRect().top ?? 0;
    return { id: this.id, isWriting, top, scroll: this.list.root.scrollTop, selection: this.area ? [this.area.selectionStart, this.area.selectionEnd] : [0, 0] };
  }

  /** @param {ReturnType<Hand["place"]>} kept */
  async back(kept) {
    const id = kept.id !== null && this.units.places.has(kept.id) ? kept.id : null;
    if (id === null) {
      this.list.root.scrollTop = kept.scroll;
      return;
    }
    await this.take(id, { write: kept.isWriting, still: true });
    if (this.row) this.list.root.scrollTop += this.row.getBoundingClientRect().top - kept.top;
    if (kept.isWriting && this.area) this.area.setSelectionRange(kept.selection[0], kept.selection[1]);
  }

  /** @param {number} number 1-based, as shown */
  async goTo(number) {
    if (number > this.units.order.length) await this.units.complete;
    const unit = this.units.order[number - 1];
    if (unit) await this.take(unit.id, {});
  }

  /** @param {string} text */
  insert(text) {
    const area = this.area;
    if (!area) return;
    area.focus();
    // Keeps the browser's own undo; setRangeText would throw it away.
    if (!document.execCommand("insertText", false, text)) {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
    }
    this.#typed();
  }

  /**
   * Puts a tag around the selected words, or where the caret is.
   * @param {number} number
   */
  tag(number) {
    const area = this.area;
    if (!area) return;
    const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
    const words = chosen.trim();
    const [lead, tail] = words ? chosen.split(words) : ["", ""];
    this.insert(`${lead}⟨${number}⟩${words}⟨/${number}⟩${tail}`);
    if (!words) area.setSelectionRange(area.selectionEnd - `⟨/${number}⟩`.length, area.selectionEnd - `⟨/${number}⟩`.length);
  }

  /** Puts the first tag of the source that the translation does not have yet. */
  nextTag() {
    const unit = this.id === null ? null : this.units.full.get(this.id);
    if (!unit || !this.area) return;
    const next = unit.tags.find((/** @type {any} */ tag) => !this.area?.value.includes(`⟨${tag.number}⟩`));
    if (next) this.tag(next.number);
    else this.line.say(unit.tags.length ? "All tags are in the translation" : "This unit has no tags");
  }

  /**
   * Replaces the whole text, undoable with the browser's own undo.
   * @param {string} text
   * @param {{ origin: string, origin_detail: string }} [origin]
   */
  write(text, origin = { origin: "human", origin_detail: "" }) {
    const area = this.area;
    if (!area) return;
    area.focus();
    area.select();
    if (!document.execCommand(text ? "insertText" : "delete", false, text)) area.value = text;
    this.#typed();
    this.origin = origin;
    // What a machine or the memory gave is stored as such before a word of it is changed.
    if (origin.origin !== "human") this.save();
  }

  copySource() {
    const unit = this.id === null ? null : this.units.full.get(this.id);
    if (unit) this.write(unit.source_tagged || unit.source_text);
  }

  clear() {
    this.write("");
  }

  /** @param {number} number 1-based place of a match */
  useMatch(number) {
    const match = this.help.matches[number - 1];
    if (match) this.write(written(match), { origin: "tm", origin_detail: String(match.score) });
  }

  async stillValid() {
    const unit = this.id === null ? null : this.units.full.get(this.id);
    if (!unit) return;
    await this.#act(() => call("POST", `/units/${unit.id}/still-valid`, { version: unit.version }));
  }

  /** @param {"approve" | "return"} decision */
  async decide(decision) {
    const unit = this.id === null ? null : this.units.full.get(this.id);
    if (!unit || !this.about.can.has("decide")) return;
    if (decision === "return") {
      this.help.askReason(unit, (reason, category) => this.#decided(unit, decision, reason, category));
      return;
    }
    await this.#decided(unit, decision, "", "");
  }

  /**
   * @param {any} unit
   * @param {string} decision
   * @param {string} reason
   * @param {string} category
   */
  async #decided(unit, decision, reason, category) {
    const done = await this.#act(() =>
      call("POST", `/units/${unit.id}/decisions`, { decision, version: unit.version, reason, category }),
    );
    if (done) await this.step(1);
  }

  /** @param {() => Promise<any>} act */
  async #act(act) {
    try {
      this.units.put(await act());
      this.line.saved();
      return true;
    } catch (error) {
      this.line.problem(/** @type {Error} */ (error).message);
      return false;
    }
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
      this.#fit();
    }
    this.base = { version: unit.version, text: own?.version === unit.version ? own.text : written(unit) };
  }

  /**
   * The unit in hand came anew from the server: nothing moves under the cursor.
   * @param {any} unit
   */
  refreshed(unit) {
    if (unit.id !== this.id || !this.row) return;
    this.#rebase(unit);
    const bar = this.row.querySelector(".unit-bar");
    if (bar) bar.replaceWith(drawBar(this, unit));
    this.help.refresh(unit);
  }
}
