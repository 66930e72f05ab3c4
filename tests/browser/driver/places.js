import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = process.env.FAIRPAGE_DIST ?? fileURLToPath(new URL("../../../dist", import.meta.url));
const PATH = [...(process.env.PATH ?? "").split(delimiter), join(homedir(), ".cache/fairpage/tools/bin")];

/** Where the browsers believe to be: eight hours behind the pages. */
export const ZONE = "America/Los_Angeles";

/** @param {"chromium" | "firefox"} browser */
export function extensionFor(browser) {
  const folder = join(DIST, browser);
  if (!existsSync(join(folder, "manifest.json"))) throw new Error(`no extension in ${folder}: run \`cargo xtask build\``);
  return folder;
}

/**
 * @param {string} variable of the environment, which may name the program
 * @param {...string} names to look for otherwise
 */
export function program(variable, ...names) {
  const found = process.env[variable] ?? PATH.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
  if (!found) throw new Error(`no ${names[0]} found: install it, or name it in ${variable}`);
  return found;
}
