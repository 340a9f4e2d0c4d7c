// @ts-check
/** What stands under the unit in hand: typographic characters, acts, and who else is writing there. */

import { make } from "../lib/dom.js";
import { tagName } from "../lib/tags.js";
import { localMoment } from "../lib/text.js";
import { decide, stillValid } from "./deciding.js";
import { keyOf } from "./keys.js";
import { copySource, insert, tag } from "./writing.js";

/** @type {Record<string, [string, string]>} characters one does not see: what stands for them, and their names */
const UNSEEN = { "\u00a0": ["⍽", "a no-break space"], "\u202f": ["⍽", "a narrow no-break space"], "\u2060": ["⁀", "a word joiner"] };

/**
 * The acts on a unit; tooltips name their keys.
 * @param {import("./hand.js").Hand} hand
 * @param {any} unit
 * @returns {HTMLElement}
 */
export function drawBar(hand, unit) {
  const bar = make("div", { class: "unit-bar" });
  const acts = make("div", { class: "unit-acts" });
  const can = hand.about.can;
  const mayDecide = can.has("decide") && ["submitted", "approved"].includes(unit.substate);
  if (hand.area) {
    const marks = make("div", { class: "marks", role: "group", "aria-label": "Typographic characters" });
    for (const mark of hand.about.marks) marks.append(act(UNSEEN[mark]?.[0] || mark, `Insert ${UNSEEN[mark]?.[1] || mark}`, () => insert(hand, mark)));
    bar.append(marks);
    if (unit.tags.length) bar.append(tagGroup(hand, unit.tags));
    if (!mayDecide) acts.append(act("Copy source", keyOf("copy-source"), () => copySource(hand)));
  }
  if (can.has("edit_alignment")) {
    const ask = (/** @type {string} */ name) => () => document.dispatchEvent(new CustomEvent(name, { detail: hand }));
    acts.append(act("Split", `${keyOf("split")}: at the caret, in the source or the translation`, ask("editor:split")));
    acts.append(act("Join", `${keyOf("join")}: with the next sentence`, ask("editor:join")));
  }
  if (hand.area && unit.substate === "outdated") acts.append(act("Still valid", keyOf("still-valid"), () => stillValid(hand)));
  if (hand.area) acts.append(act("Submit", keyOf("confirm"), () => hand.confirm()));
  if (mayDecide) {
    acts.append(act("Return…", keyOf("return"), () => decide(hand, "return")));
    if (unit.substate === "submitted") acts.append(act("Approve", keyOf("approve"), () => decide(hand, "approve")));
  }
  if (unit.substate !== "approved" && (hand.area || mayDecide)) acts.lastElementChild?.classList.add("primary");
  bar.append(acts);
  return bar;
}

/**
 * @param {string} says
 * @param {string} title
 * @param {() => unknown} does
 */
function act(says, title, does) {
  const made = make("button", { type: "button", class: "quiet-button", title }, says);
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", does);
  return made;
}

/**
 * @param {import("./hand.js").Hand} hand
 * @param {import("../lib/tags.js").Tag[]} tags
 */
function tagGroup(hand, tags) {
  const group = make("div", { class: "tags", role: "group", "aria-label": "Tags of the source" });
  tags.forEach((one, place) => {
    const key = place === 0 ? ` (${keyOf("tag")}: the next one)` : "";
    group.append(act(`⟨${one.number}⟩ ${one.kind}`, `Put ${tagName(one)} around the selected words${key}`, () => tag(hand, one.number)));
  });
  return group;
}

/**
 * Shows on a row who else is there; where somebody is typing, the writer is warned before typing over.
 * @param {HTMLElement} row
 * @param {{ name: string, is_typing: boolean, typing_since: string | null }[]} people
 */
export function markOthers(row, people) {
  const says = people.map(({ name, is_typing, typing_since }) => {
    if (!is_typing) return `${name} is here`;
    const since = typing_since ? ` since ${localMoment(new Date(typing_since))}` : "";
    return row.classList.contains("in-hand") ? `${name} has been writing here${since}. What you both write is kept, but you will have to settle it.` : `${name} is writing${since}`;
  });
  const text = says.join(" · ");
  const old = row.querySelector(".unit-others");
  if ((old?.textContent || "") === text) return;
  old?.remove();
  if (!text) return;
  const isWarning = people.some((person) => person.is_typing);
  row.append(make("p", { class: isWarning ? "unit-others writing" : "unit-others", role: "status" }, text));
}
