import { browser } from "../shared/browser.js";
import { forgetPrivate } from "../shared/store.js";

/**
 * Private pages go when the last private window does. Chromium sees to that itself; Firefox keeps one store for all
 * windows.
 */
export async function forgetWhatWasPrivate() {
  const windows = await browser.windows.getAll();
  if (!windows.some(({ incognito }) => incognito)) await forgetPrivate();
}
