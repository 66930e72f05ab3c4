import { showNothing, showSentence, showWord } from "./highlight.js";
import { rangeOf } from "./ranges.js";
import { Script } from "./script.js";
import { wordAt } from "./sentences.js";

/**
 * @typedef {import("./following.js").Following} Following
 * @typedef {import("./speaker.js").Speaker} Speaker
 */

/** Why nothing is said, or nothing more. @typedef {"language" | "failed" | "finished"} End */

/**
 * @typedef {object} Means
 * @property {Speaker} speaker
 * @property {Following} following
 * @property {(language: string) => SpeechSynthesisVoice | null} voiceFor
 * @property {() => number} rate
 * @property {(end: End | null) => void} changed
 */

/** The article being read aloud, sentence by sentence. */
export class Aloud {
  isSpeaking = false;
  /** The line that is said, or will be next. */
  #line = 0;
  #script;
  #means;

  /**
   * @param {Element} article
   * @param {Means} means
   */
  constructor(article, means) {
    this.#script = new Script(article);
    this.#means = means;
    this.#line = this.#script.inView();
  }

  get script() {
    return this.#script;
  }

  /**
   * From a line on, or from the beginning of the sentence where it was paused.
   * @param {number} [line]
   */
  play(line = this.#script.startOf(this.#line)) {
    this.#line = line;
    this.isSpeaking = true;
    this.#means.changed(null);
    this.#say(true);
  }

  pause() {
    if (this.isSpeaking) this.#halt(null);
  }

  /** @param {1 | -1} way to the next passage or the one before */
  leap(way) {
    const line = this.#script.leap(this.#line, way);
    if (line === null) return;
    this.#line = line;
    this.#means.changed(null);
    if (this.isSpeaking) this.#say(true);
    else this.#show(true);
  }

  /** Says the sentence again, by another voice or at another speed. */
  again() {
    if (this.isSpeaking) this.play();
  }

  stop() {
    this.pause();
    showNothing();
    this.#means.following.stop();
  }

  /**
   * Goes on in the article as it is drawn now: what is being said is said to its end if it is still there.
   * @param {Element} article
   */
  redraw(article) {
    const old = this.#script.lines[this.#line];
    this.#script = new Script(article);
    const { lines } = this.#script;
    if (lines.length === 0) return this.stop();
    const line = old ? this.#script.again(old, this.#line) : 0;
    this.#line = line ?? this.#script.startOf(Math.min(this.#line, lines.length - 1));
    if (line === null && this.isSpeaking) this.#say(false);
    else this.#show(false);
  }

  /** @param {boolean} surely whether the reader asked to go there */
  #say(surely) {
    const line = this.#script.lines[this.#line];
    if (!line) return this.#halt("finished");
    const { speaker, voiceFor, rate } = this.#means;
    const { passage: { text, language }, breath } = line;
    const voice = voiceFor(language);
    if (!voice) return this.#halt("language");
    this.#show(surely);
    speaker.say({ text: text.slice(breath.from, breath.to), language, voice, rate: rate() }, {
      word: (place) => this.#showWord(place),
      ended: () => this.#next(),
      interrupted: () => this.pause(),
      failed: () => this.#halt("failed"),
    });
  }

  #next() {
    this.#line += 1;
    if (this.#line < this.#script.lines.length) return this.#say(false);
    this.#line = 0;
    this.#halt("finished");
    showNothing();
  }

  /** @param {End | null} end */
  #halt(end) {
    this.isSpeaking = false;
    this.#means.speaker.stop();
    this.#means.changed(end);
  }

  /** @param {boolean} surely */
  #show(surely) {
    const { passage, sentence } = this.#script.lines[this.#line];
    const range = rangeOf(passage, sentence);
    showSentence(range);
    this.#means.following.follow(range, surely);
  }

  /** @param {number} place in what is being said */
  #showWord(place) {
    const { passage, breath } = this.#script.lines[this.#line];
    const word = wordAt(passage.text, breath.from + place, passage.language);
    if (word) showWord(rangeOf(passage, word));
  }
}
