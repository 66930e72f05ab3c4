import init, { read } from "../wasm/fairpage.js";
import { parseRequest } from "../shared/address.js";
import { unpack } from "../shared/gzip.js";
import { load } from "../shared/store.js";
import { appear } from "./appearance.js";
import { prepareArticle, showArticle } from "./article.js";
import { refreshBlocks, showBlocks } from "./blocks.js";
import { choose } from "./choosing.js";
import { prepareControls } from "./controls.js";
import { Copy } from "./copy.js";
import { offerEditing, prepareEditing } from "./editing.js";
import { prepareKeys } from "./keys.js";
import { localise } from "./messages.js";
import { announceReading, clearNotice, showNotice } from "./notice.js";
import { preparePanel, showPanel } from "./panel.js";
import { showNotices } from "./notices.js";
import { noteDamage, prepareSettings } from "./settings-panel.js";
import { keys } from "./shortcuts.js";
import { Speech } from "./speech/speech.js";
import { openAtPlace } from "./place/position.js";
import { preparePlace, showPlace } from "./place/place.js";
import { State } from "./state.js";

/** @typedef {import("../shared/store.js").StoredPage} StoredPage */

const request = parseRequest(location.search);
const state = new State();
const speech = new Speech(state);

/** Shows the article, or says why there is none. */
async function main() {
  const page = request.key === null ? null : await load(request.key);
  if (page && request.key !== null) await show(page, request.key);
  else showNotice(request.problem ?? "expired", request.url);
}

/**
 * @param {StoredPage} page
 * @param {string} key
 */
async function show({ url, html, here }, key) {
  const finish = announceReading();
  const [source] = await Promise.all([unpack(html), init()]);
  const copy = new Copy(read(source, "html", url), key, url);
  await copy.recall();
  state.copy = copy;
  finish();
  prepareArticle(state);
  preparePanel();
  prepareEditing(() => draw(copy));
  draw(copy);
  await openAtPlace(url, here);
}

/** @param {Copy} copy */
function draw(copy) {
  const redraw = () => draw(copy);
  const actions = {
    putBack: (/** @type {string} */ id) => void choose(copy, id, true, redraw),
    takeOut: (/** @type {string} */ id) => void choose(copy, id, false, redraw),
    changed: redraw,
  };
  const isArticle = showArticle(copy, actions);
  showPanel(copy, actions);
  offerEditing(isArticle);
  speech.drawn(isArticle);
  showNotices(isArticle ? copy.reading.notices() : [], copy.url);
  if (isArticle) {
    clearNotice();
    showPlace(copy);
    refreshBlocks(copy, actions);
  } else {
    showNotice("nothing", request.url);
    showBlocks(copy, actions);
  }
}

/** What is there before an article is, and stays. */
async function prepare() {
  localise();
  prepareControls(request.url);
  prepareSettings(state);
  prepareKeys(state, keys(state));
  state.watch(appear);
  preparePlace(state);
  await state.recall();
  noteDamage(state);
}

prepare()
  .then(main)
  .catch((error) => showNotice("failed", request.url, error instanceof Error ? error.message : String(error)))
  .finally(() => document.documentElement.setAttribute("data-state", "done"));
