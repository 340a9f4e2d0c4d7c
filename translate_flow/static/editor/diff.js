// @ts-check
/** What changed between two texts, word by word, as elements. */

import { make } from "../lib/dom.js";

const LONGEST = 400;

/**
 * @param {string} before
 * @param {string} after
 * @returns {(Node | string)[]}
 */
export function wordDiff(before, after) {
  const a = before.match(/\s+|[\p{L}\p{N}]+|./gsu) || [];
  const b = after.match(/\s+|[\p{L}\p{N}]+|./gsu) || [];
  if (!before || a.length > LONGEST || b.length > LONGEST) return [after];
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return walk(a, b, table);
}

/**
 * @param {string[]} a
 * @param {string[]} b
 * @param {Uint16Array[]} table
 */
function walk(a, b, table) {
  /** @type {(Node | string)[]} */
  const parts = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push(b[j]);
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || table[i + 1][j] >= table[i][j + 1])) {
      parts.push(make("del", {}, a[i]));
      i += 1;
    } else {
      parts.push(make("ins", {}, b[j]));
      j += 1;
    }
  }
  return parts;
}

/**
 * Parts as the server tells them; a text that is new as a whole is no change to be marked.
 * @param {[string, string][]} parts
 * @returns {(Node | string)[]}
 */
export function shownDiff(parts) {
  if (parts.every(([kind]) => kind === "added")) return parts.map(([, text]) => text);
  return parts.map(([kind, text]) => (kind === "added" ? make("ins", {}, text) : kind === "removed" ? make("del", {}, text) : text));
}
