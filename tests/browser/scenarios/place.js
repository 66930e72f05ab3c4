import assert from "node:assert/strict";
import { drawn, readAfresh, readAt, set } from "./steps.js";

/** @typedef {import("../driver/types.js").Tab} Tab */

/**
 * The paragraph or heading at the top of the window, by its first words.
 * @param {Tab} tab
 * @returns {Promise<string>}
 */
function topmost(tab) {
  return tab.evaluate(() => {
    const all = [...document.querySelectorAll("h1, article h2, article h3, article p")];
    return all.find((one) => one.getBoundingClientRect().bottom > 4)?.textContent?.slice(0, 24) ?? "";
  });
}

/**
 * @param {Tab} tab
 * @param {string} words at the beginning of what is scrolled to
 */
async function bring(tab, words) {
  await tab.evaluate((words) => {
    const all = [...document.querySelectorAll("article h2, article h3, article p")];
    all.find((one) => one.textContent?.startsWith(words))?.scrollIntoView({ block: "start", behavior: "instant" });
  }, words);
}

/** @param {Tab} reader */
function positionsStored(reader) {
  return reader.evaluate(async () => /** @type {any} */ (await chrome.storage.local.get("positions")).positions ?? []);
}

/** @type {import("./steps.js").Scenario[]} */
export const scenarios = [
  {
    name: "the article's head tells how long reading it takes",
    async run(browser, site) {
      const time = async (/** @type {string} */ page) => {
        const { reader } = await readAfresh(browser, site.address(page));
        return reader.evaluate(() => document.querySelector("#article .reading-time")?.textContent);
      };
      assert.equal(await time("ferries"), "3 minutes to read");
      assert.equal(await time("harbour-ja"), "2 minutes to read");
    },
  },
  {
    name: "a bar follows the reading, and the contents mark the current heading and lead to each",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("ferries"));
      await reader.resize(1400, 800);
      const done = () => reader.evaluate(() => Number(getComputedStyle(/** @type {Element} */ (document.querySelector("#progress"))).getPropertyValue("--done")));
      assert.equal(await done(), 0);
      await bring(reader, "The Halcyon was a fast boat");
      await reader.when(() => document.querySelector("#outline [aria-current]")?.textContent === "Spring: the Halcyon");
      const half = await done();
      assert.ok(half > 0.2 && half < 0.8, String(half));
      await reader.when(() => document.querySelector("#outline")?.checkVisibility());
      await reader.key("o");
      await reader.when(() => document.activeElement?.matches("#outline a[aria-current]"));
      await reader.resize(700, 800);
      await reader.when(() => document.querySelector("#outline")?.checkVisibility() === false);
      await reader.key("o");
      await reader.click("#contents-list li:nth-child(4) a");
      assert.match(await topmost(reader), /^Summer: the/);
      assert.match(await reader.evaluate(() => document.activeElement?.textContent), /^Summer: the/);
      await reader.evaluate(() => scrollTo(0, 1e6));
      await reader.when(() => Number(document.querySelector("#progress")?.getAttribute("style")?.match(/--done: ?([\d.]+)/)?.[1]) > 0.99);
      await reader.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#edit")).click());
      await reader.when(() => document.querySelectorAll("#outline li").length === 6 && document.querySelectorAll("#outline [aria-current]").length === 1);
    },
  },
  {
    name: "an article without headings has no contents",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("harbour"));
      assert.deepEqual(await reader.evaluate(() => ["#outline", "#contents-opener"].map((one) => document.querySelector(one)?.checkVisibility())), [false, false]);
    },
  },
  {
    name: "the reader opens where the page was",
    async run(browser, site) {
      await readAfresh(browser, site.address("ferries"));
      const tab = await browser.open(site.address("ferries"));
      await bring(tab, "In any other water");
      await tab.press();
      const reader = await tab.reader();
      assert.match(await topmost(reader), /^In any other water/);
    },
  },
  {
    name: "the reader returns to where it was left, by a digest of the address, and to the beginning when asked",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("ferries"));
      await bring(reader, "She left in May");
      await reader.when(async () => /** @type {any} */ (await chrome.storage.local.get("positions")).positions?.length === 1);
      assert.doesNotMatch(JSON.stringify(await positionsStored(reader)), /127|ferries|She/);
      await reader.reload();
      assert.match(await topmost(reader), /^She left in May/);
      const again = (await readAt(browser, site.address("ferries"))).reader;
      assert.match(await topmost(again), /^She left in May/);
      await again.click(".returned button");
      assert.match(await topmost(again), /^Four ferries/);
      await again.when(async () => /** @type {any} */ (await chrome.storage.local.get("positions")).positions.length === 0);
    },
  },
  {
    name: "of reading positions the newest two hundred are kept, damaged ones are none, and a private window leaves none",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("ferries"));
      const fill = (/** @type {number} */ most) => reader.evaluate((most) => chrome.storage.local.set({
        positions: Array.from({ length: most }, (_, at) => [`old-${at}`, { place: "x" }]),
      }).then(() => true), most);
      await fill(200);
      await bring(reader, "She left in May");
      await reader.when(async () => /** @type {any} */ (await chrome.storage.local.get("positions")).positions[0][0] === "old-1");
      assert.equal((await positionsStored(reader)).length, 200);
      await fill(0);
      const tab = await browser.openPrivately(site.address("ferries"));
      await tab.press();
      const hidden = await tab.reader();
      await bring(hidden, "She left in May");
      await hidden.when(() => Number(document.querySelector("#progress")?.getAttribute("style")?.match(/--done: ?([\d.]+)/)?.[1]) > 0.1);
      await drawn(hidden);
      assert.deepEqual(await positionsStored(hidden), []);
    },
  },
  {
    name: "what is sought is found and counted as it is typed, whatever the accents; Enter goes on, Esc stays there",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("ferries"));
      const state = () => reader.evaluate(() => ({
        count: document.querySelector("#find-count")?.textContent,
        marked: CSS.highlights.get("found")?.size ?? 0,
        here: [...(CSS.highlights.get("found-here") ?? [])].map(String).join(),
      }));
      const isFree = await reader.evaluate(() => dispatchEvent(new KeyboardEvent("keydown", { key: "f", ctrlKey: true, cancelable: true })));
      assert.ok(isFree, "the browser's own search stays");
      await reader.key("/");
      await reader.type("#find-text", "konigin  LUISE");
      assert.deepEqual(await state(), { count: "1 of 1", marked: 1, here: "Königin Luise" });
      assert.ok(await reader.evaluate(() => {
        const [range] = /** @type {Set<Range>} */ (/** @type {unknown} */ (CSS.highlights.get("found-here")));
        const { top, bottom } = range.getBoundingClientRect();
        return top > 0 && bottom < innerHeight;
      }), "it is in sight");
      await reader.evaluate(() => {
        const field = /** @type {HTMLInputElement} */ (document.querySelector("#find-text"));
        scrollTo(0, 0);
        field.value = "cafe";
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
      assert.deepEqual(await state(), { count: "1 of 2", marked: 2, here: "café" });
      await reader.key("Enter");
      assert.equal((await state()).count, "2 of 2");
      await reader.key("Enter");
      assert.equal((await state()).count, "1 of 2");
      await reader.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#edit")).click());
      assert.deepEqual(await state(), { count: "1 of 2", marked: 2, here: "café" }, "it survives being drawn anew");
      await reader.type("#find-text", "zzz");
      assert.equal((await state()).count, "Not found");
      await reader.evaluate(() => {
        const field = /** @type {HTMLInputElement} */ (document.querySelector("#find-text"));
        field.value = "grand piano";
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
      await reader.key("Escape");
      await reader.when(() => !CSS.highlights.has("found") && !document.querySelector("#find[open]"));
      assert.deepEqual(await state(), { count: "1 of 1", marked: 0, here: "" });
      assert.equal(await reader.evaluate(() => String(getSelection())), "grand piano");
      assert.ok(await reader.evaluate(() => scrollY > 0));
    },
  },
  {
    name: "the ruler and the paragraph in focus follow, and nothing is out of reach",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("ferries"));
      await set(reader, "focus", "ruler");
      const middle = () => reader.evaluate(() => {
        const { top, bottom } = /** @type {Element} */ (document.querySelector("#ruler")).getBoundingClientRect();
        return Math.round((top + bottom) / 2);
      });
      assert.equal(await middle(), await reader.evaluate(() => Math.round(innerHeight / 2)));
      assert.ok(await reader.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest("main")));
      await reader.evaluate(() => dispatchEvent(new PointerEvent("pointermove", { clientX: 10, clientY: 200 })));
      await reader.when(() => Math.abs((document.querySelector("#ruler")?.getBoundingClientRect().top ?? 0) + (document.querySelector("#ruler")?.getBoundingClientRect().height ?? 0) / 2 - 200) < 2);
      await set(reader, "focus", "paragraph");
      assert.equal(await reader.evaluate(() => document.querySelector("#ruler")?.checkVisibility()), false);
      await reader.evaluate(() => {
        const all = [...document.querySelectorAll(".article-body > p")];
        all.find((one) => one.textContent?.startsWith("The Halcyon was"))?.scrollIntoView({ block: "center", behavior: "instant" });
      });
      await reader.when(() => document.querySelectorAll(".in-focus").length === 1 && document.querySelector(".in-focus")?.textContent?.startsWith("The Halcyon was"));
      await reader.when(() => {
        const colours = [".article-body", ".in-focus", ".in-focus + p"].map((one) => getComputedStyle(/** @type {Element} */ (document.querySelector(one))).color);
        return colours[0] === colours[1] && colours[1] !== colours[2];
      });
      await set(reader, "focus", "none");
      assert.equal(await reader.evaluate(() => document.querySelectorAll(".in-focus").length), 0);
      // Turned on where the middle lies between two paragraphs.
      await reader.evaluate(() => {
        const [, one] = document.querySelectorAll(".article-body > p");
        scrollBy({ top: one.getBoundingClientRect().bottom + 2 - innerHeight / 2, behavior: "instant" });
      });
      await set(reader, "focus", "paragraph");
      await reader.when(() => document.querySelectorAll(".article-body > p")[1].matches(".in-focus"));
    },
  },
  {
    name: "Japanese stands in vertical lines if so wanted, scrolls to the left and is returned to; English does not",
    async run(browser, site) {
      const vertical = (/** @type {Tab} */ reader) => reader.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#settings [name=vertical]")).click());
      const mode = (/** @type {Tab} */ reader) => reader.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector(".article-body"))).writingMode);
      const english = (await readAfresh(browser, site.address("ferries"))).reader;
      await vertical(english);
      assert.equal(await mode(english), "horizontal-tb");
      const { reader } = await readAfresh(browser, site.address("harbour-ja"));
      await reader.resize(800, 600);
      await vertical(reader);
      assert.equal(await mode(reader), "vertical-rl");
      assert.deepEqual(await reader.evaluate(() => [...document.querySelectorAll(".upright")].map((one) => one.textContent)), ["40", "12", "11", "10"]);
      await reader.evaluate(() => document.querySelector("#article")?.dispatchEvent(new WheelEvent("wheel", { deltaY: 400, cancelable: true })));
      await reader.when(() => (document.querySelector("#article")?.scrollLeft ?? 0) <= -399);
      await reader.when(() => Number(document.querySelector("#progress")?.getAttribute("style")?.match(/--done: ?([\d.]+)/)?.[1]) > 0.1);
      assert.ok(await reader.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "only the article scrolls sideways");
      await reader.when(async () => /** @type {any} */ (await chrome.storage.local.get("positions")).positions?.length === 1);
      await reader.when(async () => "settings" in (await chrome.storage.sync.get()));
      await reader.reload();
      assert.ok(await reader.evaluate(() => Math.abs((document.querySelector("#article")?.scrollLeft ?? 0) + 400) < 60), "where it was");
      await reader.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#article")).focus());
      await reader.key("Home");
      assert.equal(await reader.evaluate(() => document.querySelector("#article")?.scrollLeft), 0);
    },
  },
  {
    name: "on paper the article stands alone, black on white in every theme, with its address at the end",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("ferries"));
      for (const key of ["s", "t", "t", "t", "t"]) await reader.key(key);
      assert.equal(await reader.evaluate(() => document.documentElement.getAttribute("data-theme")), "black");
      const shown = () => reader.evaluate(() => ({
        paper: getComputedStyle(document.body).backgroundColor,
        ink: getComputedStyle(/** @type {Element} */ (document.querySelector(".article-body p"))).color,
        also: [".controls", "#settings", "#outline", "#progress", ".left-out", ".reading-time", "#blocks"].filter((one) => document.querySelector(one)?.checkVisibility()),
        address: document.querySelector(".printed-address")?.checkVisibility(),
      }));
      assert.equal((await shown()).address, false);
      await reader.showAs("print");
      assert.deepEqual(await shown(), { paper: "rgb(255, 255, 255)", ink: "rgb(0, 0, 0)", also: [], address: true });
      assert.match(await reader.evaluate(() => document.querySelector(".printed-address")?.textContent), /ferries$/);
      await reader.showAs("screen");
    },
  },
];
