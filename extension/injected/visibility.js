/** What of the page can be seen. Asked from outside in: nothing within a hidden element is asked about. */

/** Elements without a box of their own, whose visibility says nothing. */
var BOXLESS = /^(area|base|br|col|colgroup|link|meta|param|source|title|track|wbr)$/;

/**
 * `content-visibility: auto` is not asked about: it skips what lies off the screen, which the reader would scroll to.
 * @param {Element} element
 */
function isHidden(element) {
  const name = htmlName(element);
  if (name === "" || BOXLESS.test(name) || isFold(element)) return false;
  if (dom.isVisible(element, { opacityProperty: true, visibilityProperty: true })) return isClipped(element);
  const style = getComputedStyle(element);
  if (style.display === "contents") return false;
  if (style.display === "none") return true;
  if (isVeiled()) return false;
  if (!dom.isVisible(element)) return !isInFold(element);
  if (style.visibility !== "visible") return (wasInView(element) || isLaidOver(style)) && !hasVisibleDescendant(element);
  return style.opacity === "0" && wasInView(element);
}

/**
 * Text for screen readers alone: one pixel, the rest cut off. Formulas are often kept so, beside their picture.
 * @param {Element} element
 */
function isClipped(element) {
  const box = /** @type {HTMLElement} */ (element);
  if (dom.width(box) > 1 || dom.height(box) > 1 || !dom.firstChild(box)) return false;
  const { display, overflowX } = getComputedStyle(box);
  return !["contents", "inline"].includes(display) && overflowX !== "visible" && !dom.find(box, "math");
}

/**
 * The descendant last found to undo its ancestors' `visibility: hidden`. Those it stands in need no search of their own.
 * @type {Element | null}
 */
var visibleDescendant = null;

/** @param {Element} element */
function hasVisibleDescendant(element) {
  if (visibleDescendant && dom.contains(element, visibleDescendant)) return true;
  for (const descendant of dom.findAll(element, "*")) {
    if (!dom.isVisible(descendant, { visibilityProperty: true })) continue;
    visibleDescendant = descendant;
    return true;
  }
  return false;
}

/** @type {boolean | null} */
var veiled = null;

/** Whether the page shows nothing at all yet: its script was to lift a veil and never did. */
function isVeiled() {
  const body = dom.body(document);
  veiled ??= body !== null && !dom.isVisible(body, { visibilityProperty: true }) && !hasVisibleDescendant(body);
  return veiled;
}

/**
 * Menus and windows that open over the page.
 * @param {CSSStyleDeclaration} style
 */
function isLaidOver({ position }) {
  return position === "absolute" || position === "fixed";
}

/**
 * What is transparent or not visible below the fold mostly waits to be faded in.
 * @param {Element} element
 */
function wasInView(element) {
  return dom.box(element).top < innerHeight;
}
