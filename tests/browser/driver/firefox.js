import { writeFile } from "node:fs/promises";
import { Builder, Key } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";
import { until } from "../until.js";
import { closePrivateWindows, install, openPrivateWindow, overrideMedium, placeButton, pressButton, pressShortcut } from "./firefox-window.js";
import { program, ZONE } from "./places.js";

/** @typedef {import("selenium-webdriver/firefox.js").Driver} Driver */

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
      await openPrivateWindow(driver);
      await driver.switchTo().window(await newHandle(driver, before));
      await placeButton(driver);
      // The window's own first page would come after ours.
      await until("the window", () => driver.executeScript(() => location.href === "about:privatebrowsing" && document.readyState === "complete"));
      return goTo(url);
    },
    async closePrivate() {
      await driver.switchTo().window(base);
      await closePrivateWindows(driver);
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
  const preferences = {
    "network.proxy.type": 1,
    "network.proxy.http": host,
    "network.proxy.http_port": Number(port),
    "network.proxy.ssl": host,
    "network.proxy.ssl_port": Number(port),
  };
  for (const [name, value] of Object.entries(preferences)) options.setPreference(name, value);
  const service = new firefox.ServiceBuilder(program("GECKODRIVER", "geckodriver")).addArguments("--allow-system-access");
  service.setEnvironment({ .../** @type {Record<string, string>} */ (process.env), TZ: ZONE });
  const driver = await new Builder().forBrowser("firefox").setFirefoxOptions(options).setFirefoxService(service).build();
  return /** @type {Driver} */ (driver);
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
      await pressButton(driver);
    },
    async shortcut() {
      await inFront();
      before = await driver.getAllWindowHandles();
      await pressShortcut(driver);
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
      const name = key.replace(/(?<=[a-z])(?=[A-Z])/, "_").toUpperCase();
      await driver.actions().sendKeys(/** @type {Record<string, string>} */ (/** @type {unknown} */ (Key))[name] ?? key).perform();
    },
    async resize(width, height) {
      await inFront();
      const frame = await driver.executeScript(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
      const [across, down] = /** @type {number[]} */ (frame);
      await driver.manage().window().setRect({ width: width + across, height: height + down });
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
    async showAs(medium) {
      await inFront();
      await overrideMedium(driver, medium);
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
