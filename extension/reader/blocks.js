import { element, part } from "./elements.js";
import { grounds } from "./left-out.js";
import { message } from "./messages.js";
import { reportOf } from "./report.js";

/** @typedef {import("../wasm/fairpage.js").Block} Block */
/** @typedef {import("./copy.js").Copy} Copy */

/**
 * All blocks with their reasons, and a report of them.
 * @param {Copy} copy
 */
export function showBlocks(copy) {
  const { blocks } = copy;
  part("#blocks > summary", HTMLElement).textContent = message("allBlocks", String(blocks.length));
  part("#blocks > ol", HTMLElement).replaceChildren(...blocks.map(item));
  document.querySelector("#report")?.remove();
  const details = part("#blocks", HTMLDetailsElement);
  details.append(reportOf(copy));
  details.hidden = blocks.length === 0;
}

export function hideBlocks() {
  part("#blocks", HTMLElement).hidden = true;
}

/** @param {Block} block */
function item({ label, text, kept, reasons }) {
  const quote = element("blockquote", text);
  quote.dir = "auto";
  const verdict = message(kept ? "blockKept" : "blockLeftOut", message(`label_${label}`) || label);
  return element("li", element("strong", verdict), quote, grounds(reasons));
}
