import { browser } from "./browser.js";

/**
 * Where somebody stopped reading: which of the article's paragraphs, headings and the like, and how much of it lay above
 * the window, from 0 to 1. Kept by a digest of the address, so that what is stored names no page.
 * @typedef {{ place: number, within: number }} Position
 */

const KEY = "positions";

/** How many articles are remembered; the one that was read longest ago is forgotten first. */
const MOST = 200;

/**
 * @param {string} url
 * @returns {Promise<Position | null>}
 */
export async function loadPosition(url) {
  const stored = new Map(await load()).get(await digest(url));
  return isPosition(stored) ? stored : null;
}

/**
 * Never from a private window.
 * @param {string} url
 * @param {Position | null} position null where there is nothing to return to
 */
export async function savePosition(url, position) {
  if (browser.extension.inIncognitoContext) return;
  const key = await digest(url);
  const stored = await load();
  const others = stored.filter(([other]) => other !== key);
  if (!position && others.length === stored.length) return;
  await browser.storage.local.set({ [KEY]: position ? [...others, [key, position]].slice(-MOST) : others });
}

export async function forgetPositions() {
  await browser.storage.local.remove(KEY);
}

/** @returns {Promise<[string, unknown][]>} the latest last */
async function load() {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Array.isArray(stored) ? stored.filter((entry) => Array.isArray(entry) && typeof entry[0] === "string") : [];
}

/** @param {string} url */
async function digest(url) {
  const { href } = Object.assign(new URL(url), { hash: "" });
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(href));
  return new Uint8Array(bytes).toBase64();
}

/**
 * @param {unknown} value
 * @returns {value is Position}
 */
function isPosition(value) {
  const { place, within } = /** @type {Partial<Position>} */ (value ?? {});
  return Number.isInteger(place) && Number(place) >= 0 && typeof within === "number" && within >= 0 && within <= 1;
}
