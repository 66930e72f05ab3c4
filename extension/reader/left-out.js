import { button, element } from "./elements.js";
import { message } from "./messages.js";
import { inPortions } from "./portions.js";
import { grounds } from "./reasons.js";

/**
 * @typedef {import("../wasm/fairpage.js").Block} Block
 * @typedef {import("./copy.js").Copy} Copy
 */

/**
 * What the reader may do about a block: `changed` shows the copy anew after anything else was decided.
 * @typedef {{ putBack: (id: string) => void, takeOut: (id: string) => void, changed: () => void }} Actions
 */

/**
 * A block that was left out: what it says, all that speaks for and against it, and the way back.
 * @param {Block} block
 * @param {Copy} copy
 * @param {Actions} actions
 */
function leftOutBlock({ id, label, text, reasons }, copy, { putBack, changed }) {
  const quote = element("blockquote", text);
  quote.dir = "auto";
  const back = button(message("putBack"), () => putBack(id));
  back.dataset.putBack = id;
  const made = element("div", quote, back, ...always(id, copy, changed), grounds(reasons));
  made.className = "left-out-block";
  made.dataset.label = label;
  return made;
}

/**
 * What the reader took out may be left out wherever the site says the same.
 * @param {string} id
 * @param {Copy} copy
 * @param {() => void} changed
 */
function always(id, copy, changed) {
  const choice = /** @type {const} */ ({ about: "text", name: id });
  if (copy.decision(id) !== false || !copy.remembersSite || copy.isChosenForSite(choice)) return [];
  const made = button(message("alwaysLeaveOut", copy.host), () => void copy.decideForSite(choice, false).then(changed));
  made.dataset.always = id;
  return [made];
}

/**
 * Blocks that were left out one after the other, with what they are said once where it is the same.
 * @param {readonly Block[]} blocks
 * @param {Copy} copy
 * @param {Actions} actions
 * @param {number} [opened] how many of them were shown before
 * @returns {HTMLElement[]}
 */
export function leftOutBlocks(blocks, copy, actions, opened) {
  const make = (/** @type {Block} */ block, /** @type {number} */ number) => {
    const isNew = block.label !== blocks[number - 1]?.label;
    return [...(isNew ? [element("p", message(`why_${block.label}`))] : []), leftOutBlock(block, copy, actions)];
  };
  return inPortions(blocks, make, undefined, opened);
}
