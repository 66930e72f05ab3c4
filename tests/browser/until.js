/** How long a browser may take for one step. */
const PATIENCE_MS = 15_000;

/**
 * Asks until there is an answer.
 * @template T
 * @param {string} what is waited for
 * @param {() => Promise<T | null | undefined | false>} probe
 * @returns {Promise<T>}
 */
export async function until(what, probe) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const answer = await probe();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`waited in vain for ${what}`);
}
