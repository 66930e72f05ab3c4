//! How much the words of a text speak for an appeal, whatever they mean: weights of how words begin and end, learned for
//! each language (logistic regression, `cargo xtask train`). Beginnings stand for stems, endings for forms: who does what.
//!
//! ```text
//! [fr]                  a language
//! 0.8: abonn- -ez       a weight, and the parts of words that have it; scripts without spaces give characters and pairs
//! ```

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::language::{Word, beginning, is_ideograph, words};

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
    text: String,
    table: OnceLock<Table>,
}

/// Numbers of parts, and the weight of each.
#[derive(Debug, Default)]
struct Table {
    starts: FxHashMap<String, usize>,
    ends: FxHashMap<String, usize>,
    weights: Vec<f32>,
}

/// A part of a text.
#[derive(Clone, Copy)]
enum Part<'a> {
    Start(&'a str),
    End(&'a str),
}

impl Lexicon {
    /// Reads what training has written; lines that are none say nothing.
    pub(in crate::label) fn parse(text: &str) -> Self {
        let sections = text.split("\n[").skip(1).filter_map(|section| section.split_once("]\n"));
        let section = |(language, text): (&str, &str)| Section {
            language: language.to_owned(),
            text: text.to_owned(),
            table: OnceLock::new(),
        };
        Self { sections: sections.map(section).collect() }
    }

    /// How much a text in that language speaks for an appeal (above 0) or a story; not a number where no weights are known.
    pub(super) fn weigh(&self, language: Option<&str>, text: &str, words: &[Word]) -> f32 {
        let section = self.sections.iter().find(|section| Some(section.language.as_str()) == language);
        section.map_or(f32::NAN, |section| {
            section.table.get_or_init(|| Table::read(&section.text)).weigh(text, words)
        })
    }
}

impl Table {
    fn read(text: &str) -> Self {
        let mut table = Self::default();
        for (weight, parts) in text.lines().filter_map(|line| line.split_once(": ")) {
            let Ok(weight) = weight.parse() else { continue };
            for part in parts.split(' ') {
                let number = table.weights.len();
                table.weights.push(weight);
                match (part.strip_prefix('-'), part.strip_suffix('-')) {
                    (Some(end), _) => table.ends.insert(end.to_owned(), number),
                    (_, start) => table.starts.insert(start.unwrap_or(part).to_owned(), number),
                };
            }
        }
        table
    }

    fn weigh(&self, text: &str, words: &[Word]) -> f32 {
        let mut known: Vec<usize> = Vec::with_capacity(2 * words.len());
        each_part(text, words, |part| {
            known.extend(match part {
                Part::Start(start) => self.starts.get(start),
                Part::End(end) => self.ends.get(end),
            });
        });
        known.sort_unstable();
        known.dedup();
        known.iter().map(|&number| self.weights[number]).sum::<f32>() / libm::sqrtf(words.len().max(1) as f32)
    }
}

/// The parts of a text that weights are learned for, each once, as training writes them, and how many words it has.
#[must_use]
pub fn word_parts(text: &str) -> (Vec<String>, usize) {
    let words = words(text);
    let mut parts = Vec::new();
    each_part(text, &words, |part| {
        parts.push(match part {
            Part::Start(start) if start.starts_with(is_ideograph) || start == NUMBER => start.to_owned(),
            Part::Start(start) => format!("{start}-"),
            Part::End(end) => format!("-{end}"),
        });
    });
    parts.sort();
    parts.dedup();
    (parts, words.len())
}

fn each_part<'a>(text: &'a str, words: &'a [Word], mut see: impl FnMut(Part<'a>)) {
    for (at, word) in words.iter().enumerate() {
        let folded = word.folded.as_str();
        if word.is_number() {
            see(Part::Start(NUMBER));
        } else if folded.starts_with(is_ideograph) {
            see(Part::Start(folded));
            if let Some(next) = words.get(at + 1).filter(|next| next.at.start == word.at.end) {
                see(Part::Start(&text[word.at.start..next.at.end]));
            }
        } else {
            // “l’abonnement” is a short word and another.
            let (short, main) =
                folded.split_once('\'').filter(|(_, main)| main.len() > 2).unwrap_or(("", folded));
            if !short.is_empty() {
                see(Part::Start(short));
            }
            see(Part::Start(beginning(main, START).unwrap_or(main)));
            ENDS.into_iter().filter_map(|length| end(main, length)).for_each(|end| see(Part::End(end)));
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
        assert_eq!(of("L’abonnement, 3 euros"), "-nt -os -s -t 0 abonn- euros- l-");
        assert_eq!(of("購読"), "読 購 購読");
    }

    #[test]
    fn weights_add_up_once_a_part() {
        let lexicon = Lexicon::parse("# learned\n[fr]\n0.5: abonn- 0\n-1: -it\n[de]\n1: gern-\n");
        let weigh = |language, text: &str| lexicon.weigh(Some(language), text, &words(text));
        assert_eq!(weigh("fr", "Abonnez abonnement avait 3"), 0.0);
        assert_eq!(weigh("fr", "abonnement"), 0.5);
        assert_eq!(weigh("de", "gern"), 1.0);
        assert!(weigh("it", "gern").is_nan());
    }

    #[test]
    fn every_language_has_weights() {
        let lexicon = Lexicon::parse(include_str!("lexicon.txt"));
        for language in LANGUAGES.codes() {
            let section = lexicon.sections.iter().find(|section| section.language == language);
            let known = section.map_or(0, |section| Table::read(&section.text).weights.len());
            assert!(known > 100, "{language}: {known} weights");
        }
    }
}
