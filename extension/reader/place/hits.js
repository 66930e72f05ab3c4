import { findAll, fold } from "./fold.js";
import { texts } from "./text.js";

/** @typedef {import("./fold.js").Folded} Folded */

/** What parts one text from the next. */
const BLOCK = "p, li, dt, dd, h1, h2, h3, h4, h5, h6, pre, figcaption, caption, td, th, blockquote, div, figure, article";

/** @typedef {{ folded: Folded, nodes: { node: Text, start: number }[] }} Passage text without a break in it */

/**
 * The article's text, ready to be searched.
 * @returns {Passage[]}
 */
export function passages() {
  const groups = /** @type {Text[][]} */ ([]);
  /** @type {Element | null | undefined} */
  let before;
  for (const node of texts()) {
    const block = node.parentElement?.closest(BLOCK);
    if (block !== before || groups.length === 0) groups.push([]);
    groups[groups.length - 1].push(node);
    before = block;
  }
  return groups.map(passage);
}

/**
 * @param {Text[]} texts
 * @returns {Passage}
 */
function passage(texts) {
  let start = 0;
  const nodes = texts.map((node) => {
    const placed = { node, start };
    start += node.length;
    return placed;
  });
  return { folded: fold(texts.map(({ data }) => data).join("")), nodes };
}

/**
 * @param {readonly Passage[]} passages
 * @param {string} sought
 * @returns {Range[]}
 */
export function hits(passages, sought) {
  return passages.flatMap(({ folded, nodes }) => findAll(folded, sought).map(({ start, end }) => {
    const range = new Range();
    const first = nodes.findLast((each) => each.start <= start);
    const last = nodes.findLast((each) => each.start < end);
    if (first) range.setStart(first.node, start - first.start);
    if (last) range.setEnd(last.node, Math.min(last.node.length, end - last.start));
    return range;
  }));
}
