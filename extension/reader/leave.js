import { parseRequest } from "../shared/address.js";
import { browser } from "../shared/browser.js";

/** Back to the page the reader came from, as it was: in this tab, or in the one it stands beside. */
export async function leave() {
  const { url, beside } = parseRequest(location.search);
  if (beside || !wentBack()) await close(url);
}

/**
 * Not by the extension's `goBack`, which does as the browser's own button and passes over a page that nobody touched;
 * and past the steps that a link to a note left in the tab's history.
 */
function wentBack() {
  const steps = (navigation.currentEntry?.index ?? 0) + 1;
  const isFirst = history.length <= steps;
  if (!isFirst) history.go(-steps);
  return !isFirst;
}

/** @param {string | null} url where to go should it be the window's last tab */
async function close(url) {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) return;
  const tabs = await browser.tabs.query({ windowId: tab.windowId });
  if (tabs.length > 1 || url === null) await browser.tabs.remove(tab.id);
  else await browser.tabs.update(tab.id, { url });
}
