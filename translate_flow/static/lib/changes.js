// @ts-check
/** What others do in a bitext, as it happens: a stream of changes, or asking every few seconds where streams are taken. */

import { call } from "./api.js";

const POLL = 4000;

/**
 * @param {number} bitext
 * @param {number} since the number of the last change that is known
 * @param {(told: any) => void} take called with each piece of changes
 */
export function follow(bitext, since, take) {
  let known = since;
  const taken = (/** @type {any} */ told) => {
    known = told.change_number;
    take(told);
  };
  const ask = () => call("GET", `/bitexts/${bitext}/changes?since=${known}`).then(taken).catch(() => {
    // The next question will tell; the state line speaks for saves only.
  });
  const source = new EventSource(`/api/v1/bitexts/${bitext}/stream?since=${known}`);
  source.addEventListener("changes", (event) => taken(JSON.parse(/** @type {MessageEvent} */ (event).data)));
  source.addEventListener("error", () => {
    if (source.readyState !== EventSource.CLOSED) return;
    source.close();
    window.setInterval(ask, POLL);
  });
}
