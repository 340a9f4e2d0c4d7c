// @ts-check
/** The mouse at the workbench: a click takes a bead and a sentence of it, dragging a sentence links it elsewhere. */

/** @typedef {import("./main.js").Workbench} Bench */

/** @param {Bench} bench */
export function bindPointer(bench) {
  const place = bench.place;
  place.addEventListener("click", (event) => clicked(bench, event));
  place.addEventListener("dragstart", (event) => {
    const part = inside(event, "[data-segment]");
    if (part && event.dataTransfer) event.dataTransfer.setData("text/x-segment", part.dataset.segment || "");
  });
  place.addEventListener("dragover", (event) => {
    const row = inside(event, ".bead");
    for (const old of place.querySelectorAll(".takes-drop")) old.classList.toggle("takes-drop", old === row);
    row?.classList.add("takes-drop");
    if (row) event.preventDefault();
  });
  place.addEventListener("dragend", () => place.querySelector(".takes-drop")?.classList.remove("takes-drop"));
  place.addEventListener("drop", (event) => {
    const row = inside(event, ".bead");
    const segment = Number(event.dataTransfer?.getData("text/x-segment"));
    row?.classList.remove("takes-drop");
    if (row && segment) bench.edit(`/bitexts/${bench.bitext}/moves`, { segment_id: segment, to_unit_id: Number(row.dataset.id) }, "Moved");
  });
}

/** @param {Bench} bench @param {MouseEvent} event */
function clicked(bench, event) {
  const row = inside(event, ".bead");
  if (!row) return;
  if (event.shiftKey && bench.from === null) bench.from = bench.at;
  bench.choose(bench.units.findIndex((unit) => `bead-${unit.id}` === row.id));
  const sentence = inside(event, "[data-segment]");
  if (sentence) bench.hold(Number(sentence.dataset.segment));
}

/**
 * What fits around the place of an event.
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
function inside(event, selector) {
  return /** @type {HTMLElement} */ (event.target).closest?.(selector) ?? null;
}
