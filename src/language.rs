//! What is known of each language: its common words, whom it speaks to and for, and the cues by which a text gives away
//! what it is for. All of it is data, one file a language:
//!
//! ```text
//! [words]                       lists of single words, a month's names parted by `|`
//! common = the of and           function words, to tell the language by
//! [donation]                    cues of one label: a weight, then a pattern
//! 4 your (donation|gift)        words in order; alternatives in brackets, which may be several words
//! 3 ^please (donate|give)       `^`: at the start of a sentence
//! 3 =(donate|support us)        `=`: the whole block
//! 2 support * (us|our)          `*`: up to three words; `(our )?`: may be missing
//! 4 ^related:                   a colon: behind the word; `chip~`: how a word starts; `\d`: a number
//! ```

mod pattern;
mod words;

use std::borrow::Borrow;
use std::collections::HashMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::label::Label;
pub(crate) use pattern::{Cues, Found};
pub(crate) use words::{Word, fold_word, words};

/// One language's data.
pub(crate) struct Language {
    /// BCP 47, without region.
    pub(crate) code: &'static str,
    lists: HashMap<&'static str, Vec<&'static str>>,
}

/// All languages known, and the cues of all of them in one index.
pub(crate) struct Languages {
    all: Vec<Language>,
    /// The names of all lists, each with a bit of its own.
    names: Vec<&'static str>,
    /// For each word the bits of the lists that hold it, in whatever language.
    words: FxHashMap<&'static str, u32>,
    /// For each function word the bits of the languages that have it.
    common: FxHashMap<&'static str, u32>,
    /// The months' names, from 1.
    months: FxHashMap<&'static str, i8>,
    pub(crate) cues: Cues,
}

/// Read once; the data is part of the program, and a test reads all of it.
pub(crate) static LANGUAGES: LazyLock<Languages> = LazyLock::new(Languages::load);

/// As many words tell a language.
const SAMPLE: usize = 5000;

static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl Language {
    /// A list of words; empty where the language has none of that name.
    pub(crate) fn list(&self, name: &str) -> &[&'static str] {
        self.lists.get(name).map_or(&[], Vec::as_slice)
    }
}

impl Languages {
    fn load() -> Self {
        let mut cues = Cues::default();
        let all = FILES.iter().map(|(code, data)| read(code, data, &mut cues)).collect();
        let all: Vec<Language> = all;
        let (mut names, mut words) = (Vec::new(), FxHashMap::default());
        for (name, list) in all.iter().flat_map(|language| &language.lists) {
            let bit = names.iter().position(|known| known == name).unwrap_or(names.len());
            if bit == names.len() {
                names.push(*name);
            }
            for word in list {
                *words.entry(*word).or_default() |= 1 << bit;
            }
        }
        let (common, months) = (common(&all), months(&all));
        Self { all, names, words, common, months, cues }
    }

    /// Whether any language has the (folded) word in its list of that name.
    pub(crate) fn any(&self, list: &str, word: &str) -> bool {
        self.lists(word) & self.list(list) != 0
    }

    /// The lists of all languages that hold the (folded) word, one bit each.
    pub(crate) fn lists(&self, word: &str) -> u32 {
        self.words.get(word).copied().unwrap_or_default()
    }

    /// The bit of the list of that name; none where there is no such list.
    pub(crate) fn list(&self, name: &str) -> u32 {
        self.names.iter().position(|known| *known == name).map_or(0, |bit| 1 << bit)
    }

    /// The month of that (folded) name in any language, from 1.
    pub(crate) fn month(&self, word: &str) -> Option<i8> {
        self.months.get(word).copied()
    }

    /// The language whose common words make up most of the words, if that is a fair share of them.
    pub(crate) fn of_words(&self, words: impl Iterator<Item = impl Borrow<Word>>) -> Option<&'static str> {
        let mut counts = vec![0_usize; self.all.len()];
        let mut total = 0_usize;
        for word in words.take(SAMPLE) {
            total += 1;
            let mut languages = self.common.get(word.borrow().folded.as_str()).copied().unwrap_or_default();
            while languages != 0 {
                counts[languages.trailing_zeros() as usize] += 1;
                languages &= languages - 1;
            }
        }
        let (best, count) = counts.iter().enumerate().max_by_key(|(_, count)| **count)?;
        (count * 10 >= total && *count >= 3).then(|| self.all[best].code)
    }
}

/// Number of words of a text. Scripts without spaces between words are counted by their characters' usual share of one.
pub(crate) fn count(text: &str) -> usize {
    let (ideographs, others): (Vec<_>, Vec<_>) =
        words(text).into_iter().partition(|word| word.folded.chars().all(words::is_ideograph));
    others.len() + (ideographs.len() * 3).div_ceil(5)
}

fn common(languages: &[Language]) -> FxHashMap<&'static str, u32> {
    let mut common = FxHashMap::default();
    for (bit, language) in languages.iter().enumerate() {
        for word in language.list("common") {
            *common.entry(*word).or_default() |= 1 << bit;
        }
    }
    common
}

fn months(languages: &[Language]) -> FxHashMap<&'static str, i8> {
    let lists = languages.iter().flat_map(|language| (1..).zip(language.list("month")));
    lists.flat_map(|(month, names)| names.split('|').map(move |name| (name, month))).collect()
}

fn read(code: &'static str, data: &'static str, cues: &mut Cues) -> Language {
    let mut lists = HashMap::new();
    let mut section = "";
    for line in data.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = name;
        } else if section == "words" {
            let (name, list) = line.split_once('=').unwrap_or((line, ""));
            lists.insert(name.trim(), list.split_whitespace().collect());
        } else if let (Some(label), Some((weight, pattern))) = (Label::named(section), line.split_once(' ')) {
            let weight = weight.parse().unwrap_or_default();
            cues.add(label, weight, pattern.trim());
        }
    }
    Language { code, lists }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_every_file_is_read() {
        for (code, data) in FILES {
            let mut section = "";
            for line in data.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
            {
                if let Some(name) = line.strip_prefix('[') {
                    section = name.trim_end_matches(']');
                    assert!(section == "words" || Label::named(section).is_some(), "{code}: [{section}]");
                } else if section == "words" {
                    assert!(
                        line.split_once(" = ").is_some_and(|(_, list)| !list.is_empty()),
                        "{code}: {line}"
                    );
                } else {
                    let weight = line.split_once(' ').and_then(|(weight, _)| weight.parse::<f32>().ok());
                    assert!(weight.is_some_and(|weight| (1.0..=4.0).contains(&weight)), "{code}: {line}");
                }
            }
        }
    }

    #[test]
    fn every_cue_can_be_found() {
        let lost: Vec<&str> = LANGUAGES.cues.unreachable().collect();
        assert!(lost.is_empty(), "no word starts these: {lost:?}");
    }

    #[test]
    fn languages_are_told_by_their_common_words() {
        let of = |text: &str| LANGUAGES.of_words(words(text).iter());
        assert_eq!(of("The owls of the quarry were seen by the warden on Monday"), Some("en"));
        assert_eq!(of("Die Eulen im Steinbruch wurden von der Wärterin am Montag gesehen"), Some("de"));
        assert_eq!(of("12 345 678"), None);
    }
}
