import { browser } from "../shared/browser.js";
import { localiseDates } from "./dates.js";
import { part } from "./elements.js";
import { replaceBrokenImages } from "./images.js";

/**
 * @param {import("../wasm/fairpage.js").Reading} reading
 * @param {import("../wasm/fairpage.js").Article} article
 * @param {string} url
 */
export function showArticle(reading, article, url) {
  const parent = part("#article", HTMLElement);
  replaceBrokenImages(parent);
  reading.show(parent);
  localiseDates(parent, browser.i18n.getUILanguage());
  parent.hidden = false;
  document.title = article.title ?? article.site_name ?? new URL(url).host;
}
