// @ts-check
/** Marks of a text, bold words and links, as tags inside it: ⟨1⟩…⟨/1⟩. The server knows the same rules. */

import { make } from "./dom.js";
import { visible } from "./visible.js";

/** @typedef {{ number: number, kind: string, target: string }} Tag */

const TAG = /⟨(\/?)([1-9]\d{0,4})⟩/g;
/** @type {Record<string, string>} */
const ELEMENTS = { bold: "strong", italic: "em", underline: "u", superscript: "sup", subscript: "sub", link: "span" };

/**
 * The translation of a unit as it is written in a field for plain text.
 * @param {any} unit
 * @returns {string}
 */
export function written(unit) {
  return unit.target_tagged || unit.target_text;
}

/**
 * What a tag stands for, in a few words.
 * @param {Tag} tag
 * @returns {string}
 */
export function tagName(tag) {
  return tag.kind === "link" ? `link to ${tag.target}` : tag.kind;
}

/**
 * A tagged text as children of an element: bold is bold, and no tag is left but what has no other half.
 * @param {string} text
 * @param {Tag[]} tags
 * @returns {(Node | string)[]}
 */
export function formatted(text, tags) {
  if (!tags.length) return visible(text);
  const known = new Map(tags.map((tag) => [String(tag.number), tag]));
  const tokens = [...text.matchAll(TAG)].filter((token) => known.has(token[2]));
  const ends = pairs(text, tokens);
  const closing = new Set(ends.values());
  /** @type {HTMLElement[]} */
  const open = [make("span")];
  let at = 0;
  tokens.forEach((token, i) => {
    const isOpening = ends.has(i);
    if (!isOpening && !closing.has(i)) return;
    const here = open[open.length - 1];
    here.append(...visible(text.slice(at, token.index)));
    at = (token.index ?? 0) + token[0].length;
    if (isOpening) {
      const made = element(/** @type {Tag} */ (known.get(token[2])));
      here.append(made);
      open.push(made);
    } else {
      open.pop();
    }
  });
  open[0].append(...visible(text.slice(at)));
  return [...open[0].childNodes];
}

/**
 * Which opening tag ends at which closing one, by their places among the tags.
 * @param {string} text
 * @param {RegExpMatchArray[]} tokens
 * @returns {Map<number, number>}
 */
function pairs(text, tokens) {
  /** @type {Map<number, number>} */
  const found = new Map();
  /** @type {number[]} */
  const open = [];
  tokens.forEach((token, i) => {
    if (!token[1]) {
      open.push(i);
      return;
    }
    const place = open.map((k) => tokens[k][2]).lastIndexOf(token[2]);
    if (place < 0) return;
    const begun = tokens[open[place]];
    const inside = text.slice((begun.index ?? 0) + begun[0].length, token.index);
    if (!inside.replace(TAG, "").trim()) return;
    found.set(open[place], i);
    open.length = place;
  });
  return found;
}

/** @param {Tag} tag */
function element(tag) {
  const name = ELEMENTS[tag.kind] || "span";
  return make(name, { class: `mark mark-${tag.kind}`, "data-tag": String(tag.number), title: `⟨${tag.number}⟩ ${tagName(tag)}` });
}

/**
 * Where a place in a tagged text is in the plain one, both as UTF-16 offsets.
 * @param {string} text the tagged text
 * @param {string} plain
 * @param {number} at
 * @returns {number}
 */
export function plainPlace(text, plain, at) {
  let place = 0;
  for (let i = 0; i < at; ) {
    const tag = text.slice(i).match(/^⟨\/?\d+⟩/);
    if (tag && !plain.startsWith(tag[0], place)) {
      i += tag[0].length;
    } else {
      i += 1;
      place += 1;
    }
  }
  return Math.min(place, plain.length);
}
