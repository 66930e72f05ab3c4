import { prepareFind, refreshFind } from "./find.js";
import { showOutline, prepareOutline } from "./outline.js";
import { prepareProgress, showProgress } from "./progress.js";
import { showReadingTime } from "./reading-time.js";

/**
 * @typedef {import("../copy.js").Copy} Copy
 * @typedef {import("../state.js").State} State
 */

/**
 * Finding one's way in the article. To be called once.
 * @param {State} state
 */
export function preparePlace(state) {
  prepareProgress();
  prepareOutline();
  prepareFind();
  state.watch(() => showProgress());
}

/**
 * To be called whenever the article was drawn.
 * @param {Copy} copy
 */
export function showPlace(copy) {
  showReadingTime(copy);
  showOutline();
  showProgress();
  refreshFind();
}
