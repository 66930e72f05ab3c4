/** Marks what is spoken without a change to the article, by highlights that speech.css gives their colours. */

const sentence = new Highlight();
const word = new Highlight();
word.priority = 1;

/** @param {Range} range */
export function showSentence(range) {
  word.clear();
  sentence.clear();
  sentence.add(range);
  CSS.highlights.set("spoken-sentence", sentence);
  CSS.highlights.set("spoken-word", word);
}

/** @param {Range} range */
export function showWord(range) {
  word.clear();
  word.add(range);
}

export function showNothing() {
  CSS.highlights.delete("spoken-sentence");
  CSS.highlights.delete("spoken-word");
}
