import { element, part } from "./elements.js";
import { grounds } from "./left-out.js";
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
  return element("li", element("strong", message(`label_${label}`) || label), quote, grounds(reasons));
}
