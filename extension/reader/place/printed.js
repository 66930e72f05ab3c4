import { element, part } from "../elements.js";
import { message } from "../messages.js";

/**
 * Ends a printed article with where it is from.
 * @param {string} url the page's own address
 */
export function showPrintedAddress(url) {
  const address = element("p", message("printedFrom", url));
  address.className = "printed-address";
  address.lang = document.documentElement.lang;
  address.dir = "auto";
  part("#article", HTMLElement).append(address);
}
