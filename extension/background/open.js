import { readerAddress } from "../shared/address.js";
import { browser, opensBeside } from "../shared/browser.js";

/** @typedef {{ id: number, url: string, index: number, windowId: number, incognito: boolean }} Tab */
/** @typedef {Parameters<typeof readerAddress>[0]} Request */

/**
 * @param {Tab} tab the page's
 * @param {Request} request
 */
export async function openReader(tab, request) {
  if (opensBeside) await openBeside(tab, request);
  else await browser.tabs.update(tab.id, { url: readerAddress(request, { beside: false }) });
}

/**
 * For pages that could not be returned to as they were.
 * @param {Tab} tab
 * @param {Request} request
 */
export async function openBeside({ id, index, windowId }, request) {
  const url = readerAddress(request, { beside: true });
  await browser.tabs.create({ url, openerTabId: id, index: index + 1, windowId });
}
