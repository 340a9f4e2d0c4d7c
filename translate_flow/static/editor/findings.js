// @ts-check
/** What the checks say about the unit in hand, and setting it aside: one, all of a check, or submitting in spite of it. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { keyOf } from "./keys.js";
import { showMany } from "./many.js";
import { button } from "./window.js";

/** @typedef {import("./help.js").Help} Help */

/**
 * Shows them anew where they are others than before: a reason begun here stays while a unit comes in again.
 * @param {Help} help
 * @param {any} unit
 */
export function showFindings(help, unit) {
  const told = JSON.stringify(unit.findings);
  if (help.parts.findings.dataset.told === told) return;
  help.parts.findings.dataset.told = told;
  const may = help.about.can.has("dismiss_warning");
  const open = unit.findings.filter((/** @type {any} */ finding) => !finding.is_dismissed);
  const aside = unit.findings.filter((/** @type {any} */ finding) => finding.is_dismissed);
  help.fill("findings", "Findings", [...open, ...aside].map((finding) => row(help, unit, finding)));
  if (may && open.length > 1) help.parts.findings.append(dismissAll(help, unit, open.length));
  if (help.hand.area && open.some((/** @type {any} */ finding) => finding.severity === "error")) help.parts.findings.append(submitAnyway(help));
}

/**
 * @param {Help} help
 * @param {any} unit
 * @param {any} finding
 */
function row(help, unit, finding) {
  const isError = finding.severity === "error";
  const made = make("li", finding.is_dismissed ? { class: "quiet" } : {}, make("strong", { class: `severity-${finding.severity}` }, finding.severity), ` ${finding.message}`);
  if (finding.is_dismissed) made.append(make("div", { class: "about" }, `dismissed${finding.dismiss_reason ? `: ${finding.dismiss_reason}` : ""}`));
  if (!help.about.can.has(isError ? "dismiss_error" : "dismiss_warning")) return made;
  const acts = make("div", { class: "acts" });
  if (finding.is_dismissed) acts.append(button("Take up again", () => dismiss(help, unit, finding, false), "quiet-button"));
  else {
    acts.append(isError ? reasoned("Dismiss…", "Dismiss", (reason) => dismiss(help, unit, finding, true, reason)) : button("Dismiss", () => dismiss(help, unit, finding, true), "quiet-button"));
    acts.append(button("All of this check…", () => showMany(help.hand, `dismiss:${finding.rule}`), "quiet-button"));
  }
  made.append(acts);
  return made;
}

/**
 * @param {Help} help
 * @param {any} unit
 * @param {any} finding
 * @param {boolean} dismissed
 * @param {string} [reason]
 */
async function dismiss(help, unit, finding, dismissed, reason = "") {
  await help.attempt(async () => {
    await call("POST", `/findings/${finding.id}/dismissal`, { dismissed, reason });
    help.units.put(await call("GET", `/units/${unit.id}`));
  });
}

/**
 * @param {Help} help
 * @param {any} unit
 * @param {number} number
 */
function dismissAll(help, unit, number) {
  const made = button(`Dismiss all ${number}…`, () => askDismissal(help, unit), "quiet-button");
  made.title = keyOf("dismiss");
  return made;
}

/**
 * Shows the findings of a unit to be dismissed together.
 * @param {Help} help
 * @param {any} unit
 */
export function askDismissal(help, unit) {
  if (unit && help.about.can.has("dismiss_warning")) showMany(help.hand, `dismiss-here:${unit.id}`);
}

/** @param {Help} help for who may not dismiss an error, and knows better */
function submitAnyway(help) {
  return reasoned("Submit all the same…", "Submit", (reason) => help.hand.confirm({ reason }));
}

/**
 * A button that asks for a reason where it stands.
 * @param {string} says
 * @param {string} does
 * @param {(reason: string) => unknown} act
 */
function reasoned(says, does, act) {
  const place = make("div", { class: "reasoned" });
  const ask = button(says, () => {
    const input = make("input", { "aria-label": "Reason", placeholder: "Why?", maxlength: "2000", required: "" });
    const form = make("form", {}, input, make("button", { class: "quiet-button", title: keyOf("confirm") }, does));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      act(/** @type {HTMLInputElement} */ (input).value);
    });
    place.replaceChildren(form);
    input.focus();
  }, "quiet-button");
  place.append(ask);
  return place;
}
