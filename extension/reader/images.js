import { element, link } from "./elements.js";
import { message } from "./messages.js";

/**
 * Images that do not load (some sites give them to their own pages only) are replaced by what they show, in words,
 * and a link. To be called before the article is shown.
 * @param {Element} article
 */
export function replaceBrokenImages(article) {
  article.addEventListener("error", ({ target }) => {
    if (target instanceof HTMLImageElement) target.replaceWith(inWords(target));
  }, { capture: true });
}

/** @param {HTMLImageElement} image */
function inWords(image) {
  const words = element("span", image.alt || message("imageMissing"));
  words.className = "missing-image";
  const { src } = image;
  if (/^https?:/.test(src) && !image.closest("a")) words.append(" ", link(src, message("openImage")));
  return words;
}
