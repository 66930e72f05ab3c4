import { part } from "./elements.js";
import { message } from "./messages.js";

/** @typedef {import("./copy.js").Copy} Copy */

/**
 * Puts a block back or takes it out, and keeps the reader's eye and focus where they were.
 * @param {Copy} copy
 * @param {string} id
 * @param {boolean} keep
 * @param {() => void} draw shows the copy anew
 */
export async function choose(copy, id, keep, draw) {
  const before = placeOf(id)?.getBoundingClientRect().top;
  await copy.decide(id, keep);
  draw();
  part("#spoken", HTMLElement).textContent = message(keep ? "wasPutBack" : "wasTakenOut");
  const dialog = part("#left-out", HTMLDialogElement);
  const place = placeOf(id);
  if (dialog.open) dialog.focus();
  else if (place) {
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    if (before !== undefined) scrollBy({ top: place.getBoundingClientRect().top - before, behavior: "instant" });
  }
}

/**
 * Where a block stands in the text, or the mark of what was left out there.
 * @param {string} id
 * @returns {HTMLElement | null}
 */
function placeOf(id) {
  const name = CSS.escape(id);
  const article = part("#article", HTMLElement);
  const back = article.querySelector(`.left-out [data-put-back="${name}"]`);
  return article.querySelector(`[data-block="${name}"]`) ?? back?.closest(".left-out")?.querySelector("summary") ?? null;
}
