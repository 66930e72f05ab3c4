import { browser } from "./browser.js";
import { choicesKey } from "./choices.js";

/**
 * Snapshots wait in `storage.session`: in memory only, at most 10 MiB, gone when the browser closes.
 * @typedef {{ url: string, html: string, here: string[] }} StoredPage `html` is gzip in base64: two bytes a character in
 * Firefox; `here` are the first texts in the page's window
 */

const PREFIX = "page-";
const PRIVATE = "page-private-";

/** How many pages stay readable after a reload; each further press forgets the oldest. */
const KEPT = 20;

/**
 * @param {StoredPage} page
 * @param {{ isPrivate: boolean }} from the window it was read in
 * @returns {Promise<string | null>} the key it is stored under, null when it is too large
 */
export async function store(page, { isPrivate }) {
  const key = `${isPrivate ? PRIVATE : PREFIX}${Date.now()}-${crypto.randomUUID()}`;
  const older = await olderKeys();
  await forget(older.splice(0, older.length - KEPT + 1));
  while (!(await fits(key, page))) {
    const oldest = older.shift();
    if (oldest === undefined) return null;
    await forget([oldest]);
  }
  return key;
}

/**
 * @param {string} key
 * @returns {Promise<StoredPage | null>} null when it is gone
 */
export async function load(key) {
  if (!key.startsWith(PREFIX)) return null;
  const { [key]: page } = await browser.storage.session.get(key);
  return isStoredPage(page) ? page : null;
}

/** What was read in private windows. */
export async function forgetPrivate() {
  const keys = await browser.storage.session.getKeys();
  await forget(keys.filter((key) => key.startsWith(PRIVATE)));
}

/**
 * Snapshots, and what was decided about them.
 * @param {readonly string[]} keys
 */
async function forget(keys) {
  await browser.storage.session.remove(keys.flatMap((key) => [key, choicesKey(key)]));
}

/** Oldest first. */
async function olderKeys() {
  const keys = await browser.storage.session.getKeys();
  return keys.filter((key) => key.startsWith(PREFIX)).sort((a, b) => timeOf(a) - timeOf(b));
}

/** @param {string} key */
function timeOf(key) {
  return Number(key.replace(PRIVATE, PREFIX).split("-")[1]);
}

/**
 * Quotas are counted differently in every browser, so trying is the only measure.
 * @param {string} key
 * @param {StoredPage} page
 */
async function fits(key, page) {
  try {
    await browser.storage.session.set({ [key]: page });
    return true;
  } catch (error) {
    if (/quota/i.test(String(error))) return false;
    throw error;
  }
}

/**
 * @param {unknown} page
 * @returns {page is StoredPage}
 */
function isStoredPage(page) {
  const { url, html, here } = /** @type {Partial<StoredPage>} */ (page ?? {});
  return typeof url === "string" && typeof html === "string" && Array.isArray(here) && here.every((text) => typeof text === "string");
}
