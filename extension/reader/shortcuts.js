import { RULES } from "../shared/settings.js";
import { part } from "./elements.js";
import { goToContents } from "./place/outline.js";

/**
 * @typedef {import("./keys.js").Key} Key
 * @typedef {import("./state.js").State} State
 */

/**
 * What single keys do.
 * @param {State} state
 * @returns {Key[]}
 */
export function keys(state) {
  return [
    { key: "s", name: "settings", press: pressing("#settings-opener") },
    { key: "l", name: "leftOutTitle", press: pressing("#left-out-opener") },
    { key: "c", name: "edit", press: pressing("#edit") },
    { key: "a", name: "keyAloud", press: readAloud },
    { key: ",", name: "speechPrevious", press: pressing("#speech-previous") },
    { key: ".", name: "speechNext", press: pressing("#speech-next") },
    { key: "o", name: "contents", press: goToContents },
    { key: "/", name: "findTitle", press: pressing("#find-opener") },
    { key: "t", name: "keyTheme", press: () => state.change({ theme: nextTheme(state.settings.theme) }) },
    { key: "+", name: "keyLarger", press: () => resize(state, 1) },
    { key: "-", name: "keySmaller", press: () => resize(state, -1) },
  ];
}

/** @param {string} selector of a button; one that is not shown does nothing */
function pressing(selector) {
  return () => {
    const button = part(selector, HTMLButtonElement);
    if (button.checkVisibility()) button.click();
  };
}

/** Begins, and then pauses and goes on. */
function readAloud() {
  pressing(part("#speech", HTMLDialogElement).open ? "#speech-play" : "#speech-opener")();
}

/** @param {State["settings"]["theme"]} theme */
function nextTheme(theme) {
  const { values } = RULES.theme;
  return values[(values.indexOf(theme) + 1) % values.length];
}

/**
 * @param {State} state
 * @param {number} steps
 */
function resize(state, steps) {
  const { least, most, step } = /** @type {import("../shared/settings.js").Range} */ (RULES.size);
  const size = Math.min(most, Math.max(least, state.settings.size + steps * step));
  state.change({ size });
}
