import { addSites, loadSites } from "../shared/choices.js";
import { element, part } from "../reader/elements.js";
import { message } from "../reader/messages.js";

/** No list of choices is larger, in bytes. */
const LARGEST = 5_000_000;

/**
 * Choices to a file and back.
 * @param {() => Promise<void>} changed
 */
export function prepareTransfer(changed) {
  part("#export", HTMLButtonElement).addEventListener("click", () => void save());
  const input = part("#import", HTMLInputElement);
  input.addEventListener("change", () => void take(input).then(changed));
}

async function save() {
  const text = JSON.stringify({ fairpage: 1, sites: await loadSites() }, null, 1);
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = element("a");
  link.href = url;
  link.download = "fairpage-choices.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000); // the download has begun by then
}

/** @param {HTMLInputElement} input */
async function take(input) {
  const file = input.files?.[0];
  if (!file) return;
  const added = file.size > LARGEST ? null : await file.text().then(JSON.parse).then(({ sites }) => addSites(sites)).catch(() => null);
  part("#spoken", HTMLElement).textContent = message(added ? "imported" : "notImported");
  input.value = "";
}
