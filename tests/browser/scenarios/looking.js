import assert from "node:assert/strict";
import { readAfresh, set } from "./steps.js";

/** @typedef {import("../driver/types.js").Tab} Tab */

/**
 * The picture that is shown in large.
 * @param {Tab} reader
 * @returns {Promise<{ alt: string, place: string, caption: string, width: number }>}
 */
function enlarged(reader) {
  return reader.evaluate(() => {
    const picture = document.querySelector("#lightbox:modal img");
    const text = (/** @type {string} */ selector) => document.querySelector(selector)?.textContent?.trim();
    if (!(picture instanceof HTMLImageElement)) throw new Error("none is");
    return { alt: picture.alt, place: text("#lightbox-place"), caption: text("#lightbox-caption"), width: picture.getBoundingClientRect().width };
  });
}

/**
 * @param {Tab} reader
 * @param {string} selector
 */
function focus(reader, selector) {
  return reader.evaluate((selector) => {
    const found = document.querySelector(selector);
    found.focus();
    return found === document.activeElement;
  }, selector);
}

/**
 * @param {Tab} reader
 * @param {string} selector
 * @returns {Promise<boolean>}
 */
function isFocused(reader, selector) {
  return reader.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector);
}

const ASKS = '#article img[src*="/image/"], video[poster]';

/** @type {import("./steps.js").Scenario[]} */
export const scenarios = [
  {
    name: "a picture is enlarged by keyboard, the next one follows, Esc leads back to it",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("workshop"));
      await reader.resize(900, 700);
      const first = "#article .lead img";
      assert.ok(await focus(reader, first));
      assert.equal(await reader.evaluate((first) => document.querySelector(first).ariaLabel, first), "Enlarge: A brass clock with one hand");
      await reader.key("Enter");
      const shown = await enlarged(reader);
      assert.equal(shown.place, "1 of 3");
      assert.match(shown.caption, /^The face has thirteen hours/);
      assert.equal(shown.width, await reader.evaluate(() => document.documentElement.clientWidth), "as wide as the window");
      await reader.key("ArrowRight");
      assert.equal((await enlarged(reader)).alt, "Five wheels, the smallest worn smooth");
      await reader.key("ArrowLeft");
      await reader.key("ArrowLeft");
      const last = await enlarged(reader);
      assert.deepEqual([last.place, last.caption], ["3 of 3", ""]);
      await reader.key("Escape");
      await reader.when(() => !document.querySelector("dialog[open]"));
      assert.ok(await isFocused(reader, first));
    },
  },
  {
    name: "an enlarged picture grows to its full size and back; where lines run to the left, the next one is to the left",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("workshop"));
      await reader.resize(600, 700);
      await reader.evaluate(() => document.querySelector("#article")?.setAttribute("dir", "rtl"));
      await reader.click("#article .lead img");
      const { width } = await enlarged(reader);
      await reader.click("#lightbox-zoom");
      assert.ok((await enlarged(reader)).width > width);
      assert.equal(await reader.evaluate(() => document.querySelector("#lightbox-zoom")?.ariaPressed), "true");
      await reader.key("ArrowLeft");
      assert.equal((await enlarged(reader)).place, "1 of 3", "arrows scroll what is larger than the window");
      await reader.click("#lightbox-zoom");
      assert.equal((await enlarged(reader)).width, width);
      await reader.key("ArrowLeft");
      assert.equal((await enlarged(reader)).place, "2 of 3");
      await reader.evaluate(() => {
        const touch = (/** @type {string} */ type, /** @type {number} */ clientX) => document.querySelector("#lightbox-stage")?.dispatchEvent(
          new PointerEvent(type, { pointerType: "touch", isPrimary: true, clientX, clientY: 300, bubbles: true }));
        touch("pointerdown", 100);
        touch("pointerup", 300);
      });
      assert.equal((await enlarged(reader)).place, "3 of 3");
      await reader.click("#lightbox-close");
      assert.equal(await reader.evaluate(() => document.querySelector("dialog[open]")), null);
    },
  },
  {
    name: "no picture is asked for until the reader asks: for one, for all, or in the settings",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("workshop"));
      await reader.evaluate(() => chrome.storage.sync.set({ settings: { pictures: "ask" } }).then(() => true));
      const from = site.log.length;
      await reader.reload();
      await reader.evaluate(() => scrollTo(0, document.body.scrollHeight));
      assert.equal(await reader.evaluate((asks) => document.querySelectorAll(asks).length, ASKS), 0);
      const boxes = await reader.evaluate(() => [...document.querySelectorAll(".withheld-picture > :first-child")].map((one) => one.textContent));
      assert.deepEqual(boxes, ["A brass clock with one hand", "Five wheels, the smallest worn smooth", "A bright wheel among dark ones", "A picture of the film"]);
      const asked = () => new Set(site.log.slice(from).map(({ url }) => url).filter((url) => url.startsWith("/image/")));
      await reader.click("figure:has(> [alt^=Five]) button:first-child");
      await reader.when(() => [...document.images].some((image) => image.src.endsWith("gear-train.svg") && image.naturalWidth > 0));
      assert.deepEqual([...asked()], ["/image/gear-train.svg"]);
      assert.ok(await isFocused(reader, "img"));
      await reader.click("#edit");
      assert.equal(await reader.evaluate(() => document.querySelectorAll(".withheld-picture").length), 3, "drawn anew, what is loaded stays");
      await reader.click("#article .lead .withheld-picture button:last-child");
      await reader.when((asks) => document.querySelectorAll(asks).length === 4, ASKS);
      await reader.when(() => [...document.images].some((image) => image.src.endsWith("clock-face.svg") && image.naturalWidth > 0));
      assert.ok(asked().has("/image/clock-face.svg"));
      await set(reader, "pictures", "ask");
      await set(reader, "pictures", "show");
      await set(reader, "pictures", "ask");
      assert.equal(await reader.evaluate(() => document.querySelectorAll(".withheld-picture").length), 4);
      await set(reader, "pictures", "show");
      assert.equal(await reader.evaluate((asks) => document.querySelectorAll(asks).length, ASKS), 4);
    },
  },
  {
    name: "a note opens at its sign, by hand and by keyboard, and leads to its place",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("workshop"));
      const open = () => reader.evaluate(() => document.querySelector("#footnote:popover-open")?.ariaLabel ?? null);
      await reader.click("#at-sign-2-1");
      assert.equal(await open(), "Note 2");
      const { text, isSeen } = await reader.evaluate(() => {
        const { left, right, top, bottom } = /** @type {Element} */ (document.querySelector("#footnote")).getBoundingClientRect();
        const isSeen = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        return { text: document.querySelector("#footnote-text")?.textContent?.trim(), isSeen };
      });
      assert.equal(text, "The cake was saved by the verger, who walked through with it on his head.");
      assert.ok(isSeen);
      await reader.click("#at-sign-2-1");
      assert.equal(await open(), null, "a second press closes it");
      assert.ok(await focus(reader, "#at-sign-1-1"));
      await reader.key("Enter");
      assert.equal(await open(), "Note 1");
      assert.ok(await isFocused(reader, "#footnote"));
      await reader.key("Escape");
      await reader.when(() => !document.querySelector(":popover-open"));
      assert.ok(await isFocused(reader, "#at-sign-1-1"), "Esc leads back to the sign, and does not close the reader");
      await reader.key("Enter");
      await reader.click("#footnote-link");
      await reader.when(() => document.querySelector(":target")?.id === "at-note-1");
      assert.equal(await open(), null);
    },
  },
  {
    name: "code has its colours and its text, and is copied",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("workshop"));
      await reader.when(() => CSS.highlights.has("code-str"));
      const words = await reader.evaluate(() => [...(CSS.highlights.get("code-kwd") ?? [])].map((range) =>
        range.startContainer.textContent?.slice(range.startOffset, range.endOffset)));
      for (const word of ["fn", "const", "for", "else"]) assert.ok(words.includes(word), `${word}: ${words}`);
      const plain = await reader.evaluate(() => [...CSS.highlights.values()].some((highlight) => [...highlight].some((range) => range.startContainer.textContent?.includes("62/8"))));
      assert.equal(plain, false, "an unknown language");
      await reader.click(".code-bar[data-language=rust] > button");
      await reader.when(() => document.querySelector(".code-bar > button")?.textContent === "Copied");
      assert.equal(await reader.evaluate(() => document.querySelector("#spoken")?.textContent), "Copied");
      await reader.evaluate(() => {
        navigator.clipboard.writeText = (text) => Promise.resolve(document.documentElement.setAttribute("data-copied", text));
      });
      await reader.click(".code-bar[data-language=python] > button");
      assert.equal(await reader.evaluate(() => document.documentElement.getAttribute("data-copied")), 'for hour in range(24):\n    print("high" if height(hour) > 4 else "low")');
    },
  },
  {
    name: "the colours of code can be told from its ground in every theme",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("workshop"));
      for (const theme of ["light", "sepia", "dark", "black", "contrast"]) {
        await reader.key("t");
        const contrasts = await reader.evaluate(() => {
          const light = (/** @type {string} */ name) => {
            const probe = document.body.appendChild(document.createElement("i"));
            probe.style.color = `var(${name})`;
            const parts = (getComputedStyle(probe).color.match(/\d+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255);
            probe.remove();
            const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
          };
          const ground = light("--wash");
          const names = ["word", "text", "number", "name", "note", "wrong"].map((name) => `--code-${name}`);
          return [document.documentElement.dataset.theme, names.map((name) => Math.max(light(name) / ground, ground / light(name)))];
        });
        assert.equal(contrasts[0], theme);
        for (const contrast of contrasts[1]) assert.ok(contrast >= 4.5, `${theme}: ${contrasts[1]}`);
      }
    },
  },
  {
    name: "what is wider than the text is scrolled by keyboard, and only that",
    async run(browser, site) {
      const { reader } = await readAfresh(browser, site.address("workshop"));
      const wide = () => reader.evaluate(() => [...document.querySelectorAll(".wide")].map((one) => one instanceof HTMLElement && one.tabIndex === 0 && one.role === "region" ? one.ariaLabel : null));
      await reader.resize(1280, 900);
      const expected = ["Code 1, which can be scrolled", null, null, "The clock and the pole, in centimetres", null];
      await reader.when((expected) => [...document.querySelectorAll(".wide")].every((one, at) => one.ariaLabel === expected[at]), expected);
      assert.deepEqual(await wide(), expected);
      assert.ok(await focus(reader, "div.wide"));
      await reader.key("ArrowRight");
      await reader.when(() => (document.querySelector("div.wide")?.scrollLeft ?? 0) > 0);
      await reader.resize(460, 900);
      await reader.when(() => document.querySelectorAll("pre.wide")[1]?.role === "region");
    },
  },
];
