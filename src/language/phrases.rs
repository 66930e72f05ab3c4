//! A language's phrases, found in a text by the words they may start with.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::pattern::{Pattern, Reading, Start, Text, Vocabulary};
use super::sections;
use super::words::{Word, beginning};
use crate::label::Label;

/// What a phrase says of the text it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// What makes an offer attractive.
    Offer,
    /// On what terms.
    Terms,
    /// What a publisher calls itself and its work.
    Medium,
    /// On this page, at this moment.
    Here,
    /// Those it speaks to.
    Reader,
    /// Invitations of no one kind.
    Invite,
    /// Thanks, welcome, please.
    Thanks,
    /// What a story tells and a publisher's notice does not.
    Tells,
    /// The reader is asked to do what this label is for.
    Do(Label),
    /// It is about this label's things.
    Of(Label),
    /// A button or a label that says nothing else.
    Label(Label),
}

/// A phrase found in a text.
pub(crate) struct Found {
    pub(crate) meaning: Meaning,
    /// The words it covers.
    pub(crate) words: Range<usize>,
}

/// Starts of words are filed under their first characters, this many where there are so many.
const KEY: usize = 3;

/// Words of a short text.
const FEW: usize = 24;

#[derive(Debug)]
struct Phrase {
    meaning: Meaning,
    pattern: Pattern,
    /// Words of which one must stand in the text; none where any may do.
    needs: Vec<u32>,
}

/// All phrases of a language.
#[derive(Debug, Default)]
pub(crate) struct Phrases {
    all: Vec<Phrase>,
    vocabulary: Vocabulary,
    /// What each meaning is called where marks are told.
    names: Vec<(Meaning, String)>,
    /// Short words that are written onto the next.
    clitics: Vec<&'static str>,
    /// Those that may stand anywhere in a text.
    within: Index,
    /// Those that a text must start with.
    labels: Index,
}

/// Phrases by what they may start with.
#[derive(Debug, Default)]
struct Index {
    /// By the number of the word.
    by_word: FxHashMap<u32, Vec<usize>>,
    by_prefix: FxHashMap<String, Vec<usize>>,
    by_number: Vec<usize>,
}

impl Meaning {
    pub(super) fn named(section: &str, name: &str) -> Option<Self> {
        let general = match name {
            "offer" => Some(Self::Offer),
            "terms" => Some(Self::Terms),
            "medium" => Some(Self::Medium),
            "here" => Some(Self::Here),
            "reader" => Some(Self::Reader),
            "invite" => Some(Self::Invite),
            "thanks" => Some(Self::Thanks),
            "tells" => Some(Self::Tells),
            _ => None,
        };
        match (Label::named(section), name) {
            (Some(label), "do") => Some(Self::Do(label)),
            (Some(label), "of") => Some(Self::Of(label)),
            (Some(label), "label") => Some(Self::Label(label)),
            _ => general.filter(|_| section == "asks"),
        }
    }
}

impl Phrases {
    pub(super) fn read(data: &str, clitics: &[&'static str]) -> Self {
        let mut phrases = Self { clitics: clitics.to_owned(), ..Self::default() };
        for (section, name, list) in sections(data) {
            let Some(meaning) = Meaning::named(section, name) else { continue };
            phrases.names.push((meaning, format!("{section}.{name}")));
            for phrase in list.split(',').map(str::trim).filter(|phrase| !phrase.is_empty()) {
                phrases.add(meaning, phrase);
            }
        }
        phrases
    }

    /// Every phrase in a text, in the order of its words, each as long as it can be.
    pub(crate) fn find(&self, words: &[Word<'_>]) -> Vec<Found> {
        let text = Text::of(words, &self.clitics, &self.vocabulary);
        // A few words are as soon looked through as put into a table.
        let mut stands = vec![false; if words.len() > FEW { self.vocabulary.len() + 1 } else { 0 }];
        if words.len() > FEW {
            text.numbers().for_each(|number| stands[number as usize] = true);
        }
        let mut found = Vec::new();
        if !words.is_empty() {
            self.starting(&self.labels, &text, &stands, 0, &mut found);
        }
        (0..words.len()).for_each(|at| self.starting(&self.within, &text, &stands, at, &mut found));
        found
    }

    /// A meaning's section and name.
    pub(crate) fn name(&self, meaning: Meaning) -> &str {
        self.names.iter().find(|(known, _)| *known == meaning).map_or("", |(_, name)| name)
    }

    /// Adds those of an index that start at a word.
    fn starting(&self, filed: &Index, text: &Text<'_>, stands: &[bool], at: usize, found: &mut Vec<Found>) {
        let is_there = |word: &u32| match stands.get(*word as usize) {
            Some(stands) => *stands,
            None => text.numbers().any(|number| number == *word),
        };
        for &index in text.at(at).iter().flat_map(|reading| filed.candidates(reading)) {
            let Phrase { meaning, pattern, needs } = &self.all[index];
            if !needs.is_empty() && !needs.iter().any(is_there) {
                continue;
            }
            let Some(length) = pattern.longest(text, at) else { continue };
            let end = at + length;
            let fits = match meaning {
                // “Read also: …”
                Meaning::Label(Label::Related | Label::Advert) if text.words[end - 1].colon => true,
                Meaning::Label(_) => end == text.words.len(),
                _ => true,
            };
            if fits {
                found.push(Found { meaning: *meaning, words: at..end });
            }
        }
    }

    /// Phrases that no word leads to.
    #[cfg(test)]
    pub(super) fn unreachable(&self) -> impl Iterator<Item = String> {
        let lost = self.all.iter().filter(|phrase| phrase.pattern.starts().is_empty());
        lost.map(|phrase| format!("{:?}", phrase.meaning))
    }

    fn add(&mut self, meaning: Meaning, phrase: &str) {
        let pattern = Pattern::parse(phrase, &mut self.vocabulary);
        let index = self.all.len();
        let filed = if matches!(meaning, Meaning::Label(_)) { &mut self.labels } else { &mut self.within };
        pattern.starts().iter().for_each(|start| filed.add(start, index));
        let needs = pattern.needs();
        self.all.push(Phrase { meaning, pattern, needs });
    }
}

impl Index {
    fn add(&mut self, start: &Start<'_>, index: usize) {
        let list = match start {
            Start::Word(word) => self.by_word.entry(*word).or_default(),
            Start::Prefix(prefix) => {
                let key = (1..=KEY).rev().find_map(|length| beginning(prefix, length)).unwrap_or(prefix);
                self.by_prefix.entry(key.to_owned()).or_default()
            }
            Start::Number => &mut self.by_number,
        };
        // A phrase that starts in several ways is tried once.
        if list.last() != Some(&index) {
            list.push(index);
        }
    }

    /// Phrases that may start with a word.
    fn candidates(&self, word: &Reading<'_>) -> impl Iterator<Item = &usize> {
        let literal = self.by_word.get(&word.number).into_iter().flatten();
        let keys = (1..=KEY).filter_map(|length| beginning(word.letters, length));
        let prefix = keys.filter_map(|key| self.by_prefix.get(key)).flatten();
        let is_number = word.letters.starts_with(|c: char| c.is_ascii_digit());
        let number = if is_number { &*self.by_number } else { &[] };
        literal.chain(prefix).chain(number)
    }
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;

    /// What of a text a phrase covers.
    fn found(phrase: &str, text: &str) -> Vec<String> {
        let mut phrases = Phrases::default();
        phrases.add(Meaning::Do(Label::Donation), phrase);
        let words = words(text);
        let cover = |found: Found| {
            text[words[found.words.start].at.start..words[found.words.end - 1].at.end].to_owned()
        };
        phrases.find(&words).into_iter().map(cover).collect()
    }

    #[test]
    fn words_choices_and_gaps() {
        assert_eq!(
            found("your (gift|kind help)", "Your kind help, your gift."),
            ["Your kind help", "your gift"]
        );
        assert_eq!(
            found("support * us", "Support all of us, support the many and varied us"),
            ["Support all of us"]
        );
        assert_eq!(found("(please )?give", "Please give"), ["Please give", "give"]);
        assert_eq!(found("subscri~ now", "Subscribing now"), ["Subscribing now"]);
        assert_eq!(found("구독~", "구독하세요"), ["구독하세요"]);
        assert_eq!(found("\\d articles", "3 articles, all articles"), ["3 articles"]);
    }

    #[test]
    fn scripts_without_spaces() {
        assert_eq!(found("購読する", "今すぐ購読する。"), ["購読する"]);
    }

    #[test]
    fn a_label_is_all_there_is() {
        let mut phrases = Phrases::default();
        phrases.add(Meaning::Label(Label::Account), "log in");
        let found = |text: &str| phrases.find(&words(text)).len();
        assert_eq!((found("Log in"), found("Log in here")), (1, 0));
    }

    #[test]
    fn short_words_are_written_onto_the_next() {
        let mut phrases = Phrases { clitics: vec!["l'", "d'"], ..Phrases::default() };
        phrases.add(Meaning::Offer, "abonn~ au journal");
        let found = |text: &str| phrases.find(&words(text)).len();
        assert_eq!(found("L’abonnement au journal"), 1);
        assert_eq!(found("Abonnement au journal"), 1);
        assert_eq!(found("s’abonner au journal"), 0);
    }
}
