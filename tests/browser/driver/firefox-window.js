import { Key } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";
import { Command } from "selenium-webdriver/lib/command.js";
import { extensionFor } from "./places.js";

// What is done to Firefox itself rather than to a page: in its own windows, where the button is.

/** @typedef {import("selenium-webdriver/firefox.js").Driver} Driver */

/** The extension's id, from the manifest, as Firefox's own windows write it. */
const WIDGET = "fairpage_fairpage_example";

/** @param {Driver} driver */
export async function install(driver) {
  const parameters = { path: extensionFor("firefox"), temporary: true, allowPrivateBrowsing: true };
  const executor = /** @type {any} */ (driver).getExecutor();
  executor.defineCommand("installFolder", "POST", "/session/:sessionId/moz/addon/install");
  await driver.execute(new Command("installFolder").setParameters(parameters));
  await placeButton(driver);
}

/**
 * Puts the button where a user may have put it: out of the extensions' menu, into the toolbar.
 * @param {Driver} driver
 */
export async function placeButton(driver) {
  await inBrowser(driver, (/** @type {string} */ widget) => {
    const { ChromeUtils } = /** @type {any} */ (globalThis);
    const module = "moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs";
    ChromeUtils.importESModule(module).CustomizableUI.addWidgetToArea(`${widget}-browser-action`, "nav-bar");
  }, WIDGET);
}

/**
 * Runs a script in the browser's own window instead of a page.
 * @param {Driver} driver
 * @param {(...args: any[]) => unknown} script
 * @param {...unknown} args
 */
async function inBrowser(driver, script, ...args) {
  await driver.setContext(firefox.Context.CHROME);
  try {
    return await driver.executeScript(script, ...args);
  } finally {
    await driver.setContext(firefox.Context.CONTENT);
  }
}

/** @param {Driver} driver */
export async function pressButton(driver) {
  await inBrowser(driver, (/** @type {string} */ widget) => document.getElementById(`${widget}-BAP`)?.click(), WIDGET);
}

/** @param {Driver} driver */
export async function pressShortcut(driver) {
  await driver.setContext(firefox.Context.CHROME);
  await driver.actions().keyDown(Key.ALT).sendKeys("r").keyUp(Key.ALT).perform();
  await driver.setContext(firefox.Context.CONTENT);
}

/** @param {Driver} driver */
export async function openPrivateWindow(driver) {
  await inBrowser(driver, () => /** @type {any} */ (window).OpenBrowserWindow({ private: true }));
}

/** @param {Driver} driver */
export async function closePrivateWindows(driver) {
  await inBrowser(driver, () => {
    const { Services, ChromeUtils } = /** @type {any} */ (globalThis);
    const { PrivateBrowsingUtils } = ChromeUtils.importESModule("resource://gre/modules/PrivateBrowsingUtils.sys.mjs");
    for (const opened of Services.wm.getEnumerator("navigator:browser")) {
      if (PrivateBrowsingUtils.isWindowPrivate(opened)) opened.close();
    }
  });
}

/**
 * @param {Driver} driver
 * @param {"print" | "screen"} medium
 */
export async function overrideMedium(driver, medium) {
  await inBrowser(driver, (/** @type {string} */ medium) => {
    /** @type {any} */ (window).gBrowser.selectedBrowser.browsingContext.mediumOverride = medium;
  }, medium);
}
