// @ts-check
/** What others do at the same bitext, shown as it happens. */

/** @typedef {import("./main.js").Workbench} Bench */

/**
 * Texts are drawn anew where they stand; after an alignment edit of theirs everything is loaded again, and the bead in
 * hand stays there. While an edit of one's own is under way it waits.
 * @param {Bench} bench
 * @param {any} told
 */
export async function takeOthers(bench, told) {
  if (bench.isBusy) {
    bench.waiting.push(told);
    return;
  }
  if (told.bitext_version > bench.version) {
    bench.version = told.bitext_version;
    const id = bench.unit?.id;
    const top = bench.place.scrollTop;
    await bench.load();
    bench.place.scrollTop = top;
    bench.chooseUnit(id);
    bench.say("Somebody changed the alignment; this is how it is now");
    return;
  }
  const fresh = new Map(told.units.map((/** @type {any} */ unit) => [unit.id, unit]));
  const isNew = (/** @type {any} */ unit) => fresh.has(unit.id) && fresh.get(unit.id).change_number > unit.change_number;
  if (!bench.units.some(isNew)) return;
  bench.units = bench.units.map((unit) => (isNew(unit) ? fresh.get(unit.id) : unit));
  await bench.read();
  bench.draw();
  bench.choose(bench.at);
}
