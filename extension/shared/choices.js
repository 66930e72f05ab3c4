import { browser } from "./browser.js";

/**
 * What the reader decided: about one article in `storage.session`, beside its snapshot; about all pages of a site in
 * `storage.local`, as ids of texts and names of kinds, never a text.
 * @typedef {import("../wasm/fairpage.js").Choice} Choice
 * @typedef {Record<string, Choice[]>} Sites by host
 */

const SITES = "sites";

/** How many a list holds at most; the oldest are forgotten. */
const MOST = 500;

/** @param {string} key of the snapshot */
export function choicesKey(key) {
  return `choices-${key}`;
}

/**
 * @param {string} key of the snapshot
 * @returns {Promise<Choice[]>} about that article
 */
export async function loadChoices(key) {
  const { [choicesKey(key)]: stored } = await browser.storage.session.get(choicesKey(key));
  return checked(stored);
}

/**
 * @param {string} key of the snapshot
 * @param {readonly Choice[]} choices
 */
export async function saveChoices(key, choices) {
  await browser.storage.session.set({ [choicesKey(key)]: choices.slice(-MOST) });
}

/** @returns {Promise<Sites>} what was decided about every site */
export async function loadSites() {
  const { [SITES]: stored } = await browser.storage.local.get(SITES);
  return checkedSites(stored);
}

/**
 * Replaces what was decided about one site.
 * @param {string} host
 * @param {readonly Choice[]} choices
 */
export async function saveSite(host, choices) {
  const { [host]: _, ...others } = await loadSites();
  const sites = choices.length > 0 ? { ...others, [host]: choices.slice(-MOST) } : others;
  await browser.storage.local.set({ [SITES]: bounded(sites) });
}

/**
 * Adds to what was decided what was decided elsewhere; of the same choices the new ones count.
 * @param {unknown} sites as `loadSites` gives them
 * @returns {Promise<boolean>} whether there was something to add
 */
export async function addSites(sites) {
  const added = Object.entries(checkedSites(sites));
  const before = await loadSites();
  const merged = added.map(([host, choices]) => [host, choices.reduce(withChoice, before[host] ?? []).slice(-MOST)]);
  await browser.storage.local.set({ [SITES]: bounded({ ...before, ...Object.fromEntries(merged) }) });
  return added.length > 0;
}

export async function eraseSites() {
  await browser.storage.local.remove(SITES);
}

/**
 * A choice about the same as another replaces it.
 * @param {readonly Choice[]} choices
 * @param {Choice} choice
 */
export function withChoice(choices, choice) {
  return [...without(choices, choice), choice];
}

/**
 * @param {readonly Choice[]} choices
 * @param {Pick<Choice, "about" | "name">} choice
 */
export function without(choices, { about, name }) {
  return choices.filter((other) => other.about !== about || other.name !== name);
}

/** @param {Sites} sites */
function bounded(sites) {
  return Object.fromEntries(Object.entries(sites).slice(-MOST));
}

/**
 * @param {unknown} stored
 * @returns {Sites}
 */
function checkedSites(stored) {
  const sites = Object.entries(typeof stored === "object" && stored !== null ? stored : {});
  return Object.fromEntries(sites.map(([host, choices]) => [host, checked(choices)]).filter(([, list]) => list.length > 0));
}

/**
 * Only what is a choice: storage may be damaged, or written by another version.
 * @param {unknown} stored
 * @returns {Choice[]}
 */
function checked(stored) {
  return Array.isArray(stored) ? stored.filter(isChoice) : [];
}

/**
 * @param {unknown} value
 * @returns {value is Choice}
 */
function isChoice(value) {
  const { about, name, keep } = /** @type {Partial<Choice>} */ (value ?? {});
  return ["block", "text", "label"].includes(String(about)) && typeof name === "string" && typeof keep === "boolean";
}
