import { button, part } from "./elements.js";
import { message } from "./messages.js";

/** @typedef {import("./copy.js").Copy} Copy */

/** Where nothing but items, rows or cells may stand. */
const CLOSED = new Set(["UL", "OL", "DL", "TABLE", "TBODY", "TR"]);

/** @param {() => void} changed */
export function prepareEditing(changed) {
  const toggle = part("#edit", HTMLButtonElement);
  toggle.addEventListener("click", () => {
    toggle.ariaPressed = String(!isEditing());
    changed();
  });
}

/** @param {boolean} isPossible whether there is an article to choose from */
export function offerEditing(isPossible) {
  part("#edit", HTMLButtonElement).hidden = !isPossible;
}

function isEditing() {
  return part("#edit", HTMLButtonElement).ariaPressed === "true";
}

/**
 * Gives each part of the article a button to take it out: while editing all of them, else what the reader put back.
 * @param {Element} body
 * @param {Copy} copy
 * @param {(id: string) => void} takeOut
 */
export function offerTakingOut(body, copy, takeOut) {
  for (const block of body.querySelectorAll("[data-block]")) {
    const id = block.getAttribute("data-block") ?? "";
    const wasPutBack = copy.decision(id) === true;
    block.classList.toggle("put-back", wasPutBack);
    if (!isEditing() && !wasPutBack) continue;
    const out = button(message(wasPutBack ? "takeOutAgain" : "takeOut"), () => takeOut(id));
    out.className = "take-out";
    out.dataset.takeOut = id;
    if (block.parentElement && CLOSED.has(block.parentElement.tagName)) block.append(" ", out);
    else block.after(out);
  }
}
