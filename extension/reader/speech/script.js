import { passagesOf } from "./passages.js";
import { placeOf, rangeOf } from "./ranges.js";
import { breathsOf, sentencesOf } from "./sentences.js";

/**
 * @typedef {import("./passages.js").Passage} Passage
 * @typedef {import("./sentences.js").Span} Span
 */

/**
 * What is said at a time: a sentence, or as much of it as one breath has.
 * @typedef {{ passage: Passage, sentence: Span, breath: Span }} Line
 */

/** How far a line may be cut off and still count as in view. */
const CUT = 10;

/** The article as it is to be said. */
export class Script {
  /** @type {readonly Passage[]} */
  #passages;

  /** @param {Element} article */
  constructor(article) {
    this.#passages = passagesOf(article);
    /** @type {readonly Line[]} */
    this.lines = this.#passages.flatMap(linesOf);
  }

  /** The first line of the first passage that begins in view, else of the one that fills it. */
  inView() {
    const places = this.#passages.map((passage) => ({ passage, top: topOf(passage) }));
    const inView = places.find(({ top }) => top > -CUT && top < innerHeight) ?? places.findLast(({ top }) => top <= -CUT) ?? places[0];
    return inView ? this.#firstOf(inView.passage) : 0;
  }

  /**
   * The line that holds a point of the page's text.
   * @param {Node} node
   * @param {number} offset
   * @returns {number | null}
   */
  at(node, offset) {
    const found = placeOf(this.#passages, node, offset);
    if (!found) return null;
    const first = this.#firstOf(found.passage);
    const line = this.lines.findLastIndex(({ passage, sentence }) => passage === found.passage && sentence.from <= found.place);
    return Math.max(first, this.startOf(line));
  }

  /**
   * Where the passage after a line's own begins, or the one before; from within a passage its own beginning comes first.
   * @param {number} line
   * @param {1 | -1} way
   * @returns {number | null}
   */
  leap(line, way) {
    const here = this.#passages.indexOf(this.lines[line].passage);
    const isInside = this.startOf(line) > this.#firstOf(this.#passages[here]);
    const there = way === -1 && isInside ? here : here + way;
    return there >= 0 && there < this.#passages.length ? this.#firstOf(this.#passages[there]) : null;
  }

  /**
   * Where a line of an older script is in this one: the same words, as near to the same place as there are.
   * @param {Line} old
   * @param {number} place of it in the older script
   * @returns {number | null}
   */
  again(old, place) {
    const same = this.lines.flatMap(({ passage, breath }, line) =>
      passage.text === old.passage.text && breath.from === old.breath.from ? [line] : []);
    return same.toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place))[0] ?? null;
  }

  /** @param {Passage} passage */
  #firstOf(passage) {
    return Math.max(0, this.lines.findIndex((line) => line.passage === passage));
  }

  /**
   * The line that a line's sentence begins with.
   * @param {number} line
   */
  startOf(line) {
    const of = this.lines[line]?.sentence;
    return of ? this.lines.findIndex(({ sentence }) => sentence === of) : line;
  }
}

/** @param {Passage} passage */
function linesOf(passage) {
  return sentencesOf(passage.text, passage.language).flatMap((sentence) =>
    breathsOf(passage.text, sentence).map((breath) => ({ passage, sentence, breath })));
}

/** @param {Passage} passage */
function topOf(passage) {
  return rangeOf(passage, { from: 0, to: passage.text.length }).getBoundingClientRect().top;
}
