import { element, part } from "../elements.js";
import { counted } from "../messages.js";

/** @typedef {import("../copy.js").Copy} Copy */

/**
 * Words a minute, read aloud (many are faster in silence), and characters where words are not parted: S. Trauzettel-Klosinski,
 * K. Dietz and the IReST Study Group, "Standardized Assessment of Reading Performance: The New International Reading Speed
 * Texts IReST", Investigative Ophthalmology & Visual Science 53 (2012). Languages that were not tested have its mean of all.
 */
const WORDS = /** @type {Record<string, number>} */ ({
  ar: 138, de: 179, en: 228, es: 218, fi: 161, fr: 195, he: 187, it: 188, nl: 202, pl: 166, pt: 181, ru: 184, sl: 180, sv: 199, tr: 166,
});
const MEAN_WORDS = 184;

/** Of Korean, whose characters are syllables, and Thai the means of syllables and of characters. */
const CHARACTERS = /** @type {Record<string, number>} */ ({ ja: 357, zh: 255, ko: 370, th: 863 });

/**
 * Says in the article's head how long reading it takes.
 * @param {Copy} copy
 */
export function showReadingTime(copy) {
  const article = copy.article;
  const head = part("#article", HTMLElement).querySelector(".article-header");
  if (!article || !head) return;
  const time = element("p", counted("minutes", minutes(copy.reading.print("text"), article.language)));
  time.className = "reading-time";
  time.dir = "auto";
  time.lang = document.documentElement.lang;
  const last = head.querySelector(".dates") ?? head.querySelector(".byline") ?? head.querySelector(".standfirst") ?? head.querySelector(".title");
  if (last) last.after(time);
  else head.append(time);
}

/**
 * @param {string} text
 * @param {string | null} language
 */
export function minutes(text, language) {
  const code = language?.split("-")[0].toLowerCase() ?? "";
  const characters = CHARACTERS[code];
  const amount = characters ? (text.match(/[\p{L}\p{N}]/gu) ?? []).length / characters : words(text) / (WORDS[code] ?? MEAN_WORDS);
  return Math.max(1, Math.round(amount));
}

/** @param {string} text */
function words(text) {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
