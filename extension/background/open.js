import { browser, opensBeside } from "../shared/browser.js";

/** @typedef {{ id: number, url: string, index: number, windowId: number, incognito: boolean }} Tab */

/**
 * @param {Tab} tab the page's
 * @param {string} url the reader's address
 */
export async function openReader(tab, url) {
  if (opensBeside) await openBeside(tab, url);
  else await browser.tabs.update(tab.id, { url });
}

/**
 * For pages that could not be returned to as they were.
 * @param {Tab} tab
 * @param {string} url
 */
export async function openBeside({ id, index, windowId }, url) {
  await browser.tabs.create({ url, openerTabId: id, index: index + 1, windowId });
}
