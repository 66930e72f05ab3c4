import { eraseSettings } from "../shared/settings.js";
import { forgetPositions } from "../shared/positions.js";
import { eraseSites } from "../shared/choices.js";
import { button, part } from "../reader/elements.js";
import { localise, message } from "../reader/messages.js";
import { prepareTransfer } from "./transfer.js";
import { showSites } from "./sites.js";

/** What may be erased, by the message that names it. */
const STORES = { eraseAllChoices: eraseSites, eraseAllPositions: forgetPositions, eraseAllSettings: eraseSettings };

/** Shows what is stored, and lets it be changed, taken along and erased. */
async function main() {
  localise();
  document.title = message("storedTitle");
  prepareTransfer(showSites);
  part("#erase", HTMLElement).replaceChildren(...Object.entries(STORES).flatMap(([name, erase]) => [button(message(name), () => void eraseAll(erase)), " "]));
  await showSites();
}

/** @param {() => Promise<void>} erase */
async function eraseAll(erase) {
  await erase();
  await showSites();
  part("#spoken", HTMLElement).textContent = message("erased");
}

void main().finally(() => document.documentElement.setAttribute("data-state", "done"));
