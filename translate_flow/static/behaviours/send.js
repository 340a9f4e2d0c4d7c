// @ts-check
/** Ctrl+Enter in a field of several lines sends it, as Enter does in a field of one line. */

/** @param {Document} root */
export function bind(root) {
  root.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    if (!(field instanceof HTMLTextAreaElement) || field.form?.method !== "post") return;
    // In a form with several acts it is the one of the part that the field stands in.
    const button = (field.closest("details") || field.form).querySelector("button:not([type=button])");
    event.preventDefault();
    field.form.requestSubmit(/** @type {HTMLButtonElement | null} */ (button));
  });
}
