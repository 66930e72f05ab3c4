import { element, link, part } from "./elements.js";
import { message } from "./messages.js";

/** @typedef {"closed" | "file" | "large" | "expired" | "failed" | "nothing"} Notice */

/** How long reading may take before the reader says that it is reading. */
const PATIENCE_MS = 300;

/** @returns {() => void} to be called when there is something to show */
export function announceReading() {
  const notice = part("#notice", HTMLElement);
  const timer = setTimeout(() => notice.replaceChildren(element("p", message("reading"))), PATIENCE_MS);
  return () => {
    clearTimeout(timer);
    notice.replaceChildren();
  };
}

export function clearNotice() {
  part("#notice", HTMLElement).replaceChildren();
}

/**
 * Says why there is no article, and offers the page itself.
 * @param {Notice} name
 * @param {string | null} url
 * @param {string} text
 */
export function showNotice(name, url, text = message(`${name}Text`)) {
  const title = message(`${name}Title`);
  document.title = title;
  const notice = part("#notice", HTMLElement);
  notice.replaceChildren(element("h1", title), element("p", text));
  if (url) notice.append(element("p", link(url, message("openOriginal"))));
}
