/** How far from the upper edge a sentence is brought that had left the view. */
const REST = 0.25;

/** The view follows what is spoken until the reader scrolls away from it, and again once they are back. */
export class Following {
  /** @type {Range | null} */
  #last = null;
  /** Whether the view is still moving to what it follows. */
  #isOnTheWay = false;
  #bar;

  /** @param {Element} bar that covers the lower edge */
  constructor(bar) {
    this.#bar = bar;
    addEventListener("scrollend", () => (this.#isOnTheWay = false));
  }

  /**
   * @param {Range} range
   * @param {boolean} surely whether the reader asked to go there
   */
  follow(range, surely) {
    const stayed = this.#last === null || this.#isOnTheWay || this.#showsPart(this.#last);
    this.#last = range;
    if ((surely || stayed) && !this.#shows(range)) this.#goTo(range);
  }

  stop() {
    this.#last = null;
    this.#isOnTheWay = false;
  }

  /** @param {Range} range */
  #goTo(range) {
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
    if (isVertical(range)) range.startContainer.parentElement?.scrollIntoView({ block: "center", inline: "nearest", behavior });
    else scrollBy({ top: range.getBoundingClientRect().top - this.#restOf(range), behavior });
    this.#isOnTheWay = behavior === "smooth";
  }

  /**
   * Whether all of it is in view, or as much as there is room for.
   * @param {Range} range
   */
  #shows(range) {
    const { top, bottom, left, right } = range.getBoundingClientRect();
    if (isVertical(range)) return left >= 0 && right <= innerWidth;
    return top > -1 && (bottom <= this.#end || top <= this.#restOf(range));
  }

  /** @param {Range} range */
  #showsPart(range) {
    const { top, bottom, left, right } = range.getBoundingClientRect();
    return bottom > 0 && top < this.#end && right > 0 && left < innerWidth;
  }

  /**
   * How far from the upper edge a sentence stands best: higher where it is long.
   * @param {Range} range
   */
  #restOf(range) {
    return Math.max(0, Math.min(innerHeight * REST, this.#end - range.getBoundingClientRect().height));
  }

  /** Where the view ends. */
  get #end() {
    return this.#bar.getBoundingClientRect().top || innerHeight;
  }
}

/** @param {Range} range whose lines may run from top to bottom */
function isVertical({ startContainer: { parentElement } }) {
  return parentElement !== null && getComputedStyle(parentElement).writingMode.startsWith("vertical");
}
