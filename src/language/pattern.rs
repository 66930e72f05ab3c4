//! Patterns: small languages of words.

use std::iter::Peekable;
use std::str::Chars;

use rustc_hash::FxHashMap;

use super::words::{Word, fold_word, is_ideograph};

/// How many words `*` stands for at most.
const GAP: u32 = 3;

/// What a text must say.
#[derive(Debug)]
pub(super) struct Pattern(Sequence);

/// A text as patterns read it.
pub(super) struct Text<'a> {
    pub(super) words: &'a [Word<'a>],
    /// Each word as it stands, and what it is without a short word that is written onto it.
    readings: Vec<Reading<'a>>,
    /// Where each word's readings start, and where the last word's end.
    starts: Vec<usize>,
}

/// A word's letters, and its number in the vocabulary.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) letters: &'a str,
    pub(super) number: u32,
}

/// The words that patterns know, each with a number from 1; 0 is any other word.
pub(super) type Vocabulary = FxHashMap<String, u32>;

/// What a text that fits may start with.
pub(super) enum Start<'a> {
    Word(u32),
    Prefix(&'a str),
    Number,
}

type Sequence = Vec<Piece>;

#[derive(Debug)]
enum Piece {
    /// By its number.
    Word(u32),
    /// `word~`: how a word starts.
    Prefix(String),
    /// `\d`: a number.
    Number,
    /// `*`: up to [`GAP`] words, whatever they are.
    Gap,
    /// `(one|other)`, and `(one|other)?` that may be missing.
    Choice(Vec<Sequence>, bool),
}

impl<'a> Text<'a> {
    /// The words of a text in a language with these proclitics.
    pub(super) fn of(words: &'a [Word<'a>], clitics: &[&str], known: &Vocabulary) -> Self {
        let (mut readings, mut starts) = (Vec::with_capacity(words.len()), vec![0]);
        for word in words {
            let number = |letters| known.get(letters).copied().unwrap_or_default();
            let read = self::readings(word, clitics);
            readings.extend(read.map(|letters| Reading { letters, number: number(letters) }));
            starts.push(readings.len());
        }
        Self { words, readings, starts }
    }

    /// The readings of a word.
    pub(super) fn at(&self, word: usize) -> &[Reading<'a>] {
        &self.readings[self.starts[word]..self.starts[word + 1]]
    }

    /// The numbers of all readings.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u32> {
        self.readings.iter().map(|reading| reading.number)
    }
}

/// A word as it stands, and what it is without a short word that is written onto it.
pub(super) fn readings<'a>(word: &'a Word<'_>, clitics: &[&str]) -> impl Iterator<Item = &'a str> {
    let rests = clitics.iter().filter_map(|clitic| word.folded.strip_prefix(clitic));
    std::iter::once(&*word.folded).chain(rests.filter(|rest| !rest.is_empty()))
}

impl Pattern {
    /// Reads a pattern.
    pub(super) fn parse(pattern: &str, known: &mut Vocabulary) -> Self {
        Self(sequence(&mut pattern.chars().peekable(), known))
    }

    /// How many words fit from a word on, at most; none if it does not start so there.
    pub(super) fn longest(&self, text: &Text<'_>, start: usize) -> Option<usize> {
        follow(&self.0, text, start, 1).checked_ilog2().map(|end| end as usize).filter(|end| *end > 0)
    }

    /// Words of which one must stand in a text that fits; none where any text may.
    pub(super) fn needs(&self) -> Vec<u32> {
        // What stands last is mostly the rarest.
        self.0.iter().rev().find_map(needs).unwrap_or_default()
    }

    pub(super) fn starts(&self) -> Vec<Start<'_>> {
        starts(&self.0).0
    }
}

/// Places in a text, one bit each, counted from where a cue starts. A cue covers fewer words than there are bits.
type Places = u64;

/// All places a pattern may end at, from all places it may start at. Patterns are our own data, so their nesting is
/// as shallow as we write it.
fn follow(pattern: &[Piece], text: &Text<'_>, start: usize, starts: Places) -> Places {
    let mut places = starts;
    for piece in pattern {
        places = match piece {
            Piece::Word(word) => {
                step(text, start, places, |at| text.at(at).iter().any(|reading| reading.number == *word))
            }
            Piece::Prefix(prefix) => {
                let begins = |reading: &Reading<'_>| reading.letters.starts_with(prefix.as_str());
                step(text, start, places, |at| text.at(at).iter().any(begins))
            }
            Piece::Number => step(text, start, places, |at| text.words[at].is_number()),
            Piece::Gap => (0..=GAP).fold(0, |gap, skip| gap | places << skip) & within(text, start),
            Piece::Choice(choices, optional) => {
                let stay = if *optional { places } else { 0 };
                choices.iter().fold(stay, |ends, choice| ends | follow(choice, text, start, places))
            }
        };
        if places == 0 {
            break;
        }
    }
    places
}

/// Goes on by one word from each place whose word fits.
fn step(text: &Text<'_>, start: usize, mut places: Places, fits: impl Fn(usize) -> bool) -> Places {
    let mut next = 0;
    while places != 0 {
        let place = places.trailing_zeros() as usize;
        places &= places - 1;
        if start + place < text.words.len() && fits(start + place) {
            next |= 2 << place;
        }
    }
    next
}

/// All places up to the text's end.
fn within(text: &Text<'_>, start: usize) -> Places {
    Places::MAX >> (Places::BITS as usize - 1).saturating_sub(text.words.len() - start)
}

/// Words of which one must stand in a text that fits a piece, if there are such.
fn needs(piece: &Piece) -> Option<Vec<u32>> {
    match piece {
        Piece::Word(word) => Some(vec![*word]),
        Piece::Choice(choices, false) => {
            let lists = choices.iter().map(|choice| choice.iter().rev().find_map(needs));
            lists.collect::<Option<Vec<_>>>().map(|lists| lists.concat())
        }
        _ => None,
    }
}

/// What a sequence may start with, and whether it may be empty.
fn starts(sequence: &[Piece]) -> (Vec<Start<'_>>, bool) {
    let mut found = Vec::new();
    for piece in sequence {
        let (more, empty) = match piece {
            Piece::Word(word) => (vec![Start::Word(*word)], false),
            Piece::Prefix(prefix) => (vec![Start::Prefix(prefix)], false),
            Piece::Number => (vec![Start::Number], false),
            Piece::Gap => (Vec::new(), true),
            Piece::Choice(choices, optional) => {
                let (lists, empties): (Vec<_>, Vec<_>) = choices.iter().map(|choice| starts(choice)).unzip();
                (lists.into_iter().flatten().collect(), *optional || empties.contains(&true))
            }
        };
        found.extend(more);
        if !empty {
            return (found, false);
        }
    }
    (found, true)
}

/// Reads a sequence up to the bracket or bar that ends it.
fn sequence(pattern: &mut Peekable<Chars<'_>>, known: &mut Vocabulary) -> Sequence {
    let mut sequence = Vec::new();
    while let Some(&c) = pattern.peek() {
        match c {
            '|' | ')' => break,
            ' ' => _ = pattern.next(),
            '(' => sequence.push(choice(pattern, known)),
            _ => sequence.extend(word(pattern, known)),
        }
    }
    sequence
}

fn choice(pattern: &mut Peekable<Chars<'_>>, known: &mut Vocabulary) -> Piece {
    let mut choices = Vec::new();
    while let Some('(' | '|') = pattern.next() {
        choices.push(sequence(pattern, known));
        if pattern.peek() == Some(&')') {
            pattern.next();
            break;
        }
    }
    Piece::Choice(choices, pattern.next_if_eq(&'?').is_some())
}

/// One word of a pattern, cut into characters where its script puts no space between words.
fn word(pattern: &mut Peekable<Chars<'_>>, known: &mut Vocabulary) -> Sequence {
    let mut word = String::new();
    while let Some(c) = pattern.next_if(|c| !matches!(c, ' ' | '(' | ')' | '|')) {
        word.push(c);
    }
    match (word.as_str(), word.strip_suffix('~')) {
        ("*", _) => vec![Piece::Gap],
        ("\\d", _) => vec![Piece::Number],
        (_, Some(prefix)) => vec![Piece::Prefix(fold_word(prefix).into_owned())],
        _ => {
            let mut number = |folded: &str| {
                let number = known.get(folded).copied().unwrap_or(known.len() as u32 + 1);
                if number as usize > known.len() {
                    known.insert(folded.to_owned(), number);
                }
                Piece::Word(number)
            };
            if word.chars().all(|c| c.is_alphanumeric() && !is_ideograph(c)) {
                return vec![number(&fold_word(&word))];
            }
            super::words(&word).iter().map(|word| number(&word.folded)).collect()
        }
    }
}
