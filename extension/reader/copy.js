import { browser } from "../shared/browser.js";
import { loadChoices, loadSites, saveChoices, saveSite, without, withChoice } from "../shared/choices.js";

/** @typedef {import("../shared/choices.js").Choice} Choice */
/** @typedef {import("../wasm/fairpage.js").Article} Article */
/** @typedef {import("../wasm/fairpage.js").Block} Block */
/** @typedef {import("../wasm/fairpage.js").Reading} Reading */

/** The copy that is read: what the core found, and what the reader decided about it. */
export class Copy {
  /** @type {Choice[]} about this article */
  #own = [];
  /** @type {Choice[]} about all pages of its site */
  #site = [];
  /** @type {readonly Block[] | null} null: not asked for since the page was last read */
  #blocks = null;
  /** @type {Article | null} the same */
  #article = null;
  #key;

  /**
   * @param {Reading} reading
   * @param {string} key of the snapshot
   * @param {string} url the page's address
   */
  constructor(reading, key, url) {
    this.reading = reading;
    this.url = url;
    this.host = new URL(url).host;
    this.#key = key;
  }

  /** The page's blocks as they are judged now. */
  get blocks() {
    return (this.#blocks ??= this.reading.blocks());
  }

  /** The article as it is now. */
  get article() {
    return (this.#article ??= this.reading.article());
  }

  /** Takes up what was decided before. */
  async recall() {
    const [own, sites] = await Promise.all([loadChoices(this.#key), loadSites()]);
    this.#own = own;
    this.#site = sites[this.host] ?? [];
    if (own.length > 0 || this.#site.length > 0) this.#read();
  }

  /** Whether decisions about the site may be stored: never from a private window, and only where there is a site. */
  get remembersSite() {
    return this.host !== "" && !browser.extension.inIncognitoContext;
  }

  /** @returns {readonly Choice[]} */
  get siteChoices() {
    return this.#site;
  }

  /**
   * Whether the same was decided about the site.
   * @param {Pick<Choice, "about" | "name">} choice
   */
  isChosenForSite({ about, name }) {
    return this.#site.some((choice) => choice.about === about && textOf(choice.name) === textOf(name));
  }

  /**
   * The first words of a text of the site, if this page has it.
   * @param {string} id of a block that says it
   */
  wordsOf(id) {
    const text = this.blocks.find((block) => textOf(block.id) === textOf(id))?.text;
    return text && (text.length > 60 ? `“${text.slice(0, 60).trimEnd()}…”` : `“${text}”`);
  }

  /**
   * What the reader decided about one block, if anything.
   * @param {string} id
   */
  decision(id) {
    return this.#own.find(({ about, name }) => about === "block" && name === id)?.keep ?? null;
  }

  /**
   * @param {string} id a block's
   * @param {boolean} keep
   */
  async decide(id, keep) {
    const choice = /** @type {Choice} */ ({ about: "block", name: id, keep });
    if (this.decision(id) !== null) this.#take(without(this.#own, choice));
    // Where taking a decision back is enough, there is no other to make.
    if (this.#isKept(id) !== keep) this.#take(withChoice(this.#own, choice));
    await saveChoices(this.#key, this.#own);
  }

  /**
   * Decides about all pages of the site, or takes that back.
   * @param {Pick<Choice, "about" | "name">} choice
   * @param {boolean | null} keep null: as the core finds it
   */
  async decideForSite(choice, keep) {
    this.#site = keep === null ? without(this.#site, choice) : withChoice(this.#site, { ...choice, keep });
    this.#read();
    await saveSite(this.host, this.#site);
  }

  /** @param {string} id */
  #isKept(id) {
    return this.blocks.find((block) => block.id === id)?.kept ?? false;
  }

  /** @param {Choice[]} own */
  #take(own) {
    this.#own = own;
    this.#read();
  }

  #read() {
    this.#blocks = null;
    this.#article = null;
    this.reading.choose([...this.#site, ...this.#own]);
  }
}

/**
 * The part of a block's id that all blocks of the same text share.
 * @param {string} id
 */
function textOf(id) {
  return id.split("-", 1)[0];
}
