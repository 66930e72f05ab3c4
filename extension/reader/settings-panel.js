import { browser } from "../shared/browser.js";
import { button, element, part } from "./elements.js";
import { message } from "./messages.js";
import { settingsForm } from "./settings-form.js";

/** @typedef {import("./state.js").State} State */

/** What can be set beside the text, with the text changing. */
const GROUPS = /** @type {const} */ ({
  groupLook: ["theme", "font", "ownFont", "size", "width"],
  groupLines: ["lineHeight", "letterSpacing", "paragraphSpacing", "align", "hyphens", "vertical"],
  groupReading: ["focus", "pictures", "letters"],
});

/** @param {State} state */
export function prepareSettings(state) {
  const panel = part("#settings", HTMLDialogElement);
  const opener = part("#settings-opener", HTMLButtonElement);
  const reset = button(message("resetSettings"), () => void state.reset());
  const stored = button(message("storedTitle"), () => void browser.runtime.openOptionsPage());
  part("#settings-form", HTMLElement).append(...settingsForm(state, GROUPS), reset, " ", stored);
  opener.addEventListener("click", () => (panel.open ? panel.close() : panel.show()));
  part("#settings-close", HTMLButtonElement).addEventListener("click", () => panel.close());
  panel.addEventListener("close", () => opener.focus());
}

/**
 * Says that stored settings could not be used.
 * @param {State} state
 */
export function noteDamage({ damaged }) {
  if (!damaged) return;
  const note = element("p", message("settingsDamaged"));
  note.className = "settings-damaged";
  part("#settings-form", HTMLElement).prepend(note);
  part("#spoken", HTMLElement).textContent = message("settingsDamaged");
}
