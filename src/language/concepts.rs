//! What single words and turns of a language mean, by names that are the same in all: `subscribe`, `per-month`, `police`.
//! What is learned of a concept in one language holds in every other. The data is one file a language:
//!
//! ```text
//! subscribe: abonnier~ abo abo_abschließ~    a concept, and the words for it: `stem~` any word that begins so, `_`
//!                                            parts words in a row
//! ```

use rustc_hash::FxHashMap;

use super::pattern::readings;
use super::words::{Word, words};

/// All concepts of a language.
#[derive(Debug, Default)]
pub(crate) struct Concepts {
    names: Vec<String>,
    /// By the word, or its beginning, that opens them.
    forms: FxHashMap<String, Vec<Form>>,
    /// The lengths of these beginnings, in bytes, one bit each.
    lengths: u64,
    /// Short words that are written onto the next.
    clitics: Vec<&'static str>,
}

/// A way to say a concept.
#[derive(Debug)]
struct Form {
    concept: usize,
    /// Whether the first word only begins so.
    begins: bool,
    /// The words after the first, and whether each only begins so.
    rest: Box<[(String, bool)]>,
}

impl Concepts {
    pub(super) fn read(data: &str, clitics: &[&'static str]) -> Self {
        let mut concepts = Self { clitics: clitics.to_owned(), ..Self::default() };
        for (name, forms) in data.lines().filter_map(|line| line.split_once(": ")) {
            let concept = concepts.names.len();
            concepts.names.push(name.to_owned());
            forms.split_whitespace().for_each(|form| concepts.add(concept, form));
        }
        concepts
    }

    /// Tells of each word that a concept covers the word's number and the concept's name.
    pub(super) fn find<'a>(&'a self, words: &[Word<'_>], mut tell: impl FnMut(usize, &'a str)) {
        for at in 0..words.len() {
            for reading in readings(&words[at], &self.clitics) {
                for length in (1..=reading.len()).filter(|&length| self.is_length(length, reading)) {
                    let is_whole = length == reading.len();
                    let forms = self.forms.get(&reading[..length]).into_iter().flatten();
                    for form in forms.filter(|form| form.begins || is_whole) {
                        if form.follows(&words[at + 1..], &self.clitics) {
                            let name = self.names[form.concept].as_str();
                            (at..=at + form.rest.len()).for_each(|word| tell(word, name));
                        }
                    }
                }
            }
        }
    }

    /// Whether a word may be known by its first bytes.
    fn is_length(&self, length: usize, word: &str) -> bool {
        let may_begin = self.lengths & bit(length) != 0;
        (may_begin || length == word.len()) && word.is_char_boundary(length)
    }

    fn add(&mut self, concept: usize, form: &str) {
        let mut pieces = form.split('_').flat_map(|piece| {
            let (text, begins) = piece.strip_suffix('~').map_or((piece, false), |stem| (stem, true));
            let words: Vec<String> = words(text).into_iter().map(|word| word.folded.into_owned()).collect();
            let last = words.len().saturating_sub(1);
            words.into_iter().enumerate().map(move |(at, word)| (word, begins && at == last))
        });
        let Some((first, begins)) = pieces.next() else { return };
        let rest = pieces.collect();
        if begins {
            self.lengths |= bit(first.len());
        }
        self.forms.entry(first).or_default().push(Form { concept, begins, rest });
    }

    /// The names of all concepts.
    #[cfg(test)]
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }
}

impl Form {
    fn follows(&self, words: &[Word<'_>], clitics: &[&str]) -> bool {
        let is = |(word, (text, begins)): (&Word<'_>, &(String, bool))| {
            readings(word, clitics)
                .any(|reading| if *begins { reading.starts_with(text.as_str()) } else { reading == text })
        };
        words.len() >= self.rest.len() && words.iter().zip(&self.rest).all(is)
    }
}

/// The bit of a length; all that are longer share the last.
fn bit(length: usize) -> u64 {
    1 << length.min(63)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(data: &str, text: &str) -> Vec<(usize, String)> {
        let concepts = Concepts::read(data, &["l'"]);
        let mut found = Vec::new();
        concepts.find(&words(text), |at, name| found.push((at, name.to_owned())));
        found
    }

    #[test]
    fn words_stems_and_turns() {
        let data = "subscribe: abonn~ prendre_l'abonnement\npaper: journal\n";
        let of = |text: &str| found(data, text);
        assert_eq!(of("Abonnez"), [(0, "subscribe".to_owned())]);
        assert_eq!(of("l’abonné"), [(0, "subscribe".to_owned())]);
        assert_eq!(of("un journal"), [(1, "paper".to_owned())]);
        assert_eq!(of("un journaliste"), []);
        assert_eq!(of("abo"), []);
    }

    #[test]
    fn scripts_without_spaces() {
        let of = |text: &str| found("subscribe: 订阅 訂閱\n", text);
        assert_eq!(of("请订阅").iter().map(|(at, _)| *at).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(of("订"), []);
    }
}
