import assert from "node:assert/strict";
import { articleOf, readAfresh, readAt, reading } from "./steps.js";

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

/**
 * Takes out the block that says something.
 * @param {Tab} reader
 * @param {string} text
 * @returns {Promise<string>} the selector of the button that does it
 */
async function takeOut(reader, text) {
  await reader.click("#edit");
  const button = await reader.evaluate((text) => {
    const block = [...document.querySelectorAll("#article [data-block]")].find((one) => one.textContent.includes(text));
    return `[data-take-out="${block?.getAttribute("data-block")}"]`;
  }, text);
  await reader.click(button);
  await reader.when((button) => !document.querySelector(button), button);
  return button;
}

/**
 * Adds choices from a file that says `text`.
 * @param {Tab} options
 * @param {string} text
 */
function bringIn(options, text) {
  return options.evaluate((text) => {
    const input = /** @type {HTMLInputElement} */ (document.querySelector("#import"));
    const files = new DataTransfer();
    files.items.add(new File([text], "choices.json", { type: "application/json" }));
    input.files = files.files;
    input.dispatchEvent(new Event("change"));
  }, text);
}

/** @type {import("./steps.js").Scenario[]} */
export const scenarios = [
  {
    name: "a mark shows what was left out there and why; one press puts it back, one takes it out again",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("harbour"));
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
      const { reader } = await readAfresh(browser, site.address("harbour"));
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
      const { reader } = await readAfresh(browser, site.address("harbour"));
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
      const { reader } = await readAfresh(browser, site.address("harbour"));
      const button = await takeOut(reader, STORY);
      assert.ok(!(await articleOf(reader)).includes(STORY));
      await pressBeside(reader, "#article .left-out-block", STORY, "[data-put-back]");
      await reader.when((button) => document.querySelector(button), button);
      assert.ok((await articleOf(reader)).includes(STORY));
      assert.equal(await reader.evaluate(() => document.querySelector(".put-back")), null, "an undone choice is no choice");
    },
  },
  {
    name: "what was taken out can be left out of every page of the site that says the same",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("harbour"));
      await takeOut(reader, STORY);
      await pressBeside(reader, "#article .left-out-block", STORY, "[data-always]");
      await reader.when(() => !document.querySelector("#article [data-always]"));
      const { reader: second } = await readAt(browser, site.address("harbour"));
      assert.ok(!(await articleOf(second)).includes(STORY));
      await second.click("#left-out-opener");
      assert.match(await second.evaluate(() => document.querySelector("#site-choices li")?.textContent), /Left out: “The fishermen/);
      await second.click("#site-choices button");
      await second.when(() => !document.querySelector("#site-choices"));
      assert.ok((await articleOf(second)).includes(STORY));
    },
  },
  {
    name: "what is stored is listed, changed, taken along and erased",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("harbour"));
      await pressInPanel(reader, "#left-out-list > [data-label=newsletter] > button");
      await reader.when(() => document.querySelector("#site-choices"));
      await reader.evaluate(() => location.assign(chrome.runtime.getURL("options/options.html")));
      const listed = () => document.querySelector("#sites li")?.textContent;
      assert.match(await reader.when(listed), /^Kept: Newsletter/);
      const file = await reader.evaluate(async () => {
        const saved = new Promise((resolve) => {
          URL.createObjectURL = (blob) => (resolve(/** @type {Blob} */ (blob).text()), "#");
        });
        /** @type {HTMLElement} */ (document.querySelector("#export")).click();
        return JSON.parse(await saved);
      });
      assert.deepEqual(Object.values(file.sites), [[{ about: "label", name: "newsletter", keep: true }]]);
      await reader.click("#sites li > button:first-of-type");
      await reader.when(() => document.querySelector("#sites li")?.textContent?.startsWith("Left out: Newsletter"));
      await reader.click("#erase > button:first-of-type");
      await reader.when(() => !document.querySelector("#sites li"));
      await bringIn(reader, "no choices");
      await reader.when(() => document.querySelector("#spoken")?.textContent === "This file holds no choices.");
      await bringIn(reader, JSON.stringify(file));
      assert.match(await reader.when(listed), /^Kept: Newsletter/);
    },
  },
  {
    name: "all blocks and their reasons are shown to who misses something, with a report that tells nothing of the page",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("harbour"));
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
      await pressBeside(reader, "#blocks > ol > li", APPEAL, "button");
      await reader.when(() => document.querySelector("#article .put-back"));
      assert.ok((await articleOf(reader)).includes(APPEAL), "any of them can be put back");
      assert.ok(await reader.evaluate(() => document.querySelector("#blocks")?.checkVisibility()));
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
