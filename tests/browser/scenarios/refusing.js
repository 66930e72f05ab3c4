import assert from "node:assert/strict";
import { until } from "../until.js";
import { readAt, reading } from "./steps.js";

const CLOSED = { chromium: "chrome://version/", firefox: "about:config" };

/** @type {import("./steps.js").Scenario[]} */
export const scenarios = [
  {
    name: "a page closed to extensions is said to be closed, and stays open",
    async run(browser) {
      const { tab, reader } = await readAt(browser, CLOSED[browser.name]);
      assert.match((await reading(reader)).notice, /^This page is closed to extensions/);
      assert.equal(await tab.url(), CLOSED[browser.name]);
      await reader.key("Escape");
      await until("the reader to close", () => reader.isGone());
    },
  },
  {
    name: "where nothing is readable every block is offered with its reasons",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("login"));
      const { notice, article } = await reading(reader);
      assert.match(notice, /^Nothing readable found/);
      assert.equal(article, "");
      /** @type {{ label: string, text: string, reasons: number }[]} */
      const blocks = await reader.evaluate(() => [...document.querySelectorAll("#blocks ol > li")].map((block) => ({
        label: block.querySelector("strong")?.textContent,
        text: block.querySelector("blockquote")?.textContent,
        reasons: block.querySelectorAll("ul > li").length,
      })));
      assert.ok(blocks.some(({ text }) => text.includes("Forgotten your password?")), JSON.stringify(blocks));
      for (const { label, reasons } of blocks) assert.ok(label && reasons > 0, JSON.stringify(blocks));
    },
  },
  {
    name: "an empty page is answered by a sentence",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("blank"));
      assert.match((await reading(reader)).notice, /^This page could not be read.*\w+.*\.Open the original$/);
    },
  },
  {
    name: "a page larger than the store is said to be too large",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("too-large"));
      assert.match((await reading(reader)).notice, /^This page is too large/);
    },
  },
  {
    name: "when the store is full the oldest article is forgotten",
    async run(browser, site) {
      const readers = [];
      for (let i = 0; i < 3; i++) {
        const { reader } = await readAt(browser, site.address("half"));
        assert.doesNotMatch((await reading(reader)).notice, /too large|no longer here/);
        readers.push(reader);
      }
      await readers[0].reload();
      assert.match((await reading(readers[0])).notice, /^This article is no longer here/);
    },
  },
];
