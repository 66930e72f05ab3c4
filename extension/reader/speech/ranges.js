/**
 * @typedef {import("./passages.js").Passage} Passage
 * @typedef {import("./sentences.js").Span} Span
 */

/**
 * Where a part of a passage's text stands on the page.
 * @param {Passage} passage
 * @param {Span} span
 */
export function rangeOf({ pieces, element }, { from, to }) {
  const range = new Range();
  const first = pieces.findLast((piece) => piece.from <= from);
  const last = pieces.findLast((piece) => piece.from < to);
  if (!first || !last) range.selectNodeContents(element);
  else {
    if (first.node instanceof Text) range.setStart(first.node, Math.min(from - first.from, first.length));
    else range.setStartBefore(first.node);
    if (last.node instanceof Text) range.setEnd(last.node, Math.min(to - last.from, last.length));
    else range.setEndAfter(last.node);
  }
  return range;
}

/**
 * Which place of which passage a point of the page's text is.
 * @param {readonly Passage[]} passages
 * @param {Node} node
 * @param {number} offset within it
 * @returns {{ passage: Passage, place: number } | null}
 */
export function placeOf(passages, node, offset) {
  for (const passage of passages) {
    const piece = passage.pieces.find((one) => one.node === node || one.node.contains(node));
    if (piece) return { passage, place: piece.from + (piece.node instanceof Text ? offset : 0) };
  }
  const inside = passages.find(({ element }) => element.contains(node));
  return inside ? { passage: inside, place: 0 } : null;
}
