//! The parts of a text that weights are learned for: of its words, and of what they mean.

use std::fmt::{self, Display, Formatter};

use super::part::Part;
use crate::language::{LANGUAGES, Mark, Word, beginning, is_ideograph, words};

/// Characters of a word's beginning, and of its ends.
const START: usize = 5;
const ENDS: [usize; 2] = [1, 2];
/// What stands for any number.
const NUMBER: &str = "0";

/// The parts of a text that weights are learned for, as training writes them, each once.
#[derive(Debug, Default)]
pub struct WordParts {
    /// Of its words.
    pub own: Vec<String>,
    /// Of what they mean.
    pub shared: Vec<String>,
    /// How many words it has.
    pub words: usize,
}

/// The parts of a text in the language of that code.
#[must_use]
pub fn word_parts(language: &str, text: &str) -> WordParts {
    let words = words(text);
    let mut parts = WordParts { words: words.len(), ..WordParts::default() };
    each_part(text, &words, |part, _| parts.own.push(part.to_string()));
    if let Some(language) = LANGUAGES.of_code(language) {
        let marks = language.marks(&words, &language.phrases().find(&words));
        each_mark(&words, &marks, |part, _| parts.shared.push(part.to_string()));
    }
    for parts in [&mut parts.own, &mut parts.shared] {
        parts.sort_unstable();
        parts.dedup();
    }
    parts
}

impl Display for Part<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start(start) if start.starts_with(is_ideograph) || *start == NUMBER => f.write_str(start),
            Self::Start(start) => write!(f, "{start}-"),
            Self::End(end) => write!(f, "-{end}"),
            Self::Opening(start) => write!(f, "^{start}"),
            Self::Pair(word, next) => write!(f, "{word}+{next}"),
            Self::Mark(mark) => f.write_str(mark),
            Self::Quoted(mark) => write!(f, "\"{mark}"),
        }
    }
}

/// Sees the parts of what words mean, each with the number of its word; none where a pair's words stand in two sentences.
pub(super) fn each_mark<'a>(
    words: &[Word<'_>],
    marks: &[Mark<'a>],
    mut see: impl FnMut(Part<'a>, Option<usize>),
) {
    let mut before: &[Mark<'a>] = &[];
    for marked in marks.chunk_by(|mark, next| mark.0 == next.0) {
        let at = marked[0].0;
        let word = &words[at];
        for &(_, name) in marked {
            see(Part::Mark(name), Some(at));
            if word.starts_sentence {
                see(Part::Opening(name), Some(at));
            }
            if word.quoted {
                see(Part::Quoted(name), Some(at));
            }
            // A turn of several words is no pair.
            let pairs = before.iter().filter(|(_, other)| *other != name);
            pairs.for_each(|(other, mark)| see(Part::Pair(mark, name), within(words, *other, at)));
        }
        before = marked;
    }
}

/// The second of two words, where they stand in one sentence.
fn within(words: &[Word<'_>], first: usize, second: usize) -> Option<usize> {
    (first + 1..=second).all(|at| !words[at].starts_sentence).then_some(second)
}

/// Sees the parts of words, however often they stand there, each with the number of its word; none where a pair's words stand
/// in two sentences.
pub(super) fn each_part<'a>(
    text: &'a str,
    words: &'a [Word<'a>],
    mut see: impl FnMut(Part<'a>, Option<usize>),
) {
    let mut before = None;
    for (at, word) in words.iter().enumerate() {
        let folded = &*word.folded;
        if folded.starts_with(is_ideograph) {
            see(Part::Start(folded), Some(at));
            if let Some(next) = words.get(at + 1).filter(|next| next.at.start == word.at.end) {
                see(Part::Start(&text[word.at.start..next.at.end]), within(words, at, at + 1));
            }
            before = None;
            continue;
        }
        // “l’abonnement” is a short word and another.
        let (short, main) =
            folded.split_once('\'').filter(|(_, main)| main.len() > 2).unwrap_or(("", folded));
        if !short.is_empty() {
            see(Part::Start(short), Some(at));
        }
        let start = if word.is_number() { NUMBER } else { beginning(main, START).unwrap_or(main) };
        see(Part::Start(start), Some(at));
        if start != NUMBER {
            ENDS.into_iter()
                .filter_map(|length| end(main, length))
                .for_each(|end| see(Part::End(end), Some(at)));
        }
        if word.starts_sentence {
            see(Part::Opening(start), Some(at));
        }
        if let Some(before) = before.replace(start) {
            see(Part::Pair(before, start), within(words, at - 1, at));
        }
    }
}

/// The last characters of a word that has more.
fn end(word: &str, length: usize) -> Option<&str> {
    let (start, _) = word.char_indices().rev().nth(length - 1)?;
    (start > 0).then(|| &word[start..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_words() {
        let of = |text: &str| word_parts("fr", text).own.join(" ");
        assert_eq!(of("L’abonnement, 3 euros"), "-nt -os -s -t 0 0+euros ^abonn abonn+0 abonn- euros- l-");
        assert_eq!(of("購読"), "読 購 購読");
    }

    #[test]
    fn parts_of_meaning_are_the_same_in_all_languages() {
        let of = |language: &str, text: &str| word_parts(language, text).shared;
        for (language, text) in [("en", "Subscribe today"), ("fr", "Abonnez-vous aujourd’hui")] {
            let parts = of(language, text);
            for part in ["subscribe", "^subscribe", "today"] {
                assert!(parts.iter().any(|known| known == part), "{part} is not in {parts:?}");
            }
        }
        assert!(of("de", "Sie sagte: „Abonnieren.“").contains(&"\"subscribe".to_owned()));
    }
}
