import { element } from "./elements.js";
import { message } from "./messages.js";

/** @typedef {import("../wasm/fairpage.js").Block["reasons"][number]} Reason */

/**
 * @param {readonly Reason[]} reasons
 * @returns {HTMLElement} what speaks against the block, then what speaks for it, folded
 */
export function grounds(reasons) {
  const against = reasons.filter(({ weight }) => weight < 0);
  const inFavour = reasons.filter(({ weight }) => weight >= 0);
  const lists = [...list(message("speaksAgainst"), against), ...list(message("speaksFor"), inFavour)];
  const made = element("details", element("summary", message("reasons")), ...lists);
  made.className = "grounds";
  return made;
}

/**
 * @param {string} heading
 * @param {readonly Reason[]} reasons
 */
function list(heading, reasons) {
  if (reasons.length === 0) return [];
  return [element("p", heading), element("ul", ...reasons.map((reason) => element("li", inWords(reason))))];
}

/** @param {Reason} reason */
function inWords({ rule, evidence }) {
  const what = translated("rule", rule);
  // A class name has no words, and what is quoted is the page's.
  const shown = evidence.includes(" ") ? translated("evidence", evidence) : evidence;
  return shown ? `${what} (${shown})` : what;
}

/**
 * What the core says in plain English words, in the reader's language: messages are named after the words, and take the
 * numbers.
 * @param {"rule" | "evidence"} kind
 * @param {string} said
 */
function translated(kind, said) {
  const words = said.match(/[a-z]+/g) ?? [];
  return message([kind, ...words].join("_"), ...(said.match(/\d+/g) ?? [])) || said;
}
