import assert from "node:assert/strict";
import { readAt, reading, snapshotOf } from "./steps.js";

/**
 * @param {string} text
 * @param {readonly string[]} phrases
 */
function assertInOrder(text, phrases) {
  const places = phrases.map((phrase) => text.indexOf(phrase));
  assert.ok(!places.includes(-1), `missing: ${phrases[places.indexOf(-1)]}\n${text}`);
  assert.deepEqual(places, places.toSorted((a, b) => a - b));
}

/** @type {import("./steps.js").Scenario[]} */
export const scenarios = [
  {
    name: "shadow roots, open and closed, stand in their hosts, slots filled",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("shadow"));
      const html = await snapshotOf(reader);
      const phrases = ["Light child first", "Open root", "Fallback of a slot", "Below the case", "Closed root"];
      assertInOrder(html, phrases);
      assert.ok(!html.includes("Unslotted text"));
      assertInOrder((await reading(reader)).article, phrases);
    },
  },
  {
    name: "a frame of the same site is read, another site's is not",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("frames"));
      const html = await snapshotOf(reader);
      assertInOrder(html, ["The library at Nethercote", "<div data-fairpage-frame>", "Inside the same site's frame", "Its rules are short"]);
      assert.ok(!html.includes("Inside another site's frame"));
      assert.ok(html.includes(`href="${site.address("deaths/column")}"`), "addresses are the frame's");
      assertInOrder((await reading(reader)).article, ["The library at Nethercote", "Its rules are short"]);
    },
  },
  {
    name: "what cannot be seen is marked, and nothing else",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("hidden"));
      const marked = await reader.evaluate((html) => {
        const page = new DOMParser().parseFromString(html, "text/html");
        return [...page.querySelectorAll("[data-fairpage-hidden]")].map(({ textContent }) => textContent?.split(":")[0]);
      }, await snapshotOf(reader));
      assert.deepEqual(marked, ["Not displayed", "Not visible", "Transparent", "For screen readers alone", "Dropped down"]);
      const { article } = await reading(reader);
      assertInOrder(article, ["Every spring", "Through the veil", "Without a box", "Forged mark", "Forged frame", "Faded in later", "Risen later"]);
      assert.ok(!article.includes("take out a subscription"));
    },
  },
  {
    name: "a page that its own script was to unveil is read",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("veiled"));
      assertInOrder((await reading(reader)).article, ["The sea came over the wall", "When the water drew back"]);
    },
  },
  {
    name: "a formula that no script has drawn is drawn",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("formula"));
      const formula = await reader.evaluate(() => document.querySelector(".article math")?.getAttribute("alttext"));
      assert.equal(formula, "h \\lt 4a");
    },
  },
  {
    name: "marks the page wrote itself are stripped",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("hidden"));
      const html = await snapshotOf(reader);
      assert.ok(html.includes("<p>Forged mark") && html.includes("<div><p>Forged frame"), html);
    },
  },
  {
    name: "a form that shadows the DOM's names is read; what was typed is not",
    async run(browser, site) {
      const tab = await browser.open(site.address("clobbered"));
      await tab.type("#card", "4929 1111");
      await tab.type("#note", "A secret");
      await tab.press();
      const reader = await tab.reader();
      const html = await snapshotOf(reader);
      assertInOrder(html, ["<form", "For eleven years", "Everything worked", "It was put right", "</form>"]);
      assert.ok(html.includes('href="letters/42"'));
      for (const typed of ["4929", "secret", "Printed in the page"]) assert.ok(!html.includes(typed), typed);
      assertInOrder((await reading(reader)).article, ["For eleven years", "Everything worked", "It was put right"]);
    },
  },
  {
    name: "images have the address that the browser chose",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("lazy"));
      const images = await reader.evaluate((html) => {
        const page = new DOMParser().parseFromString(html, "text/html");
        const base = page.querySelector("base")?.getAttribute("href") ?? "";
        return [...page.querySelectorAll("img")].map((image) => URL.parse(image.getAttribute("src") ?? "", base)?.href);
      }, await snapshotOf(reader));
      const expected = ["image/first-bridge.svg", "image/second-bridge.svg", "nowhere/sixth-bridge.png", "image/fifth-bridge.svg"];
      assert.deepEqual(images, expected.map((name) => site.address(name)));
    },
  },
  {
    name: "the HTML reads back as the same tree, code and drawings left out",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("odd"));
      const html = await snapshotOf(reader);
      assert.doesNotMatch(html, /stays? out|onclick|nonce|style=/);
      const again = await reader.evaluate((html) => {
        const page = new DOMParser().parseFromString(html, "text/html");
        const text = (/** @type {string} */ selector) => page.querySelector(selector)?.textContent;
        return {
          title: page.title,
          description: page.querySelector("meta[name=description]")?.getAttribute("content"),
          links: [...page.querySelectorAll("link")].map((link) => link.getAttribute("rel")),
          heading: text("h1"),
          pre: text("pre"),
          raw: page.querySelectorAll("pre")[1].textContent,
          formula: text("math"),
          inFormula: page.querySelector("math b")?.namespaceURI,
          numbering: page.querySelector("ol")?.getAttribute("start") + " " + page.querySelector("li")?.getAttribute("value"),
          made: text("#made"),
          frame: text("[data-fairpage-frame]"),
          linked: JSON.parse(text("script") ?? "").headline,
          hrefs: [...page.querySelectorAll("a")].map((link) => link.getAttribute("href")),
        };
      }, html);
      assert.deepEqual(again, {
        title: 'A <b> in the title & a "quote"',
        description: `Quotes "of" both 'kinds' & an &amp;`,
        links: ["canonical", "shortcut icon"],
        heading: "Odd & ends: 1 < 2 > 0, “\u00a0hard space\u00a0”",
        pre: "\ntwo lines down, kept",
        raw: "raw & <b>text</b>",
        formula: "a<half of bhtml in a formula's row",
        inFormula: "http://www.w3.org/1999/xhtml",
        numbering: "4 7",
        made: "a < b && c > dtext in a foreign elementrow without a formula",
        frame: "frame within, <not a tag>",
        linked: "</script><p>broken out</p>",
        hrefs: ["#note", "relative/path?q=a&b", "javascript:alert(1)"],
      });
    },
  },
  {
    name: "a page nested three thousand deep is read to the bottom",
    async run(browser, site) {
      const { reader } = await readAt(browser, site.address("deep"));
      assert.ok((await snapshotOf(reader)).includes("the bottom of the well"));
    },
  },
  {
    name: "the page is left as it was, to the byte, and notices nothing",
    async run(browser, site) {
      const tab = await browser.open(site.address("odd"));
      const before = await tab.evaluate(() => {
        const page = /** @type {any} */ (window);
        page.changes = [];
        new MutationObserver((records) => page.changes.push(...records.map(({ type }) => type)))
          .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        page.globals = 0;
        page.globals = Object.getOwnPropertyNames(window).length;
        return document.documentElement.outerHTML;
      });
      await tab.press();
      await (await tab.reader()).key("Escape");
      await tab.when(() => location.pathname === "/odd" && document.visibilityState === "visible");
      const after = await tab.evaluate(() => {
        const { changes, globals } = /** @type {any} */ (window);
        return { html: document.documentElement.outerHTML, changes, added: Object.getOwnPropertyNames(window).length - globals };
      });
      assert.deepEqual(after, { html: before, changes: [], added: 0 });
    },
  },
];
