import { browser } from "../shared/browser.js";
import { localiseDates } from "./dates.js";
import { offerTakingOut } from "./editing.js";
import { part } from "./elements.js";
import { replaceBrokenImages } from "./images.js";
import { showMarks } from "./marks.js";
import { message } from "./messages.js";

/** @typedef {import("./copy.js").Copy} Copy */

/** To be called once, before an article is shown. */
export function prepareArticle() {
  replaceBrokenImages(part("#article", HTMLElement));
}

/**
 * Shows the article, with a mark where something was left out.
 * @param {Copy} copy
 * @param {import("./left-out.js").Actions} actions
 * @returns {boolean} whether there is one
 */
export function showArticle(copy, actions) {
  const parent = part("#article", HTMLElement);
  const article = copy.reading.article();
  copy.reading.show(parent);
  parent.hidden = article === null;
  const body = parent.querySelector(".article-body");
  if (article === null || body === null) return false;
  localiseDates(parent, browser.i18n.getUILanguage());
  for (const task of body.querySelectorAll("li > input")) task.ariaLabel = message(task.matches(":checked") ? "taskDone" : "taskOpen");
  document.title = article.title ?? article.site_name ?? copy.host;
  showMarks(body, copy, actions);
  offerTakingOut(body, copy, actions.takeOut);
  return true;
}
