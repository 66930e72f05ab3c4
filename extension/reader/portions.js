import { button } from "./elements.js";
import { message } from "./messages.js";

/** As many as can be looked through. */
const PORTION = 50;

/**
 * What is made of the first of many, and a button that gives way to what is made of the next. A menu of thousands that
 * nobody asks for costs nothing so.
 * @template T
 * @param {readonly T[]} many
 * @param {(one: T, number: number) => HTMLElement[]} make
 * @param {(more: HTMLElement) => HTMLElement} [frame] what the button stands in
 * @param {number} [size] how many are made at first, where more have been asked for before
 * @param {number} [start] the place of the first
 * @returns {HTMLElement[]}
 */
export function inPortions(many, make, frame = (more) => more, size = PORTION, start = 0) {
  const end = start + Math.max(size, PORTION);
  const made = many.slice(start, end).flatMap((one, place) => make(one, start + place));
  if (end >= many.length) return made;
  const more = button(message("showMore", String(many.length - end)), () => {
    const next = inPortions(many, make, frame, PORTION, end);
    last.replaceWith(...next);
    next[0].tabIndex = -1; // focus goes on from where it was
    next[0].focus();
  });
  more.dataset.more = "";
  const last = frame(more);
  return [...made, last];
}
