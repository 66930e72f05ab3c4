import { part } from "../elements.js";

/** Whether the article's lines run from top to bottom: then it scrolls in itself, from right to left. */
export function isVertical() {
  return getComputedStyle(part("#article", HTMLElement)).writingMode === "vertical-rl";
}

/** How much of the way to the end is done, from 0 to 1. */
export function share() {
  const article = part("#article", HTMLElement);
  const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
  const [done, all] = isVertical()
    ? [-article.scrollLeft, article.scrollWidth - article.clientWidth]
    : [scrollTop, scrollHeight - clientHeight];
  return all > 0 ? Math.min(1, Math.max(0, done / all)) : 0;
}

/**
 * How far an element's start lies before the start of what is in sight, in pixels: negative where it is still to come.
 * @param {Element} element
 */
export function pastStart(element) {
  const { top, right } = element.getBoundingClientRect();
  return isVertical() ? right - part("#article", HTMLElement).getBoundingClientRect().right : -top;
}

/**
 * The element's length in the direction of scrolling.
 * @param {Element} element
 */
export function lengthOf(element) {
  const { width, height } = element.getBoundingClientRect();
  return isVertical() ? width : height;
}

/** @param {number} pixels */
export function advance(pixels) {
  if (isVertical()) part("#article", HTMLElement).scrollBy({ left: -pixels, behavior: "instant" });
  else scrollBy({ top: pixels, behavior: "instant" });
}

export function toBeginning() {
  part("#article", HTMLElement).scrollTo({ left: 0, behavior: "instant" });
  scrollTo({ top: 0, behavior: "instant" });
}
