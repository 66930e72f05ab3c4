import { filterBlocks } from "./block-list.js";
import { element, find } from "./dom.js";
import { families, familyOf, nameOf } from "./labels.js";

/** @typedef {import("./wasm/fairpage.js").Block} Block */
/** @typedef {{ label: string, kept: boolean }} Verdict */
/** @typedef {{ name: string, family?: string, wanted: (block: Verdict) => boolean }} Filter */

const fieldset = find("#filters", HTMLFieldSetElement);

/** @param {Block[]} blocks */
export function showFilters(blocks) {
  const choices = filtersFor(blocks).map((filter, index) => choice(filter, blocks, index === 0));
  fieldset.replaceChildren(...fieldset.querySelectorAll("legend"), ...choices);
  filterBlocks(() => true);
}

/**
 * All, kept, left out, then every label the page has, family by family.
 * @param {Block[]} blocks
 * @returns {Filter[]}
 */
function filtersFor(blocks) {
  const byLabel = new Map(blocks.map((block) => [`${block.kept} ${block.label}`, block]));
  const rank = (/** @type {Block} */ block) => families.indexOf(familyOf(block));
  const present = [...byLabel.values()].sort((a, b) => rank(a) - rank(b));
  return [
    { name: "All", wanted: () => true },
    { name: "Kept", family: "kept", wanted: ({ kept }) => kept },
    { name: "Left out", family: "left-out", wanted: ({ kept }) => !kept },
    ...present.map((one) => ({
      name: nameOf(one.label),
      family: familyOf(one),
      wanted: (/** @type {Verdict} */ { label, kept }) => label === one.label && kept === one.kept,
    })),
  ];
}

/**
 * @param {Filter} filter
 * @param {Block[]} blocks
 * @param {boolean} chosen
 */
function choice({ name, family = "all", wanted }, blocks, chosen) {
  const radio = element("input", { type: "radio", name: "filter" });
  radio.checked = chosen;
  radio.addEventListener("change", () => filterBlocks(wanted));
  const count = element("span", { class: "count" }, String(blocks.filter(wanted).length));
  return element("label", { "data-family": family }, radio, name, " ", count);
}
