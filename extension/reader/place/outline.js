import { element, part } from "../elements.js";
import { message } from "../messages.js";
import { places } from "./text.js";
import { isVertical, share } from "./scroller.js";

/** @typedef {{ heading: HTMLElement, links: HTMLAnchorElement[] }} Entry */

/** @type {IntersectionObserver | null} of the headings as they were last drawn */
let observer = null;

export function prepareOutline() {
  const dialog = part("#contents", HTMLDialogElement);
  part("#contents-opener", HTMLButtonElement).addEventListener("click", goToContents);
  part("#contents-close", HTMLButtonElement).addEventListener("click", () => dialog.close());
}

/** Lists the article's headings: beside it where there is room, else in a panel. */
export function showOutline() {
  const headings = places().filter((place) => /^H\d$/.test(place.tagName) && place.textContent.trim() !== "");
  const isWanted = headings.length > 1;
  part("#contents-opener", HTMLButtonElement).hidden = !isWanted;
  part("#outline", HTMLElement).hidden = !isWanted;
  const entries = isWanted ? headings.map(entry) : [];
  for (const [at, list] of ["#outline-list", "#contents-list"].entries()) {
    part(list, HTMLElement).replaceChildren(...entries.map(({ heading, links }) => item(heading, links[at], entries[0].heading)));
  }
  follow(entries);
}

/** To the contents beside the text, where there is room for them, or else in the panel. */
export function goToContents() {
  if (part("#outline", HTMLElement).hidden) return;
  const beside = part("#outline", HTMLElement);
  if (beside.checkVisibility()) {
    const current = beside.querySelector("[aria-current]") ?? beside.querySelector("a");
    if (current instanceof HTMLElement) current.focus({ preventScroll: true });
    return;
  }
  const percent = new Intl.NumberFormat(message("locale"), { style: "percent" }).format(share());
  part("#contents-read", HTMLElement).textContent = message("readSoFar", percent);
  part("#contents", HTMLDialogElement).showModal();
}

/**
 * @param {HTMLElement} heading
 * @returns {Entry}
 */
function entry(heading) {
  return { heading, links: [linkTo(heading), linkTo(heading)] };
}

/** @param {HTMLElement} heading */
function linkTo(heading) {
  const made = element("a", heading.textContent);
  made.href = `#${heading.id}`;
  made.lang = heading.closest("[lang]")?.getAttribute("lang") ?? "";
  made.dir = "auto";
  made.addEventListener("click", (event) => {
    event.preventDefault(); // a step in the tab's history would stand between the reader and its page
    part("#contents", HTMLDialogElement).close();
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  });
  return made;
}

/**
 * @param {HTMLElement} heading
 * @param {HTMLAnchorElement} link
 * @param {HTMLElement} first
 */
function item(heading, link, first) {
  const made = element("li", link);
  made.style.setProperty("--depth", String(Math.max(0, Math.min(2, level(heading) - level(first)))));
  return made;
}

/** @param {HTMLElement} heading */
function level(heading) {
  return Number(heading.tagName[1]);
}

/**
 * Marks the last heading that has come above a third of the window.
 * @param {readonly Entry[]} entries
 */
function follow(entries) {
  observer?.disconnect();
  const above = new Set();
  const options = isVertical()
    ? { root: part("#article", HTMLElement), rootMargin: "0px 10000000px 0px -67%" }
    : { rootMargin: "10000000px 0px -67% 0px" };
  observer = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) above.add(target);
      else above.delete(target);
    }
    const current = entries.findLast(({ heading }) => above.has(heading));
    for (const each of entries) for (const link of each.links) link.ariaCurrent = each === current ? "location" : null;
  }, options);
  for (const { heading } of entries) observer.observe(heading);
}
