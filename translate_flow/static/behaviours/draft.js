// @ts-check
/** A pasted text that is not stored yet survives a reload and a closed tab; leaving the page with it is asked about. */

import { all, make } from "../lib/dom.js";

/** @param {ParentNode} root */
export function bind(root) {
  for (const field of /** @type {HTMLTextAreaElement[]} */ (all("textarea[data-draft]", root))) {
    const form = field.form;
    if (!form) continue;
    const key = `draft ${new URL(form.action).pathname}`;
    const kept = read(key);
    if (kept && kept !== field.value && !field.value.trim()) offer(field, kept, key);
    let isSent = false;
    field.addEventListener("input", () => keep(key, field.value));
    form.addEventListener("submit", (event) => {
      isSent = true;
      const button = /** @type {HTMLButtonElement | null} */ (event.submitter);
      if (button?.value === "store") keep(key, "");
      else keep(key, field.value);
    });
    window.addEventListener("beforeunload", (event) => {
      if (!isSent && field.value !== field.defaultValue) event.preventDefault();
    });
  }
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {string} kept
 * @param {string} key
 */
function offer(field, kept, key) {
  const start = kept.trim().slice(0, 60);
  const take = make("button", { type: "button" }, "Bring it back");
  const drop = make("button", { type: "button" }, "Forget it");
  const note = make("div", { class: "notice", role: "status" }, make("p", {}, `There is a text you did not store: “${start}…”`));
  note.append(make("div", { class: "acts" }, take, drop));
  take.addEventListener("click", () => {
    field.value = kept;
    note.remove();
    field.focus();
  });
  drop.addEventListener("click", () => {
    keep(key, "");
    note.remove();
    field.focus();
  });
  field.before(note);
}

/**
 * @param {string} key
 * @returns {string}
 */
function read(key) {
  try {
    return localStorage.getItem(key) || "";
  } catch {
    return "";
  }
}

/**
 * Keeps a text in the browser; a full or closed store is no reason to disturb the writing.
 * @param {string} key
 * @param {string} text
 */
function keep(key, text) {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    return;
  }
}
