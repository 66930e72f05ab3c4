import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Ways to turn a string into markup or code. */
const FORBIDDEN = new RegExp([
  /\.(inner|outer)HTML\s*\+?=[^=]/,
  /\b(insertAdjacentHTML|setHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|DOMParser)\b/,
  /\bdocument\.write|\bsrcdoc\s*=|\beval\s*\(|\bnew Function\b/,
  /<[^>]*\son[a-z]+=/,
].map(({ source }) => source).join("|"));

for (const folder of ["extension", "www"]) {
  test(`no string becomes markup or code in ${folder}/`, async () => {
    const files = (await readdir(join(ROOT, folder), { recursive: true })).filter((file) => /\.(js|html)$/.test(file));
    assert.ok(files.length > 0);
    for (const file of files) {
      const lines = (await readFile(join(ROOT, folder, file), "utf8")).split("\n");
      const found = lines.findIndex((line) => FORBIDDEN.test(line));
      assert.equal(found, -1, `${folder}/${file}:${found + 1}: ${lines[found]}`);
    }
  });
}
