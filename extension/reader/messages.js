import { browser } from "../shared/browser.js";

/** Languages written from right to left. The browser's own word for the direction is not that of the messages' language. */
const FROM_RIGHT = /^(ar|fa|he|ur)\b/;

/**
 * A message in the reader's own language; empty when there is none by that name.
 * @param {string} name
 * @param {...string} values
 */
export function message(name, ...values) {
  return browser.i18n.getMessage(name, values);
}

/**
 * Kinds of blocks in words, each once.
 * @param {readonly import("../wasm/fairpage.js").Label[]} labels
 */
export function kinds(labels) {
  const names = new Set(labels.map((label) => message(`label_${label}`)));
  return new Intl.ListFormat(message("locale"), { type: "conjunction" }).format(names);
}

/**
 * The form of a message for a number, by the rules of the language that messages are in.
 * @param {string} name
 * @param {number} count the first of the values
 * @param {...string} values
 */
export function counted(name, count, ...values) {
  const locale = message("locale");
  const form = new Intl.PluralRules(locale).select(count);
  const number = new Intl.NumberFormat(locale).format(count);
  return message(`${name}_${form}`, number, ...values) || message(`${name}_other`, number, ...values);
}

/**
 * What was decided about a site's blocks, in words.
 * @param {import("../shared/choices.js").Choice} choice
 * @param {string} [text] that it is about, where known
 */
export function decision({ about, name, keep }, text) {
  const what = about === "label" ? message(`label_${name}`) || name : text ?? message("oneText");
  return message(keep ? "siteKeeps" : "siteLeavesOut", what);
}

/** Fills in the texts that the page only names. */
export function localise() {
  const locale = message("locale");
  document.documentElement.lang = locale;
  document.documentElement.dir = FROM_RIGHT.test(locale) ? "rtl" : "ltr";
  for (const element of document.querySelectorAll("[data-message-label]")) {
    element.ariaLabel = message(element.getAttribute("data-message-label") ?? "");
  }
  for (const element of document.querySelectorAll("[data-message]")) {
    element.textContent = message(element.getAttribute("data-message") ?? "");
  }
}
