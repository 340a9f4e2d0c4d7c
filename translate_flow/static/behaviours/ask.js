// @ts-check
/** Forms with `data-ask` are sent only after the question is answered with yes. */

import { all, make } from "../lib/dom.js";

/** @param {ParentNode} root */
export function bind(root) {
  for (const form of /** @type {HTMLFormElement[]} */ (all("form[data-ask]", root))) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.answered) return;
      event.preventDefault();
      ask(form, event.submitter);
    });
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 */
function ask(form, submitter) {
  const act = submitter?.firstChild?.textContent?.trim() || "Go on";
  const yes = make("button", { class: "danger", value: "yes" }, act);
  const no = make("button", { value: "no", autofocus: "" }, "Keep everything as it is");
  const question = make("p", { id: "question" }, form.dataset.ask || "");
  const answers = make("form", { method: "dialog" }, question, make("div", { class: "acts" }, yes, no));
  const dialog = /** @type {HTMLDialogElement} */ (make("dialog", { "aria-labelledby": "question" }, answers));
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (dialog.returnValue === "yes") {
      form.dataset.answered = "1";
      form.requestSubmit(submitter || undefined);
    } else {
      submitter?.focus();
    }
  });
  dialog.showModal();
}
