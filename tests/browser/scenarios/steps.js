/** @typedef {import("../driver/types.js").Browser} Browser */
/** @typedef {import("../driver/types.js").Tab} Tab */
/** @typedef {import("../site.js").Site} Site */

/**
 * `why` says why it is not run in the other browser.
 * @typedef {object} Scenario
 * @property {string} name
 * @property {{ browser: Browser["name"], why: string }} [only]
 * @property {(browser: Browser, site: Site) => Promise<void>} run
 */

/**
 * Opens a page and presses the button.
 * @param {Browser} browser
 * @param {string} url
 */
export async function readAt(browser, url) {
  const tab = await browser.open(url);
  await tab.press();
  return { tab, reader: await tab.reader() };
}

/**
 * The same with nothing stored of what was set or chosen before.
 * @param {Browser} browser
 * @param {string} url
 */
export async function readAfresh(browser, url) {
  const { tab, reader } = await readAt(browser, url);
  await reader.evaluate(() => Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()]).then(() => true));
  await reader.reload();
  return { tab, reader };
}

/**
 * Waits until the browser has drawn what was done, twice: what it scrolls to by itself comes with the next frame.
 * @param {Tab} tab
 */
export function drawn(tab) {
  return tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));
}

/**
 * Sets a field of the settings as a hand would.
 * @param {Tab} reader
 * @param {string} name
 * @param {string} value
 */
export async function set(reader, name, value) {
  await reader.evaluate((name, value) => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector(`#settings [name="${name}"]`));
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, name, value);
}

/**
 * The text of the article, without the marks and buttons of the reader's own.
 * @param {Tab} reader
 * @returns {Promise<string>}
 */
export function articleOf(reader) {
  return reader.evaluate(() => {
    const copy = document.querySelector("#article")?.cloneNode(true);
    if (!(copy instanceof Element)) return "";
    for (const own of copy.querySelectorAll(".left-out, button, .reading-time, .printed-address")) own.remove();
    return copy.textContent.trim();
  });
}

/**
 * What a reader's tab shows.
 * @param {Tab} reader
 * @returns {Promise<Record<"article" | "title" | "standfirst" | "authors" | "published" | "language" | "original" | "notice", string>>}
 */
export async function reading(reader) {
  const article = await articleOf(reader);
  const shown = await reader.evaluate(() => {
    const text = (/** @type {string} */ selector) => document.querySelector(selector)?.textContent?.trim() ?? "";
    return {
      title: text("#article h1.title"),
      standfirst: text("#article .standfirst"),
      authors: text("#article .authors"),
      published: text("#article time.published"),
      language: document.querySelector("#article")?.getAttribute("lang") ?? "",
      original: document.querySelector("#original")?.getAttribute("href") ?? "",
      notice: text("#notice"),
    };
  });
  return { article, ...shown };
}

/**
 * The snapshot that a reader's tab was made from.
 * @param {Tab} reader
 * @returns {Promise<string>}
 */
export function snapshotOf(reader) {
  return reader.evaluate(async () => {
    const key = new URLSearchParams(location.search).get("key") ?? "";
    const { [key]: page } = await chrome.storage.session.get(key);
    const bytes = Uint8Array.from(atob(/** @type {any} */ (page).html), (character) => character.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  });
}
