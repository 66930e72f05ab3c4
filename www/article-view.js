import { localiseDates } from "./dates.js";
import { element, find } from "./dom.js";

/** @typedef {import("./wasm/fairpage.js").Reading} Reading */
/** @typedef {"reader" | "markdown" | "html" | "text"} View */

const view = find("#view", HTMLDivElement);

/**
 * @param {Reading} reading
 * @param {View} kind
 * @param {boolean} pictures whether the article's pictures may be loaded
 */
export function showArticle(reading, kind, pictures) {
  view.scrollTop = 0;
  view.replaceChildren(content(reading, kind, pictures));
}

/**
 * @param {Reading} reading
 * @param {View} kind
 * @param {boolean} pictures
 */
function content(reading, kind, pictures) {
  if (!reading.article()) return nothingReadable();
  if (kind === "reader") return document.adoptNode(readerView(reading, pictures));
  const code = element("code", { class: "printed" }, reading.print(kind));
  return element("pre", { tabindex: "0", "aria-label": `The article as ${kind}` }, code);
}

/**
 * Built in a document of its own, where no picture is loaded before the reader allowed it.
 * @param {Reading} reading
 * @param {boolean} pictures
 */
function readerView(reading, pictures) {
  const parent = document.implementation.createHTMLDocument("").createElement("article");
  reading.show(parent);
  if (!pictures) {
    for (const picture of parent.querySelectorAll("img")) standIn(picture);
    for (const film of parent.querySelectorAll("video")) film.removeAttribute("poster");
  }
  localiseDates(parent);
  parent.classList.add("article");
  return parent;
}

/** @param {HTMLImageElement} picture */
function standIn(picture) {
  const { alt } = picture;
  picture.removeAttribute("src");
  picture.removeAttribute("srcset");
  picture.replaceWith(element("span", { class: "picture" }, alt ? `Picture: ${alt}` : "Picture"));
}

const nothingReadable = () =>
  element(
    "div",
    { class: "nothing" },
    element("h3", {}, "Nothing readable here"),
    element("p", {}, "No article was found on this page. All its blocks are listed, each with the reasons for leaving it out."),
  );
