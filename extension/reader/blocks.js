import { button, element, part } from "./elements.js";
import { message } from "./messages.js";
import { inPortions } from "./portions.js";
import { grounds } from "./reasons.js";
import { reportOf } from "./report.js";

/** @typedef {import("../wasm/fairpage.js").Block} Block */
/** @typedef {import("./copy.js").Copy} Copy */

/**
 * All blocks with their reasons, and a report of them.
 * @param {Copy} copy
 * @param {import("./left-out.js").Actions} actions
 */
export function showBlocks(copy, actions) {
  const { blocks } = copy;
  part("#blocks > summary", HTMLElement).textContent = message("allBlocks", String(blocks.length));
  const items = inPortions(blocks, (block) => [item(block, actions)], (more) => element("li", more));
  part("#blocks > ol", HTMLElement).replaceChildren(...items);
  document.querySelector("#report")?.remove();
  const details = part("#blocks", HTMLDetailsElement);
  details.append(reportOf(copy));
  details.hidden = blocks.length === 0;
}

/**
 * The same where they are shown already.
 * @param {Copy} copy
 * @param {import("./left-out.js").Actions} actions
 */
export function refreshBlocks(copy, actions) {
  if (!part("#blocks", HTMLElement).hidden) showBlocks(copy, actions);
}

/**
 * @param {Block} block
 * @param {import("./left-out.js").Actions} actions
 */
function item({ id, label, text, kept, reasons }, { putBack, takeOut }) {
  const quote = element("blockquote", text);
  quote.dir = "auto";
  const verdict = message(kept ? "blockKept" : "blockLeftOut", message(`label_${label}`) || label);
  const other = kept ? button(message("takeOut"), () => takeOut(id)) : button(message("putBack"), () => putBack(id));
  return element("li", element("strong", verdict), quote, ...(text ? [other] : []), grounds(reasons));
}
