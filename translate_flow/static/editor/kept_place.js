// @ts-check
/** Where the writer is, so that a list drawn anew can bring everything back under the cursor. */

/** @typedef {import("./hand.js").Hand} Hand */

/** @param {Hand} hand */
export function keptPlace({ id, area, row, list }) {
  return {
    id,
    isWriting: Boolean(area) && document.activeElement === area,
    top: row?.getBoundingClientRect().top ?? 0,
    scroll: list.root.scrollTop,
    selection: area ? [area.selectionStart, area.selectionEnd] : [0, 0],
  };
}

/**
 * @param {Hand} hand
 * @param {ReturnType<typeof keptPlace>} kept
 */
export async function bringBack(hand, kept) {
  const { root } = hand.list;
  if (kept.id === null || !hand.units.places.has(kept.id)) {
    root.scrollTop = kept.scroll;
    return;
  }
  await hand.take(kept.id, { write: kept.isWriting, still: true });
  if (hand.row) root.scrollTop += hand.row.getBoundingClientRect().top - kept.top;
  if (kept.isWriting && hand.area) hand.area.setSelectionRange(kept.selection[0], kept.selection[1]);
}
