import { writeFile } from "node:fs/promises";
import { Builder, Key } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";
import { until } from "../until.js";
import { extensionFor, program, ZONE } from "./places.js";

/** @typedef {import("selenium-webdriver/firefox.js").Driver} Driver */

/** The extension's id as Firefox's own pages write it, from the manifest. */
const WIDGET = "fairpage_fairpage_example";

/**
 * @param {string} proxy
 * @returns {Promise<import("./types.js").Browser>}
 */
export async function launchFirefox(proxy) {
  const driver = await start(proxy);
  await install(driver);
  const base = await driver.getWindowHandle();

  /** @param {string} url */
  async function goTo(url) {
    await driver.get(url);
    return tab(driver, await driver.getWindowHandle());
  }

  return {
    name: "firefox",
    async open(url) {
      await driver.switchTo().newWindow("tab");
      return goTo(url);
    },
    async openPrivately(url) {
      const before = await driver.getAllWindowHandles();
      await inBrowser(driver, () => /** @type {any} */ (window).OpenBrowserWindow({ private: true }));
      await driver.switchTo().window(await newHandle(driver, before));
      await placeButton(driver);
      return goTo(url);
    },
    async closePrivate() {
      await driver.switchTo().window(base);
      await inBrowser(driver, closePrivateWindows);
    },
    async closeTabs() {
      for (const handle of await driver.getAllWindowHandles()) {
        if (handle === base) continue;
        await driver.switchTo().window(handle);
        await driver.close();
      }
      await driver.switchTo().window(base);
    },
    quit: () => driver.quit(),
  };
}

/** @param {string} proxy */
async function start(proxy) {
  const [host, port] = proxy.split(":");
  const options = new firefox.Options().setBinary(program("FIREFOX", "firefox", "firefox-esr")).addArguments("-headless");
  const preferences = { "network.proxy.type": 1, "network.proxy.http": host, "network.proxy.http_port": Number(port), "network.proxy.ssl": host, "network.proxy.ssl_port": Number(port) };
  for (const [name, value] of Object.entries(preferences)) options.setPreference(name, value);
  const service = new firefox.ServiceBuilder(program("GECKODRIVER", "geckodriver")).addArguments("--allow-system-access");
  service.setEnvironment({ .../** @type {Record<string, string>} */ (process.env), TZ: ZONE });
  const driver = await new Builder().forBrowser("firefox").setFirefoxOptions(options).setFirefoxService(service).build();
  return /** @type {Driver} */ (driver);
}

/** @param {Driver} driver */
async function install(driver) {
  const parameters = { path: extensionFor("firefox"), temporary: true, allowPrivateBrowsing: true };
  const executor = /** @type {any} */ (driver).getExecutor();
  executor.defineCommand("installFolder", "POST", "/session/:sessionId/moz/addon/install");
  const { Command } = await import("selenium-webdriver/lib/command.js");
  await driver.execute(new Command("installFolder").setParameters(parameters));
  await placeButton(driver);
}

/**
 * Puts the button where a user may have put it: out of the extensions' menu, into the toolbar.
 * @param {Driver} driver
 */
async function placeButton(driver) {
  await inBrowser(driver, (/** @type {string} */ widget) => {
    const { CustomizableUI } = /** @type {any} */ (globalThis).ChromeUtils.importESModule("moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs");
    CustomizableUI.addWidgetToArea(`${widget}-browser-action`, "nav-bar");
  }, WIDGET);
}

/** Runs in the browser's own window. */
function closePrivateWindows() {
  const { Services, ChromeUtils } = /** @type {any} */ (globalThis);
  const { PrivateBrowsingUtils } = ChromeUtils.importESModule("resource://gre/modules/PrivateBrowsingUtils.sys.mjs");
  for (const opened of Services.wm.getEnumerator("navigator:browser")) {
    if (PrivateBrowsingUtils.isWindowPrivate(opened)) opened.close();
  }
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

/**
 * @param {Driver} driver
 * @param {readonly string[]} before
 */
function newHandle(driver, before) {
  return until("a new tab", async () => (await driver.getAllWindowHandles()).find((handle) => !before.includes(handle)));
}

/**
 * @param {Driver} driver
 * @param {string} handle
 * @returns {import("./types.js").Tab}
 */
function tab(driver, handle) {
  /** @type {string[]} */
  let before = [];
  const inFront = () => driver.switchTo().window(handle);
  /** @type {import("./types.js").Evaluate} */
  const evaluate = async (script, ...args) => {
    await inFront();
    return driver.executeScript(script, ...args);
  };
  return {
    async press() {
      await inFront();
      before = await driver.getAllWindowHandles();
      await inBrowser(driver, (/** @type {string} */ widget) => document.getElementById(`${widget}-BAP`)?.click(), WIDGET);
    },
    async shortcut() {
      await inFront();
      before = await driver.getAllWindowHandles();
      await driver.setContext(firefox.Context.CHROME);
      await driver.actions().keyDown(Key.ALT).sendKeys("r").keyUp(Key.ALT).perform();
      await driver.setContext(firefox.Context.CONTENT);
    },
    async reader() {
      const opened = await newHandle(driver, before);
      await driver.switchTo().window(opened);
      await finished(driver);
      return tab(driver, opened);
    },
    isGone: async () => !(await driver.getAllWindowHandles()).includes(handle),
    async url() {
      await inFront();
      return driver.getCurrentUrl();
    },
    async title() {
      await inFront();
      return driver.getTitle();
    },
    async key(key) {
      await inFront();
      await driver.actions().sendKeys(Key[key === "Escape" ? "ESCAPE" : "TAB"]).perform();
    },
    async type(selector, text) {
      await inFront();
      await driver.findElement({ css: selector }).sendKeys(text);
    },
    async click(selector) {
      await inFront();
      await driver.findElement({ css: selector }).click();
    },
    async reload() {
      await inFront();
      await driver.navigate().refresh();
      await finished(driver);
    },
    evaluate,
    when: (script, ...args) => until(String(script), () => evaluate(script, ...args)),
    async screenshot(path) {
      await inFront();
      await writeFile(path, await driver.takeScreenshot(), "base64");
    },
  };
}

/** @param {Driver} driver */
async function finished(driver) {
  await until("the reader to finish", () =>
    driver.executeScript(() => location.protocol === "moz-extension:" && document.documentElement?.dataset.state === "done"));
}
