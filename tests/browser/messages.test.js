import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const EXTENSION = new URL("../../extension/", import.meta.url);

/** Names that are put together: what a kind of block is called and why it goes, what a notice says. */
const PUT_TOGETHER = [/^(label|why)_[a-z]+$/, /^(closed|file|large|expired|failed|nothing)(Title|Text)$/];

const files = readdirSync(EXTENSION, { recursive: true, encoding: "utf8" });
const source = files.filter((name) => /(\.js|\.html|manifest\.\w+\.json)$/.test(name)).map(read).join("\n");
const locales = files.filter((name) => name.endsWith("messages.json"));

/** @param {string} name */
function read(name) {
  return readFileSync(new URL(name, EXTENSION), "utf8");
}

/** Names that the source spells out where a message is asked for. */
function asked() {
  const calls = [...source.matchAll(/\bmessage\(([^()`]*)/g)].flatMap(([, call]) => [...call.matchAll(/"(\w+)"/g)]);
  const marks = source.matchAll(/data-message="(\w+)"|__MSG_(\w+)__/g);
  return new Set([...calls, ...marks].map(([, name, other]) => name ?? other));
}

for (const locale of locales) {
  const texts = Object.keys(JSON.parse(read(locale)));

  test(`${locale} has every text that is asked for`, () => {
    assert.ok(asked().size > 20);
    assert.deepEqual([...asked()].filter((name) => !texts.includes(name)), []);
  });

  test(`${locale} has no text that nothing asks for`, () => {
    const isUsed = (/** @type {string} */ name) => PUT_TOGETHER.some((form) => form.test(name)) || asked().has(name);
    assert.deepEqual(texts.filter((name) => !isUsed(name)), []);
  });
}
