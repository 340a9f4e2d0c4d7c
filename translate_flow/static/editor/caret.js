// @ts-check
/** Where the caret stands. */

/**
 * Where the caret stands inside a text of the unit in hand.
 * @param {import("./hand.js").Hand} hand
 * @returns {{ side: "source" | "target", text: string, at: number } | null}
 */
export function caret(hand) {
  const source = hand.row?.querySelector(".unit-source");
  const chosen = window.getSelection();
  const node = chosen && chosen.rangeCount ? chosen.getRangeAt(0) : null;
  if (source && node && source.contains(node.startContainer) && document.activeElement !== hand.area) {
    const range = document.createRange();
    range.selectNodeContents(source);
    range.setEnd(node.startContainer, node.startOffset);
    return { side: "source", text: source.textContent || "", at: range.toString().length };
  }
  const area = hand.area;
  if (!area || document.activeElement !== area) return null;
  const at = area.selectionStart;
  if (!area.value.slice(0, at).trim() || !area.value.slice(at).trim()) return null;
  return { side: "target", text: area.value, at };
}
