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
  const quote = element("blockquote", text);
  quote.dir = "auto";
  return element("li", element("strong", message(`label_${label}`) || label), quote, ...grounds(reasons));
}

/**
 * @param {Block["reasons"]} reasons whose `rule` is a few plain words
 * @returns {HTMLElement[]} what speaks against the block, then what speaks for it
 */
function grounds(reasons) {
  const against = reasons.filter(({ weight }) => weight < 0);
  const inFavour = reasons.filter(({ weight }) => weight >= 0);
  if (reasons.length === 0) return [element("p", message("noReason"))];
  return [...list(message("speaksAgainst"), against), ...list(message("speaksFor"), inFavour)];
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
