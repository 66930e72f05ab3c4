import { part } from "./elements.js";
import { message } from "./messages.js";
import { secondCopy } from "./second-copy.js";

/** How far a note keeps from its sign and from the window's edge. */
const GAP_PX = 8;

/**
 * Opens a note where its sign is pressed. The sign stays a link to the note, for where nothing can open.
 * @param {HTMLElement} article
 */
export function prepareFootnotes(article) {
  const popover = part("#footnote", HTMLElement);
  /** @type {Element | null} the sign whose note was open when the press began */
  let before = null;
  /** @type {HTMLElement | null} */
  let opener = null;
  article.addEventListener("pointerdown", () => (before = popover.matches(":popover-open") ? opener : null), { capture: true });
  article.addEventListener("click", (event) => {
    const sign = event.target instanceof Element ? event.target.closest("a[role=doc-noteref]") : null;
    if (!(sign instanceof HTMLAnchorElement) || isForElsewhere(event)) return;
    const note = document.getElementById(sign.hash.slice(1));
    if (!note) return;
    event.preventDefault();
    const wasOpen = event.detail > 0 && before === sign;
    if (popover.matches(":popover-open")) popover.hidePopover();
    if (wasOpen) return;
    opener = sign;
    fill(sign, note, article);
    sign.focus({ preventScroll: true }); // where focus returns to
    popover.showPopover();
    place(popover, sign);
    popover.focus({ preventScroll: true });
  });
  let wasRead = false;
  popover.addEventListener("beforetoggle", () => (wasRead = popover.contains(document.activeElement)));
  popover.addEventListener("toggle", ({ newState }) => {
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (newState === "closed" && wasRead && isNowhere) opener?.focus({ preventScroll: true });
  });
  popover.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a[href^='#']")) popover.hidePopover();
  });
}

/** @param {MouseEvent} event that asks for another tab or window */
function isForElsewhere({ ctrlKey, metaKey, shiftKey, altKey }) {
  return ctrlKey || metaKey || shiftKey || altKey;
}

/**
 * @param {HTMLAnchorElement} sign
 * @param {Element} note
 * @param {HTMLElement} article
 */
function fill(sign, note, article) {
  const text = part("#footnote-text", HTMLElement);
  text.replaceChildren(secondCopy(note, "p:has(> [role=doc-backlink]), button, .left-out, .code-bar"));
  text.lang = article.lang;
  text.dir = article.dir;
  part("#footnote", HTMLElement).ariaLabel = message("footnote", sign.textContent);
  part("#footnote-link", HTMLAnchorElement).href = sign.hash;
}

/**
 * Below the sign or, where there is no room, above it.
 * @param {HTMLElement} popover
 * @param {Element} sign
 */
function place(popover, sign) {
  const { left, right, top, bottom } = sign.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  const across = Math.min(Math.max((left + right - width) / 2, GAP_PX), clientWidth - width - GAP_PX);
  const fitsBelow = bottom + GAP_PX + height <= clientHeight || top < GAP_PX + height;
  const down = fitsBelow ? bottom + GAP_PX : top - GAP_PX - height;
  popover.style.left = `${across + scrollX}px`;
  popover.style.top = `${down + scrollY}px`;
}
