// @ts-check
/** Taking in: Ctrl+Enter looks, then stores; one key sets the type of the block in hand, arrows go on. */

import { all, isWriting } from "../lib/dom.js";

/** @param {ParentNode} root */
export function bind(root) {
  for (const form of /** @type {HTMLFormElement[]} */ (all("form[data-take-in]", root))) {
    // On the whole page: the blocks and credits that are corrected stand beside the form.
    root.addEventListener("keydown", (given) => {
      const event = /** @type {KeyboardEvent} */ (given);
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const button = /** @type {HTMLButtonElement | null} */ (form.querySelector(".sticky-acts button.primary"));
      if (button) form.requestSubmit(button);
    });
  }
  for (const list of all("[data-found]", root)) bindList(list);
}

/** @param {HTMLElement} list */
function bindList(list) {
  const selects = /** @type {HTMLSelectElement[]} */ (all("select[data-type]", list));
  const letters = new Map(Array.from(selects[0]?.options || [], (option) => [option.dataset.letter, option.value]));
  list.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement) show(event.target);
  });
  list.addEventListener("keydown", (event) => {
    const select = event.target;
    if (!(select instanceof HTMLSelectElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = selects.indexOf(select);
    const type = letters.get(event.key);
    if (type) {
      select.value = type;
      show(select);
      selects[at + 1]?.focus();
    } else if (event.key === "j" || event.key === "ArrowDown") {
      selects[at + 1]?.focus();
    } else if (event.key === "ArrowUp") {
      selects[at - 1]?.focus();
    } else {
      return;
    }
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "j" || isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    selects[0]?.focus();
  });
}

/**
 * Lets the block look like what it is now.
 * @param {HTMLSelectElement} select
 */
function show(select) {
  const block = select.closest("li")?.querySelector("[data-block]");
  if (block) block.className = `block-${select.value}`;
}
