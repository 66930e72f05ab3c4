import init, { read } from "../wasm/fairpage.js";
import { parseRequest } from "../shared/address.js";
import { unpack } from "../shared/gzip.js";
import { load } from "../shared/store.js";
import { showArticle } from "./article.js";
import { showBlocks } from "./blocks.js";
import { prepareControls } from "./controls.js";
import { localise } from "./messages.js";
import { announceReading, showNotice } from "./notice.js";

/** @typedef {import("../shared/store.js").StoredPage} StoredPage */

const request = parseRequest(location.search);

/** Shows the article, or says why there is none. */
async function main() {
  const page = request.key === null ? null : await load(request.key);
  if (page) await show(page);
  else showNotice(request.problem ?? "expired", request.url);
}

/** @param {StoredPage} page */
async function show({ url, html }) {
  const finish = announceReading();
  const [source] = await Promise.all([unpack(html), init()]);
  const reading = read(source, "html", url);
  finish();
  const article = reading.article();
  if (article) showArticle(reading, article, url);
  else {
    showNotice("nothing", request.url);
    showBlocks(reading.blocks());
  }
  reading.free();
}

localise();
prepareControls(request.url);
main()
  .catch((error) => showNotice("failed", request.url, error instanceof Error ? error.message : String(error)))
  .finally(() => document.documentElement.setAttribute("data-state", "done"));
