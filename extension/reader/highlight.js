/** @typedef {import("./highlight-worker.js").Token} Token */

/** Longer code stays plain. */
const LONGEST = 100_000;

/** How long finding the colours may take: code can be made so that it never ends. */
const PATIENCE_MS = 3_000;

/** The languages there are, by the files of @speed-highlight/core, and what else they are called. */
const ALIASES = {
  asm: "assembly nasm", bash: "sh shell zsh console shell-session shellscript", bf: "brainfuck", c: "h cpp c++ cc hpp objc", css: "scss sass less",
  csv: "", diff: "patch", docker: "dockerfile", git: "", go: "golang", html: "htm svg vue", http: "", ini: "cfg conf properties", java: "kotlin kt",
  js: "javascript jsx mjs cjs node", json: "jsonc json5", log: "", lua: "", make: "makefile", md: "markdown", pl: "perl", py: "python python3 py3",
  regex: "regexp", rs: "rust", sql: "mysql postgresql postgres sqlite plsql", toml: "", ts: "typescript tsx", uri: "url", xml: "rss atom xhtml", yaml: "yml",
};

const LANGUAGES = new Map(Object.entries(ALIASES).flatMap(([file, names]) => [file, ...names.split(" ")].map((name) => [name, file])));

/**
 * @param {Element} code
 * @returns {{ name: string, file: string | undefined } | null} what it is called on the page, and the file that knows it
 */
export function languageOf(code) {
  const name = /(?:^|\s)language-(\S+)/.exec(code.className)?.[1].toLowerCase();
  return name ? { name, file: LANGUAGES.get(name) } : null;
}

/** @type {Worker | null} */
let working = null;

/**
 * Colours code, whose text stays as it is: style sheets know the colours as `::highlight(code-…)`.
 * @param {readonly Element[]} all the code there is; what was coloured before no longer is
 */
export async function colour(all) {
  working?.terminate();
  working = null;
  for (const name of CSS.highlights.keys()) if (name.startsWith("code-")) CSS.highlights.delete(name);
  const known = all.filter((code) => languageOf(code)?.file && code.textContent.length <= LONGEST);
  if (known.length === 0) return;
  const worker = (working = new Worker(new URL("highlight-worker.js", import.meta.url), { type: "module" }));
  for (const code of known) {
    const tokens = await ask(worker, { source: code.textContent, file: languageOf(code)?.file ?? "" });
    if (worker !== working) return;
    if (tokens === null) break;
    mark(code, tokens);
  }
  worker.terminate();
}

/**
 * @param {Worker} worker
 * @param {{ source: string, file: string }} question
 * @returns {Promise<Token[] | null>} null where there is no answer
 */
function ask(worker, question) {
  return new Promise((answer) => {
    const timer = setTimeout(() => answer(null), PATIENCE_MS);
    const done = (/** @type {Token[] | null} */ tokens) => {
      clearTimeout(timer);
      answer(tokens);
    };
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = () => done(null);
    worker.postMessage(question);
  });
}

/**
 * @param {Element} code
 * @param {readonly Token[]} tokens
 */
function mark(code, tokens) {
  const text = code.firstChild;
  if (!(text instanceof Text) || tokens.some(({ end }) => end > text.length)) return;
  for (const { type, start, end } of tokens) {
    const name = `code-${type}`;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    highlight.add(new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }));
    CSS.highlights.set(name, highlight);
  }
}
