/**
 * What is said in one go: a paragraph, a heading, an item, a caption, a row of a table.
 * @typedef {object} Passage
 * @property {Element} element
 * @property {string} language of its text; empty where nothing tells
 * @property {string} text as it is said
 * @property {Piece[]} pieces where that text stands
 */

/** @typedef {{ node: Text | Element, from: number, length: number }} Piece `from` counts in the passage's text */

/** What begins a passage of its own. */
const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, blockquote, footer, figcaption, caption, tr, figure, section, div, article";

/**
 * What is not said: who wrote it and when, code (nobody can follow it by ear), signs that lead to notes, readings beside
 * signs (voices know them), what was struck out, and whatever is the reader's own.
 */
const SILENT = [
  ".byline, .dates, pre, rt, rp, del, audio, video, input, [role=doc-noteref], [role=doc-backlink], .embed-card > a",
  "button, dialog, [popover], [hidden], .left-out, .missing-image, .reading-time, .printed-address",
].join(", ");

/**
 * All that is to be said of the article, in order.
 * @param {Element} article
 * @returns {Passage[]}
 */
export function passagesOf(article) {
  /** @type {Passage[]} */
  const passages = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, wanted);
  /** @type {Element | null | undefined} */
  let cell;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement ?? article;
    const block = parent.closest(BLOCKS) ?? article;
    if (passages.at(-1)?.element !== block) passages.push({ element: block, language: languageOf(block), text: "", pieces: [] });
    const passage = passages[passages.length - 1];
    if (cell !== (cell = parent.closest("td, th")) && passage.text !== "") passage.text += ", ";
    add(passage, /** @type {Text | Element} */ (node));
  }
  return passages.filter(({ text }) => isSaid(text));
}

/**
 * Whether there is anything to say in a text.
 * @param {string} text
 */
export function isSaid(text) {
  return /[\p{L}\p{N}]/u.test(text);
}

/** @param {Node} node */
function wanted(node) {
  if (!(node instanceof Element)) return node.parentElement?.closest("math") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  if (node.matches(SILENT)) return NodeFilter.FILTER_REJECT;
  return node.matches("br, math") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
}

/**
 * @param {Passage} passage
 * @param {Text | Element} node
 */
function add(passage, node) {
  const words = said(node);
  passage.pieces.push({ node, from: passage.text.length, length: words.length });
  passage.text += words;
}

/**
 * @param {Text | Element} node
 * @returns {string} of a text so many letters as it has
 */
function said(node) {
  if (node instanceof Text) return node.data.replace(/\s/g, " "); // only a `br` ends a sentence
  return node.localName === "br" ? "\n" : formula(node.getAttribute("alttext") ?? "");
}

/**
 * A formula's source without the marks that say how it is set.
 * @param {string} tex
 */
function formula(tex) {
  return ` ${tex.replace(/\\(left|right|text|mathrm|mathit|mathbf|operatorname|d?frac|quad)\b|\\[^a-zA-Z]|[\\{}&~_]/g, " ").replace(/\s+/g, " ").trim()} `;
}

/** @param {Element} element */
function languageOf(element) {
  return element.closest("[lang]")?.getAttribute("lang") ?? "";
}
