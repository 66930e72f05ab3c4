import { element, part } from "../elements.js";
import { advance, isVertical, toBeginning } from "./scroller.js";
import { bodyOf, texts } from "./text.js";

/** In pixels: what a turn of a wheel is worth that counts lines. */
const LINE = 40;

/** Where lines run from top to bottom, the wheel and the keys for up and down go on to the left. */
export function prepareVertical() {
  const article = part("#article", HTMLElement);
  article.addEventListener("wheel", (event) => {
    if (!isVertical() || event.ctrlKey || Math.abs(event.deltaY) < Math.abs(event.deltaX)) return;
    event.preventDefault();
    advance(event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1));
  }, { passive: false });
  addEventListener("keydown", (event) => {
    if (!isVertical() || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog:modal")) return;
    if (event.target instanceof Element && event.target.closest("a, button, input, select, textarea, summary, dialog")) return;
    const page = article.clientWidth * 0.9;
    const steps = /** @type {Record<string, number>} */ ({
      ArrowDown: LINE, ArrowUp: -LINE, PageDown: page, PageUp: -page, " ": event.shiftKey ? -page : page, End: article.scrollWidth,
    });
    if (event.key !== "Home" && !(event.key in steps)) return;
    event.preventDefault();
    if (event.key === "Home") toBeginning();
    else advance(steps[event.key]);
  });
}

/** Sets numbers of two digits upright in vertical lines, as is the custom. Where lines are not vertical it shows nothing. */
export function standUpright() {
  const article = part("#article", HTMLElement);
  if (!isVertical()) {
    article.removeAttribute("tabindex");
    return;
  }
  article.tabIndex = 0; // what scrolls in itself must be in reach of the keyboard
  const body = bodyOf();
  for (const text of texts()) {
    if (!body?.contains(text) || text.parentElement?.closest(".upright, pre, code")) continue;
    const numbers = [...text.data.matchAll(/(?<![\p{N}\p{Script=Latin}.,])[0-9]{2}(?![\p{N}\p{Script=Latin}.,])/gu)].reverse();
    for (const { index } of numbers) {
      const rest = text.splitText(index);
      rest.splitText(2);
      const upright = element("span");
      upright.className = "upright";
      rest.replaceWith(upright);
      upright.append(rest);
    }
  }
}
