import assert from "node:assert/strict";
import { articleOf, readAt, reading } from "./steps.js";

/** @typedef {import("../driver/types.js").Tab} Tab */

const APPEAL = "no owner but its readers";
const LETTER = "inbox every Friday";
const STORY = "The fishermen were less astonished";

/**
 * Presses a button that is found by a text beside it.
 * @param {Tab} reader
 * @param {string} selector of what holds both
 * @param {string} text
 * @param {string} button
 */
function pressBeside(reader, selector, text, button) {
  return reader.evaluate((selector, text, button) => {
    const all = [...document.querySelectorAll(selector)].filter((one) => one.textContent.includes(text));
    const found = all.at(-1)?.querySelector(button);
    if (!found) throw new Error(`no ${button} beside “${text}”`);
    found.click();
  }, selector, text, button);
}

/**
 * Presses a button of the panel, which answers once the choice is stored.
 * @param {Tab} reader
 * @param {string} selector
 */
async function pressInPanel(reader, selector) {
  await reader.click("#left-out-opener");
  await reader.click(selector);
}

/** @type {import("./steps.js").Scenario[]} */
export const scenarios = [
  {
    name: "a mark shows what was left out there and why; one press puts it back, one takes it out again",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("harbour"));
      const marks = await reader.evaluate(() => [...document.querySelectorAll("#article .left-out > summary")].map((one) => one.textContent));
      assert.deepEqual(marks, ["Left out: Newsletter", "Left out: Donation appeal"]);
      const why = await reader.evaluate(() => document.querySelector("#article .left-out > p")?.textContent);
      assert.equal(why, "Offers a newsletter");
      await pressBeside(reader, "#article .left-out-block", APPEAL, "[data-put-back]");
      await reader.when(() => document.querySelector("#article .put-back"));
      assert.ok((await articleOf(reader)).includes(APPEAL));
      assert.equal(await reader.evaluate(() => document.activeElement?.getAttribute("data-block") !== null), true, "focus follows");
      await reader.reload();
      assert.ok((await articleOf(reader)).includes(APPEAL), "it is remembered");
      await reader.click("#article .take-out");
      await reader.when(() => !document.querySelector("#article .put-back"));
      assert.ok(!(await articleOf(reader)).includes(APPEAL));
    },
  },
  {
    name: "the panel lists all that was left out, by kind, with counts",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("harbour"));
      await reader.click("#left-out-opener");
      const shown = await reader.evaluate(() => {
        const counts = [...document.querySelectorAll("#left-out-list > [data-label] > h3")].map((one) => Number(/\((\d+)\)/.exec(one.textContent)?.[1]));
        const blocks = document.querySelectorAll("#left-out-list .left-out-block").length;
        return { counts, blocks, opener: document.querySelector("#left-out-opener")?.textContent };
      });
      assert.ok(shown.blocks > 5);
      assert.equal(shown.counts.reduce((/** @type {number} */ sum, /** @type {number} */ count) => sum + count, 0), shown.blocks);
      assert.equal(shown.opener, `Left out: ${shown.blocks}`);
      await reader.key("Escape");
      await reader.when(() => !document.querySelector("dialog[open]"));
      assert.match((await reading(reader)).article, /The sea came over the wall/, "Esc closes the panel, not the reader");
    },
  },
  {
    name: "a kind of block is kept on all pages of a site until that is forgotten",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("harbour"));
      await pressInPanel(reader, "#left-out-list > [data-label=newsletter] > button");
      await reader.when(() => document.querySelector("#site-choices"));
      const { reader: second } = await readAt(browser, site.address("harbour"));
      const text = await articleOf(second);
      assert.ok(text.includes(LETTER) && !text.includes(APPEAL));
      await pressInPanel(second, "#site-choices button");
      await second.when(() => !document.querySelector("#site-choices"));
      assert.ok(!(await articleOf(second)).includes(LETTER));
      assert.deepEqual(await second.evaluate(() => chrome.storage.local.get()), { sites: {} });
    },
  },
  {
    name: "any block can be taken out by hand, and put back",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("harbour"));
      await reader.click("#edit");
      const button = await reader.evaluate((story) => {
        const block = [...document.querySelectorAll("#article [data-block]")].find((one) => one.textContent.includes(story));
        return `[data-take-out="${block?.getAttribute("data-block")}"]`;
      }, STORY);
      await reader.click(button);
      await reader.when((button) => !document.querySelector(button), button);
      assert.ok(!(await articleOf(reader)).includes(STORY));
      await pressBeside(reader, "#article .left-out-block", STORY, "[data-put-back]");
      await reader.when((button) => document.querySelector(button), button);
      assert.ok((await articleOf(reader)).includes(STORY));
      assert.equal(await reader.evaluate(() => document.querySelector(".put-back")), null, "an undone choice is no choice");
    },
  },
  {
    name: "all blocks and their reasons are shown to who misses something, with a report that tells nothing of the page",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("harbour"));
      await reader.click("#left-out-opener");
      await reader.click("#show-all-blocks");
      const { items, report } = await reader.evaluate(() => ({
        items: [...document.querySelectorAll("#blocks > ol > li > strong")].map((one) => one.textContent),
        report: /** @type {HTMLTextAreaElement | null} */ (document.querySelector("#report textarea"))?.value,
      }));
      assert.ok(items.includes("Kept: Body") && items.includes("Left out: Newsletter"), String(items));
      const { blocks } = JSON.parse(report);
      assert.equal(blocks.length, items.length);
      assert.ok(blocks.some((/** @type {any} */ { label }) => label === "donation"));
      for (const told of ["127.0.0.1", "Courier", "Skerry"]) assert.ok(!report.includes(told), told);
    },
  },
  {
    name: "a private window stores nothing about a site",
    async run(browser, site) {
      const tab = await browser.openPrivately(site.address("harbour"));
      await tab.press();
      const reader = await tab.reader();
      await reader.click("#left-out-opener");
      assert.equal(await reader.evaluate(() => document.querySelectorAll("#left-out-list > [data-label] > button").length), 0);
    },
  },
];
