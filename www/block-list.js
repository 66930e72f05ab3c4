import { element, find } from "./dom.js";
import { familyOf, nameOf } from "./labels.js";

/** @typedef {import("./wasm/fairpage.js").Block} Block */

const list = find("#list", HTMLOListElement);
const number = new Intl.NumberFormat("en", { signDisplay: "exceptZero", maximumFractionDigits: 2 });
const signed = (/** @type {number} */ value) => number.format(value).replace("-", "−");

/** @param {Block[]} blocks every block of the page, in its order */
export function showBlocks(blocks) {
  list.scrollTop = 0;
  list.replaceChildren(...blocks.map(item));
}

/** @param {(block: { label: string, kept: boolean }) => boolean} wanted */
export function filterBlocks(wanted) {
  for (const item of list.querySelectorAll("li")) {
    const { label = "", kept } = item.dataset;
    item.hidden = !wanted({ label, kept: kept === "yes" });
  }
}

/** @param {Block} block */
function item(block) {
  const { id, label, kept } = block;
  const data = { "data-block": id, "data-label": label, "data-kept": kept ? "yes" : "no", "data-family": familyOf(block) };
  return element("li", { class: "block", ...data }, element("details", {}, summary(block), reasons(block)));
}

/** @param {Block} block */
function summary({ label, kept, score, text }) {
  return element(
    "summary",
    {},
    element(
      "span",
      { class: "verdict" },
      element("span", { class: "label" }, nameOf(label)),
      " ",
      element("span", { class: "kept" }, kept ? "kept" : "left out"),
      " ",
      element("span", { class: "score" }, `score ${signed(score)}`),
    ),
    element("span", { class: "text" }, text),
  );
}

/** @param {Block} block */
function reasons({ reasons }) {
  if (reasons.length === 0) return element("p", { class: "reasons" }, "No reason was given.");
  const head = element("tr", {}, ...["Reason", "Weight", "Evidence"].map((name) => element("th", { scope: "col" }, name)));
  const rows = reasons.map(({ rule, weight, evidence }) =>
    element(
      "tr",
      {},
      element("td", {}, rule),
      element("td", { class: "weight" }, signed(weight)),
      element("td", { class: "evidence" }, evidence),
    ),
  );
  return element("table", { class: "reasons" }, element("thead", {}, head), element("tbody", {}, ...rows));
}
