import { browser } from "./browser.js";

/**
 * How somebody likes to read, kept where the browser syncs what extensions store.
 * @typedef {{ kind: "choice", values: readonly string[], initial: string }} Choice one of several words
 * @typedef {{ kind: "number", least: number, most: number, step: number, initial: number }} Range
 * @typedef {{ kind: "flag", initial: boolean }} Flag
 * @typedef {{ kind: "text", longest: number, initial: string }} Text
 * @typedef {Choice | Range | Flag | Text} Rule
 */

export const RULES = /** @satisfies {Record<string, Rule>} */ ({
  theme: choice("system", "light", "sepia", "dark", "black", "contrast"),
  font: choice("serif", "sans", "dyslexic", "own"),
  /** The name of a font on this machine. */
  ownFont: { kind: "text", longest: 60, initial: "" },
  /** In percent of the browser's own. */
  size: range(70, 250, 10, 120),
  /** Of a line, in rem. */
  width: range(22, 64, 2, 36),
  /** Between the lines, in percent of the font's size. */
  lineHeight: range(110, 240, 10, 160),
  /** Added between letters, in hundredths of the font's size. */
  letterSpacing: range(0, 20, 1, 0),
  /** Between paragraphs, in percent of the font's size. */
  paragraphSpacing: range(0, 300, 10, 110),
  align: choice("start", "justify"),
  hyphens: { kind: "flag", initial: false },
  /** Japanese and Chinese from top to bottom. */
  vertical: { kind: "flag", initial: false },
  focus: choice("none", "ruler", "paragraph"),
  pictures: choice("show", "ask"),
  /** Of reading aloud, in percent of the voice's own. */
  speed: range(50, 300, 10, 100),
  /** The voice's name; none is the browser's choice. */
  voice: { kind: "text", longest: 200, initial: "" },
  /** Whether single letters are shortcuts. */
  letters: { kind: "flag", initial: true },
});

/**
 * @typedef {keyof typeof RULES} Name
 * @typedef {{ [K in Name]: (typeof RULES)[K]["initial"] }} Settings
 */

const KEY = "settings";

/** @returns {Settings} */
export function defaults() {
  return /** @type {Settings} */ (Object.fromEntries(Object.entries(RULES).map(([name, { initial }]) => [name, initial])));
}

/**
 * What is stored, as far as it is sound.
 * @returns {Promise<{ settings: Settings, damaged: boolean }>} `damaged` when something stored had to be left out
 */
export async function loadSettings() {
  const { [KEY]: stored } = await browser.storage.sync.get(KEY).catch(() => ({ [KEY]: null }));
  return stored === undefined ? { settings: defaults(), damaged: false } : checked(stored);
}

/** @param {Settings} settings */
export async function saveSettings(settings) {
  const changed = Object.entries(settings).filter(([name, value]) => value !== RULES[/** @type {Name} */ (name)].initial);
  await browser.storage.sync.set({ [KEY]: Object.fromEntries(changed) });
}

export async function eraseSettings() {
  await browser.storage.sync.remove(KEY);
}

/**
 * @param {unknown} stored
 * @returns {{ settings: Settings, damaged: boolean }}
 */
export function checked(stored) {
  const settings = defaults();
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return { settings, damaged: true };
  const known = Object.entries(stored).filter(([name]) => name in RULES); // another version may know more
  const sound = known.filter(([name, value]) => fits(RULES[/** @type {Name} */ (name)], value));
  return { settings: { ...settings, ...Object.fromEntries(sound) }, damaged: sound.length < known.length };
}

/**
 * @param {Rule} rule
 * @param {unknown} value
 */
export function fits(rule, value) {
  switch (rule.kind) {
    case "choice":
      return rule.values.includes(/** @type {string} */ (value));
    case "number":
      return typeof value === "number" && value >= rule.least && value <= rule.most;
    case "flag":
      return typeof value === "boolean";
    case "text":
      return typeof value === "string" && value.length <= rule.longest && !/[\p{Cc}"\\;{}]/u.test(value);
  }
}

/**
 * @template {string} T
 * @param {...T} values the first is the initial one
 * @returns {{ kind: "choice", values: readonly T[], initial: T }}
 */
function choice(...values) {
  return { kind: "choice", values, initial: values[0] };
}

/**
 * @param {number} least
 * @param {number} most
 * @param {number} step
 * @param {number} initial
 * @returns {Range}
 */
function range(least, most, step, initial) {
  return { kind: "number", least, most, step, initial };
}
