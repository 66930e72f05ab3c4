import { isSameLanguage, localVoices, voiceFor } from "./voices.js";

/** How long a browser may take to find its voices. */
const PATIENCE_MS = 500;

/** The voices of this device, as they suit one article. */
export class Device {
  /** Whether a voice was chosen for this article, which then speaks whatever the language is. */
  insists = false;
  #state;
  #changed;

  /**
   * @param {SpeechSynthesis | undefined} synthesis which a browser may lack
   * @param {string} language the article's
   * @param {import("../state.js").State} state
   * @param {() => void} changed
   */
  constructor(synthesis, language, state, changed) {
    this.synthesis = synthesis;
    this.language = language;
    this.#state = state;
    this.#changed = changed;
    synthesis?.addEventListener("voiceschanged", changed);
  }

  get voices() {
    return localVoices(this.synthesis, this.language);
  }

  /** The voice for the article. */
  get main() {
    const { voices } = this;
    const { voice } = this.#state.settings;
    const chosen = this.insists ? voices.find(({ name }) => name === voice) : null;
    return chosen ?? voiceFor(voices, voice, this.language);
  }

  /**
   * The voice for a part of it, which may be in another language.
   * @param {string} language
   */
  voiceFor(language) {
    const { main } = this;
    if (isSameLanguage(language, this.language)) return main;
    return voiceFor(this.voices, this.#state.settings.voice, language) ?? main;
  }

  /** Chromium finds its voices when it is first asked for them, a moment later. */
  async found() {
    const { synthesis } = this;
    if (!synthesis || this.voices.length > 0) return;
    await new Promise((resolve) => {
      synthesis.addEventListener("voiceschanged", resolve, { once: true });
      setTimeout(resolve, PATIENCE_MS);
    });
  }

  leave() {
    this.synthesis?.removeEventListener("voiceschanged", this.#changed);
  }
}
