import { browser } from "../shared/browser.js";
import { dressCode } from "./code.js";
import { localiseDates } from "./dates.js";
import { offerTakingOut } from "./editing.js";
import { part } from "./elements.js";
import { prepareFootnotes } from "./footnotes.js";
import { replaceBrokenImages } from "./images.js";
import { Lightbox, offerEnlarging } from "./lightbox.js";
import { showMarks } from "./marks.js";
import { message } from "./messages.js";
import { Pictures } from "./pictures.js";
import { watchWidth } from "./wide.js";

/** @typedef {import("./copy.js").Copy} Copy */

const pictures = new Pictures();

/**
 * To be called once, before an article is shown.
 * @param {import("./state.js").State} state
 */
export function prepareArticle(state) {
  const article = part("#article", HTMLElement);
  replaceBrokenImages(article);
  pictures.follow(state);
  prepareFootnotes(article);
  new Lightbox(article);
}

/**
 * Shows the article, with a mark where something was left out.
 * @param {Copy} copy
 * @param {import("./left-out.js").Actions} actions
 * @returns {boolean} whether there is one
 */
export function showArticle(copy, actions) {
  const parent = part("#article", HTMLElement);
  const article = copy.article;
  pictures.show(copy.reading, parent);
  parent.hidden = article === null;
  const body = parent.querySelector(".article-body");
  if (article === null || body === null) return false;
  localiseDates(parent, browser.i18n.getUILanguage());
  for (const task of body.querySelectorAll("li > input")) task.ariaLabel = message(task.matches(":checked") ? "taskDone" : "taskOpen");
  document.title = article.title ?? article.site_name ?? copy.host;
  showMarks(body, copy, actions);
  offerTakingOut(body, copy, actions.takeOut);
  offerEnlarging(parent);
  dressCode(body);
  watchWidth(body);
  return true;
}
