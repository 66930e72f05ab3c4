import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { until } from "../until.js";
import { extensionFor, program, ZONE } from "./places.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").CDPSession} Session */

const ARGUMENTS = [
  "--enable-unsafe-extension-debugging",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * @param {string} proxy
 * @returns {Promise<import("./types.js").Browser>}
 */
export async function launchChromium(proxy) {
  const profile = await mkdtemp(join(tmpdir(), "fairpage-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program("CHROMIUM", "chromium", "chromium-browser", "google-chrome"),
    chromiumSandbox: false,
    env: { ...process.env, TZ: ZONE },
    args: [...ARGUMENTS, `--proxy-server=${proxy}`],
    ignoreDefaultArgs: ["--disable-back-forward-cache", "--disable-extensions"],
  });
  const browser = /** @type {import("playwright-core").Browser} */ (context.browser());
  const session = /** @type {any} */ (await browser.newBrowserCDPSession());
  const { id } = await session.send("Extensions.loadUnpacked", { path: extensionFor("chromium"), enableInIncognito: true });

  /** @param {import("playwright-core").BrowserContext} where @param {string} url */
  async function openIn(where, url) {
    const page = await where.newPage(); // the tab that is there at the start misses presses
    await listening(where);
    await page.goto(url);
    return tab(page, session, id);
  }

  async function closePrivate() {
    for (const other of browser.contexts()) if (other !== context) await other.close();
  }

  return {
    name: "chromium",
    open: (url) => openIn(context, url),
    openPrivately: async (url) => openIn(await browser.newContext(), url),
    closePrivate,
    async closeTabs() {
      await closePrivate();
      for (const page of context.pages().slice(1)) await page.close();
    },
    async quit() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/**
 * @param {Page} page
 * @param {any} session
 * @param {string} id the extension's
 * @returns {import("./types.js").Tab}
 */
function tab(page, session, id) {
  const context = page.context();
  const home = `chrome-extension://${id}/`;
  /** @type {Page[]} */
  let before = [];
  /** @type {import("./types.js").Evaluate} */
  const evaluate = (script, ...args) => page.evaluate(`(${script})(...${JSON.stringify(args)})`);
  return {
    async press() {
      before = context.pages();
      await page.bringToFront();
      const targetId = await until("the tab", () => tabTarget(page, session));
      await session.send("Extensions.triggerAction", { id, targetId });
    },
    async reader() {
      const opened = await until("the reader", async () =>
        [page, ...context.pages().filter((other) => !before.includes(other))].find((other) => other.url().startsWith(home)));
      await finished(opened);
      return tab(opened, session, id);
    },
    shortcut: () => Promise.reject(new Error("keys sent from outside trigger no command")),
    isGone: async () => page.isClosed(),
    url: async () => page.url(),
    title: () => page.title(),
    async key(key) {
      // A key may close its page when it goes down, before it is let go.
      await page.keyboard.press(key).catch((error) => {
        if (!page.isClosed()) throw error;
      });
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    type: (selector, text) => page.locator(selector).pressSequentially(text),
    click: (selector) => page.locator(selector).click(),
    async reload() {
      await page.reload();
      await finished(page);
    },
    showAs: (media) => page.emulateMedia({ media }),
    evaluate,
    when: (script, ...args) => until(String(script), () => evaluate(script, ...args).catch(whileLeaving)),
    async screenshot(path) {
      await page.screenshot({ path });
    },
  };
}

/**
 * A script asked while one page gives way to another has no answer yet.
 * @param {Error} error
 */
function whileLeaving(error) {
  if (!error.message.includes("Execution context was destroyed")) throw error;
}

/**
 * A press before the background has first run is lost. Each private window has a background of its own.
 * @param {import("playwright-core").BrowserContext} context
 */
async function listening(context) {
  const background = context.serviceWorkers()[0] ?? await context.waitForEvent("serviceworker");
  // A background that has only just started knows no `chrome` yet.
  const listens = () => globalThis.chrome?.action?.onClicked.hasListeners();
  await until("the background", () => background.evaluate(listens));
}

/** @param {Page} page */
async function finished(page) {
  await page.locator("html[data-state=done]").waitFor({ state: "attached" });
}

/**
 * The button belongs to a tab, which is a target of its own beside the page in it.
 * @param {Page} page
 * @param {any} session
 */
async function tabTarget(page, session) {
  const own = await page.context().newCDPSession(page);
  const { targetInfo } = await own.send("Target.getTargetInfo");
  await own.detach();
  const { targetInfos } = await session.send("Target.getTargets", { filter: [{ type: "tab" }] });
  const found = targetInfos.filter((/** @type {any} */ target) =>
    target.url === targetInfo.url && target.browserContextId === targetInfo.browserContextId);
  return found.at(-1)?.targetId;
}
