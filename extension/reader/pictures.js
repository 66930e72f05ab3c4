import { button, element } from "./elements.js";
import { message } from "./messages.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {HTMLImageElement | HTMLVideoElement} Shown a picture, or a film with a poster */

/** The article's pictures, none of which is asked for before the settings or the reader allow it. */
export class Pictures {
  /** @type {Map<Shown, string>} what has a picture, and its address */
  #all = new Map();
  /** @type {Map<Shown, HTMLElement>} what stands for a picture that is not loaded */
  #boxes = new Map();
  /** @type {Set<string>} addresses of those the reader asked for */
  #asked = new Set();
  #isAsking = false;

  /** @param {State} state */
  follow(state) {
    state.watch(({ pictures }) => {
      if (this.#isAsking === (pictures === "ask")) return;
      this.#isAsking = !this.#isAsking;
      this.#asked.clear();
      this.#settle();
    });
  }

  /**
   * Builds the article where no picture loads, and only then shows it.
   * @param {import("../wasm/fairpage.js").Reading} reading
   * @param {HTMLElement} parent is emptied
   */
  show(reading, parent) {
    const draft = document.implementation.createHTMLDocument("").createElement("div");
    reading.show(draft);
    this.#all.clear();
    this.#boxes.clear();
    for (const shown of /** @type {NodeListOf<Shown>} */ (draft.querySelectorAll("img[src], video[poster]"))) {
      this.#all.set(shown, shown.getAttribute(attributeOf(shown)) ?? "");
      shown.removeAttribute(attributeOf(shown));
    }
    for (const { name, value } of draft.attributes) parent.setAttribute(name, value);
    parent.replaceChildren(...draft.childNodes);
    this.#settle();
  }

  #settle() {
    for (const [shown, address] of this.#all) {
      if (this.#isAsking && !this.#asked.has(address)) this.#withhold(shown);
      else this.#load(shown, address);
    }
  }

  /**
   * @param {Shown} shown
   * @param {string} address
   */
  #load(shown, address) {
    this.#boxes.get(shown)?.remove();
    this.#boxes.delete(shown);
    if (shown instanceof HTMLImageElement) shown.hidden = false;
    if (!shown.hasAttribute(attributeOf(shown))) shown.setAttribute(attributeOf(shown), address);
  }

  /** @param {Shown} shown */
  #withhold(shown) {
    shown.removeAttribute(attributeOf(shown));
    if (this.#boxes.has(shown)) return;
    if (shown instanceof HTMLImageElement) shown.hidden = true;
    const box = this.#box(shown);
    this.#boxes.set(shown, box);
    (shown.closest("a") ?? shown).after(box); // no button may stand in a link
  }

  /** @param {Shown} shown */
  #box(shown) {
    const isFilm = shown instanceof HTMLVideoElement;
    const words = element("span", isFilm ? message("pictureOfFilm") : shown.alt || message("picture"));
    const one = button(message("loadPicture"), () => this.#ask(shown, [shown]));
    const all = button(message("loadAllPictures"), () => this.#ask(shown, [...this.#all.keys()]));
    const box = element("span", words, element("span", one, ...(this.#all.size > 1 ? [" ", all] : [])));
    box.className = "withheld-picture";
    return box;
  }

  /**
   * @param {Shown} shown where it was asked, and focus goes
   * @param {readonly Shown[]} wanted
   */
  #ask(shown, wanted) {
    for (const one of wanted) this.#asked.add(this.#all.get(one) ?? "");
    this.#settle();
    const place = shown.closest("a") ?? shown;
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
}

/** @param {Shown} shown */
function attributeOf(shown) {
  return shown instanceof HTMLVideoElement ? "poster" : "src";
}
