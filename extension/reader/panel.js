import { showBlocks } from "./blocks.js";
import { button, element, part } from "./elements.js";
import { leftOutBlocks } from "./left-out.js";
import { isLeftOut } from "./marks.js";
import { decision, message } from "./messages.js";

/** @typedef {import("../wasm/fairpage.js").Block} Block */
/** @typedef {import("./copy.js").Copy} Copy */

/** Kinds that hold much and are seldom missed.
 * @type {readonly Block["label"][]}
 */
const LAST = ["navigation", "duplicate", "boilerplate"];

/** Fills the list anew; it is filled when it is opened. */
let fill = () => {};

export function preparePanel() {
  const dialog = part("#left-out", HTMLDialogElement);
  dialog.addEventListener("beforetoggle", ({ newState }) => { if (newState === "open") fill(); });
  part("#left-out-opener", HTMLButtonElement).addEventListener("click", () => dialog.showModal());
  part("#left-out-close", HTMLButtonElement).addEventListener("click", () => dialog.close());
}

/**
 * All that was left out, by kind, and what was decided about the site.
 * @param {Copy} copy
 * @param {import("./left-out.js").Actions} actions
 */
export function showPanel(copy, actions) {
  const left = copy.blocks.filter(isLeftOut);
  const opener = part("#left-out-opener", HTMLButtonElement);
  opener.textContent = message("leftOutCount", String(left.length));
  opener.hidden = left.length === 0 && copy.siteChoices.length === 0;
  fill = () => list(left, copy, actions);
  if (part("#left-out", HTMLDialogElement).open) fill();
}

/**
 * @param {readonly Block[]} left
 * @param {Copy} copy
 * @param {import("./left-out.js").Actions} actions
 */
function list(left, copy, actions) {
  const groups = [...Map.groupBy(left, ({ label }) => label)];
  groups.sort(([a], [b]) => Number(LAST.includes(a)) - Number(LAST.includes(b)));
  const shown = groups.map(([label, blocks]) => group(label, blocks, copy, actions));
  part("#left-out-list", HTMLElement).replaceChildren(...siteChoices(copy, actions.changed), ...shown, missing(copy, actions));
}

/**
 * The way to all blocks, kept or not, for a reader who misses something.
 * @param {Copy} copy
 * @param {import("./left-out.js").Actions} actions
 */
function missing(copy, actions) {
  const all = button(message("showAllBlocks"), () => {
    showBlocks(copy, actions);
    part("#left-out", HTMLDialogElement).close();
    const details = part("#blocks", HTMLDetailsElement);
    details.open = true;
    part("#blocks > summary", HTMLElement).focus();
  });
  all.id = "show-all-blocks";
  return element("section", element("h3", message("somethingMissing")), all);
}

/**
 * @param {Block["label"]} label
 * @param {readonly Block[]} blocks
 * @param {Copy} copy
 * @param {import("./left-out.js").Actions} actions
 */
function group(label, blocks, copy, actions) {
  const heading = element("h3", `${message(`label_${label}`)} (${blocks.length})`);
  const always = button(message("alwaysKeep", copy.host), () => {
    void copy.decideForSite({ about: "label", name: label }, true).then(actions.changed);
  });
  const made = element("section", heading, ...(copy.remembersSite ? [always] : []), ...leftOutBlocks(blocks, copy, actions, opened(label)));
  made.dataset.label = label;
  return made;
}

/**
 * How many of a kind the list shows: something put back folds none of it.
 * @param {Block["label"]} label
 */
function opened(label) {
  return document.querySelectorAll(`#left-out-list [data-label="${label}"] .left-out-block`).length;
}

/**
 * @param {Copy} copy
 * @param {() => void} changed
 */
function siteChoices(copy, changed) {
  if (copy.siteChoices.length === 0) return [];
  const items = copy.siteChoices.map((choice) => {
    const forget = button(message("forget"), () => void copy.decideForSite(choice, null).then(changed));
    return element("li", decision(choice, copy.wordsOf(choice.name)), " ", forget);
  });
  const made = element("section", element("h3", message("siteChoices", copy.host)), element("ul", ...items));
  made.id = "site-choices";
  return [made];
}
