import { button, element, link, part } from "./elements.js";
import { leave } from "./leave.js";
import { counted, message } from "./messages.js";

/** @typedef {import("../wasm/fairpage.js").Notice} Notice */

/**
 * Says below the article that it goes on elsewhere, or is not all here.
 * @param {readonly Notice[]} notices
 * @param {string} url the page's own address
 */
export function showNotices(notices, url) {
  const list = part("#notices", HTMLUListElement);
  list.replaceChildren(...notices.map((notice) => element("li", ...sentence(notice, url))));
  list.hidden = notices.length === 0;
}

/**
 * @param {Notice} notice
 * @param {string} url
 * @returns {(Node | string)[]}
 */
function sentence(notice, url) {
  const original = link(url, message("openOriginal"));
  switch (notice.type) {
    case "next_page":
      return [link(notice.url, nextPage(notice))];
    case "teaser":
      return [counted("teaser", notice.paragraphs), " ", original];
    case "unloaded":
      return [message("unloaded"), " ", button(message("backToPage"), () => void leave())];
  }
}

/** @param {Extract<Notice, { type: "next_page" }>} notice */
function nextPage({ page, pages, label }) {
  const where = pages === null ? message("nextPage", String(page)) : message("nextPageOf", String(page), String(pages));
  return label ? `${where}: ${label}` : where;
}
