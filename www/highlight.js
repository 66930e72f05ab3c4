import { find } from "./dom.js";

const view = find("#view", HTMLDivElement);
const list = find("#list", HTMLOListElement);

/**
 * A block pointed at or focused on one side is lit on both, and brought into sight on the other. Only a pointer that
 * moves points: what is scrolled beneath a resting one was not meant.
 */
export function linkBlocks() {
  for (const [pane, other] of [[view, list], [list, view]]) {
    const light = (/** @type {Event} */ event) => lightBlock(blockOf(event.target), other);
    pane.addEventListener("pointermove", light);
    pane.addEventListener("focusin", light);
    pane.addEventListener("pointerleave", () => lightBlock(null, other));
  }
}

/** @param {EventTarget | null} target */
const blockOf = (target) =>
  target instanceof Element ? target.closest("[data-block]")?.getAttribute("data-block") ?? null : null;

/**
 * @param {string | null} id
 * @param {HTMLElement} other
 */
function lightBlock(id, other) {
  if (id === (document.querySelector(".lit")?.getAttribute("data-block") ?? null)) return;
  for (const part of document.querySelectorAll(".lit")) part.classList.remove("lit");
  if (id === null) return;
  const same = `[data-block="${CSS.escape(id)}"]`;
  for (const part of document.querySelectorAll(same)) part.classList.add("lit");
  const there = other.querySelector(same);
  if (there instanceof HTMLElement && !there.hidden) bringIntoSight(there, other);
}

/**
 * Scrolls the pane alone: on a narrow screen, where panes do not scroll, nothing jumps.
 * @param {Element} part
 * @param {HTMLElement} pane
 */
function bringIntoSight(part, pane) {
  const frame = pane.getBoundingClientRect();
  const place = part.getBoundingClientRect();
  if (place.top >= frame.top && place.bottom <= frame.bottom) return;
  pane.scrollBy({ top: place.top - frame.top - frame.height / 4 });
}
