// @ts-check
/** The whole article to read: either side, and in the translation the source of the sentence pointed at. */

import { make } from "../lib/dom.js";
import { formatted, written } from "../lib/tags.js";
import { button, openWindow } from "./window.js";

/** @param {import("./hand.js").Hand} hand */
export async function showReading(hand) {
  hand.save();
  const body = make("div", { class: "reading-text", tabindex: "0", role: "group", "aria-label": "The whole text" });
  const below = make("p", { class: "reading-other", "aria-live": "polite" });
  const sides = make("div", { class: "acts", role: "group", "aria-label": "Side" });
  const dialog = openWindow("Read", sides, body, below);
  dialog.classList.add("reading");
  /** @type {"source" | "target"} */
  let side = "target";
  const draw = async () => {
    for (const one of sides.querySelectorAll("[data-side]")) one.setAttribute("aria-pressed", String(/** @type {HTMLElement} */ (one).dataset.side === side));
    below.textContent = side === "target" ? "Point at a sentence, or go to it with Tab, to see its source." : "";
    body.replaceChildren();
    await fill(hand, body, side, () => dialog.open);
  };
  for (const [name, says] of [["target", "Translation"], ["source", "Source"]]) {
    const choose = button(says, () => {
      side = /** @type {"source" | "target"} */ (name);
      draw();
    }, "quiet-button");
    choose.dataset.side = name;
    sides.append(choose);
  }
  sides.append(button("Close", () => dialog.close(), "quiet-button"));
  const tell = (/** @type {Event} */ event) => {
    const span = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest("[data-unit]"));
    if (!span) return;
    const unit = hand.units.full.get(Number(span.dataset.unit));
    if (!unit) return;
    const other = side === "target" ? hand.about.source : hand.about.target;
    below.lang = other.lang;
    below.dir = other.dir;
    below.textContent = (side === "target" ? unit.source_text : unit.target_text) || "nothing on the other side";
  };
  for (const name of ["mouseover", "focusin", "click"]) body.addEventListener(name, tell);
  body.addEventListener("keydown", (event) => {
    const span = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest("[data-unit]"));
    if (event.key !== "Enter" || !span) return;
    dialog.close();
    hand.take(Number(span.dataset.unit));
  });
  await draw();
}

/**
 * Writes the text piece by piece, as it comes from the server.
 * @param {import("./hand.js").Hand} hand
 * @param {HTMLElement} body
 * @param {"source" | "target"} side
 * @param {() => boolean} isOpen
 */
async function fill(hand, body, side, isOpen) {
  const { units, about } = hand;
  const shown = about[side];
  body.lang = shown.lang;
  body.dir = shown.dir;
  /** @type {HTMLElement | null} */
  let paragraph = null;
  await units.complete;
  const round = (Number(body.dataset.round) || 0) + 1;
  body.dataset.round = String(round);
  for (let chunk = 0; chunk < units.chunks; chunk += 1) {
    await units.chunk(chunk);
    if (!isOpen() || Number(body.dataset.round) !== round) return;
    for (const { id } of units.inChunk(chunk)) {
      const unit = units.full.get(id);
      const text = unit && (side === "source" ? unit.source_tagged || unit.source_text : written(unit));
      if (!text) continue;
      const first = unit[side][0];
      if (!paragraph || !first || first.position === 0) {
        paragraph = make(unit.block_type === "headline" ? "h3" : "p", { "data-kind": unit.block_type });
        body.append(paragraph);
      } else {
        paragraph.append(" ");
      }
      paragraph.append(make("span", { "data-unit": String(id), tabindex: "0" }, ...formatted(text, unit.tags)));
    }
  }
  if (!paragraph) body.append(make("p", { class: "quiet" }, "Nothing is written on this side yet."));
}
