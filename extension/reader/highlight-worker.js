/**
 * Finds the words of code that have a colour, beside the page: whatever the code is, the page goes on.
 * @typedef {{ type: string, start: number, end: number }} Token
 * @typedef {typeof import("@speed-highlight/core/tokenize")} Library
 */

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
    const { tokenizer, languages } = await library();
    const asking = tokenizer(source, file, (text, type) => {
      const start = end;
      end += text.length;
      if (type && text.trim()) tokens.push({ type, start, end });
    });
    for (let asked = asking.next(); !asked.done; ) asked = asking.next(languages[asked.value]);
  } catch {
    return [];
  }
  return tokens;
}

/**
 * In two pieces each, since types would be sought in what only a build has.
 * @returns {Promise<Library & { languages: Record<string, import("@speed-highlight/core/tokenize").ShjLanguageData | undefined> }>}
 */
async function library() {
  const [library, languages] = await Promise.all([
    import("../vendor/highlight/dist/" + "tokenize.js"),
    import("../vendor/highlight/dist/" + "languages/index.js"),
  ]);
  return { ...library, languages };
}

export {};
