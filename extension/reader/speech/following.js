/** How far from the upper edge a sentence is brought that had left the view. */
const REST = 0.25;

/** The view follows what is spoken until the reader scrolls away from it, and again once they are back. */
export class Following {
  /** @type {Range | null} */
  #last = null;
  /**
   * How near the view has come to what it is still moving to, in CSS pixels; null when it rests or was taken elsewhere.
   * @type {number | null}
   */
  #way = null;
  #bar;

  /** @param {Element} bar that covers the lower edge */
  constructor(bar) {
    this.#bar = bar;
    const passive = { capture: true, passive: true }; // capture: lines from top to bottom scroll in the article
    addEventListener("scroll", () => this.#moved(), passive);
    addEventListener("scrollend", () => this.#rested(), passive);
  }

  /**
   * @param {Range} range
   * @param {boolean} surely whether the reader asked to go there
   */
  follow(range, surely) {
    const stayed = this.#last === null || this.#way !== null || this.#distance(this.#last) === 0;
    this.#last = range;
    const rests = this.#way === null; // what shows while the view moves may soon show no more
    if ((surely || stayed) && !(rests && this.#shows(range))) this.#goTo(range);
  }

  stop() {
    this.#last = null;
    this.#way = null;
  }

  /** Who moves the view away from where it was going wants to be elsewhere. */
  #moved() {
    if (!this.#last || this.#way === null) return;
    const distance = this.#distance(this.#last);
    this.#way = distance > this.#way + innerHeight / 2 ? null : Math.min(distance, this.#way);
  }

  /** A movement that began before this one may end on the way: only who is there has arrived. */
  #rested() {
    if (this.#last && this.#distance(this.#last) === 0) this.#way = null;
  }

  /** @param {Range} range */
  #goTo(range) {
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
    this.#way = behavior === "smooth" ? this.#distance(range) : null;
    if (isVertical(range)) range.startContainer.parentElement?.scrollIntoView({ block: "center", inline: "nearest", behavior });
    else scrollTo({ top: scrollY + range.getBoundingClientRect().top - this.#restOf(range), behavior });
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

  /**
   * How far it is out of the view, in CSS pixels; 0 when a part of it shows.
   * @param {Range} range
   */
  #distance(range) {
    const { top, bottom, left, right } = range.getBoundingClientRect();
    return Math.max(0, 1 - bottom, top + 1 - this.#end, 1 - right, left + 1 - innerWidth);
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
