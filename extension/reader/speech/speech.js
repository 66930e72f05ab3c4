import { RULES, fits } from "../../shared/settings.js";
import { part } from "../elements.js";
import { message } from "../messages.js";
import { Aloud } from "./aloud.js";
import { Bar, languageName } from "./bar.js";
import { Device } from "./device.js";
import { Following } from "./following.js";
import { Speaker } from "./speaker.js";
import { clickedLine, selectedLine } from "./start.js";

/** @typedef {import("../state.js").State} State */

/** Reading aloud: the button, the bar that it opens, and the article that is read. */
export class Speech {
  #state;
  #bar = new Bar();
  #following = new Following(this.#bar.dialog);
  #opener = part("#speech-opener", HTMLButtonElement);
  #article = part("#article", HTMLElement);
  /** @type {{ aloud: Aloud, device: Device } | null} while the bar is open */
  #open = null;

  /** @param {State} state */
  constructor(state) {
    this.#state = state;
    const { dialog, play, speed, voice } = this.#bar;
    this.#opener.addEventListener("click", () => (dialog.open ? dialog.close() : void this.#begin()));
    play.addEventListener("click", () => this.#playOrPause());
    part("#speech-previous", HTMLButtonElement).addEventListener("click", () => this.#open?.aloud.leap(-1));
    part("#speech-next", HTMLButtonElement).addEventListener("click", () => this.#open?.aloud.leap(1));
    part("#speech-stop", HTMLButtonElement).addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => this.#end());
    speed.addEventListener("input", () => state.change({ speed: Number(speed.value) }, { keep: false }));
    speed.addEventListener("change", () => {
      state.change({ speed: Number(speed.value) });
      this.#open?.aloud.again();
    });
    voice.addEventListener("change", () => this.#choose(voice.value));
    this.#article.addEventListener("click", (event) => this.#startAt(event));
    addEventListener("pagehide", () => this.#open?.aloud.pause());
    state.watch(() => this.#showSettings());
  }

  /**
   * Goes on in the article as it was drawn anew.
   * @param {boolean} isArticle whether there is one
   */
  drawn(isArticle) {
    this.#opener.hidden = !isArticle;
    if (isArticle) this.#open?.aloud.redraw(this.#article);
    else this.#bar.dialog.close();
  }

  async #begin() {
    const language = this.#article.closest("[lang]")?.getAttribute("lang") ?? "";
    const device = new Device(globalThis.speechSynthesis, language, this.#state, () => this.#showSettings());
    const aloud = new Aloud(this.#article, {
      speaker: new Speaker(device.synthesis),
      following: this.#following,
      voiceFor: (of) => device.voiceFor(of),
      rate: () => this.#state.settings.speed / 100,
      changed: (end) => this.#show(end),
    });
    this.#open = { aloud, device };
    this.#bar.show();
    this.#opener.ariaExpanded = "true";
    this.#show(null);
    await device.found();
    if (this.#open?.aloud !== aloud || aloud.isSpeaking) return; // it was closed meanwhile, or a press came first
    this.#showSettings();
    this.#playOrPause();
  }

  #end() {
    this.#open?.aloud.stop();
    this.#open?.device.leave();
    this.#open = null;
    this.#opener.ariaExpanded = "false";
  }

  #playOrPause() {
    if (!this.#open) return;
    const { aloud } = this.#open;
    if (aloud.isSpeaking) aloud.pause();
    else aloud.play(selectedLine(aloud.script) ?? undefined);
  }

  /** @param {MouseEvent} event */
  #startAt(event) {
    const line = this.#open && clickedLine(this.#open.aloud.script, event);
    if (line !== null) this.#open?.aloud.play(line);
  }

  /** @param {string} name of a voice */
  #choose(name) {
    if (this.#open) this.#open.device.insists = true;
    this.#state.change({ voice: name }, { keep: fits(RULES.voice, name) });
    this.#open?.aloud.again();
  }

  #showSettings() {
    this.#bar.showSpeed(this.#state.settings.speed);
    if (this.#open) this.#bar.showVoices(this.#open.device);
  }

  /** @param {import("./aloud.js").End | null} end why nothing more is said, where it was not the reader's wish */
  #show(end) {
    if (!this.#open) return;
    const { aloud, device } = this.#open;
    this.#bar.showSpeaking(aloud.isSpeaking);
    if (end === "failed") this.#bar.say(message("speechFailed"));
    else if (end === "finished") this.#bar.say(message("speechFinished"));
    else if (end === null) this.#bar.say(message("speechHint"));
    else if (device.voices.length === 0) this.#bar.say(message("noVoices"));
    else this.#bar.say(message("noVoiceFor", languageName(device.language)));
  }
}
