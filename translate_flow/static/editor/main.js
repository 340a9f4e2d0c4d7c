// @ts-check
/** The editor of one bitext: puts its parts together. */

import { one } from "../lib/dom.js";
import { bindKeys } from "./acts.js";
import { Drafts } from "./drafts.js";
import { Filters } from "./filters.js";
import { Hand } from "./hand.js";
import { Help } from "./help.js";
import { setOwnKeys } from "./keys.js";
import { List } from "./list.js";
import { Live } from "./live.js";
import { begin } from "./moves.js";
import { SaveQueue } from "./queue.js";
import { recover } from "./recover.js";
import { bindSplitting } from "./split.js";
import { StateLine } from "./state_line.js";
import { Units } from "./units.js";
import { bindWindows } from "./windows.js";

/**
 * What the page says about itself.
 * @param {HTMLElement} root
 */
function facts(root) {
  const data = root.dataset;
  return {
    bitext: Number(data.bitext),
    publication: data.publication || "",
    user: Number(data.user),
    source: { lang: data.source || "", dir: data.sourceDir || "ltr" },
    target: { lang: data.target || "", dir: data.targetDir || "ltr" },
    marks: (data.marks || "").split("|").filter(Boolean),
    can: new Set((data.can || "").split(" ")),
    keepsDrafts: !data.serverDrafts,
    change: Number(data.change),
    version: Number(data.version),
    engine: data.engine || "",
    keys: JSON.parse(data.keys || "{}"),
  };
}

/** @typedef {ReturnType<typeof facts>} Facts */

async function start() {
  const root = one("[data-editor]");
  if (!root) return;
  const about = facts(root);
  const line = new StateLine(one("[data-saving]"), one("[data-presence]"));
  const units = new Units(about);
  const drafts = new Drafts(about);
  const queue = new SaveQueue(units, drafts, line);
  const list = new List(/** @type {HTMLElement} */ (one("[data-units]")), about, units);
  const help = new Help(/** @type {HTMLElement} */ (one("[data-help]")), about, units);
  const hand = new Hand(about, units, list, queue, drafts, help, line);
  help.hand = hand;
  list.onChoose = (id, isTarget) => hand.take(id, { write: isTarget });
  setOwnKeys(about.keys);
  new Filters(root, units, list, hand);
  bindKeys(hand);
  bindWindows(root, about, hand);
  const live = new Live(about, units, list, hand, line);
  bindSplitting(hand, () => live.regrouped());
  units.onGrow = () => {
    list.grow();
    line.progress(one("[data-progress]"), units);
  };
  await units.load();
  list.draw();
  line.progress(one("[data-progress]"), units);
  units.onChange((unit) => {
    list.refresh(unit);
    hand.refreshed(unit);
    line.progress(one("[data-progress]"), units);
  });
  await begin(hand);
  await recover(queue);
  live.start();
}

start();
