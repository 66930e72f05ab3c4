import { browser, opensBeside } from "./browser.js";

/**
 * Back to the page the reader came from, as it was: the tab it stands in, or the one it stands beside.
 * @param {number} tabId the reader's tab
 * @param {string | null} url the page's address, should there be no way back
 */
export async function leave(tabId, url) {
  if (!opensBeside && (await wentBack(tabId))) return;
  const tab = await browser.tabs.get(tabId);
  const others = await browser.tabs.query({ windowId: tab.windowId });
  if (others.length > 1 || url === null) await browser.tabs.remove(tabId);
  else await browser.tabs.update(tabId, { url });
}

/** @param {number} tabId */
async function wentBack(tabId) {
  try {
    await browser.tabs.goBack(tabId);
    return true;
  } catch {
    return false; // the reader is the first page of its tab
  }
}
