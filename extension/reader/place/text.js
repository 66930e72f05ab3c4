import { part } from "../elements.js";

/** Where the reader's own words stand among the article's. */
const OWN = ".left-out, button, .reading-time, .printed-address";

/** What a paragraph or a line of its own is. */
const PLACES = "p, li, dt, dd, h2, h3, h4, h5, h6, pre, figcaption, tr, math[display=block]";

/** The article's body, null where there is no article. */
export function bodyOf() {
  return part("#article", HTMLElement).querySelector(".article-body");
}

/**
 * The pieces of the article that a reader can be at, in order.
 * @returns {HTMLElement[]}
 */
export function places() {
  const all = bodyOf()?.querySelectorAll(PLACES) ?? [];
  return /** @type {HTMLElement[]} */ ([...all].filter((place) => !place.closest(OWN)));
}

/** The text nodes of the article, without what the reader added. */
export function texts() {
  const own = (/** @type {Node} */ node) => node instanceof Element && node.matches(OWN);
  const walker = document.createTreeWalker(part("#article", HTMLElement), NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (own(node)) return NodeFilter.FILTER_REJECT;
    return node instanceof Text ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  /** @type {Text[]} */
  const found = [];
  while (walker.nextNode()) found.push(/** @type {Text} */ (walker.currentNode));
  return found;
}
