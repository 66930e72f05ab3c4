import { defaults, eraseSettings, loadSettings, saveSettings } from "../shared/settings.js";
import { browser } from "../shared/browser.js";

/**
 * @typedef {import("../shared/settings.js").Settings} Settings
 * @typedef {import("./copy.js").Copy} Copy
 */

/** What the reader page knows, in one place. Who needs to know of a change listens. */
export class State {
  /** How it is read. */
  settings = defaults();
  /** Whether what was stored of the settings could not be used. */
  damaged = false;
  /** @type {Copy | null} what is read, once there is something */
  copy = null;
  /** @type {Set<(settings: Settings) => void>} */
  #listeners = new Set();

  async recall() {
    ({ settings: this.settings, damaged: this.damaged } = await loadSettings());
    this.#tell();
  }

  /**
   * Calls now and at every change.
   * @param {(settings: Settings) => void} listener
   */
  watch(listener) {
    this.#listeners.add(listener);
    listener(this.settings);
  }

  /**
   * Shows a change; `keep` also stores it, but never from a private window.
   * @param {Partial<Settings>} change
   * @param {{ keep?: boolean }} [how]
   */
  change(change, { keep = true } = {}) {
    this.settings = { ...this.settings, ...change };
    this.#tell();
    if (keep && !browser.extension.inIncognitoContext) void saveSettings(this.settings);
  }

  /** As when nothing was ever set. */
  async reset() {
    this.settings = defaults();
    this.damaged = false;
    this.#tell();
    await eraseSettings();
  }

  #tell() {
    for (const listener of this.#listeners) listener(this.settings);
  }
}
