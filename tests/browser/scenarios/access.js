import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readAfresh, set } from "./steps.js";

/** @typedef {import("../driver/types.js").Tab} Tab */

const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** A script that says what axe-core objects to; made of text, since no page's policy would load it. */
const inspect = /** @type {() => Promise<string[]>} */ (new Function(`${AXE}
  return axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target, failureSummary }) => target + " " + failureSummary).join("; ")));`));

const THEMES = ["system", "light", "sepia", "dark", "black", "contrast"];

/**
 * What the reader may have open, and how it is opened and closed.
 * @type {Record<string, { open: (reader: Tab) => Promise<unknown>, close: (reader: Tab) => Promise<unknown> }>}
 */
const STATES = {
  article: { open: async () => {}, close: async () => {} },
  marks: {
    open: (reader) => reader.evaluate(() => document.querySelectorAll("#article details").forEach((one) => one.setAttribute("open", ""))),
    close: async () => {},
  },
  panel: { open: (reader) => reader.key("l"), close: (reader) => reader.key("Escape") },
  settings: { open: (reader) => reader.key("s"), close: (reader) => reader.key("Escape") },
  speech: { open: (reader) => reader.key("a"), close: (reader) => reader.key("Escape") },
  keys: { open: (reader) => reader.key("?"), close: (reader) => reader.key("Escape") },
  find: { open: (reader) => reader.key("/").then(() => reader.type("#find-text", "wall")), close: (reader) => reader.key("Escape") },
  choosing: { open: (reader) => reader.key("c"), close: (reader) => reader.key("c") },
  picture: { open: (reader) => enlarge(reader), close: (reader) => closePicture(reader) },
  focus: { open: (reader) => set(reader, "focus", "paragraph"), close: (reader) => set(reader, "focus", "none") },
};

/**
 * Shows the first picture in large, where there is one.
 * @param {Tab} reader
 */
function enlarge(reader) {
  return reader.evaluate(() => /** @type {HTMLElement | null} */ (document.querySelector("#article [role=button]"))?.click());
}

/**
 * Esc closes it; where no picture is open it would close the reader.
 * @param {Tab} reader
 */
async function closePicture(reader) {
  if (await reader.evaluate(() => document.querySelector("#lightbox:modal") !== null)) await reader.key("Escape");
}

/**
 * @param {Tab} reader
 * @param {string} where
 */
async function assertAccessible(reader, where) {
  assert.deepEqual(await reader.evaluate(inspect), [], where);
}

/** @type {import("./steps.js").Scenario[]} */
export const scenarios = [
  {
    name: "axe-core objects to nothing in any theme, whatever is open",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("harbour"));
      for (const theme of THEMES) {
        assert.equal(await reader.evaluate(() => document.documentElement.getAttribute("data-theme")), theme);
        for (const [state, { open, close }] of Object.entries(STATES)) {
          await open(reader);
          await assertAccessible(reader, `${theme}, ${state}`);
          await close(reader);
        }
        await reader.key("t");
      }
    },
  },
  {
    name: "axe-core objects to nothing where there is no article, in the list of all blocks, and on the page of what is stored",
    async run(browser, site) {
      const { reader: none } = await readAfresh(browser, site.address("login"));
      await assertAccessible(none, "no article");
      const { reader } = await readAfresh(browser, site.address("harbour"));
      await reader.key("l");
      await reader.click("#show-all-blocks");
      await assertAccessible(reader, "all blocks");
      await reader.evaluate(() => location.assign(chrome.runtime.getURL("options/options.html")));
      await reader.when(() => document.querySelector("html[data-state=done] #sites > p"));
      await assertAccessible(reader, "what is stored");
    },
  },
  {
    name: "axe-core objects to nothing in an article with everything, nor in one from right to left",
    async run(browser, site) {
      for (const page of ["ferries", "harbour-ja", "cases/content-structure", "cases/content-tables", "cases/content-formulas", "cases/content-players", "cases/content-figures", "cases/meta-arabic", "workshop"]) {
        const { reader } = await readAfresh(browser, site.address(page));
        await assertAccessible(reader, page);
      }
    },
  },
  {
    name: "axe-core objects to nothing where a note is open, pictures wait, and much is wider than the text",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("workshop"));
      await reader.evaluate(() => chrome.storage.sync.set({ settings: { pictures: "ask" } }).then(() => true));
      await reader.reload();
      await reader.resize(460, 700);
      await reader.when(() => document.querySelectorAll("[role=region]").length > 2);
      await reader.click("#at-sign-1-1");
      for (const theme of THEMES) {
        await assertAccessible(reader, `${theme}, a note`);
        await reader.key("t");
      }
    },
  },
  {
    name: "axe-core objects to nothing in the contents, beside the text and in the panel, under the ruler, in vertical lines and where one stopped",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("ferries"));
      await reader.resize(1400, 800);
      await reader.evaluate(() => scrollTo(0, 900));
      await reader.when(async () => /** @type {any} */ (await chrome.storage.local.get("positions")).positions?.length === 1);
      await reader.reload();
      await reader.when(() => document.querySelector(".returned"));
      await assertAccessible(reader, "beside the text");
      await reader.resize(600, 800);
      await reader.key("o");
      await assertAccessible(reader, "in the panel");
      await reader.key("Escape");
      await set(reader, "focus", "ruler");
      await assertAccessible(reader, "the ruler");
      const { reader: vertical } = await readAfresh(browser, site.address("harbour-ja"));
      await vertical.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#settings [name=vertical]")).click());
      await assertAccessible(vertical, "vertical lines");
    },
  },
  {
    name: "at 400 % zoom and on a phone nothing is cut off, and nothing but tables and code scrolls sideways",
    only: { browser: "chromium", why: "Firefox makes no window so narrow" },
    async run(browser, site) {
      for (const page of ["harbour", "ferries", "workshop", "cases/content-tables", "cases/content-whole"]) {
        const { reader } = await readAfresh(browser, site.address(page));
        await reader.resize(320, 256);
        for (const { open, close } of Object.values(STATES)) {
          await open(reader);
          const wide = await reader.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          assert.equal(wide, 0, page);
          await close(reader);
        }
      }
    },
  },
];
