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

mod part;
mod parts;
mod table;

use crate::language::{Language, Mark, Word};
use part::{Part, SHARED, reader, sections};
pub use parts::{WordParts, word_parts};
use parts::{each_mark, each_part};
use table::Table;

/// The learned weights of all languages, and of what words mean.
#[derive(Debug, Default)]
pub(in crate::label) struct Lexicon {
    sections: Vec<Section>,
}

/// One language's.
#[derive(Debug)]
struct Section {
    language: String,
    slope: f32,
    level: f32,
    table: Table,
}

/// The head of each section of `lexicon.txt`, and its table.
static TABLES: &[(&str, &[f32], &[u8])] = include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// How much a text speaks for an appeal (above 0) or a story, and what of it is due to what.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weighed {
    pub(super) all: f32,
    /// What the words of its language do for it.
    pub(super) own: f32,
    /// What that does which all languages share.
    pub(super) shared: f32,
    /// What speaks for an appeal alone, whatever speaks against.
    pub(super) appealing: f32,
    /// Of its sentences, what the one does that speaks least for an appeal.
    pub(super) least: f32,
    /// And most.
    pub(super) most: f32,
}

impl Weighed {
    /// Of a text of which it cannot be told: not numbers.
    pub(super) const UNKNOWN: Self = Self {
        all: f32::NAN,
        own: f32::NAN,
        shared: f32::NAN,
        appealing: f32::NAN,
        least: f32::NAN,
        most: f32::NAN,
    };
}

impl Lexicon {
    /// Reads what training has written; lines that are none say nothing.
    pub(in crate::label) fn parse(text: &str) -> Self {
        let section = |(head, weights)| Section::of(head, Table::read(weights, reader(head)));
        Self { sections: sections(text).flatten().map(section).collect() }
    }

    /// What comes with the library.
    pub(in crate::label) fn own() -> Self {
        let section = |&(head, weights, slots): &(&str, &'static [f32], &'static [u8])| {
            Section::of(head, Table { weights: weights.into(), slots: slots.into() })
        };
        Self { sections: TABLES.iter().map(section).collect() }
    }

    /// How much a text in that language speaks for an appeal; none where no weights are known.
    pub(super) fn weigh(
        &self,
        language: &Language,
        text: &str,
        words: &[Word<'_>],
        marks: &[Mark<'_>],
    ) -> Option<Weighed> {
        let section = self.section(language.code)?;
        let starts = (1..words.len()).filter(|&at| words[at].starts_sentence);
        let cuts: Vec<usize> = std::iter::once(0).chain(starts).chain([words.len()]).collect();
        let mut sums = Sums::of(&cuts);
        each_part(text, words, |part, at| sums.find(&section.table, part, at));
        sums.close();
        let own = sums.text;
        if let Some(shared) = self.section(SHARED) {
            each_mark(words, marks, |part, at| sums.find(&shared.table, part, at));
            sums.close();
        }
        // By the root of their number, so that long texts are not sure by their length.
        let scale = |words: usize| section.slope / libm::sqrtf(words.max(1) as f32);
        let of_sentence = |(sum, cut): (&f64, &[usize])| section.level + scale(cut[1] - cut[0]) * *sum as f32;
        let sentences = || sums.sentences.iter().zip(cuts.windows(2)).map(of_sentence);
        let scale = scale(words.len());
        Some(Weighed {
            all: section.level + scale * sums.text as f32,
            own: scale * own as f32,
            shared: scale * (sums.text - own) as f32,
            appealing: scale * sums.appealing as f32,
            least: sentences().fold(f32::INFINITY, f32::min),
            most: sentences().fold(f32::NEG_INFINITY, f32::max),
        })
    }

    fn section(&self, language: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.language == language)
    }
}

impl Section {
    fn of(head: &str, table: Table) -> Self {
        let mut head = head.split(' ');
        let language = head.next().unwrap_or_default().to_owned();
        let mut number = |other| head.next().and_then(|number| number.parse().ok()).unwrap_or(other);
        let (slope, level) = (number(1.0), number(0.0));
        Self { language, slope, level, table }
    }
}

/// The weights of parts, each once in the text and once in a sentence.
struct Sums<'a> {
    /// Where sentences begin, and the number of words.
    cuts: &'a [usize],
    /// Parts that have a weight: digest, number of the sentence, weight.
    found: Vec<(u64, Option<usize>, f32)>,
    /// Wide enough that the order of what is added changes nothing: some bounds are met exactly.
    text: f64,
    /// Of the text, what is above 0.
    appealing: f64,
    sentences: Vec<f64>,
}

impl<'a> Sums<'a> {
    fn of(cuts: &'a [usize]) -> Self {
        Self { cuts, found: Vec::new(), text: 0.0, appealing: 0.0, sentences: vec![0.0; cuts.len() - 1] }
    }

    /// Takes a part at a word into account; none where it stands in two sentences.
    fn find(&mut self, table: &Table, part: Part<'_>, word: Option<usize>) {
        let digest = part.digest();
        let Some(weight) = table.get(digest) else { return };
        let sentence = word.map(|word| self.cuts.partition_point(|&cut| cut <= word) - 1);
        self.found.push((digest, sentence, weight));
    }

    /// Adds up what was found.
    fn close(&mut self) {
        self.found.sort_unstable_by_key(|(digest, sentence, _)| (*digest, *sentence));
        self.found.dedup_by_key(|(digest, sentence, _)| (*digest, *sentence));
        let mut last = None;
        for (digest, sentence, weight) in self.found.drain(..) {
            if last.replace(digest) != Some(digest) {
                self.text += f64::from(weight);
                self.appealing += f64::from(weight.max(0.0));
            }
            if let Some(sentence) = sentence {
                self.sentences[sentence] += f64::from(weight);
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
            weighed.map(|weighed| weighed.all)
        };
        assert_eq!(weigh("fr", "Abonnez abonnement avait lemur"), Some(0.5));
        assert_eq!(weigh("fr", "abonnement"), Some(2.0));
        assert_eq!(weigh("fr", "7"), Some(10.0));
        assert_eq!(weigh("de", "gern"), Some(1.0));
        assert_eq!(weigh("it", "gern"), None);
    }

    #[test]
    fn no_section_is_left_out_where_nothing_stands_before_the_first() {
        let lexicon = Lexicon::parse("[*]\n4: number\n[fr 1 0]\n2: abonn-\n");
        let known = |name: &str| lexicon.section(name).is_some_and(|section| !section.table.slots.is_empty());
        assert!(known(SHARED) && known("fr"));
    }

    #[test]
    fn every_language_has_weights() {
        let lexicon = Lexicon::own();
        for language in LANGUAGES.codes().chain([SHARED]) {
            let known = lexicon.section(language).map_or(0, |section| section.table.slots.len());
            assert!(known > 1000, "{language}: {known} bytes of weights");
        }
    }
}
