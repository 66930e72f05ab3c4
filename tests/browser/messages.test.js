import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

/** @typedef {Record<string, { message: string, placeholders?: Record<string, { content: string }> }>} Messages */

const EXTENSION = new URL("../../extension/", import.meta.url);

/** Names that are put together: what a kind of block is called and why it goes, what a notice says, a setting,
 * a reason of the core (tests/reasons.rs knows which). */
const PUT_TOGETHER = [
  /^(label|why)_[a-z]+$/,
  /^(closed|file|large|expired|failed|nothing)(Title|Text)$/,
  /^(rule|evidence)_[a-z_]+$/,
  /^(set|theme|font|align|focus|pictures)_[A-Za-z]+$/,
];

/** How the name of a message for a number ends. */
const FORM = /_(zero|one|two|few|many|other)$/;

const files = readdirSync(EXTENSION, { recursive: true, encoding: "utf8" });
const source = files.filter((name) => /(\.js|\.html|manifest\.\w+\.json)$/.test(name)).map(read).join("\n");
const locales = files.filter((name) => name.endsWith("messages.json"));
const english = messagesOf("_locales/en/messages.json");

/** @param {string} name */
function read(name) {
  return readFileSync(new URL(name, EXTENSION), "utf8");
}

/**
 * @param {string} locale
 * @returns {Messages}
 */
function messagesOf(locale) {
  return JSON.parse(read(locale));
}

/** Names that the source spells out where a message is asked for. */
function asked() {
  const calls = [...source.matchAll(/\bmessage\(([^()`]*)/g)].flatMap(([, call]) => [...call.matchAll(/"(\w+)"/g)]);
  const counts = source.matchAll(/\bcounted\("(\w+)"/g);
  const marks = source.matchAll(/data-message(?:-label)?="(\w+)"|__MSG_(\w+)__/g);
  const plain = [...calls, ...marks].map(([, name, other]) => name ?? other);
  return new Set([...plain, ...[...counts].map(([, name]) => `${name}_other`)]);
}

/** @param {string} name */
function isUsed(name) {
  const stem = name.replace(FORM, "");
  const isNamed = () => new RegExp(`"${stem}"|\\b${stem}:`).test(source);
  return PUT_TOGETHER.some((form) => form.test(name)) || asked().has(name) || isNamed();
}

/**
 * The messages that a language needs: those of English, in the forms that its numbers have.
 * @param {string} language
 */
function needed(language) {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const names = Object.keys(english).flatMap((name) =>
    FORM.test(name) && !isPutTogether(name) ? forms.map((form) => name.replace(FORM, `_${form}`)) : [name]);
  return [...new Set(names)].sort();
}

/** @param {string} name */
function isPutTogether(name) {
  return PUT_TOGETHER.some((form) => form.test(name));
}

/**
 * What a message has a place for.
 * @param {Messages[string]} message
 */
function values({ placeholders = {} }) {
  return Object.values(placeholders).map(({ content }) => content).sort();
}

test("English has every text that is asked for, and no other", () => {
  assert.ok(asked().size > 20);
  assert.deepEqual([...asked()].filter((name) => !(name in english)), []);
  assert.deepEqual(Object.keys(english).filter((name) => !isUsed(name)), []);
});

for (const locale of locales) {
  const messages = messagesOf(locale);
  const language = messages.locale.message;

  test(`${locale} has what English has, in the forms of its numbers`, () => {
    assert.equal(locale, `_locales/${language.replace("-", "_")}/messages.json`);
    assert.deepEqual(Object.keys(messages).sort(), needed(language));
  });

  test(`${locale} puts in what English puts in`, () => {
    for (const [name, message] of Object.entries(messages)) {
      assert.notEqual(message.message.trim(), "", name);
      const original = english[name] ?? english[name.replace(FORM, "_other")];
      // “One paragraph” need not be a number.
      const expected = values(original).filter((value) => value !== "$1" || !FORM.test(name) || values(message).includes("$1"));
      assert.deepEqual(values(message), expected, name);
      for (const place of Object.keys(message.placeholders ?? {})) assert.match(message.message, new RegExp(`\\$${place}\\$`, "i"), name);
    }
  });
}
