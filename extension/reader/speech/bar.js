import { RULES } from "../../shared/settings.js";
import { element, part } from "../elements.js";
import { message } from "../messages.js";
import { isSameLanguage } from "./voices.js";

/** @typedef {import("../../shared/settings.js").Range} Bounds */

/** The bar with what can be done while the article is read aloud. */
export class Bar {
  dialog = part("#speech", HTMLDialogElement);
  play = part("#speech-play", HTMLButtonElement);
  speed = part("#speech-speed", HTMLInputElement);
  voice = part("#speech-voice", HTMLSelectElement);
  #note = part("#speech-note", HTMLElement);

  constructor() {
    const { least, most, step } = /** @type {Bounds} */ (RULES.speed);
    Object.assign(this.speed, { min: String(least), max: String(most), step: String(step) });
  }

  show() {
    for (const button of this.dialog.querySelectorAll("button")) button.title = button.ariaLabel ?? "";
    this.dialog.show();
  }

  /** @param {boolean} isSpeaking */
  showSpeaking(isSpeaking) {
    const does = message(isSpeaking ? "speechPause" : "speechPlay");
    this.play.dataset.speaking = String(isSpeaking);
    this.play.ariaLabel = does;
    this.play.title = does;
  }

  /** @param {number} speed in percent */
  showSpeed(speed) {
    this.speed.value = String(speed);
    part("#speech-speed + output", HTMLOutputElement).textContent = new Intl.NumberFormat(message("locale"), { style: "percent" }).format(speed / 100);
  }

  /**
   * Those of the article's language stand first.
   * @param {Pick<import("./device.js").Device, "voices" | "main" | "language">} device
   */
  showVoices({ voices, main, language }) {
    const own = voices.filter(({ lang }) => isSameLanguage(lang, language));
    const others = voices.filter((voice) => !own.includes(voice));
    const groups = [...group(languageName(language), own), ...group(message("speechOtherLanguages"), others)];
    this.voice.replaceChildren(...(main ? [] : [new Option("–", "")]), ...groups);
    this.voice.value = main?.name ?? "";
    this.voice.disabled = voices.length === 0;
  }

  /** @param {string} text */
  say(text) {
    if (this.#note.textContent !== text) this.#note.textContent = text;
  }
}

/** @param {string} language */
export function languageName(language) {
  try {
    return new Intl.DisplayNames(message("locale"), { type: "language" }).of(language) ?? language;
  } catch {
    return language; // the page may name what is no language
  }
}

/**
 * @param {string} label
 * @param {readonly SpeechSynthesisVoice[]} voices
 */
function group(label, voices) {
  if (voices.length === 0) return [];
  const made = element("optgroup", ...voices.map(({ name }) => new Option(name, name)));
  made.label = label;
  return [made];
}
