/**
 * The one door to the browser's extension API: Firefox calls it `browser`, Chromium `chrome`; both answer with promises.
 * @type {typeof chrome}
 */
export const browser = /** @type {any} */ (globalThis).browser ?? chrome;

/**
 * Chromium keeps an article that was navigated away from as it was, Firefox reloads it. So Firefox reads beside the
 * article, in a tab of its own.
 */
export const opensBeside = "getBrowserInfo" in browser.runtime;
