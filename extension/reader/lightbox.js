import { part } from "./elements.js";
import { Zoom } from "./lightbox-zoom.js";
import { message } from "./messages.js";
import { secondCopy } from "./second-copy.js";
import { onSwipe } from "./swipe.js";

const PICTURES = "figure img:not(a *)";

/**
 * Makes buttons of the pictures that may be looked at in large. One in a link stays a link.
 * @param {Element} article
 */
export function offerEnlarging(article) {
  for (const picture of /** @type {NodeListOf<HTMLImageElement>} */ (article.querySelectorAll(PICTURES))) {
    picture.role = "button";
    picture.tabIndex = 0;
    if (!picture.alt) picture.removeAttribute("alt"); // an empty one says that it is nothing but decoration
    picture.ariaLabel = picture.alt ? message("enlarge", picture.alt) : message("enlargePicture");
  }
}

/** The article's pictures one by one, each as large as the window lets. */
export class Lightbox {
  #dialog = part("#lightbox", HTMLDialogElement);
  #picture = part("#lightbox-picture", HTMLImageElement);
  #zoom = new Zoom(part("#lightbox-stage", HTMLElement), part("#lightbox-zoom", HTMLButtonElement), this.#picture);
  /** @type {HTMLImageElement[]} */
  #all = [];
  #at = 0;
  #article;

  /** @param {HTMLElement} article whose pictures it shows */
  constructor(article) {
    this.#article = article;
    article.addEventListener("click", ({ target }) => this.#open(target));
    article.addEventListener("keydown", (event) => {
      if ((event.key === "Enter" || event.key === " ") && this.#open(event.target)) event.preventDefault();
    });
    part("#lightbox-back", HTMLButtonElement).addEventListener("click", () => this.#step(-1));
    part("#lightbox-on", HTMLButtonElement).addEventListener("click", () => this.#step(1));
    part("#lightbox-close", HTMLButtonElement).addEventListener("click", () => this.#dialog.close());
    this.#dialog.addEventListener("keydown", (event) => this.#turn(event));
    this.#dialog.addEventListener("click", ({ target }) => {
      const isBeside = target === part("#lightbox-stage", HTMLElement);
      const leads = target instanceof Element && target.closest("a[href^='#']");
      if (isBeside || leads) this.#dialog.close();
    });
    onSwipe(part("#lightbox-stage", HTMLElement), (toLeft) => {
      if (!this.#zoom.isLarge) this.#step(toLeft === this.#isLeftToRight ? 1 : -1);
    });
  }

  get #isLeftToRight() {
    return getComputedStyle(this.#dialog).direction === "ltr";
  }

  /** @param {EventTarget | null} target */
  #open(target) {
    if (!(target instanceof HTMLImageElement && target.matches(PICTURES))) return false;
    const all = /** @type {NodeListOf<HTMLImageElement>} */ (this.#article.querySelectorAll(PICTURES));
    this.#all = [...all].filter((picture) => !picture.hidden);
    this.#dialog.dir = getComputedStyle(target).direction;
    this.#show(this.#all.indexOf(target));
    target.focus({ preventScroll: true }); // where focus returns to
    this.#dialog.showModal();
    return true;
  }

  /** @param {KeyboardEvent} event */
  #turn(event) {
    if (this.#zoom.isLarge || !["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    event.preventDefault();
    this.#step((event.key === "ArrowRight") === this.#isLeftToRight ? 1 : -1);
  }

  /** @param {number} steps */
  #step(steps) {
    this.#show((this.#at + steps + this.#all.length) % this.#all.length);
  }

  /** @param {number} at */
  #show(at) {
    this.#at = at;
    const picture = this.#all[at];
    this.#zoom.reset(picture);
    this.#picture.alt = picture.alt;
    this.#picture.src = picture.src;
    const caption = picture.closest("figure")?.querySelector("figcaption");
    const place = part("#lightbox-caption", HTMLElement);
    place.replaceChildren(...(caption ? [secondCopy(caption)] : []));
    place.lang = this.#article.lang;
    part("#lightbox-place", HTMLElement).textContent = message("pictureOf", String(at + 1), String(this.#all.length));
    part("#lightbox-words", HTMLElement).textContent = picture.alt;
    for (const step of ["#lightbox-back", "#lightbox-on"]) part(step, HTMLButtonElement).hidden = this.#all.length < 2;
  }
}
