import { isReader } from "../shared/address.js";
import { browser } from "../shared/browser.js";
import { pack } from "../shared/gzip.js";
import { store } from "../shared/store.js";
import { openBeside, openReader } from "./open.js";
import { takeSnapshot } from "./snapshot.js";

/** @typedef {import("./open.js").Tab} Tab */

/** Tabs whose press is being answered: a double click is one press. */
const answering = new Set();

/** @param {chrome.tabs.Tab} tab */
export async function press({ id, url = "", index, windowId, incognito }) {
  if (id === undefined || answering.has(id)) return;
  answering.add(id);
  try {
    if (isReader(url)) await browser.tabs.sendMessage(id, "leave");
    else await read({ id, url, index, windowId, incognito });
  } finally {
    answering.delete(id);
  }
}

/** @param {Tab} tab */
async function read(tab) {
  const { url } = tab;
  const taken = await takeSnapshot(tab.id);
  if (taken === null) {
    await openBeside(tab, { url, problem: url.startsWith("file:") ? "file" : "closed" });
    return;
  }
  const key = await store({ url, html: await pack(taken.html), here: taken.here }, { isPrivate: tab.incognito });
  await openReader(tab, key === null ? { url, problem: "large" } : { url, key });
}
