import assert from "node:assert/strict";
import { readAfresh, set } from "./steps.js";

/** @typedef {import("../driver/types.js").Tab} Tab */

/**
 * How the article looks.
 * @param {Tab} reader
 * @returns {Promise<{ theme: string, paper: string, ink: string, size: number, font: string }>}
 */
function look(reader) {
  return reader.evaluate(() => ({
    theme: document.documentElement.getAttribute("data-theme"),
    paper: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
    size: parseFloat(getComputedStyle(/** @type {Element} */ (document.querySelector(".article-body p"))).fontSize),
    font: getComputedStyle(/** @type {Element} */ (document.querySelector(".article-body p"))).fontFamily,
  }));
}

/** @type {import("./steps.js").Scenario[]} */
export const scenarios = [
  {
    name: "settings change the text at once, and are remembered",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("harbour"));
      const before = await look(reader);
      await reader.click("#settings-opener");
      await set(reader, "theme", "sepia");
      await set(reader, "size", "200");
      await set(reader, "font", "dyslexic");
      const after = await look(reader);
      assert.equal(after.paper, "rgb(245, 236, 217)");
      assert.equal(after.size, 32);
      assert.match(after.font, /^"?OpenDyslexic/);
      await reader.when(async () => "settings" in (await chrome.storage.sync.get()));
      await reader.reload();
      assert.deepEqual(await look(reader), after);
      assert.ok(await reader.evaluate(() => document.fonts.load('16px "OpenDyslexic"').then((fonts) => fonts.length > 0)), "the font is bundled");
      await reader.click("#settings-opener");
      await reader.click("#settings-form > button:first-of-type");
      await reader.when(async () => !("settings" in (await chrome.storage.sync.get())));
      assert.deepEqual(await look(reader), before);
    },
  },
  {
    name: "every theme has its own paper and ink",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("harbour"));
      const colours = new Set();
      for (let at = 0; at < 5; at++) {
        await reader.key("t");
        const { ink, paper } = await look(reader);
        colours.add(`${ink} on ${paper}`);
      }
      assert.equal(colours.size, 5, [...colours].join("; "));
      await reader.key("t");
      assert.equal((await look(reader)).theme, "system");
    },
  },
  {
    name: "a damaged store gives what was sound, and says so",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("harbour"));
      const stored = { settings: { theme: "black", size: "huge", width: 1e9, ownFont: 'x"; }', later: true } };
      await reader.evaluate((stored) => chrome.storage.sync.set(stored), stored);
      await reader.reload();
      const { theme, size } = await look(reader);
      assert.deepEqual({ theme, size }, { theme: "black", size: 19.2 });
      assert.match(await reader.evaluate(() => document.querySelector(".settings-damaged")?.textContent), /could not be read/);
    },
  },
  {
    name: "keys are listed at ?, and do nothing while somebody types or does not want them",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("harbour"));
      await reader.key("?");
      const listed = await reader.evaluate(() => [...document.querySelectorAll("#help:modal dt")].map((one) => one.textContent));
      assert.ok(listed.includes("s") && listed.includes("?") && listed.includes("Esc"), String(listed));
      await reader.key("t");
      assert.equal((await look(reader)).theme, "system", "behind a window nothing changes");
      await reader.key("Escape");
      await reader.key("+");
      assert.ok((await look(reader)).size > 19.2);
      await reader.key("s");
      await set(reader, "font", "own");
      await reader.type("#settings [name=ownFont]", "tt");
      assert.equal((await look(reader)).theme, "system");
      await reader.click("#settings [name=letters]");
      await reader.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
      await reader.key("t");
      assert.equal((await look(reader)).theme, "system");
    },
  },
  {
    name: "settings of a private window are not stored",
    async run(browser, site) {
      await readAfresh(browser, site.address("harbour"));
      const tab = await browser.openPrivately(site.address("harbour"));
      await tab.press();
      const reader = await tab.reader();
      const stored = () => reader.evaluate(() => chrome.storage.sync.get());
      const before = { stored: await stored(), theme: (await look(reader)).theme };
      await reader.key("t");
      assert.notEqual((await look(reader)).theme, before.theme);
      assert.deepEqual(await stored(), before.stored);
    },
  },
];
