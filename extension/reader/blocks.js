import { element, part } from "./elements.js";
import { message } from "./messages.js";

/** @typedef {import("../wasm/fairpage.js").Block} Block */

/** @param {readonly Block[]} blocks */
export function showBlocks(blocks) {
  const details = part("#blocks", HTMLDetailsElement);
  part("#blocks > summary", HTMLElement).textContent = message("allBlocks", String(blocks.length));
  part("#blocks > ol", HTMLElement).replaceChildren(...blocks.map(item));
  details.hidden = blocks.length === 0;
}

/** @param {Block} block */
function item({ label, text, reasons }) {
  const name = element("strong", message(`label_${label}`) || label);
  const quote = element("blockquote", text);
  quote.dir = "auto";
  const why = reasons.length > 0 ? reasons.map(reason) : [element("li", message("noReason"))];
  return element("li", name, quote, element("ul", ...why));
}

/**
 * @param {Block["reasons"][number]} reason whose `rule` is a few plain words
 */
function reason({ rule, weight, evidence }) {
  const found = evidence ? `${rule}: ${evidence}` : rule;
  return element("li", message(weight < 0 ? "speaksAgainst" : "speaksFor", found));
}
