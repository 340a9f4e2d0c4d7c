// @ts-check
/** The comments on the unit in hand, and a new one; what is begun stays until it is sent. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { localMoment } from "../lib/text.js";
import { keyOf } from "./keys.js";
import { button } from "./window.js";

/**
 * @param {import("./help.js").Help} help
 * @param {any} unit
 */
export async function showComments(help, unit) {
  const told = await call("GET", `/bitexts/${help.about.bitext}/comments?unit_id=${unit.id}&limit=100`);
  if (help.unit?.id !== unit.id) return;
  const may = help.about.can.has("comment");
  help.fill("comments", "Comments", told.items.map((/** @type {any} */ comment) => row(help, unit, comment, may)));
  if (may) help.parts.comments.append(newComment(help, unit));
}

/**
 * @param {import("./help.js").Help} help
 * @param {any} unit
 * @param {any} comment
 * @param {boolean} may
 */
function row(help, unit, comment, may) {
  const who = comment.author ? comment.author.name : `${comment.guest} (guest)`;
  const about = make("div", { class: "about" }, `${who}, ${localMoment(new Date(comment.created_at))}`);
  const settle = async () => {
    const body = { version: comment.version, resolved: !comment.resolved_at };
    await help.attempt(() => call("POST", `/comments/${comment.id}/resolution`, body));
    await showComments(help, unit);
  };
  const acts = may ? [button(comment.resolved_at ? "Take up again" : "Resolve", settle, "quiet-button")] : [];
  return make("li", comment.resolved_at ? { class: "quiet" } : {}, make("div", {}, comment.text), about, ...acts);
}

/**
 * @param {import("./help.js").Help} help
 * @param {any} unit
 */
function newComment(help, unit) {
  const { drafts } = help.hand;
  const area = /** @type {HTMLTextAreaElement} */ (make("textarea", { "aria-label": "New comment", placeholder: `Comment (${keyOf("comment")})`, rows: "2" }));
  const form = make("form", { "data-comment-form": "" }, area, make("button", { class: "quiet-button", title: keyOf("confirm") }, "Comment"));
  area.value = drafts.comment(unit.id);
  area.addEventListener("input", () => drafts.keepComment(unit.id, area.value));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = area.value;
    if (!text.trim() || !(await help.attempt(() => call("POST", `/units/${unit.id}/comments`, { text })))) return;
    drafts.keepComment(unit.id, "");
    if (help.unit?.id !== unit.id) return;
    await showComments(help, unit);
    help.comment();
  });
  return form;
}
