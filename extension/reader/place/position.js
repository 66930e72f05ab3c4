import { loadPosition, savePosition } from "../../shared/positions.js";
import { button, element, part } from "../elements.js";
import { message } from "../messages.js";
import { advance, lengthOf, pastStart, share, toBeginning } from "./scroller.js";
import { places } from "./text.js";

/** In letters: what is shorter may stand anywhere. */
const TELLING = 12;

/** In letters: so much of a text in the page's window is enough to know it again. */
const COMPARED = 60;

/**
 * Scrolls to where the page was, or to where the reader stopped when it was last read, and remembers from then on. Where
 * both are known the page's goes first, since it shows what somebody was just reading; but not when the reader is loaded
 * again.
 * @param {string} url the page's own address
 * @param {readonly string[]} here the texts in the page's window
 */
export async function openAtPlace(url, here) {
  if (places().length === 0) return;
  history.scrollRestoration = "manual"; // the browser would scroll before there is an article
  const stored = await loadPosition(url);
  const place = isLoadedAgain() && stored ? null : placeInPage(here);
  if (place) place.scrollIntoView({ block: "start", behavior: "instant" });
  else if (stored) returnTo(stored);
  const keep = () => void savePosition(url, position());
  document.addEventListener("scrollend", keep, { capture: true, passive: true });
  document.addEventListener("visibilitychange", keep);
}

function isLoadedAgain() {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation instanceof PerformanceNavigationTiming && navigation.type !== "navigate";
}

/**
 * The place of the article that the page showed first; null where it showed the article's beginning, or none of it.
 * @param {readonly string[]} here
 */
function placeInPage(here) {
  const title = letters(part("#article", HTMLElement).querySelector(".title")?.textContent ?? "");
  const all = places().map((place) => ({ place, text: letters(place.textContent) }));
  for (const text of here.map(letters)) {
    if (text !== "" && text === title) return null;
    const found = text.length < TELLING ? -1 : all.findIndex((each) => each.text.startsWith(text));
    if (found >= 0) return found === 0 ? null : all[found].place;
  }
  return null;
}

/** @param {string} text */
function letters(text) {
  return text.replace(/[^\p{L}\p{N}]+/gu, "").slice(0, COMPARED).toLowerCase();
}

/** @param {import("../../shared/positions.js").Position} position */
function returnTo({ place, within }) {
  const found = places()[place];
  if (!found) return;
  advance(within * lengthOf(found) - pastStart(found));
  offerBeginning();
}

/** @returns {import("../../shared/positions.js").Position | null} null at the beginning */
function position() {
  if (share() === 0) return null;
  const all = places();
  const place = all.findIndex((each) => pastStart(each) < lengthOf(each));
  return place < 0 ? null : { place, within: Math.max(0, pastStart(all[place]) / lengthOf(all[place])) };
}

/** The way to the beginning, until somebody scrolls on. */
function offerBeginning() {
  const where = share();
  const note = element("div", element("span", message("returned")), button(message("fromBeginning"), () => {
    toBeginning();
    note.remove();
  }));
  note.className = "returned";
  part("main", HTMLElement).append(note);
  part("#spoken", HTMLElement).textContent = message("returned");
  const leave = () => {
    if (Math.abs(share() - where) < 0.02) return;
    note.remove();
    document.removeEventListener("scrollend", leave, { capture: true });
  };
  document.addEventListener("scrollend", leave, { capture: true, passive: true });
}
