import { browser } from "../shared/browser.js";
import { button, element } from "./elements.js";
import { message } from "./messages.js";

/** @typedef {import("../wasm/fairpage.js").Block} Block */
/** @typedef {import("./copy.js").Copy} Copy */

/**
 * A report for those who mend Fairpage, shown before it is copied: every block's verdict and reasons. Neither address
 * nor text of the page is in it, since either may tell who read it.
 * @param {Copy} copy
 */
export function reportOf({ article, blocks }) {
  const report = {
    fairpage: browser.runtime.getManifest().version,
    kind: article?.kind ?? null,
    language: article?.language ?? null,
    blocks: blocks.map(anonymous),
  };
  const text = element("textarea", JSON.stringify(report, null, 1));
  text.readOnly = true;
  text.rows = 8;
  text.ariaLabel = message("report");
  const copy = button(message("copyReport"), () => {
    void navigator.clipboard.writeText(text.value).then(() => copy.replaceChildren(message("copied")));
  });
  const made = element("section", element("p", message("reportIntroduction")), text, copy);
  made.id = "report";
  return made;
}

/** @param {Block} block */
function anonymous({ id: _, text, reasons, ...verdict }) {
  return { ...verdict, words: text.split(/\s+/).filter(Boolean).length, reasons: reasons.map(({ rule, weight }) => [rule, weight]) };
}
