/** A picture that fits its stage, or is as large as it is by itself and scrolls. */
export class Zoom {
  #stage;
  #button;
  #picture;

  /**
   * @param {HTMLElement} stage
   * @param {HTMLButtonElement} button which holds the picture
   * @param {HTMLImageElement} picture
   */
  constructor(stage, button, picture) {
    this.#stage = stage;
    this.#button = button;
    this.#picture = picture;
    picture.addEventListener("load", () => this.#fit(picture));
    button.addEventListener("click", (event) => this.#toggle(event));
  }

  get isLarge() {
    return this.#button.ariaPressed === "true";
  }

  /** @param {HTMLImageElement} picture the same, which may have been loaded already */
  reset(picture) {
    this.#button.ariaPressed = "false";
    this.#fit(picture);
  }

  /** @param {HTMLImageElement} picture */
  #fit({ naturalWidth, naturalHeight }) {
    if (naturalWidth > 0 && naturalHeight > 0) this.#stage.style.setProperty("--ratio", String(naturalWidth / naturalHeight));
  }

  /** @param {MouseEvent} event */
  #toggle({ clientX, clientY, detail }) {
    const { left, top, width, height } = this.#picture.getBoundingClientRect();
    const isPointed = detail > 0;
    const across = isPointed ? (clientX - left) / width : 0.5;
    const down = isPointed ? (clientY - top) / height : 0.5;
    this.#button.ariaPressed = String(!this.isLarge);
    if (!this.isLarge) return;
    // A small picture would not grow if it were only shown as large as it is.
    const full = Math.max(this.#picture.naturalWidth, width * 2);
    this.#stage.style.setProperty("--full", `${full}px`);
    const { clientWidth, clientHeight } = this.#stage;
    this.#stage.scrollTo(full * across - clientWidth / 2, ((full * height) / width) * down - clientHeight / 2);
  }
}
