//! What is known of each language: its common words, whom it speaks to and of, and the phrases by which a text gives away
//! what it is for. All of it is data, one file a language:
//!
//! ```text
//! [words]                       lists of single words, a month's names parted by `|`
//! common = the of and           function words, to tell the language by
//! dates = de del                words between a date's day, month and year
//! proclitics = l' d'            short words that are written onto the next
//! [asks]                        lists of phrases that stand in appeals of all kinds, parted by commas
//! offer = for free, (no|without) obligation
//! [donation]                    and those of one kind:
//! do = chip in, (please )?give  by which the reader is asked
//! of = donation~                what it is about
//! label = donate now            all that a button or a label says
//! ```
//!
//! What single words mean stands in a file of its own, `language/concepts/CODE.txt` (see [`concepts`]).
//!
//! A phrase is words in order; `(a|b)` either, which may be several words; `(a )?` may be missing; `*` up to three words;
//! `stem~` any word that starts so; `\d` a number.

mod concepts;
mod marks;
mod pattern;
mod phrases;
mod words;

use std::borrow::{Borrow, Cow};
use std::sync::{LazyLock, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::packed::unpacked;

use concepts::Concepts;
pub(crate) use marks::Mark;
pub(crate) use phrases::{Found, Meaning, Phrases};
pub(crate) use words::{Word, beginning, fold_word, is_ideograph, words};

/// One language's data.
pub(crate) struct Language {
    /// BCP 47, without region.
    pub(crate) code: &'static str,
    /// Packed: its phrases, and its concepts.
    packed: [&'static [u8]; 2],
    /// Short words that are written onto the next.
    proclitics: Vec<&'static str>,
    /// For each word the bits of the lists that hold it.
    words: FxHashMap<Cow<'static, str>, u16>,
    /// Entries of these lists that are read as several words, by the first of them.
    compounds: FxHashMap<Cow<'static, str>, Vec<Compound>>,
    phrases: OnceLock<Phrases>,
    concepts: OnceLock<Concepts>,
}

/// The words after the first, and the bits of the lists.
type Compound = (Vec<Cow<'static, str>>, u16);

/// Lists of single words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum List {
    Common,
    You,
    Polite,
    We,
    Me,
    They,
    Said,
    Past,
    Weekday,
    By,
    And,
    Role,
    Updated,
    Credit,
    Published,
    Reviewed,
}

/// All languages known.
pub(crate) struct Languages {
    all: Vec<Language>,
    /// For each word the bits of the lists that hold it, in whatever language.
    words: FxHashMap<Cow<'static, str>, u16>,
    /// Entries of several words, by the first, in whatever language.
    compounds: FxHashMap<Cow<'static, str>, Vec<Compound>>,
    /// For each function word the bits of the languages that have it.
    common: FxHashMap<Cow<'static, str>, u32>,
    /// The months' names, from 1.
    months: FxHashMap<Cow<'static, str>, i8>,
    /// Words that stand between a date's day, month and year.
    within_dates: FxHashSet<Cow<'static, str>>,
}

/// Read once; the data is part of the program, and a test reads all of it.
pub(crate) static LANGUAGES: LazyLock<Languages> = LazyLock::new(Languages::load);

/// As many words tell a language.
const SAMPLE: usize = 5000;

/// Of each language its code, its single words, and its phrases and concepts packed.
static FILES: &[(&str, &str, [&[u8]; 2])] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl List {
    const ALL: [(Self, &'static str); 16] = [
        (Self::Common, "common"),
        (Self::You, "you"),
        (Self::Polite, "polite"),
        (Self::We, "we"),
        (Self::Me, "me"),
        (Self::They, "they"),
        (Self::Said, "said"),
        (Self::Past, "past"),
        (Self::Weekday, "weekday"),
        (Self::By, "by"),
        (Self::And, "and"),
        (Self::Role, "role"),
        (Self::Updated, "updated"),
        (Self::Credit, "credit"),
        (Self::Published, "published"),
        (Self::Reviewed, "reviewed"),
    ];

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known)| *known == name).map(|(list, _)| list)
    }

    fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// Its bit in what [`Language::lists`] gives.
    pub(crate) fn bit(self) -> u16 {
        1 << self as u16
    }
}

impl Language {
    fn load((code, data, packed): (&'static str, &'static str, [&'static [u8]; 2])) -> Self {
        let (mut known, mut compounds) = (FxHashMap::default(), FxHashMap::default());
        for (name, list) in lines(data, "words") {
            let Some(bit) = List::named(name).map(List::bit) else { continue };
            for entry in list.split_whitespace() {
                let mut parts = words(entry).into_iter().map(|word| word.folded);
                match (parts.next(), parts.collect::<Vec<_>>()) {
                    (Some(first), rest) if !rest.is_empty() => {
                        compounds.entry(first).or_insert_with(Vec::new).push((rest, bit));
                    }
                    _ => *known.entry(fold_word(entry)).or_insert(0) |= bit,
                }
            }
        }
        let proclitics = lines(data, "words").filter(|(name, _)| *name == "proclitics");
        let proclitics = proclitics.flat_map(|(_, list)| list.split_whitespace()).collect();
        let (phrases, concepts) = (OnceLock::new(), OnceLock::new());
        Self { code, packed, proclitics, words: known, compounds, phrases, concepts }
    }

    /// For each word the lists that hold it, or an entry that starts with it, one bit each.
    pub(crate) fn lists_of(&self, words: &[Word<'_>]) -> Vec<u16> {
        let of = |(at, word): (usize, &Word<'_>)| {
            let compounds = self.compounds.get(&*word.folded).into_iter().flatten();
            let follows = |rest: &[Cow<'_, str>]| {
                let next = words.iter().skip(at + 1).map(|word| &word.folded);
                next.take(rest.len()).eq(rest)
            };
            let found = compounds.filter(|(rest, _)| follows(rest));
            found.fold(self.lists(&word.folded), |bits, (_, bit)| bits | bit)
        };
        words.iter().enumerate().map(of).collect()
    }

    /// The lists that hold the (folded) word, one bit each.
    pub(crate) fn lists(&self, word: &str) -> u16 {
        self.words.get(word).copied().unwrap_or_default()
    }

    /// Its phrases, read when they are first asked for.
    pub(crate) fn phrases(&self) -> &Phrases {
        self.phrases.get_or_init(|| Phrases::read(&unpacked(self.packed[0]), &self.proclitics))
    }

    /// Its concepts, read when they are first asked for.
    fn concepts(&self) -> &Concepts {
        self.concepts.get_or_init(|| Concepts::read(&unpacked(self.packed[1]), &self.proclitics))
    }
}

impl Languages {
    fn load() -> Self {
        let all: Vec<Language> = FILES.iter().map(|file| Language::load(*file)).collect();
        let mut words: FxHashMap<Cow<'static, str>, u16> = FxHashMap::default();
        let mut common: FxHashMap<Cow<'static, str>, u32> = FxHashMap::default();
        let mut compounds: FxHashMap<Cow<'static, str>, Vec<Compound>> = FxHashMap::default();
        for (number, language) in all.iter().enumerate() {
            for (first, entries) in &language.compounds {
                compounds.entry(first.clone()).or_default().extend(entries.iter().cloned());
            }
            for (word, lists) in &language.words {
                *words.entry(word.clone()).or_default() |= lists;
                if lists & List::Common.bit() != 0 {
                    *common.entry(word.clone()).or_default() |= 1 << number;
                }
            }
        }
        let lists =
            FILES.iter().filter_map(|(_, data, _)| lines(data, "words").find(|(name, _)| *name == "month"));
        let months = lists.flat_map(|(_, months)| (1..).zip(months.split_whitespace()));
        let months = months
            .flat_map(|(month, names)| names.split('|').map(move |name| (fold_word(name), month)))
            .collect();
        let within =
            FILES.iter().flat_map(|(_, data, _)| lines(data, "words").filter(|(name, _)| *name == "dates"));
        let within_dates = within.flat_map(|(_, words)| words.split_whitespace()).map(fold_word).collect();
        Self { all, words, compounds, common, months, within_dates }
    }

    /// The language of a BCP 47 code, with or without region.
    pub(crate) fn of_code(&self, code: &str) -> Option<&Language> {
        let main = code.split(['-', '_']).next()?.to_ascii_lowercase();
        let main = if main == "nb" || main == "nn" { "no" } else { &main };
        self.all.iter().find(|language| language.code == main)
    }

    /// The codes of all.
    #[cfg(test)]
    pub(crate) fn codes(&self) -> impl Iterator<Item = &'static str> {
        self.all.iter().map(|language| language.code)
    }

    /// Whether any language has the (folded) word in that list.
    pub(crate) fn any(&self, list: List, word: &str) -> bool {
        self.words.get(word).is_some_and(|lists| lists & list.bit() != 0)
    }

    /// Whether a text is an entry of that list in any language.
    pub(crate) fn has(&self, list: List, text: &str) -> bool {
        self.any(list, text) || (!text.is_ascii() && self.starts(list, &words(text)).contains(&0))
    }

    /// Whether a text holds a word, or several, that any language has in that list.
    pub(crate) fn say(&self, list: List, text: &str) -> bool {
        !self.starts(list, &words(text)).is_empty()
    }

    /// The words with which an entry of that list starts, in any language.
    pub(crate) fn starts(&self, list: List, words: &[Word<'_>]) -> Vec<usize> {
        let compound = |at: usize| {
            let compounds = self.compounds.get(&*words[at].folded).into_iter().flatten();
            let follows = |rest: &[Cow<'_, str>]| {
                words[at + 1..].iter().map(|word| &word.folded).take(rest.len()).eq(rest)
            };
            compounds.filter(|(_, bit)| bit & list.bit() != 0).any(|(rest, _)| follows(rest))
        };
        (0..words.len()).filter(|&at| self.any(list, &words[at].folded) || compound(at)).collect()
    }

    /// The month of that (folded) name in any language, from 1.
    pub(crate) fn month(&self, word: &str) -> Option<i8> {
        self.months.get(word).copied()
    }

    /// Whether the (folded) word stands between a date's day, month and year in any language: “3 *de* mayo *de* 2024”.
    pub(crate) fn is_within_dates(&self, word: &str) -> bool {
        self.within_dates.contains(word)
    }

    /// The language whose common words make up most of the words, if that is a fair share of them; where another has as
    /// many, it is that other.
    pub(crate) fn of_words<'a>(
        &self,
        words: impl Iterator<Item = impl Borrow<Word<'a>>>,
        other: Option<&Language>,
    ) -> Option<&Language> {
        let mut counts = vec![0_usize; self.all.len()];
        let mut total = 0_usize;
        for word in words.take(SAMPLE) {
            total += 1;
            let mut languages = self.common.get(&*word.borrow().folded).copied().unwrap_or_default();
            while languages != 0 {
                counts[languages.trailing_zeros() as usize] += 1;
                languages &= languages - 1;
            }
        }
        let is_other = |number: usize| other.is_some_and(|other| other.code == self.all[number].code);
        let best = counts.iter().enumerate().max_by_key(|(number, count)| (**count, is_other(*number)));
        let (best, count) = best?;
        (count * 10 >= total && *count >= 3).then(|| &self.all[best])
    }
}

/// Number of words of a text. Scripts without spaces between words are counted by their characters' usual share of one.
pub(crate) fn count(text: &str) -> usize {
    let (ideographs, others): (Vec<_>, Vec<_>) =
        words(text).into_iter().partition(|word| word.folded.chars().all(words::is_ideograph));
    others.len() + (ideographs.len() * 3).div_ceil(5)
}

/// The lines of a section, each cut at its `=`.
fn lines<'a>(data: &'a str, section: &'static str) -> impl Iterator<Item = (&'a str, &'a str)> {
    sections(data).filter(move |(name, _, _)| *name == section).map(|(_, name, list)| (name, list))
}

/// Every line with the section it stands in, cut at its `=`.
fn sections(data: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let mut section = "";
    let lines = data.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(move |line| {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = name;
            return None;
        }
        let (name, list) = line.split_once('=').unwrap_or((line, ""));
        Some((section, name.trim(), list.trim()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_every_file_is_read() {
        for (code, words, phrases) in FILES {
            let phrases = unpacked(phrases[0]);
            assert!(phrases.len() > 1000, "{code}: few phrases");
            for (section, name, list) in sections(words).chain(sections(&phrases)) {
                let known = match section {
                    "words" => {
                        List::named(name).is_some() || ["month", "dates", "proclitics"].contains(&name)
                    }
                    _ => Meaning::named(section, name).is_some(),
                };
                assert!(known, "{code}: [{section}] {name}");
                assert!(!list.is_empty(), "{code}: [{section}] {name} is empty");
            }
        }
    }

    #[test]
    fn every_phrase_can_be_found() {
        for language in &LANGUAGES.all {
            let lost: Vec<String> = language.phrases().unreachable().collect();
            assert!(lost.is_empty(), "{}: no word starts these: {lost:?}", language.code);
        }
    }

    #[test]
    fn concepts_are_called_as_in_english_and_can_be_found() {
        let english = LANGUAGES.of_code("en").expect("English is known").concepts();
        let mut lost = Vec::new();
        for language in &LANGUAGES.all {
            let (code, concepts) = (language.code, language.concepts());
            let mut names = std::collections::HashSet::new();
            for name in concepts.names() {
                assert!(english.names().any(|known| known == name), "{code}: English does not know {name}");
                assert!(names.insert(name), "{code}: {name} stands twice");
            }
            assert!(names.len() * 2 > english.names().count(), "{code}: few concepts");
            for (name, forms) in unpacked(language.packed[1]).lines().filter_map(|line| line.split_once(": "))
            {
                for form in forms.split_whitespace() {
                    let text = form.replace('_', " ").replace('~', "");
                    let mut found = false;
                    concepts.find(&words(&text), |_, concept| found |= concept == name);
                    lost.extend((!found).then_some((code, name.to_owned(), form.to_owned())));
                }
            }
        }
        assert!(lost.is_empty(), "no word finds these: {lost:?}");
    }

    #[test]
    fn languages_are_told_by_their_common_words() {
        let of = |text: &str| LANGUAGES.of_words(words(text).iter(), None).map(|language| language.code);
        assert_eq!(of("The owls of the quarry were seen by the warden on Monday"), Some("en"));
        assert_eq!(of("Die Eulen im Steinbruch wurden von der Wärterin am Montag gesehen"), Some("de"));
        assert_eq!(of("12 345 678"), None);
    }
}
