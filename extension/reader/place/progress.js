import { part } from "../elements.js";
import { isVertical, share } from "./scroller.js";

let isAsked = false;

/**
 * A bar that tells how far the article is read. It is for the eye alone: screen readers would call out each step of it,
 * and know where they are; what it shows stands as words among the contents.
 */
export function prepareProgress() {
  for (const type of ["scroll", "resize"]) document.addEventListener(type, showProgress, { capture: true, passive: true });
  addEventListener("resize", showProgress);
  new ResizeObserver(showProgress).observe(part("#article", HTMLElement));
}

/** Once a frame at most, before it is painted. */
export function showProgress() {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => {
    isAsked = false;
    const bar = part("#progress", HTMLElement);
    const article = part("#article", HTMLElement);
    bar.hidden = article.hidden;
    bar.dir = isVertical() ? "rtl" : article.dir;
    bar.style.setProperty("--done", String(share()));
  });
}
