import { browser } from "../shared/browser.js";
import { part } from "./elements.js";
import { leave } from "./leave.js";
import { message } from "./messages.js";

/** @param {string | null} url the page's own address */
export function prepareControls(url) {
  part("#close", HTMLButtonElement).addEventListener("click", () => void leave());
  browser.runtime.onMessage.addListener((asked) => {
    if (asked === "leave") void leave(); // the extension's button, pressed here
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing || document.querySelector("dialog:modal, :popover-open")) return;
    const beside = document.querySelector("dialog[open]"); // the browser closes only what lies over all else
    if (beside instanceof HTMLDialogElement) beside.close();
    else void leave();
  });
  if (url) offerOriginal(url);
}

/** @param {string} url */
function offerOriginal(url) {
  const original = part("#original", HTMLAnchorElement);
  const { host } = new URL(url);
  original.href = url;
  original.textContent = host ? message("originalAt", host) : message("original");
  original.hidden = false;
}
