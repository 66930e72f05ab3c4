import { browser } from "../shared/browser.js";
import { leave } from "../shared/leave.js";
import { part } from "./elements.js";
import { message } from "./messages.js";

/** @param {string | null} url the page's own address */
export function prepareControls(url) {
  part("#close", HTMLButtonElement).addEventListener("click", () => void close(url));
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing || document.querySelector("dialog:modal, :popover-open")) return;
    const beside = document.querySelector("dialog[open]"); // the browser closes only what lies over all else
    if (beside instanceof HTMLDialogElement) beside.close();
    else void close(url);
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

/**
 * Back to the page, as it was left.
 * @param {string | null} url
 */
export async function close(url) {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await leave(tab.id, url);
}
