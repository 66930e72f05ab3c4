/**
 * Finds the words of code that have a colour, beside the page: whatever the code is, the page goes on.
 * @typedef {{ type: string, start: number, end: number }} Token
 * @typedef {typeof import("@speed-highlight/core/tokenize")} Library
 */

const LIBRARY = "../vendor/highlight/dist/";

addEventListener("message", async ({ data }) => postMessage(await tokensOf(data)));

/**
 * @param {{ source: string, file: string }} code
 * @returns {Promise<Token[]>} none where the library is not there: a build without Node has plain code
 */
async function tokensOf({ source, file }) {
  /** @type {Token[]} */
  const tokens = [];
  let end = 0;
  try {
    const { tokenizer } = /** @type {Library} */ (await import(`${LIBRARY}tokenize.js`));
    const asking = tokenizer(source, file, (text, type) => {
      const start = end;
      end += text.length;
      if (type && text.trim()) tokens.push({ type, start, end });
    });
    for (let asked = asking.next(); !asked.done; ) asked = asking.next(await language(asked.value));
  } catch {
    return [];
  }
  return tokens;
}

/**
 * @param {string} file which code may name by itself, as a block in Markdown does
 * @returns {Promise<import("@speed-highlight/core/tokenize").ShjLanguageData | undefined>}
 */
async function language(file) {
  if (!/^[a-z-]+$/.test(file)) return undefined;
  return import(`${LIBRARY}languages/${file}.js`).then((rules) => rules.default, () => undefined);
}

export {};
