// @ts-check
/** Finding and making elements; text always goes in as text. */

/**
 * All elements that fit, as an array.
 * @param {string} selector
 * @param {ParentNode} [root]
 * @returns {HTMLElement[]}
 */
export function all(selector, root = document) {
  return /** @type {HTMLElement[]} */ (Array.from(root.querySelectorAll(selector)));
}

/**
 * The first element that fits.
 * @param {string} selector
 * @param {ParentNode} [root]
 * @returns {HTMLElement | null}
 */
export function one(selector, root = document) {
  return root.querySelector(selector);
}

/**
 * A new element with attributes and children; strings become text, never markup.
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/**
 * Whether somebody is writing, so that single letters belong to the text.
 * @param {EventTarget | null} target
 * @returns {boolean}
 */
export function isWriting(target) {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type);
}

/**
 * Says something in the state line of the page.
 * @param {string} message
 */
export function say(message) {
  const line = one("[data-state-line]");
  if (line) line.replaceChildren(make("p", { class: "notice" }, message));
}

/**
 * Waits until the browser has drawn what is at hand, a quarter of a second at most.
 * @returns {Promise<unknown>}
 */
export function idle() {
  return new Promise((later) => (window.requestIdleCallback ? window.requestIdleCallback(later, { timeout: 250 }) : window.setTimeout(later, 50)));
}
