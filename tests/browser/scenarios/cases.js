import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readAt, snapshotOf } from "./steps.js";
import { extensionFor } from "../driver/places.js";

/** @typedef {typeof import("../../../dist/chromium/wasm/fairpage.js")} Core */

const CASES = new URL("../../cases/", import.meta.url);

/** The pages that the core is tested with: what a browser makes of them must read as they do themselves. */
export const scenarios = readdirSync(CASES).filter((name) => existsSync(pageOf(name)) && !isAboutContent(name)).map(scenario);

/**
 * Where the case is about what pictures and styles come out as, a browser chooses among them by its window's size.
 * @param {string} name
 */
function isAboutContent(name) {
  return /^content = true$/m.test(readFileSync(new URL(`${name}/case.toml`, CASES), "utf8"));
}

/** @param {string} name */
function pageOf(name) {
  return new URL(`${name}/page.html`, CASES);
}

/**
 * @param {string} name
 * @returns {import("./steps.js").Scenario}
 */
function scenario(name) {
  return {
    name: `the case ${name} reads the same through the browser`,
    async run(browser, site) {
      const url = site.address(`cases/${name}`);
      const { reader } = await readAt(browser, url);
      assert.deepEqual(await copyOf(await snapshotOf(reader), url), await copyOf(readFileSync(pageOf(name), "utf8"), url));
    },
  };
}

/**
 * @param {string} html
 * @param {string} url
 */
async function copyOf(html, url) {
  const { read } = await core();
  const reading = read(html, "html", url);
  const { left_out, ...article } = reading.article() ?? { left_out: 0 };
  return { article, markdown: reading.print("markdown").split("\n") };
}

/** The core as the extension has it, run here. */
async function core() {
  const folder = `${extensionFor("chromium")}/wasm`;
  /** @type {Core} */
  const loaded = await import(`${folder}/fairpage.js`);
  await loaded.default({ module_or_path: readFileSync(`${folder}/fairpage_bg.wasm`) });
  return loaded;
}
