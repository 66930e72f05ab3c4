import assert from "node:assert/strict";
import { readAt, reading } from "./steps.js";

const FIRST = "The sea came over the wall at Skerry a little after four in the morning";
const LAST = "There is talk of a bench.";
const LEFT_OUT = ["214 partners", "inbox every Friday", "no owner but its readers", "seal in the swimming baths", "All rights reserved"];

/** @param {string} text */
function assertArticle(text) {
  for (const kept of [FIRST, LAST]) assert.ok(text.includes(kept), `kept: ${kept}\n${text}`);
  for (const dropped of LEFT_OUT) assert.ok(!text.includes(dropped), `left out: ${dropped}\n${text}`);
}

/** @type {import("./steps.js").Scenario[]} */
export const scenarios = [
  {
    name: "a news page is read: the article, its head, nothing else",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("harbour"));
      const shown = await reading(reader);
      assertArticle(shown.article);
      assert.equal(await reader.title(), "Harbour wall holds through the longest storm in forty years");
      assert.equal(shown.title, await reader.title());
      assert.match(shown.standfirst, /^Engineers had given the granite blocks/);
      assert.equal(shown.authors, "Maud Ferrant");
      assert.equal(shown.language, "en-GB");
      assert.equal(shown.original, site.address("harbour"));
      assert.match(shown.published, /February 28, 2026.*10:40/, "in the reader's time zone, eight hours behind the page's");
      assert.equal(shown.notice, "");
    },
  },
  {
    name: "an article that goes on on another page says so and leads there",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("paged"));
      const links = await reader.evaluate(() => [...document.querySelectorAll("#notices a")].map((link) => link.getAttribute("href")));
      assert.deepEqual(links, [site.address("paged?page=2")]);
    },
  },
  {
    name: "what is loaded only on scrolling is said to be missing; back there, it is loaded and read",
    async run(browser, site) {
      const { tab, reader } = await readAt(browser, site.address("scrolled"));
      assert.match(await reader.evaluate(() => document.querySelector("#notices")?.textContent), /loaded only when its page is scrolled/);
      await reader.click("#notices button");
      await tab.when(() => location.pathname === "/scrolled" && document.visibilityState === "visible");
      await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await tab.when(() => !document.querySelector(".infinite-scroll"));
      await tab.press();
      const again = await tab.reader();
      assert.match((await reading(again)).article, /Loaded late/);
      assert.equal(await again.evaluate(() => document.querySelector("#notices")?.checkVisibility()), false);
    },
  },
  {
    name: "a date without a time stays that day, west of Greenwich too",
    async run(browser, site) {
      for (const page of ["day", "midnight"]) {
        const { reader } = await readAt(browser, site.address(page));
        assert.equal((await reading(reader)).published, "March 1, 2026", page);
      }
    },
  },
  ...(/** @type {const} */ (["none", "sandbox", "trusted-types", "isolated"])).map((policy) => ({
    name: `a page with the policy ${policy} is read`,
    /** @type {import("./steps.js").Scenario["run"]} */
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("harbour", policy));
      assertArticle((await reading(reader)).article);
    },
  })),
  {
    name: "a page of three megabytes is read",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("large"));
      assertArticle((await reading(reader)).article);
      assert.ok(await reader.evaluate(() => document.querySelectorAll("*").length) < 2000, "what nobody asked for is not made");
      await reader.key("l");
      const listed = () => reader.evaluate(() => {
        const blocks = [...document.querySelectorAll("#left-out-list [data-label=navigation] .left-out-block")];
        return { count: blocks.length, focused: blocks.findIndex((block) => block === document.activeElement) };
      });
      assert.equal((await listed()).count, 50);
      await reader.click("#left-out-list [data-label=navigation] [data-more]");
      assert.deepEqual(await listed(), { count: 100, focused: 50 });
      await reader.click("#left-out-list [data-label=navigation] .left-out-block:first-of-type [data-put-back]");
      await reader.when(() => document.querySelector("#article .put-back"));
      assert.equal((await listed()).count, 100, "what was opened stays open");
    },
  },
  {
    name: "a page that never finishes loading is read",
    async run(browser, site) {
      const tab = await browser.open(site.address("blank"));
      await tab.evaluate((/** @type {string} */ url) => { location.href = url; }, site.address("unfinished"));
      await tab.when(() => document.querySelector("script[src='/never']"));
      await tab.press();
      assertArticle((await reading(await tab.reader())).article);
    },
  },
  {
    name: "a page in a private window is read",
    async run(browser, site) {
      const tab = await browser.openPrivately(site.address("harbour"));
      await tab.press();
      assertArticle((await reading(await tab.reader())).article);
    },
  },
  {
    name: "an image that does not load gives way to its words and a link",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("lazy"));
      await reader.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const { text, href } = await reader.when(() => {
        const missing = document.querySelector("#article .missing-image");
        return missing && { text: missing.textContent, href: missing.querySelector("a")?.href };
      });
      assert.equal(text, "A bridge that was never built Open the image");
      assert.equal(new URL(href).pathname, "/nowhere/sixth-bridge.png");
    },
  },
];
