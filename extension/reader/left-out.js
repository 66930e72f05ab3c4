import { button, element } from "./elements.js";
import { message } from "./messages.js";

/** @typedef {import("../wasm/fairpage.js").Block} Block */

/**
 * A block that was left out: what it says, all that speaks for and against it, and the way back.
 * @param {Block} block
 * @param {(id: string) => void} putBack
 */
function leftOutBlock({ id, label, text, reasons }, putBack) {
  const quote = element("blockquote", text);
  quote.dir = "auto";
  const back = button(message("putBack"), () => putBack(id));
  back.dataset.putBack = id;
  const made = element("div", quote, back, grounds(reasons));
  made.className = "left-out-block";
  made.dataset.label = label;
  return made;
}

/**
 * Blocks that were left out one after the other, with what they are said once where it is the same.
 * @param {readonly Block[]} blocks
 * @param {(id: string) => void} putBack
 * @returns {HTMLElement[]}
 */
export function leftOutBlocks(blocks, putBack) {
  return blocks.flatMap((block, number) => {
    const isNew = block.label !== blocks[number - 1]?.label;
    return [...(isNew ? [element("p", message(`why_${block.label}`))] : []), leftOutBlock(block, putBack)];
  });
}

/**
 * @param {Block["reasons"]} reasons whose `rule` is a few plain words
 * @returns {HTMLElement} what speaks against the block, then what speaks for it, folded
 */
export function grounds(reasons) {
  const against = reasons.filter(({ weight }) => weight < 0);
  const inFavour = reasons.filter(({ weight }) => weight >= 0);
  const lists = [...list(message("speaksAgainst"), against), ...list(message("speaksFor"), inFavour)];
  const made = element("details", element("summary", message("reasons")), ...lists);
  made.className = "grounds";
  return made;
}

/**
 * @param {string} heading
 * @param {Block["reasons"]} reasons
 */
function list(heading, reasons) {
  if (reasons.length === 0) return [];
  const items = reasons.map(({ rule, evidence }) => element("li", evidence ? `${rule} (${evidence})` : rule));
  return [element("p", heading), element("ul", ...items)];
}
