import { element, find } from "./dom.js";

/**
 * A page to read: text, or the bytes of a file.
 * @typedef {{ name: string, text: string, kind: "html" | "text", url?: string }} TextSource
 * @typedef {{ name: string, bytes: Uint8Array }} FileSource
 * @typedef {TextSource | FileSource} Source
 *
 * @typedef {{ file: string, title: string, kind: "html" | "text", url: string | null }} Sample
 */

const form = find("#source", HTMLFormElement);
const picker = find("#sample", HTMLSelectElement);
const chooser = find("#file", HTMLInputElement);
const paste = find("#paste", HTMLDivElement);
const pasted = find("#pasted", HTMLTextAreaElement);
const address = find("#address", HTMLInputElement);

/**
 * Every way a page comes in ends in `give`. A page asked for later wins over one still loading.
 * @param {(source: Source) => void} give
 * @param {(error: unknown) => void} fail
 */
export async function watchSources(give, fail) {
  let last = 0;
  /** @param {() => Source | Promise<Source>} fetchSource */
  const take = async (fetchSource) => {
    const turn = ++last;
    try {
      const source = await fetchSource();
      if (turn === last) give(source);
    } catch (error) {
      if (turn === last) fail(error);
    }
  };
  const takeFile = (/** @type {File} */ file) => {
    picker.value = "";
    take(() => fileSource(file));
  };

  picker.addEventListener("change", () => picker.value && take(() => sampleSource(picker.value)));
  chooser.addEventListener("change", () => {
    const file = chooser.files?.[0];
    if (file) takeFile(file);
    chooser.value = ""; // the same file chosen again is read again
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    picker.value = "";
    paste.hidePopover();
    take(pastedSource);
  });
  watchDrops(takeFile);
  await take(firstSample);
}

/** @param {(file: File) => void} takeFile */
function watchDrops(takeFile) {
  const over = (/** @type {boolean} */ on) => document.body.classList.toggle("dropping", on);
  document.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    over(true);
  });
  document.addEventListener("dragleave", (event) => event.relatedTarget === null && over(false));
  document.addEventListener("drop", (event) => {
    over(false);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    takeFile(file);
  });
}

/** Fills the picker and opens its first page, so that the idea is seen at once. */
async function firstSample() {
  /** @type {Sample[]} */
  const samples = await (await load("index.json")).json();
  for (const { file, title, kind, url } of samples)
    picker.append(element("option", { value: file, "data-kind": kind, "data-url": url ?? "" }, title));
  picker.selectedIndex = Math.min(1, samples.length);
  return sampleSource(picker.value);
}

/**
 * @param {string} file
 * @returns {Promise<Source>}
 */
async function sampleSource(file) {
  const option = [...picker.options].find(({ value }) => value === file);
  const kind = option?.dataset.kind === "text" ? "text" : "html";
  const text = await (await load(file)).text();
  return { name: "The sample", text, kind, url: option?.dataset.url || undefined };
}

/** @param {string} file */
async function load(file) {
  const answer = await fetch(`samples/${file}`).catch(() => null); // null: no answer at all
  if (!answer?.ok) throw new Error(`The sample ${file} could not be loaded.`);
  return answer;
}

/** @param {File} file */
const fileSource = async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });

/** @returns {Source} */
function pastedSource() {
  const text = pasted.value;
  const chosen = new FormData(form).get("kind");
  const kind = chosen === "html" || (chosen === "guess" && looksLikeMarkup(text)) ? "html" : "text";
  const name = `The pasted ${kind === "html" ? "HTML" : "text"}`;
  return { name, text, kind, url: address.value || undefined };
}

/**
 * A tag at the start or a closing tag anywhere: prose that mentions `<p>` is still prose.
 * @param {string} text
 */
export const looksLikeMarkup = (text) =>
  /^\s*<(!doctype|!--|\?xml|[a-z][\w-]*(\s[^>]*)?>)/i.test(text) || /<\/[a-z][\w-]*\s*>/i.test(text);
