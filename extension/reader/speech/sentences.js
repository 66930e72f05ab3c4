import { isSaid } from "./passages.js";

/** @typedef {{ from: number, to: number }} Span of a text */

/** What a sentence does not end with though a dot follows: an initial, a title before a name. */
const GOES_ON = /(^|[\s(“"'])(\p{Lu}|Mrs?|Ms|Dr|Prof|St|Sr|Jr|Hr|Fr|Mme|Mlle|Sig|Sra)\.\s*$/u;

/** Chromium falls silent in what takes longer than a quarter of a minute, so nothing longer is said in one breath. */
const BREATH = 220;
const BREATH_OF_SIGNS = 70;

/**
 * @param {string} text
 * @param {string} language
 * @returns {Span[]} the sentences that say something, without the space around them
 */
export function sentencesOf(text, language) {
  /** @type {string[]} */
  const sentences = [];
  for (const { segment } of segmenter(language, "sentence").segment(text)) {
    const before = sentences.at(-1) ?? "";
    const isRest = before !== "" && !before.endsWith("\n") && (GOES_ON.test(before) || /^\p{Ll}/u.test(segment));
    if (isRest) sentences[sentences.length - 1] += segment;
    else sentences.push(segment);
  }
  let from = 0;
  return sentences.flatMap((sentence) => {
    const start = from + sentence.length - sentence.trimStart().length;
    const span = { from: start, to: start + sentence.trim().length };
    from += sentence.length;
    return isSaid(sentence) ? [span] : [];
  });
}

/**
 * A sentence in parts that can be said in one breath, ending where a voice may rest.
 * @param {string} text
 * @param {Span} sentence
 * @returns {Span[]}
 */
export function breathsOf(text, { from, to }) {
  const most = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{3}/u.test(text.slice(from, to)) ? BREATH_OF_SIGNS : BREATH;
  const breaths = [];
  let start = from;
  while (to - start > most) {
    const part = text.slice(start, start + most);
    const rest = /^.*[,;:،؛、，；：—–]["”’」』)]*\s*/su.exec(part.slice(0, -10)) ?? /^.*\s/s.exec(part);
    const end = start + (rest && rest[0].length > most / 3 ? rest[0].length : whole(part));
    breaths.push({ from: start, to: end });
    start = end;
  }
  return [...breaths, { from: start, to }];
}

/**
 * The word that stands at a place.
 * @param {string} text
 * @param {number} place
 * @param {string} language
 * @returns {Span | null}
 */
export function wordAt(text, place, language) {
  const found = segmenter(language, "word").segment(text).containing(place);
  return found?.isWordLike ? { from: found.index, to: found.index + found.segment.length } : null;
}

/**
 * How much of a text can be taken without tearing a sign apart.
 * @param {string} text
 */
function whole(text) {
  return /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length;
}

/**
 * @param {string} language as the page names it, which may be no language at all
 * @param {"sentence" | "word"} granularity
 */
function segmenter(language, granularity) {
  try {
    return new Intl.Segmenter(language || undefined, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}
