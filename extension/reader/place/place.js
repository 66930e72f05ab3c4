import { prepareFocus, refreshFocus } from "./focus.js";
import { prepareFind, refreshFind } from "./find.js";
import { showOutline, prepareOutline } from "./outline.js";
import { prepareProgress, showProgress } from "./progress.js";
import { showPrintedAddress } from "./printed.js";
import { showReadingTime } from "./reading-time.js";
import { prepareVertical, standUpright } from "./vertical.js";

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
  prepareFocus(state);
  prepareVertical();
  // What scrolls, and which way, may have changed with the settings.
  state.watch(turn);
}

/**
 * To be called whenever the article was drawn.
 * @param {Copy} copy
 */
export function showPlace(copy) {
  showReadingTime(copy);
  showPrintedAddress(copy.url);
  turn();
  refreshFocus();
  refreshFind();
}

function turn() {
  standUpright();
  showOutline();
  showProgress();
}
