/** Accents of Latin, Greek and Cyrillic letters, and the vowels that Hebrew and Arabic may write. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;

/**
 * Text in one case, without accents and with single spaces: in it is searched. `places` are where each of its units
 * stood in the text, and where that ended.
 * @typedef {{ text: string, places: number[] }} Folded
 */

/**
 * @param {string} text
 * @returns {Folded}
 */
export function fold(text) {
  let folded = "";
  /** @type {number[]} */
  const places = [];
  let at = 0;
  for (const character of text) {
    const plain = character.normalize("NFD").replace(ACCENTS, "").toLowerCase();
    const isSpace = /\s/.test(character);
    if (!isSpace || !folded.endsWith(" ")) {
      const added = isSpace ? " " : plain;
      folded += added;
      for (let unit = 0; unit < added.length; unit++) places.push(at);
    }
    at += character.length;
  }
  places.push(at);
  return { text: folded, places };
}

/**
 * Where something is found, from start to end, in the text as it was.
 * @param {Folded} folded
 * @param {string} sought
 * @returns {{ start: number, end: number }[]}
 */
export function findAll({ text, places }, sought) {
  const wanted = fold(sought).text;
  const found = [];
  if (wanted.trim() === "") return [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const last = places[at + wanted.length - 1];
    const after = places.find((place, unit) => unit >= at + wanted.length && place > last) ?? last + 1;
    found.push({ start: places[at], end: after });
  }
  return found;
}
