import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serveDemo } from "./demo-site.js";
import { program } from "./driver/places.js";

/** @type {Awaited<ReturnType<typeof serveDemo>>} */
let site;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("playwright-core").Page} */
let page;
/** What went wrong in the page, and what it asked of anyone but its own origin. @type {string[]} */
let faults;

before(async () => {
  site = await serveDemo();
  const executablePath = program("CHROMIUM", "chromium", "chromium-browser", "google-chrome");
  browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ["--disable-background-networking"] });
});

after(async () => {
  await browser?.close();
  site?.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(10_000);
  faults = [];
  await page.route("**", (route) => {
    if (route.request().url().startsWith(`${site.origin}/`)) return route.continue();
    faults.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (entry) => entry.type() === "error" && faults.push(entry.text()));
  await page.goto(site.origin);
  await page.locator("#message[data-state=done]").waitFor();
});

afterEach(async () => {
  await page.close();
  assert.deepEqual(faults, []);
});

/** @param {string} name a case's file */
const caseFile = (name) => readFile(new URL(`../cases/${name}`, import.meta.url), "utf8");

/** @param {string} name @returns {Promise<{ title: string, byline: string }>} */
const expected = async (name) => JSON.parse(await caseFile(`${name}/expected/article.json`));

/** @param {string} title */
const seesArticle = (title) => page.locator("#view h1.title", { hasText: title }).waitFor();

test("opens with a sample: the article beside every block, its verdict and its reasons", async () => {
  await seesArticle((await expected("barrier-vote")).title);
  const kept = page.locator("#list li[data-kept=yes]");
  const leftOut = page.locator("#list li[data-kept=no]");
  assert.ok((await kept.count()) > 10);
  assert.ok((await leftOut.count()) > 10);
  const appeal = leftOut.filter({ hasText: "Local news costs money" });
  // Others quote it in their reasons.
  await appeal.locator("summary").first().click();
  assert.ok((await appeal.locator("tbody tr").count()) > 0);
});

test("reads the sample that is picked", async () => {
  const { title, byline } = await expected("night-ferry");
  await page.selectOption("#sample", "night-ferry.txt");
  await seesArticle(title);
  assert.equal(await page.locator("#view .authors").textContent(), byline);
});

test("reads what is pasted, as the kind it looks like", async () => {
  const { title } = await expected("quarry-owls");
  await paste(await caseFile("quarry-owls/page.html"));
  await seesArticle(title);
  await paste(await caseFile("tarn-valley-letter/page.txt"));
  await seesArticle((await expected("tarn-valley-letter")).title);
  assert.match((await page.locator("#message").textContent()) ?? "", /^The pasted text: \d+ blocks/);
});

test("reads a file that is dropped, in its own encoding", async () => {
  const bytes = await readFile(new URL("../cases/weir-mill/page.html", import.meta.url));
  await drop("weir-mill.html", bytes);
  await seesArticle((await expected("weir-mill")).title);
  await page.locator("#view p", { hasText: "They’ll tell you soon enough" }).waitFor();
});

test("says in one sentence why a file cannot be read", async () => {
  await drop("picture.html", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0, 0]));
  const message = page.locator("#message[data-state=failed]");
  await message.waitFor();
  assert.match((await message.textContent()) ?? "", /^\S[^\n]*\.$/);
  assert.ok(await page.locator("#result").isHidden());
});

test("shows the blocks alone where nothing is readable", async () => {
  await paste(await caseFile("log-in-only/page.html"));
  await page.locator("#view h3", { hasText: "Nothing readable" }).waitFor();
  assert.ok((await page.locator("#list li[data-kept=no]").count()) > 0);
});

test("prints the article as Markdown, HTML and text", async () => {
  for (const [view, sign] of [["Markdown", "## ‘Where does it go?’"], ["HTML", "<h2"], ["Text", "‘Where does it go?’"]]) {
    await page.locator("#article").getByText(view, { exact: true }).click();
    await page.locator("#view pre", { hasText: sign }).waitFor();
  }
});

test("filters the blocks by label", async () => {
  await page.locator("#filters label", { hasText: "Standfirst" }).click();
  const shown = page.locator("#list li:visible");
  assert.equal(await shown.count(), 1);
  assert.match((await shown.textContent()) ?? "", /The £38m scheme/);
});

test("lights a block on both sides, by pointer and by keyboard", async () => {
  const words = { hasText: "The barrier, a row of five steel gates" };
  await page.locator("#list li", words).hover();
  await page.locator("#view .lit", words).waitFor();
  await page.locator("#list li:first-child summary").focus();
  assert.equal(await page.locator("#view .lit", words).count(), 0);
  await page.locator("#view [data-block]", words).focus();
  await page.locator("#list li.lit", words).waitFor();
  await page.keyboard.press("ArrowUp");
  await page.locator("#list li.lit", { hasText: "We can no longer pretend" }).waitFor();
});

test("loads pictures only when told to", async () => {
  const pictures = "https://images.harrowbaycourier.example/";
  const path = fileURLToPath(new URL("../../extension/icons/icon-16.png", import.meta.url));
  await page.route(`${pictures}**`, (route) => route.fulfill({ path }));
  assert.equal(await page.locator("#view img").count(), 0);
  const asked = page.waitForRequest((request) => request.url().startsWith(pictures));
  await page.locator("#pictures").check();
  await asked;
  await page.locator("#view img").first().waitFor({ state: "attached" });
});

/** @param {string} source */
async function paste(source) {
  await page.getByRole("button", { name: "Paste a page" }).click();
  await page.locator("#pasted").fill(source);
  await page.getByRole("button", { name: "Read it" }).click();
}

/**
 * @param {string} name
 * @param {Buffer} bytes
 */
async function drop(name, bytes) {
  const dataTransfer = await page.evaluateHandle(([name, numbers]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(numbers)], name));
    return transfer;
  }, /** @type {[string, number[]]} */ ([name, [...bytes]]));
  await page.dispatchEvent("body", "drop", { dataTransfer });
}
