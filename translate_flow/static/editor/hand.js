// @ts-check
/** The unit in hand: one row at a time is open for writing, saves itself on a pause, and never loses a key. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { drawRow } from "./row.js";

const PAUSE = 1200;
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
    Object.assign(this, { about, units, list, queue, drafts, help, line });
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
    this.origin = { origin: "human", origin_detail: "" };
    window.addEventListener("beforeunload", () => this.keep());
    document.addEventListener("visibilitychange", () => document.hidden && this.keep());
  }

  /** Takes the unit the address names, else the first that is not done. */
  async begin() {
    const named = Number((location.hash.match(/^#unit-(\d+)$/) || [])[1]);
    const first = this.units.order.find((unit) => OPEN.has(unit.substate)) || this.units.order[0];
    const id = this.units.places.has(named) ? named : first && first.id;
    if (id) await this.take(id, { write: OPEN.has(this.units.order[this.units.places.get(id) ?? 0].substate) });
  }

  get canWrite() {
    return this.about.can.has("edit_unit");
  }

  /**
   * Takes a unit in hand.
   * @param {number} id
   * @param {{ write?: boolean, end?: boolean }} [how]
   */
  async take(id, how = {}) {
    if (this.id === id) {
      if (how.write !== false) this.area?.focus();
      return;
    }
    this.put();
    this.id = id;
    const [unit, row] = await Promise.all([this.units.get(id), this.list.row(id)]);
    if (this.id !== id || !row) return;
    this.row = row;
    history.replaceState(null, "", `#unit-${id}`);
    this.#open(unit, row);
    this.#show(row);
    if (how.write !== false && this.area) this.area.focus({ preventScroll: true });
    this.help.show(unit);
    call("PUT", `/bitexts/${this.about.bitext}/presence`, { unit_id: id, typing: false }).catch(() => {});
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
      row.append(this.#bar(unit));
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
    const kept = this.queue.pendingText(unit.id) ?? this.drafts.text(unit.id);
    area.value = kept ?? unit.target_text;
    side.replaceChildren(area);
    this.area = area;
    this.origin = { origin: "human", origin_detail: "" };
    area.addEventListener("input", () => this.#typed());
    row.append(this.#bar(unit));
    this.#fit();
  }

  /** @param {any} unit */
  #bar(unit) {
    const bar = make("div", { class: "unit-bar" });
    if (this.area) {
      const marks = make("div", { class: "marks", role: "group", "aria-label": "Typographic characters" });
      for (const mark of this.about.marks) marks.append(this.#button(mark, `Insert ${mark}`, () => this.insert(mark)));
      bar.append(marks, this.#button("Copy source", "Alt+S", () => this.copySource()));
      if (unit.substate === "outdated") bar.append(this.#button("Still valid", "Alt+V", () => this.stillValid()));
      const confirm = this.#button("Submit", "Ctrl+Enter", () => this.confirm());
      confirm.classList.add("primary");
      bar.append(confirm);
    }
    if (this.about.can.has("decide") && ["submitted", "approved"].includes(unit.substate)) {
      if (unit.substate === "submitted") bar.append(this.#button("Approve", "Alt+A", () => this.decide("approve")));
      bar.append(this.#button("Return…", "Alt+U", () => this.decide("return")));
    }
    return bar;
  }

  /**
   * @param {string} says
   * @param {string} key
   * @param {() => void} act
   */
  #button(says, key, act) {
    const button = make("button", { type: "button", class: "quiet-button", title: key }, says);
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", act);
    return button;
  }

  #typed() {
    this.#fit();
    if (this.id === null || !this.area) return;
    this.drafts.keep(this.id, this.area.value, this.units.full.get(this.id)?.version);
    this.line.typing();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), PAUSE);
  }

  #fit() {
    if (!this.area) return;
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
    const stored = this.queue.pendingText(this.id) ?? this.units.full.get(this.id)?.target_text;
    return this.area.value !== stored;
  }

  /** Sends the text in hand, if it changed. */
  save() {
    clearTimeout(this.timer);
    if (this.id !== null && this.area && this.isChanged) {
      this.queue.add(this.id, { target: this.area.value, confirm: false, ...this.origin });
    }
  }

  /** Keeps what is typed, as when the page goes away. */
  keep() {
    if (this.id !== null && this.area && this.isChanged) {
      this.drafts.keep(this.id, this.area.value, this.units.full.get(this.id)?.version);
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
      const shown = pending === null ? unit : { ...unit, target_text: pending };
      this.row.replaceWith(drawRow(shown, this.about, this.row.classList.contains("begins-block")));
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
    this.queue.add(id, { target: this.area.value, confirm: true, ...this.origin });
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

  /** @param {number} number 1-based, as shown */
  async goTo(number) {
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
    this.origin = origin;
    this.#typed();
  }

  copySource() {
    const unit = this.id === null ? null : this.units.full.get(this.id);
    if (unit) this.write(unit.source_text);
  }

  clear() {
    this.write("");
  }

  /** @param {number} number 1-based place of a match */
  useMatch(number) {
    const match = this.help.matches[number - 1];
    if (match) this.write(match.target_text, { origin: "tm", origin_detail: String(match.score) });
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
   * The unit in hand came anew from the server: nothing moves under the cursor.
   * @param {any} unit
   */
  refreshed(unit) {
    if (unit.id !== this.id || !this.row) return;
    if (this.area && !this.isChanged && document.activeElement !== this.area) this.area.value = unit.target_text;
    const bar = this.row.querySelector(".unit-bar");
    if (bar) bar.replaceWith(this.#bar(unit));
    this.help.refresh(unit);
  }
}
