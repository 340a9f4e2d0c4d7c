// @ts-check
/** Acts on many units: what would be done is shown first, each can be left out, and one press takes it back. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { carryOut, plan } from "./plans.js";
import { categoryField } from "./reason.js";
import { button, openWindow } from "./window.js";

/**
 * @param {import("./hand.js").Hand} hand
 * @param {string} [first] the act to begin with
 */
export async function showMany(hand, first = "") {
  hand.save();
  if (hand.id !== null) await hand.queue.idle(hand.id);
  const counts = await call("GET", `/bitexts/${hand.about.bitext}/counts`).catch(() => ({ authors: [], findings: {} }));
  const options = acts(hand, counts, first).map(([value, says]) => make("option", { value }, says));
  const select = /** @type {HTMLSelectElement} */ (make("select", { name: "act" }, ...options));
  if (first) select.value = first;
  const window = new ManyWindow(hand, select);
  select.addEventListener("change", () => window.preview());
  await window.preview();
  select.focus();
}

/**
 * What this person may do to many units here.
 * @param {import("./hand.js").Hand} hand
 * @param {any} counts
 * @param {string} first
 * @returns {string[][]} value and words
 */
function acts({ about, id, units }, counts, first) {
  const here = first.startsWith("dismiss-here") ? [[first, `Dismiss the findings of unit ${(units.places.get(id ?? 0) ?? 0) + 1}`]] : [];
  return [
    ...(about.can.has("edit_unit") ? [["confirm", "Submit what is written"]] : []),
    ...(about.can.has("decide") ? [["approve", "Approve what is submitted"], ["return", "Return what is submitted, with a reason"]] : []),
    ...here,
    ...(about.can.has("dismiss_warning") ? Object.entries(counts.findings).map(([rule, number]) => [`dismiss:${rule}`, `Dismiss findings: ${rule.replace(/_/g, " ")} (${number})`]) : []),
    ...(about.can.has("edit_unit") ? counts.authors.map((/** @type {any} */ a) => [`revert:${a.person.id}`, `Take back what ${a.person.name} wrote last`]) : []),
  ];
}

class ManyWindow {
  /**
   * @param {import("./hand.js").Hand} hand
   * @param {HTMLSelectElement} select
   */
  constructor(hand, select) {
    this.hand = hand;
    this.select = select;
    /** @type {{ planned: import("./plans.js").Planned, box: HTMLInputElement }[]} */
    this.chosen = [];
    this.round = 0;
    this.reason = /** @type {HTMLInputElement} */ (make("input", { name: "reason", maxlength: "2000" }));
    this.category = categoryField();
    this.reasonField = make("label", {}, "Reason", this.reason);
    this.categoryField = make("label", {}, "Category", this.category);
    this.list = make("div", { class: "hits", tabindex: "0", role: "group", "aria-label": "What it is done to" });
    this.told = make("p", { role: "status" });
    const fields = make("div", { class: "filter-form" }, make("label", {}, "What to do", select), this.reasonField, this.categoryField);
    this.dialog = openWindow("Many units", fields, this.list, this.told);
    this.go = /** @type {HTMLButtonElement} */ (button("Do it", () => this.carryOut(), "button primary"));
    this.dialog.append(make("div", { class: "acts" }, this.go, button("Close", () => this.dialog.close())));
  }

  /** Shows what the chosen act would do; nothing can be done before all of it is there. */
  async preview() {
    const round = (this.round += 1);
    const act = this.select.value;
    this.reasonField.hidden = act !== "return" && !act.startsWith("dismiss");
    this.categoryField.hidden = act !== "return";
    this.chosen = [];
    this.list.replaceChildren();
    this.go.disabled = true;
    try {
      for await (const piece of plan(this.hand, act)) {
        if (round !== this.round || !this.dialog.open) return;
        this.list.append(...piece.map((planned) => this.#line(planned)));
        this.told.textContent = `${this.list.childElementCount} so far…`;
      }
    } catch (error) {
      if (round === this.round) this.told.textContent = /** @type {Error} */ (error).message;
      return;
    }
    this.told.textContent = "";
    this.go.disabled = !this.chosen.length;
    if (!this.list.childElementCount) this.list.append(make("p", { class: "quiet" }, act.startsWith("dismiss") ? "No such finding is open." : "No unit is in a state for this."));
  }

  /** @param {import("./plans.js").Planned} planned */
  #line(planned) {
    const line = make("label", {}, ` ${planned.number}. `, ...planned.line);
    if (planned.why) {
      line.append(make("span", { class: "quiet hit-about" }, `left as it is: ${planned.why}`));
      return line;
    }
    const box = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox", checked: "" }));
    this.chosen.push({ planned, box });
    line.prepend(box);
    return line;
  }

  async carryOut() {
    const { hand } = this;
    const chosen = this.chosen.filter(({ box }) => box.checked).map(({ planned }) => planned);
    if (!chosen.length) return;
    const act = this.select.value;
    const things = act.startsWith("dismiss") ? "findings dismissed" : "units changed";
    await this.#answered(async () => {
      const done = await carryOut(hand.about.bitext, act, chosen, { reason: this.reason.value, category: this.category.value });
      taken(hand, done);
      await this.preview();
      const refused = [...new Set(done.refused.map((/** @type {any} */ one) => one.message))].join(" ");
      this.told.replaceChildren(`${chosen.length - done.refused.length} ${things}. ${refused} `);
      if (done.undo) this.told.append(button("Undo", () => this.#undo(done.undo)));
    });
  }

  /** @param {number} number */
  async #undo(number) {
    await this.#answered(async () => {
      const back = await call("POST", `/bitexts/${this.hand.about.bitext}/undo`, { number });
      taken(this.hand, back);
      await this.preview();
      this.told.textContent = `${back.done.length} units taken back. ${back.refused.length ? `${back.refused.length} were changed since and stay.` : ""}`;
    });
  }

  /** @param {() => Promise<void>} act */
  async #answered(act) {
    try {
      await act();
    } catch (error) {
      this.told.textContent = /** @type {Error} */ (error).message;
    }
  }
}

/**
 * Takes over the units an act changed.
 * @param {import("./hand.js").Hand} hand
 * @param {any} done
 */
export function taken(hand, done) {
  for (const unit of done.done) hand.units.put(unit);
}
