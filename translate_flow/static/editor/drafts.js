// @ts-check
/** Texts typed but not known to be stored, kept in this browser for this person until the server has them. */

export class Drafts {
  /** @param {import("./main.js").Facts} about */
  constructor(about) {
    this.isKept = about.keepsDrafts;
    this.prefix = `tf-draft:${about.user}:`;
    /** @type {Map<number, string>} */
    this.comments = new Map();
  }

  /**
   * @param {number} id
   * @param {string} text
   * @param {number | undefined} version the one it was based on
   */
  keep(id, text, version) {
    if (!this.isKept || version === undefined || document.documentElement.dataset.signingOut) return;
    try {
      localStorage.setItem(this.prefix + id, JSON.stringify({ text, version, at: Date.now() }));
    } catch {
      // A full store is no reason to stop typing; the server still gets the text.
    }
  }

  /**
   * @param {number} id
   * @returns {{ text: string, version: number, at: number } | null}
   */
  get(id) {
    try {
      return JSON.parse(localStorage.getItem(this.prefix + id) || "null");
    } catch {
      return null;
    }
  }

  /**
   * Notes the text that is on its way to the server: where the page goes away before the answer, the next one knows
   * its own save by it.
   * @param {number} id
   * @param {string} text
   */
  keepSent(id, text) {
    if (!this.isKept || document.documentElement.dataset.signingOut) return;
    try {
      localStorage.setItem(`${this.prefix}sent:${id}`, text);
    } catch {
      // Then one's own save is asked about like anybody's.
    }
  }

  /**
   * @param {number} id
   * @returns {string | null}
   */
  sent(id) {
    try {
      return localStorage.getItem(`${this.prefix}sent:${id}`);
    } catch {
      return null;
    }
  }

  /**
   * A comment begun on a unit: it stays when one goes on, and over a reload where drafts may be kept here.
   * @param {number} id
   * @param {string} text nothing once it is sent
   */
  keepComment(id, text) {
    this.comments.set(id, text);
    try {
      if (!text) localStorage.removeItem(`${this.prefix}comment:${id}`);
      else if (this.isKept) localStorage.setItem(`${this.prefix}comment:${id}`, text);
    } catch {
      // Then it stays as long as the page.
    }
  }

  /**
   * @param {number} id
   * @returns {string}
   */
  comment(id) {
    try {
      return this.comments.get(id) ?? localStorage.getItem(`${this.prefix}comment:${id}`) ?? "";
    } catch {
      return "";
    }
  }

  /**
   * @param {number} id
   * @returns {string | null}
   */
  text(id) {
    return this.get(id)?.text ?? null;
  }

  /** @param {number} id */
  forget(id) {
    try {
      localStorage.removeItem(this.prefix + id);
      localStorage.removeItem(`${this.prefix}sent:${id}`);
    } catch {
      // Without a store there is nothing to forget.
    }
  }

  /** @returns {number[]} the units with a draft */
  ids() {
    const found = [];
    for (let place = 0; place < localStorage.length; place += 1) {
      const key = localStorage.key(place) || "";
      const id = key.startsWith(this.prefix) ? Number(key.slice(this.prefix.length)) : NaN;
      // Texts on their way and comments stand under names of their own.
      if (Number.isInteger(id)) found.push(id);
    }
    return found;
  }
}
