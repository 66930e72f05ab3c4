import { part } from "../elements.js";
import { message } from "../messages.js";
import { hits, passages } from "./hits.js";
import { isVertical } from "./scroller.js";

/** @type {import("./hits.js").Passage[] | null} null: not read since the article was drawn */
let text = null;
/** @type {Range[]} */
let found = [];
let current = 0;

/** A bar that searches the article as somebody types, whatever the accents and capitals. */
export function prepareFind() {
  const bar = part("#find", HTMLDialogElement);
  const field = part("#find-text", HTMLInputElement);
  part("#find-opener", HTMLButtonElement).addEventListener("click", open);
  field.addEventListener("input", () => search(true));
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  });
  part("#find-previous", HTMLButtonElement).addEventListener("click", () => go(-1));
  part("#find-next", HTMLButtonElement).addEventListener("click", () => go(1));
  part("#find-close", HTMLButtonElement).addEventListener("click", () => bar.close());
  bar.addEventListener("close", leave);
}

function open() {
  const field = part("#find-text", HTMLInputElement);
  part("#find", HTMLDialogElement).show();
  field.focus();
  field.select();
  text = null; // code may have got its colours, and with them other nodes
  search(false);
}

/** To be called when the article was drawn: what was found stood in the old one. */
export function refreshFind() {
  text = null;
  part("#find-opener", HTMLButtonElement).hidden = false;
  if (part("#find", HTMLDialogElement).open) search(false);
}

/** @param {boolean} isNew whether to go to the first that comes after what is in sight */
function search(isNew) {
  text ??= passages();
  found = hits(text, part("#find-text", HTMLInputElement).value);
  if (isNew) current = Math.max(0, found.findIndex(isAhead));
  show();
  if (isNew) reveal();
}

/** @param {number} steps */
function go(steps) {
  if (found.length === 0) return;
  current = (current + steps + found.length) % found.length;
  show();
  reveal();
}

function show() {
  current = Math.min(current, Math.max(0, found.length - 1));
  const sought = part("#find-text", HTMLInputElement).value.trim();
  const count = new Intl.NumberFormat(message("locale"));
  const words = found.length > 0 ? message("findCount", count.format(current + 1), count.format(found.length)) : message("findNone");
  part("#find-count", HTMLElement).textContent = sought === "" ? "" : words;
  CSS.highlights.set("found", new Highlight(...found));
  CSS.highlights.set("found-here", Object.assign(new Highlight(...found.slice(current, current + 1)), { priority: 1 }));
}

function reveal() {
  const range = found[current];
  if (!range) return;
  range.startContainer.parentElement?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  const { top, bottom, left, right } = range.getBoundingClientRect();
  if (isVertical()) part("#article", HTMLElement).scrollBy({ left: left < 40 || right > innerWidth - 40 ? left - innerWidth / 2 : 0, behavior: "instant" });
  else if (top < 80 || bottom > innerHeight * 0.8) scrollBy({ top: top - innerHeight / 3, behavior: "instant" });
}

/** @param {Range} range */
function isAhead(range) {
  const { bottom, left } = range.getBoundingClientRect();
  return isVertical() ? left < innerWidth : bottom > 0;
}

/** Stays where it was found, with that selected. */
function leave() {
  const range = found[current];
  CSS.highlights.delete("found");
  CSS.highlights.delete("found-here");
  found = [];
  if (range) document.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
