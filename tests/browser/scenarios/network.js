import assert from "node:assert/strict";
import { readAt } from "./steps.js";

/** What the browsers ask of their makers by themselves. */
const BROWSERS_OWN = /^https?:\/\/[^/]*\b(google|googleapis|gstatic|mozilla|firefox)\.(com|net|org)\b/;

/** @type {import("./steps.js").Scenario[]} */
export const scenarios = [
  {
    name: "reading asks the network for the article's images and nothing else, and tells no one where from",
    async run(browser, site) {
      const tab = await browser.open(site.address("harbour"));
      const from = site.log.length;
      await tab.press();
      const reader = await tab.reader();
      await reader.when(() => document.querySelector("img")?.complete);
      await reader.reload();
      await reader.when(() => document.querySelector("img")?.complete);
      const asked = site.log.slice(from).filter(({ url }) => !BROWSERS_OWN.test(url));
      assert.ok(asked.length > 0);
      for (const { url, referer } of asked) assert.deepEqual({ url, referer }, { url: "/image/harbour-wall.svg", referer: undefined });
    },
  },
  {
    name: "the reader's page is out of every site's reach",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("harbour"));
      const address = await reader.url();
      const outside = await browser.open(site.address("login"));
      const answer = await outside.evaluate((url) => fetch(url).then(() => "reached", () => "refused"), address);
      assert.equal(answer, "refused");
    },
  },
];
