/** How long a voice may say nothing, at its own speed, before it counts as failed. Some tell only when they are done. */
const SILENCE_MS = 20_000;

/**
 * @typedef {object} Utterance
 * @property {string} text
 * @property {string} language
 * @property {SpeechSynthesisVoice} voice
 * @property {number} rate
 */

/**
 * What becomes of it. `word` tells at which letter one begins.
 * @typedef {{ word: (from: number) => void, ended: () => void, interrupted: () => void, failed: () => void }} Answers
 */

/**
 * Says one thing at a time. It never pauses: Chromium's pause does not end with every voice, so who pauses stops and says
 * the same again.
 */
export class Speaker {
  /** Events of what was stopped come late; they are told by the number of their utterance. */
  #number = 0;
  /** Chromium forgets an utterance that nobody holds, and with it its events.
   * @type {SpeechSynthesisUtterance | null}
   */
  #utterance = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #silence;
  #synthesis;

  /** @param {SpeechSynthesis | undefined} synthesis without which there is no voice either */
  constructor(synthesis) {
    this.#synthesis = synthesis;
  }

  /**
   * @param {Utterance} what
   * @param {Answers} answers
   */
  say({ text, language, voice, rate }, { word, ended, interrupted, failed }) {
    this.stop();
    const number = this.#number;
    const utterance = new SpeechSynthesisUtterance(text);
    Object.assign(utterance, { lang: language || voice.lang, voice, rate });
    const isCurrent = () => number === this.#number;
    utterance.addEventListener("start", () => {
      if (isCurrent()) clearTimeout(this.#silence);
    });
    utterance.addEventListener("boundary", ({ name, charIndex }) => {
      if (isCurrent() && name !== "sentence") word(charIndex);
    });
    utterance.addEventListener("end", () => {
      if (isCurrent()) ended();
    });
    utterance.addEventListener("error", ({ error }) => {
      if (isCurrent()) (error === "interrupted" || error === "canceled" ? interrupted : failed)();
    });
    this.#utterance = utterance;
    this.#silence = setTimeout(failed, SILENCE_MS / Math.min(rate, 1));
    this.#synthesis?.speak(utterance);
  }

  stop() {
    this.#number += 1;
    clearTimeout(this.#silence);
    if (this.#utterance) this.#synthesis?.cancel();
    this.#utterance = null;
  }
}
