import { part } from "../elements.js";
import { bodyOf } from "./text.js";
import { isVertical } from "./scroller.js";

/** @typedef {import("../state.js").State} State */

/** @type {IntersectionObserver | null} */
let observer = null;

/**
 * Keeps a few lines bright, or one paragraph, and dims the rest.
 * @param {State} state
 */
export function prepareFocus(state) {
  addEventListener("pointermove", ({ clientX, clientY }) => follow(clientX, clientY), { passive: true });
  addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element) || !target.closest("main")) return;
    const { left, right, top, bottom } = target.getBoundingClientRect();
    follow((left + right) / 2, (top + bottom) / 2);
  });
  state.watch(refreshFocus);
}

/** To be called when the article was drawn, too: its paragraphs are others then. */
export function refreshFocus() {
  const focus = document.documentElement.getAttribute("data-focus");
  const body = bodyOf();
  part("#ruler", HTMLElement).hidden = focus !== "ruler" || !body;
  observer?.disconnect();
  for (const one of document.querySelectorAll(".in-focus")) one.classList.remove("in-focus");
  if (focus === "paragraph" && body) brighten(body);
}

/**
 * @param {number} x of the pointer, or what has the focus
 * @param {number} y
 */
function follow(x, y) {
  const ruler = part("#ruler", HTMLElement);
  if (ruler.hidden) return;
  const middle = Math.min(1, Math.max(0, isVertical() ? x / innerWidth : y / innerHeight));
  requestAnimationFrame(() => ruler.style.setProperty("--middle", String(middle)));
}

/**
 * Marks the part that crosses the middle of the window; between two parts it stays with the one before, at first the nearest.
 * @param {Element} body
 */
function brighten(body) {
  const crossing = new Set();
  const parts = [...body.children];
  const margin = isVertical() ? "0px -50% 0px -49%" : "-49% 0px -50% 0px";
  observer = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) crossing.add(target);
      else crossing.delete(target);
    }
    const marked = parts.some((part) => part.classList.contains("in-focus"));
    const bright = parts.find((part) => crossing.has(part)) ?? (marked ? undefined : nearest(changes));
    if (bright) for (const part of parts) part.classList.toggle("in-focus", part === bright);
  }, { rootMargin: margin });
  for (const part of parts) observer.observe(part);
}

/**
 * The part nearest to the middle of the window.
 * @param {readonly IntersectionObserverEntry[]} parts
 */
function nearest(parts) {
  const distance = (/** @type {IntersectionObserverEntry} */ { boundingClientRect: { left, right, top, bottom } }) => {
    const [start, end, middle] = isVertical() ? [left, right, innerWidth / 2] : [top, bottom, innerHeight / 2];
    return Math.max(start - middle, middle - end, 0);
  };
  return parts.toSorted((one, other) => distance(one) - distance(other))[0]?.target;
}
