// @ts-check
/** What the checks say about the unit in hand, and setting it aside. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { button } from "./window.js";

/**
 * @param {import("./help.js").Help} help
 * @param {any} unit
 */
export function showFindings(help, unit) {
  help.fill("findings", "Findings", unit.findings.map((/** @type {any} */ finding) => row(help, unit, finding)));
}

/**
 * @param {import("./help.js").Help} help
 * @param {any} unit
 * @param {any} finding
 */
function row(help, unit, finding) {
  const dismiss = () => help.attempt(async () => {
    await call("POST", `/findings/${finding.id}/dismissal`, { dismissed: !finding.is_dismissed });
    help.units.put(await call("GET", `/units/${unit.id}`));
  });
  return make("li", {}, make("strong", { class: `severity-${finding.severity}` }, finding.severity), ` ${finding.message} `,
    button(finding.is_dismissed ? "Take up again" : "Dismiss", dismiss, "quiet-button"));
}
