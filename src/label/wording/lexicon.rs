//! How much the words of a text speak for an appeal (logistic regression, `cargo xtask train`): weights of what words mean,
//! learned from all languages together, and of how they begin and end, learned for each. Beginnings stand for stems,
//! endings for forms: who does what.
//!
//! ```text
//! [*]                            what words mean, in whatever language
//! 0.4: subscribe ^you we+ask     a weight, and the marks of words that have it: of any, of one that opens a sentence or
//!      "forum                    stands in a quotation, of two marked words in a row
//! [fr 1.2 -0.2]                  a language, how much all weights count in it, and what is added to their sum
//! 0.8: abonn- -ez ^soute a+nos   a weight, and the parts of words that have it: how a word begins, ends, begins where a
//!                                sentence starts, two in a row; scripts without spaces give characters and pairs of them
//! ```

mod parts;

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::language::{Language, Mark, Word};
use crate::packed::unpacked;
use parts::{Part, each_mark, each_part};
pub use parts::{WordParts, word_parts};

/// The section of what words mean.
const SHARED: &str = "*";

/// The learned weights of all languages, and of what words mean.
#[derive(Debug, Default)]
pub(in crate::label) struct Lexicon {
    sections: Vec<Section>,
}

/// One language's, read when a page first needs them.
#[derive(Debug)]
struct Section {
    language: String,
    slope: f32,
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

    /// How much a text in that language speaks for an appeal (above 0) or a story, and how much the sentences of it do that
    /// do so least and most; none where no weights are known.
    pub(super) fn weigh(
        &self,
        language: &Language,
        text: &str,
        words: &[Word<'_>],
        marks: &[Mark<'_>],
    ) -> Option<(f32, [f32; 2])> {
        let section = self.section(language.code)?;
        let starts = (1..words.len()).filter(|&at| words[at].starts_sentence);
        let cuts: Vec<usize> = std::iter::once(0).chain(starts).chain([words.len()]).collect();
        let mut sums = Sums::of(&cuts);
        each_part(text, words, |part, at| sums.find(section.table(), part, at));
        sums.close();
        if let Some(shared) = self.section(SHARED) {
            each_mark(words, marks, |part, at| sums.find(shared.table(), part, at));
            sums.close();
        }
        let weight =
            |sum: f32, words: usize| section.level + section.slope / libm::sqrtf(words.max(1) as f32) * sum;
        let sentences =
            sums.sentences.iter().zip(cuts.windows(2)).map(|(sum, cut)| weight(*sum, cut[1] - cut[0]));
        let widest = [f32::INFINITY, f32::NEG_INFINITY];
        let widest = sentences.fold(widest, |[least, most], weight| [least.min(weight), most.max(weight)]);
        Some((weight(sums.text, words.len()), widest))
    }

    fn section(&self, language: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.language == language)
    }
}

impl Section {
    fn of(head: &str, weights: Source) -> Self {
        let mut head = head.split(' ');
        let language = head.next().unwrap_or_default().to_owned();
        let mut number = |other| head.next().and_then(|number| number.parse().ok()).unwrap_or(other);
        let (slope, level) = (number(1.0), number(0.0));
        Self { language, slope, level, weights, table: OnceLock::new() }
    }

    fn table(&self) -> &Table {
        let are_marks = self.language == SHARED;
        self.table.get_or_init(|| match &self.weights {
            Source::Text(text) => Table::read(text, are_marks),
            Source::Packed(packed) => Table::read(&unpacked(packed), are_marks),
        })
    }
}

impl Table {
    fn read(text: &str, are_marks: bool) -> Self {
        let mut table = Self::default();
        let part = |text| if are_marks { Part::read_mark(text) } else { Part::read(text) };
        for (weight, parts) in text.lines().filter_map(|line| line.split_once(": ")) {
            let Ok(weight) = weight.parse() else { continue };
            table.0.extend(parts.split(' ').map(|text| (part(text).digest(), weight)));
        }
        table
    }
}

/// The weights of parts, each once in the text and once in a sentence.
struct Sums<'a> {
    /// Where sentences begin, and the number of words.
    cuts: &'a [usize],
    /// Parts that have a weight: digest, number of the sentence, weight.
    found: Vec<(u64, Option<usize>, f32)>,
    text: f32,
    sentences: Vec<f32>,
}

impl<'a> Sums<'a> {
    fn of(cuts: &'a [usize]) -> Self {
        Self { cuts, found: Vec::new(), text: 0.0, sentences: vec![0.0; cuts.len() - 1] }
    }

    /// Takes a part at a word into account; none where it stands in two sentences.
    fn find(&mut self, table: &Table, part: Part<'_>, word: Option<usize>) {
        let digest = part.digest();
        let Some(weight) = table.0.get(&digest) else { return };
        let sentence = word.map(|word| self.cuts.partition_point(|&cut| cut <= word) - 1);
        self.found.push((digest, sentence, *weight));
    }

    /// Adds up what was found.
    fn close(&mut self) {
        self.found.sort_unstable_by_key(|(digest, sentence, _)| (*digest, *sentence));
        self.found.dedup_by_key(|(digest, sentence, _)| (*digest, *sentence));
        let mut last = None;
        for (digest, sentence, weight) in self.found.drain(..) {
            if last.replace(digest) != Some(digest) {
                self.text += weight;
            }
            if let Some(sentence) = sentence {
                self.sentences[sentence] += weight;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{LANGUAGES, words};

    #[test]
    fn weights_add_up_once_a_part() {
        let text =
            "# learned\n[fr 2 1]\n0.5: abonn- 0\n-1: -it\n[de]\n1: gern-\n[*]\n4: number\n8: number+number\n";
        let lexicon = Lexicon::parse(text);
        let weigh = |language: &str, text: &str| {
            let (language, words) = (LANGUAGES.of_code(language).expect("known"), words(text));
            let weighed = lexicon.weigh(language, text, &words, &language.marks(&words, &[]));
            weighed.map(|(all, _)| all)
        };
        assert_eq!(weigh("fr", "Abonnez abonnement avait lemur"), Some(0.5));
        assert_eq!(weigh("fr", "abonnement"), Some(2.0));
        assert_eq!(weigh("fr", "7"), Some(10.0));
        assert_eq!(weigh("de", "gern"), Some(1.0));
        assert_eq!(weigh("it", "gern"), None);
    }

    #[test]
    fn every_language_has_weights() {
        let lexicon = Lexicon::own();
        for language in LANGUAGES.codes().chain([SHARED]) {
            let known = lexicon.section(language).map_or(0, |section| section.table().0.len());
            assert!(known > 100, "{language}: {known} weights");
        }
    }
}
