import { browser } from "../shared/browser.js";

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
  return new Intl.ListFormat(browser.i18n.getUILanguage(), { type: "conjunction" }).format(names);
}

/** Fills in the texts that the page only names. */
export function localise() {
  for (const element of document.querySelectorAll("[data-message]")) {
    element.textContent = message(element.getAttribute("data-message") ?? "");
  }
}
