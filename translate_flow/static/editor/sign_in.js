// @ts-check
/** Asks to sign in above the page when the sign-in has ended while somebody was writing. */

import { make } from "../lib/dom.js";
import { openQuestion } from "./window.js";

/** @type {Promise<void> | null} */
let asking = null;

/**
 * Resolves once somebody is signed in again.
 * @returns {Promise<void>}
 */
export function askToSignIn() {
  if (!asking) asking = ask().finally(() => (asking = null));
  return asking;
}

/** @returns {Promise<void>} */
function ask() {
  return new Promise((resolve) => {
    const form = make("form", { method: "post" },
      make("label", {}, "Mail address ", make("input", { name: "email", type: "email", autocomplete: "username", required: "" })),
      make("label", {}, "Password ", make("input", { name: "password", type: "password", autocomplete: "current-password", required: "" })),
      make("p", { role: "alert", "data-fault": "" }),
      make("div", { class: "acts" }, make("button", { class: "button primary" }, "Sign in and go on")));
    const dialog = openQuestion("Your sign-in has ended", make("p", {}, "Your text is kept. Sign in and it is saved."), form);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const fault = await enter(/** @type {HTMLFormElement} */ (form));
      if (fault) {
        /** @type {HTMLElement} */ (form.querySelector("[data-fault]")).textContent = fault;
        return;
      }
      dialog.close();
      resolve();
    });
  });
}

/**
 * Signs in through the ordinary form, and takes the new form token.
 * @param {HTMLFormElement} form
 * @returns {Promise<string>} what is wrong, or nothing
 */
async function enter(form) {
  try {
    const page = await freshPage("/login");
    const body = new URLSearchParams(/** @type {any} */ (new FormData(form)));
    body.set("csrf_token", token(page));
    const answer = await fetch("/login", { method: "POST", body, credentials: "same-origin", redirect: "follow" });
    if (answer.url.includes("/login")) return "The address or the password is not right";
    const fresh = await freshPage(location.pathname);
    const who = (/** @type {Document} */ page) => /** @type {HTMLElement | null} */ (page.querySelector("[data-user]"))?.dataset.user;
    // Somebody else has signed in: nothing of the person before may be saved in their name.
    if (who(fresh) !== who(document)) location.reload();
    document.querySelector('meta[name="csrf-token"]')?.setAttribute("content", token(fresh));
    return "";
  } catch {
    return "The server cannot be reached; try again";
  }
}

/** @param {string} path */
async function freshPage(path) {
  const answer = await fetch(path, { credentials: "same-origin" });
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** @param {Document} page */
function token(page) {
  return page.querySelector('meta[name="csrf-token"]')?.getAttribute("content") || "";
}
