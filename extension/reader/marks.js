import { leftOutBlocks } from "./left-out.js";
import { element } from "./elements.js";
import { kinds, message } from "./messages.js";

/**
 * @typedef {import("../wasm/fairpage.js").Block} Block
 * @typedef {import("./copy.js").Copy} Copy
 * @typedef {import("./left-out.js").Actions} Actions
 */

/**
 * Quiet marks in the text where something was left out.
 * @param {Element} body whose children are the article's parts
 * @param {Copy} copy
 * @param {Actions} actions
 */
export function showMarks(body, copy, actions) {
  for (const [part, left] of leftAfter(body, copy.blocks)) part.after(mark(left, copy, actions));
}

/**
 * What was left out within the article, by the part it stood after.
 * @param {Element} body
 * @param {readonly Block[]} blocks
 */
function leftAfter(body, blocks) {
  const places = new Map(blocks.map(({ id }, place) => [id, place]));
  const parts = [...body.children].flatMap((part) => {
    const inside = [part, ...part.querySelectorAll("[data-block]")].map((one) => places.get(one.getAttribute("data-block") ?? ""));
    const known = inside.filter((place) => place !== undefined);
    return known.length > 0 ? [{ part, first: Math.min(...known), last: Math.max(...known) }] : [];
  });
  const end = Math.max(...parts.map(({ last }) => last));
  /** @type {Map<Element, Block[]>} */
  const left = new Map();
  for (const [place, block] of blocks.entries()) {
    const before = parts.findLast(({ first }) => first < place)?.part;
    if (!before || place >= end || !isLeftOut(block)) continue;
    const known = left.get(before);
    if (known) known.push(block);
    else left.set(before, [block]);
  }
  return left;
}

/**
 * Whether a block that the page shows was left out.
 * @param {Block} block
 */
export function isLeftOut({ kept, label, text }) {
  return !kept && label !== "hidden" && text !== "";
}

/**
 * @param {readonly Block[]} left
 * @param {Copy} copy
 * @param {Actions} actions
 */
function mark(left, copy, actions) {
  const summary = element("summary", message("leftOutHere", kinds(left.map(({ label }) => label))));
  const made = element("details", summary, ...leftOutBlocks(left, copy, actions));
  made.className = "left-out";
  summary.lang = document.documentElement.lang; // amid text in another
  made.dir = document.documentElement.dir;
  return made;
}
