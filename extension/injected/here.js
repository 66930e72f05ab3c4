/** What the page shows at the moment, so that the reader can open there. */

/** How many texts are told, and how much of each: enough to find one of them in the article. */
var TOLD = 12;
var TELLING = 200;

/** No page is searched further than that. */
var SEARCHED = 20_000;

/**
 * The first texts in the window, from above: among them may be a bar that stays in sight, or a neighbour of the article.
 * @returns {string[]}
 */
function textsInView() {
  /** @type {string[]} */
  const found = [];
  const all = dom.findAll(dom.root(document), "h1, h2, h3, h4, h5, h6, p, li, dt, dd, pre, figcaption");
  for (let at = 0; at < Math.min(all.length, SEARCHED) && found.length < TOLD; at++) {
    const { top, bottom, width } = dom.box(all[at]);
    if (bottom > 0 && top < innerHeight && width > 1) found.push((dom.text(all[at]) ?? "").trim().slice(0, TELLING));
  }
  return found.filter((text) => text !== "");
}
