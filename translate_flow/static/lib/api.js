// @ts-check
/** Calls of the API from a signed-in page: JSON in and out, the form token, one key for each write. */

/** What the API answered when it refused: `status` 0 means that nothing was reached. */
export class Refused extends Error {
  /**
   * @param {number} status
   * @param {string} code
   * @param {string} message
   * @param {any} body
   */
  constructor(status, code, message, body) {
    super(message);
    this.status = status;
    this.code = code;
    this.body = body;
  }
}

/**
 * The form token of this page.
 * @returns {string}
 */
export function formToken() {
  const meta = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="csrf-token"]'));
  return meta ? meta.content : "";
}

/**
 * A key that makes a write safe to repeat.
 * @returns {string}
 */
export function freshKey() {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Calls an operation; throws Refused for anything but success.
 * @param {string} method
 * @param {string} path below /api/v1
 * @param {any} [body]
 * @param {{ key?: string, signal?: AbortSignal, keepalive?: boolean }} [options] `key`: repeat a write under its first key
 * @returns {Promise<any>}
 */
export async function call(method, path, body, options = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json" };
  if (method !== "GET") {
    headers["X-CSRFToken"] = formToken();
    headers["Idempotency-Key"] = options.key || freshKey();
  }
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "same-origin",
      signal: options.signal,
      keepalive: options.keepalive,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Refused(0, "offline", "The server cannot be reached", null);
  }
  const told = await response.json().catch(() => null);
  if (response.ok) return told;
  const error = (told && told.error) || {};
  throw new Refused(response.status, error.code || "error", error.message || response.statusText, told);
}
