import assert from "node:assert/strict";
import { until } from "../until.js";
import { readAt, reading } from "./steps.js";

/** @typedef {import("../driver/types.js").Tab} Tab */

/**
 * A page somebody is in the middle of: scrolled, something typed, its script running.
 * @param {import("../driver/types.js").Browser} browser
 * @param {import("../site.js").Site} site
 */
async function openInUse(browser, site) {
  const tab = await browser.open(site.address("harbour"));
  await tab.type("#email", "maud@skerry.example");
  // What is typed is scrolled to some frames later: where it is in view, nothing moves.
  await tab.evaluate(() => document.querySelector("#email")?.scrollIntoView({ block: "center", behavior: "instant" }));
  return { tab, before: await stateOf(tab) };
}

/** @param {Tab} tab */
function stateOf(tab) {
  return tab.evaluate(() => ({
    scrolled: scrollY,
    typed: /** @type {HTMLInputElement} */ (document.querySelector("#email")).value,
    loadedAt: performance.timeOrigin,
    ticks: Number(document.querySelector("#ticks")?.textContent),
  }));
}

/**
 * The page is there again, the same document as before, and its script goes on counting.
 * @param {Tab} tab
 * @param {Awaited<ReturnType<typeof stateOf>>} before
 */
async function assertReturned(tab, before) {
  await tab.when(() => location.pathname === "/harbour" && document.visibilityState === "visible");
  const { ticks, ...after } = await stateOf(tab);
  assert.deepEqual(after, { scrolled: before.scrolled, typed: "maud@skerry.example", loadedAt: before.loadedAt });
  assert.ok(before.scrolled > 100, `${before.scrolled} is no place to come back to`);
  assert.ok(ticks >= before.ticks, `${ticks} ticks after ${before.ticks}`);
  await tab.when((/** @type {number} */ seen) => Number(document.querySelector("#ticks")?.textContent) > seen, ticks);
}

/** @type {import("./steps.js").Scenario[]} */
export const scenarios = [
  {
    name: "Esc returns to the page as it was",
    async run(browser, site) {
      const { tab, before } = await openInUse(browser, site);
      await tab.press();
      await (await tab.reader()).key("Escape");
      await assertReturned(tab, before);
    },
  },
  {
    name: "a press in the reader returns to the page as it was",
    async run(browser, site) {
      const { tab, before } = await openInUse(browser, site);
      await tab.press();
      await (await tab.reader()).press();
      await assertReturned(tab, before);
    },
  },
  {
    name: "the reader's own button returns to the page as it was",
    async run(browser, site) {
      const { tab, before } = await openInUse(browser, site);
      await tab.press();
      const reader = await tab.reader();
      await reader.click("#close");
      await assertReturned(tab, before);
    },
  },
  {
    name: "a note's place in the article is no step on the way back",
    async run(browser, site) {
      const { tab, before } = await openInUse(browser, site);
      await tab.press();
      const reader = await tab.reader();
      await reader.evaluate(() => location.assign("#article"));
      await reader.click("#close");
      await assertReturned(tab, before);
    },
  },
  {
    name: "the reader's tab is closed where it stood beside the page",
    only: { browser: "firefox", why: "Chromium reads in the page's own tab" },
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("harbour"));
      await reader.key("Escape");
      await until("the tab to close", () => reader.isGone());
    },
  },
  {
    name: "the article is still there after a reload",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("harbour"));
      const before = await reading(reader);
      await reader.reload();
      assert.deepEqual(await reading(reader), before);
      assert.match(before.article, /The sea came over the wall/);
    },
  },
  {
    name: "an article that is no longer kept is said to be gone, and its page offered",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("harbour"));
      await reader.evaluate(() => chrome.storage.session.clear());
      await reader.reload();
      const { article, notice, original } = await reading(reader);
      assert.equal(article, "");
      assert.match(notice, /^This article is no longer here/);
      assert.equal(original, site.address("harbour"));
      assert.equal(await reader.evaluate(() => document.querySelector("#notice a")?.getAttribute("href")), original);
    },
  },
  {
    name: "what was read in a private window is forgotten with it, and nothing else",
    only: { browser: "firefox", why: "Chromium keeps a store of its own for private windows" },
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("harbour"));
      const keys = () => reader.evaluate(() => chrome.storage.session.getKeys());
      const before = await keys();
      const secret = await browser.openPrivately(site.address("login"));
      await secret.press();
      await secret.reader();
      assert.equal((await keys()).length, before.length + 1);
      await browser.closePrivate();
      await until("the page to be forgotten", async () => (await keys()).length === before.length);
      assert.deepEqual(await keys(), before);
    },
  },
  {
    name: "the keyboard command reads the page",
    only: { browser: "firefox", why: "Chromium gives no keys to extensions that are not packed" },
    async run(browser, site) {
      const tab = await browser.open(site.address("harbour"));
      await tab.shortcut();
      assert.match((await reading(await tab.reader())).article, /The sea came over the wall/);
    },
  },
];
