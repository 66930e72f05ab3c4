/** @typedef {import("../driver/types.js").Tab} Tab */

/** An article with much that is not to be said. */
export const ALOUD = "ferry-bell";

/** Of one name each, and a language; the last sends what it says away. */
const VOICES = [["Chiara", "it-IT"], ["Bruno", "en-US"], ["Alma", "en_GB"], ["Dorine", "fr-FR"], ["Nube", "en-GB", "away"]];

/**
 * Puts a synthesiser in the place of the browser's, which says nothing and is told when it has.
 * @param {Tab} reader
 * @param {readonly (readonly string[])[]} voices
 */
export function giveVoices(reader, voices = VOICES) {
  return reader.evaluate((/** @type {string[][]} */ voices) => {
    class Utterance extends EventTarget {
      /** @param {string} text */
      constructor(text) {
        super();
        this.text = text;
      }
    }
    class Synthesis extends EventTarget {
      count = 0;
      isMute = false;
      /** @type {any} */
      now = null;
      /** @type {any} */
      stopped = null;
      list = voices.map(([name, lang, away]) => ({ name, lang, localService: !away, default: false }));
      getVoices() {
        return this.list;
      }
      /** @param {any} utterance */
      speak(utterance) {
        if (this.now) throw new Error("one thing at a time");
        this.count += 1;
        this.now = utterance;
        if (!this.isMute) utterance.dispatchEvent(new Event("start"));
      }
      cancel() {
        this.stopped = this.now;
        this.now = null;
        this.late();
      }
      /** As browsers do, of what was stopped long ago. */
      late() {
        this.stopped?.dispatchEvent(new Event("end"));
        this.stopped?.dispatchEvent(Object.assign(new Event("error"), { error: "interrupted" }));
      }
      finish() {
        const { now } = this;
        this.now = null;
        now.dispatchEvent(new Event("end"));
      }
      fail() {
        this.now.dispatchEvent(Object.assign(new Event("error"), { error: "synthesis-failed" }));
      }
      /** @param {string} word */
      reach(word) {
        const charIndex = this.now.text.indexOf(word);
        this.now.dispatchEvent(Object.assign(new Event("boundary"), { name: "word", charIndex }));
      }
    }
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance, configurable: true });
    Object.defineProperty(window, "speechSynthesis", { value: new Synthesis(), configurable: true });
  }, voices);
}

/**
 * What is being said; null where nothing is.
 * @param {Tab} reader
 * @returns {Promise<{ text: string, voice: string, language: string, rate: number } | null>}
 */
export function saying(reader) {
  return reader.evaluate(() => {
    const { now } = /** @type {any} */ (speechSynthesis);
    return now && { text: now.text, voice: now.voice.name, language: now.lang, rate: now.rate };
  });
}

/**
 * Says so many utterances to their end.
 * @param {Tab} reader
 * @param {number} times
 */
export function finish(reader, times = 1) {
  return reader.evaluate((times) => {
    for (let time = 0; time < times; time++) /** @type {any} */ (speechSynthesis).finish();
  }, times);
}

/**
 * What is highlighted.
 * @param {Tab} reader
 * @returns {Promise<{ sentence: string | null, word: string | null }>}
 */
export function spoken(reader) {
  return reader.evaluate(() => {
    const [sentence, word] = ["spoken-sentence", "spoken-word"].map((name) => {
      const [range] = /** @type {any} */ (CSS.highlights.get(name) ?? []);
      return range ? String(range) : null;
    });
    return { sentence, word };
  });
}

/**
 * Opens the bar, which begins to speak.
 * @param {Tab} reader
 */
export async function begin(reader) {
  await reader.click("#speech-opener");
  await reader.when(() => document.querySelector("#speech-play[data-speaking=true]"));
}

/**
 * What the bar says of itself.
 * @param {Tab} reader
 */
export function note(reader) {
  return reader.evaluate(() => document.querySelector("#speech-note")?.textContent);
}

/**
 * Clicks at the beginning of some words of the article.
 * @param {Tab} reader
 * @param {string} words
 */
export function clickWords(reader, words) {
  return reader.evaluate((words) => {
    const walker = document.createTreeWalker(/** @type {Element} */ (document.querySelector("#article")), NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && !walker.currentNode.textContent?.includes(words));
    const range = new Range();
    const from = walker.currentNode.textContent?.indexOf(words) ?? 0;
    range.setStart(walker.currentNode, from);
    range.setEnd(walker.currentNode, from + 2);
    range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = range.getBoundingClientRect();
    const [clientX, clientY] = [left + width / 2, top + height / 2];
    document.elementFromPoint(clientX, clientY)?.dispatchEvent(new MouseEvent("click", { bubbles: true, clientX, clientY }));
  }, words);
}

/**
 * Sets a field of the bar as a hand would.
 * @param {Tab} reader
 * @param {string} selector
 * @param {string} value
 */
export function choose(reader, selector, value) {
  return reader.evaluate((selector, value) => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector(selector));
    field.value = value;
    field.dispatchEvent(new Event("input"));
    field.dispatchEvent(new Event("change"));
  }, selector, value);
}
