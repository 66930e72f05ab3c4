//! How much the words of a text speak for an appeal, whatever they mean: weights of how words begin and end, of words
//! that open a sentence and of two in a row, learned for each language (logistic regression, `cargo xtask train`).
//! Beginnings stand for stems, endings for forms: who does what.
//!
//! ```text
//! [fr -0.2]                      a language, and what is added to what its words say
//! 0.8: abonn- -ez ^soute a+nos   a weight, and the parts of words that have it: how a word begins, ends, begins where a
//!                                sentence starts, two in a row; scripts without spaces give characters and pairs of them
//! ```

use std::fmt::{self, Display, Formatter};
use std::hash::{Hash, Hasher};
use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHasher};

use crate::language::{Word, beginning, is_ideograph, words};
use crate::packed::unpacked;

/// Characters of a word's beginning, and of its ends.
const START: usize = 5;
const ENDS: [usize; 2] = [1, 2];
/// What stands for any number.
const NUMBER: &str = "0";

/// The learned weights of all languages.
#[derive(Debug, Default)]
pub(in crate::label) struct Lexicon {
    sections: Vec<Section>,
}

/// One language's, read when a page first needs them.
#[derive(Debug)]
struct Section {
    language: String,
    level: f32,
    weights: Source,
    table: OnceLock<Table>,
}

/// Where a language's weights are read from.
#[derive(Debug)]
enum Source {
    Text(String),
    Packed(&'static [u8]),
}

/// The head of each section of `lexicon.txt`, and its weights packed.
static PACKED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// The weight of each part, by its digest.
#[derive(Debug, Default)]
struct Table(FxHashMap<u64, f32>);

/// A part of a text.
#[derive(Clone, Copy, Hash)]
enum Part<'a> {
    /// How a word begins.
    Start(&'a str),
    End(&'a str),
    /// How the first word of a sentence begins.
    Opening(&'a str),
    /// How two words in a row begin.
    Pair(&'a str, &'a str),
}

impl Lexicon {
    /// Reads what training has written; lines that are none say nothing.
    pub(in crate::label) fn parse(text: &str) -> Self {
        let sections = text.split("\n[").skip(1).filter_map(|section| section.split_once("]\n"));
        let section = |(head, weights): (&str, &str)| Section::of(head, Source::Text(weights.to_owned()));
        Self { sections: sections.map(section).collect() }
    }

    /// What comes with the library.
    pub(in crate::label) fn own() -> Self {
        let section = |(head, packed): &(&str, &'static [u8])| Section::of(head, Source::Packed(packed));
        Self { sections: PACKED.iter().map(section).collect() }
    }

    /// How much a text in that language speaks for an appeal (above 0) or a story; not a number where no weights are known.
    pub(super) fn weigh(&self, language: Option<&str>, text: &str, words: &[Word<'_>]) -> f32 {
        let section = self.sections.iter().find(|section| Some(section.language.as_str()) == language);
        section.map_or(f32::NAN, |section| section.level + section.table().weigh(text, words))
    }
}

impl Section {
    fn of(head: &str, weights: Source) -> Self {
        let (language, level) = head.split_once(' ').unwrap_or((head, "0"));
        let level = level.parse().unwrap_or_default();
        Self { language: language.to_owned(), level, weights, table: OnceLock::new() }
    }

    fn table(&self) -> &Table {
        self.table.get_or_init(|| match &self.weights {
            Source::Text(text) => Table::read(text),
            Source::Packed(packed) => Table::read(&unpacked(packed)),
        })
    }
}

impl Table {
    fn read(text: &str) -> Self {
        let mut table = Self::default();
        for (weight, parts) in text.lines().filter_map(|line| line.split_once(": ")) {
            let Ok(weight) = weight.parse() else { continue };
            table.0.extend(parts.split(' ').map(|part| (Part::read(part).digest(), weight)));
        }
        table
    }

    fn weigh(&self, text: &str, words: &[Word<'_>]) -> f32 {
        let mut known: Vec<(u64, f32)> = Vec::with_capacity(2 * words.len());
        each_part(text, words, |part| {
            let digest = part.digest();
            known.extend(self.0.get(&digest).map(|weight| (digest, *weight)));
        });
        known.sort_unstable_by_key(|(digest, _)| *digest);
        known.dedup_by_key(|(digest, _)| *digest);
        known.iter().map(|(_, weight)| weight).sum::<f32>() / libm::sqrtf(words.len().max(1) as f32)
    }
}

impl<'a> Part<'a> {
    /// Reads what [`Display`] writes.
    fn read(text: &'a str) -> Self {
        match (text.split_once('+'), text.strip_prefix('^'), text.strip_prefix('-')) {
            (Some((word, next)), ..) => Self::Pair(word, next),
            (_, Some(start), _) => Self::Opening(start),
            (.., Some(end)) => Self::End(end),
            _ => Self::Start(text.strip_suffix('-').unwrap_or(text)),
        }
    }

    fn digest(self) -> u64 {
        let mut hasher = FxHasher::default();
        self.hash(&mut hasher);
        hasher.finish()
    }
}

impl Display for Part<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start(start) if start.starts_with(is_ideograph) || *start == NUMBER => f.write_str(start),
            Self::Start(start) => write!(f, "{start}-"),
            Self::End(end) => write!(f, "-{end}"),
            Self::Opening(start) => write!(f, "^{start}"),
            Self::Pair(word, next) => write!(f, "{word}+{next}"),
        }
    }
}

/// The parts of a text that weights are learned for, each once, as training writes them, and how many words it has.
#[must_use]
pub fn word_parts(text: &str) -> (Vec<String>, usize) {
    let words = words(text);
    let mut parts = Vec::new();
    each_part(text, &words, |part| parts.push(part.to_string()));
    parts.sort();
    parts.dedup();
    (parts, words.len())
}

fn each_part<'a>(text: &'a str, words: &'a [Word<'a>], mut see: impl FnMut(Part<'a>)) {
    let mut before = None;
    for (at, word) in words.iter().enumerate() {
        let folded = &*word.folded;
        if folded.starts_with(is_ideograph) {
            see(Part::Start(folded));
            if let Some(next) = words.get(at + 1).filter(|next| next.at.start == word.at.end) {
                see(Part::Start(&text[word.at.start..next.at.end]));
            }
            before = None;
            continue;
        }
        // “l’abonnement” is a short word and another.
        let (short, main) =
            folded.split_once('\'').filter(|(_, main)| main.len() > 2).unwrap_or(("", folded));
        if !short.is_empty() {
            see(Part::Start(short));
        }
        let start = if word.is_number() { NUMBER } else { beginning(main, START).unwrap_or(main) };
        see(Part::Start(start));
        if start != NUMBER {
            ENDS.into_iter().filter_map(|length| end(main, length)).for_each(|end| see(Part::End(end)));
        }
        if word.starts_sentence {
            see(Part::Opening(start));
        }
        if let Some(before) = before.replace(start) {
            see(Part::Pair(before, start));
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
    use crate::language::LANGUAGES;

    #[test]
    fn parts_of_words() {
        let of = |text: &str| word_parts(text).0.join(" ");
        assert_eq!(of("L’abonnement, 3 euros"), "-nt -os -s -t 0 0+euros ^abonn abonn+0 abonn- euros- l-");
        assert_eq!(of("購読"), "読 購 購読");
    }

    #[test]
    fn weights_add_up_once_a_part() {
        let lexicon = Lexicon::parse("# learned\n[fr 1]\n0.5: abonn- 0\n-1: -it\n[de]\n1: gern-\n");
        let weigh = |language, text: &str| lexicon.weigh(Some(language), text, &words(text));
        assert_eq!(weigh("fr", "Abonnez abonnement avait 3"), 1.0);
        assert_eq!(weigh("fr", "abonnement"), 1.5);
        assert_eq!(weigh("de", "gern"), 1.0);
        assert!(weigh("it", "gern").is_nan());
    }

    #[test]
    fn every_language_has_weights() {
        let lexicon = Lexicon::own();
        for language in LANGUAGES.codes() {
            let section = lexicon.sections.iter().find(|section| section.language == language);
            let known = section.map_or(0, |section| section.table().0.len());
            assert!(known > 100, "{language}: {known} weights");
        }
    }
}
