import init, { read, readFile } from "./wasm/fairpage.js";
import { showArticle } from "./article-view.js";
import { showBlocks } from "./block-list.js";
import { find } from "./dom.js";
import { showFilters } from "./filters.js";
import { linkBlocks } from "./highlight.js";
import { resetStop, rove } from "./rove.js";
import { watchSources } from "./sources.js";

/** @typedef {import("./wasm/fairpage.js").Reading} Reading */
/** @typedef {import("./sources.js").Source} Source */
/** @typedef {import("./article-view.js").View} View */

const result = find("#result", HTMLElement);
const view = find("#view", HTMLDivElement);
const list = find("#list", HTMLOListElement);
const filters = find("#filters", HTMLFieldSetElement);
const pictures = find("#pictures", HTMLInputElement);
const message = find("#message", HTMLParagraphElement);
const times = find("#times", HTMLParagraphElement);

/** @type {Reading | null} */
let current = null;

/** @param {Source} source */
function open(source) {
  try {
    const { value: reading, ms: readTime } = timed(() => readSource(source));
    current?.free();
    current = reading;
    result.hidden = false;
    const { ms: showTime } = timed(() => show(reading));
    times.textContent = `read in ${format(readTime)}, shown in ${format(showTime)}`;
    say(summary(source.name, reading), "done");
  } catch (error) {
    fail(error);
  }
}

/** @param {Source} source */
const readSource = (source) =>
  "bytes" in source ? readFile(source.bytes, source.name) : read(source.text, source.kind, source.url);

/** @param {Reading} reading */
function show(reading) {
  const blocks = reading.blocks();
  showBlocks(blocks);
  showFilters(blocks);
  resetStop(list, "summary");
  showView();
}

function showView() {
  const chosen = document.querySelector("input[name=view]:checked");
  if (!current || !(chosen instanceof HTMLInputElement)) return;
  showArticle(current, /** @type {View} */ (chosen.value), pictures.checked);
  resetStop(view, "[data-block]");
}

/**
 * @param {string} name
 * @param {Reading} reading
 */
function summary(name, reading) {
  const blocks = reading.blocks();
  const kept = blocks.filter((block) => block.kept).length;
  const counts = `${blocks.length} blocks, ${kept} kept, ${blocks.length - kept} left out`;
  const article = reading.article();
  return article ? `${name}: ${counts}, ${article.word_count} words.` : `${name}: nothing readable was found; ${counts}.`;
}

/** @param {unknown} error */
function fail(error) {
  result.hidden = true;
  times.textContent = "";
  say(error instanceof Error ? error.message : String(error), "failed");
}

/**
 * @param {string} sentence
 * @param {"done" | "failed"} state
 */
function say(sentence, state) {
  message.textContent = sentence;
  message.dataset.state = state;
}

/**
 * @template T
 * @param {() => T} work
 */
function timed(work) {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}

/** @param {number} ms */
const format = (ms) => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;

function watchControls() {
  for (const input of document.querySelectorAll("input[name=view]")) input.addEventListener("change", showView);
  pictures.addEventListener("change", showView);
  filters.addEventListener("change", () => resetStop(list, "summary"));
  rove(list, "summary");
  rove(view, "[data-block]");
  linkBlocks();
}

try {
  await init();
  watchControls();
  await watchSources(open, fail);
} catch (error) {
  fail(error);
}
