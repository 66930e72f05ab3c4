import { loadSites, saveSite, without } from "../shared/choices.js";
import { button, element, part } from "../reader/elements.js";
import { decision, message } from "../reader/messages.js";

/** @typedef {import("../shared/choices.js").Choice} Choice */

/** Lists what was decided about each site. */
export async function showSites() {
  const sites = Object.entries(await loadSites()).sort(([a], [b]) => a.localeCompare(b));
  const shown = sites.flatMap(([host, choices]) => [element("h3", host), element("ul", ...choices.map((choice) => item(host, choice)))]);
  part("#sites", HTMLElement).replaceChildren(...(shown.length > 0 ? shown : [element("p", message("noSites"))]));
}

/**
 * @param {string} host
 * @param {Choice} choice
 */
function item(host, choice) {
  return element("li",
    decision(choice), " ",
    button(message(choice.keep ? "leaveOutInstead" : "keepInstead"), () => void save(host, choice, !choice.keep)), " ",
    button(message("forget"), () => void save(host, choice, null)));
}

/**
 * @param {string} host
 * @param {Choice} choice
 * @param {boolean | null} keep null forgets it
 */
async function save(host, choice, keep) {
  const choices = (await loadSites())[host] ?? [];
  const changed = choices.map((other) => (other.about === choice.about && other.name === choice.name ? { ...other, keep: keep === true } : other));
  await saveSite(host, keep === null ? without(choices, choice) : changed);
  await showSites();
  part("#spoken", HTMLElement).textContent = message(keep === null ? "forgotten" : "changed");
}
