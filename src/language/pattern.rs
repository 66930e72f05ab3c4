//! Patterns: small languages of words.

use std::iter::Peekable;
use std::str::Chars;

use rustc_hash::FxHashMap;

use super::words::{Word, fold_word};

/// How many words `*` stands for at most.
const GAP: u32 = 3;

/// What a text must say.
#[derive(Debug)]
pub(super) struct Pattern(Sequence);

/// A text's words, and the number of each in the vocabulary.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    pub(super) words: &'a [Word],
    pub(super) numbers: &'a [u32],
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

impl Pattern {
    /// Reads a pattern; each of its words may also stand behind one of the proclitics.
    pub(super) fn parse(pattern: &str, clitics: &[&str], known: &mut Vocabulary) -> Self {
        Self(sequence(&mut pattern.chars().peekable(), clitics, known))
    }

    /// How many words fit at the start of a text, at most; none if it does not start so.
    pub(super) fn longest(&self, text: Text<'_>) -> Option<usize> {
        follow(&self.0, &text, 1).checked_ilog2().map(|end| end as usize).filter(|end| *end > 0)
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
fn follow(pattern: &[Piece], text: &Text<'_>, starts: Places) -> Places {
    let mut places = starts;
    for piece in pattern {
        places = match piece {
            Piece::Word(word) => step(text, places, |at| text.numbers[at] == *word),
            Piece::Prefix(prefix) => {
                step(text, places, |at| text.words[at].folded.starts_with(prefix.as_str()))
            }
            Piece::Number => step(text, places, |at| text.words[at].is_number()),
            Piece::Gap => (0..=GAP).fold(0, |gap, skip| gap | places << skip) & within(text),
            Piece::Choice(choices, optional) => {
                let stay = if *optional { places } else { 0 };
                choices.iter().fold(stay, |ends, choice| ends | follow(choice, text, places))
            }
        };
        if places == 0 {
            break;
        }
    }
    places
}

/// Goes on by one word from each place whose word fits.
fn step(text: &Text<'_>, mut places: Places, fits: impl Fn(usize) -> bool) -> Places {
    let mut next = 0;
    while places != 0 {
        let place = places.trailing_zeros() as usize;
        places &= places - 1;
        if place < text.words.len() && fits(place) {
            next |= 2 << place;
        }
    }
    next
}

/// All places up to the text's end.
fn within(text: &Text<'_>) -> Places {
    Places::MAX >> (Places::BITS as usize - 1).saturating_sub(text.words.len())
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
fn sequence(pattern: &mut Peekable<Chars<'_>>, clitics: &[&str], known: &mut Vocabulary) -> Sequence {
    let mut sequence = Vec::new();
    while let Some(&c) = pattern.peek() {
        match c {
            '|' | ')' => break,
            ' ' => _ = pattern.next(),
            '(' => sequence.push(choice(pattern, clitics, known)),
            _ => sequence.extend(word(pattern, clitics, known)),
        }
    }
    sequence
}

fn choice(pattern: &mut Peekable<Chars<'_>>, clitics: &[&str], known: &mut Vocabulary) -> Piece {
    let mut choices = Vec::new();
    while let Some('(' | '|') = pattern.next() {
        choices.push(sequence(pattern, clitics, known));
        if pattern.peek() == Some(&')') {
            pattern.next();
            break;
        }
    }
    Piece::Choice(choices, pattern.next_if_eq(&'?').is_some())
}

/// One word of a pattern, cut into characters where its script puts no space between words.
fn word(pattern: &mut Peekable<Chars<'_>>, clitics: &[&str], known: &mut Vocabulary) -> Sequence {
    let mut word = String::new();
    while let Some(c) = pattern.next_if(|c| !matches!(c, ' ' | '(' | ')' | '|')) {
        word.push(c);
    }
    match (word.as_str(), word.strip_suffix('~')) {
        ("*", _) => vec![Piece::Gap],
        ("\\d", _) => vec![Piece::Number],
        (_, Some(prefix)) => vec![with(clitics, &fold_word(prefix), Piece::Prefix)],
        _ => {
            let mut number = |word: String| {
                let next = known.len() as u32 + 1;
                Piece::Word(*known.entry(word).or_insert(next))
            };
            super::words(&word).iter().map(|word| with(clitics, &word.folded, &mut number)).collect()
        }
    }
}

/// A word, alone or behind a proclitic.
fn with(clitics: &[&str], word: &str, mut piece: impl FnMut(String) -> Piece) -> Piece {
    if clitics.is_empty() {
        return piece(word.to_owned());
    }
    let forms = std::iter::once("").chain(clitics.iter().copied());
    Piece::Choice(forms.map(|clitic| vec![piece(format!("{clitic}{word}"))]).collect(), false)
}
