// @ts-check
/** Sentences cut wrongly: split inside one, or joined with the next. */

import { make } from "../lib/dom.js";

/** @typedef {import("./main.js").Workbench} Bench */

/**
 * Asks where the sentence in hand breaks; the caret stands there.
 * @param {Bench} bench
 */
export function splitInside(bench) {
  const segment = bench.segment();
  if (!segment) return bench.say("Take a sentence first: → or a click");
  const about = bench.sideOf(segment.id) === "source" ? bench.source : bench.target;
  const area = /** @type {HTMLTextAreaElement} */ (make("textarea", { rows: "4", readonly: "", lang: about.lang, dir: about.dir, "aria-label": "The sentence" }));
  area.value = segment.text;
  const go = make("button", { class: "button primary" }, "Split here");
  const leave = make("button", { type: "button", class: "button" }, "Leave it");
  const form = make("form", {}, make("p", {}, "Put the caret where the second sentence begins, then Enter."), area, make("div", { class: "acts" }, go, leave));
  const dialog = /** @type {HTMLDialogElement} */ (make("dialog", { class: "window", "aria-label": "Split the sentence" }, make("h2", {}, "Split the sentence"), form));
  const done = () => {
    const at = [...segment.text.slice(0, area.selectionStart)].length;
    dialog.close();
    bench.edit(`/bitexts/${bench.bitext}/segment-splits`, { segment_id: segment.id, at }, "Split inside");
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    done();
  });
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      done();
    }
  });
  leave.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  area.focus();
  area.setSelectionRange(Math.ceil(segment.text.length / 2), Math.ceil(segment.text.length / 2));
  return undefined;
}

/** @param {Bench} bench */
export function joinNext(bench) {
  const segment = bench.segment();
  if (!segment) return bench.say("Take a sentence first: → or a click");
  const places = bench.places[bench.sideOf(segment.id)];
  const wanted = (places.get(segment.id) ?? -2) + 1;
  const following = [...places].find(([, place]) => place === wanted);
  return following ? bench.edit(`/bitexts/${bench.bitext}/segment-joins`, { segment_ids: [segment.id, following[0]] }, "Joined") : bench.say("It is the last sentence");
}
