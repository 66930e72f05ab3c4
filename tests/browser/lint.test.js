import assert from "node:assert/strict";
import { test } from "node:test";
// @ts-expect-error it has no types
import webExt from "web-ext";
import { extensionFor } from "./driver/places.js";

test("the linter of Firefox's store finds nothing", async () => {
  const options = { sourceDir: extensionFor("firefox"), artifactsDir: extensionFor("firefox"), output: "none" };
  const { errors, warnings, notices } = (await webExt.cmd.lint(options, { shouldExitProgram: false })) ?? {};
  assert.deepEqual({ errors, warnings, notices }, { errors: [], warnings: [], notices: [] });
});
