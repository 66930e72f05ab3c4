//! What is known of the words of a text whatever its language: the lists, phrases and concepts that hold them, by name.

use super::{Found, Language, List, Word};

/// Lists whose names mark a word.
const LISTS: [List; 9] = [
    List::Common,
    List::You,
    List::Polite,
    List::We,
    List::Me,
    List::They,
    List::Said,
    List::Past,
    List::Weekday,
];
/// What marks a number.
const NUMBER: &str = "number";

/// A word's number, and the name of what it is marked by.
pub(crate) type Mark<'a> = (usize, &'a str);

impl Language {
    /// The marks of a text's words, in order, each once a word; `found` are its phrases.
    pub(crate) fn marks(&self, words: &[Word<'_>], found: &[Found]) -> Vec<Mark<'_>> {
        let mut marks: Vec<Mark<'_>> = Vec::with_capacity(3 * words.len());
        for (at, lists) in self.lists_of(words).into_iter().enumerate() {
            let of = LISTS.into_iter().filter(|list| lists & list.bit() != 0);
            marks.extend(of.map(|list| (at, list.name())));
        }
        let numbers = (0..words.len()).filter(|&at| words[at].is_number());
        marks.extend(numbers.map(|at| (at, NUMBER)));
        for phrase in found {
            let name = self.phrases().name(phrase.meaning);
            marks.extend(phrase.words.clone().map(|at| (at, name)));
        }
        self.concepts().find(words, |at, name| marks.push((at, name)));
        marks.sort_unstable();
        marks.dedup();
        marks
    }
}
