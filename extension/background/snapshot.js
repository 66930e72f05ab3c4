import { browser } from "../shared/browser.js";

/** @typedef {{ html: string, here: string[] }} Snapshot */

/** How long Chromium may take to notice the permission it has just granted. */
const GRANT_DELAY_MS = 200;

/**
 * The page as HTML with the texts in its window, or null where the browser keeps extensions out.
 * @param {number} tabId
 * @returns {Promise<Snapshot | null>}
 */
export async function takeSnapshot(tabId) {
  try {
    return await inject(tabId);
  } catch (error) {
    if (!isGrantRace(error)) return null;
  }
  await new Promise((resolve) => setTimeout(resolve, GRANT_DELAY_MS));
  return inject(tabId).catch(() => null);
}

/**
 * @param {number} tabId
 * @returns {Promise<Snapshot | null>}
 */
async function inject(tabId) {
  const results = await browser.scripting.executeScript({
    target: { tabId },
    files: ["dom", "folds", "visibility", "markup", "here", "snapshot"].map((name) => `injected/${name}.js`),
    injectImmediately: true, // else a page that never finishes loading never answers
  });
  const taken = results?.[0]?.result; // Firefox answers for some of its own pages with an empty array
  return typeof taken?.html === "string" ? taken : null;
}

/**
 * After a navigation to another site the first press sometimes comes before the grant, in Chromium.
 * @param {unknown} error
 */
function isGrantRace(error) {
  return String(error).includes("Cannot access contents of the page");
}
