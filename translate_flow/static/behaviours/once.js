// @ts-check
/** A form is sent once: a second press while the first is under way does nothing. */

const UNDER_WAY_MS = 5000;

/** @param {Document} root */
export function bind(root) {
  root.addEventListener("submit", (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, UNDER_WAY_MS);
  });
  window.addEventListener("pageshow", () => {
    for (const form of root.querySelectorAll("form[data-sent]")) form.removeAttribute("data-sent");
  });
}
