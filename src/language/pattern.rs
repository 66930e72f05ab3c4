//! Cues: small patterns over words, found in a text by their first word.

use std::iter::Peekable;
use std::str::Chars;

use rustc_hash::FxHashMap;

use super::words::{Word, fold_word};
use crate::label::Label;

/// How many words `*` stands for at most.
const GAP: u32 = 3;

/// One cue.
#[derive(Debug)]
pub(crate) struct Cue {
    pub(crate) label: Label,
    /// How much it says, from 1 (a hint) to 4 (enough alone).
    pub(crate) weight: f32,
    anchor: Anchor,
    pattern: Sequence,
}

/// Where in a block a pattern may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Anchor {
    Anywhere,
    SentenceStart,
    WholeBlock,
}

type Sequence = Vec<Piece>;

#[derive(Debug)]
enum Piece {
    Word(String),
    /// `word:`, a word with a colon behind it.
    Labelled(String),
    /// `word~`: how a word starts.
    Prefix(String),
    /// `\d`: a number.
    Number,
    /// `*`: up to [`GAP`] words, whatever they are.
    Gap,
    /// `(one|other)`, and `(one|other)?` that may be missing.
    Choice(Vec<Sequence>, bool),
}

/// A cue found in a text.
pub(crate) struct Found<'a> {
    pub(crate) cue: &'a Cue,
    /// The words it covers: the first, and one past the last.
    pub(crate) words: std::ops::Range<usize>,
}

/// All cues, indexed by the words they may start with.
#[derive(Default)]
pub(crate) struct Cues {
    cues: Vec<Cue>,
    by_word: FxHashMap<String, Vec<usize>>,
    by_prefix: FxHashMap<String, Vec<usize>>,
    by_number: Vec<usize>,
}

impl Cues {
    pub(crate) fn add(&mut self, label: Label, weight: f32, pattern: &str) {
        let (anchor, pattern) = match pattern.split_at_checked(1) {
            Some(("^", rest)) => (Anchor::SentenceStart, rest),
            Some(("=", rest)) => (Anchor::WholeBlock, rest),
            _ => (Anchor::Anywhere, pattern),
        };
        let pattern = parse(&mut pattern.chars().peekable());
        let index = self.cues.len();
        for start in starts(&pattern) {
            match start {
                Piece::Word(word) | Piece::Labelled(word) => {
                    self.by_word.entry(word.clone()).or_default().push(index)
                }
                Piece::Prefix(prefix) => {
                    self.by_prefix.entry(key(prefix).to_owned()).or_default().push(index)
                }
                _ => self.by_number.push(index),
            }
        }
        self.cues.push(Cue { label, weight, anchor, pattern });
    }

    /// Cues that no word leads to.
    #[cfg(test)]
    pub(crate) fn unreachable(&self) -> impl Iterator<Item = &'static str> {
        self.cues.iter().filter(|cue| starts(&cue.pattern).is_empty()).map(|cue| cue.label.name())
    }

    /// Every cue in a text, in the order of its words.
    pub(crate) fn find<'a>(&'a self, words: &'a [Word]) -> impl Iterator<Item = Found<'a>> {
        words.iter().enumerate().flat_map(move |(at, word)| {
            let literal = self.by_word.get(&word.folded).into_iter().flatten();
            let prefix = self.by_prefix.get(key(&word.folded)).into_iter().flatten();
            let number = if is_number(&word.folded) { &*self.by_number } else { &[] };
            let mut indices: Vec<usize> = literal.chain(prefix).chain(number).copied().collect();
            indices.dedup();
            indices.into_iter().filter_map(move |index| {
                let cue = &self.cues[index];
                cue.matches(words, at).map(|end| Found { cue, words: at..end })
            })
        })
    }
}

impl Cue {
    /// Whether it stands for a block as a whole.
    pub(crate) fn is_whole_block(&self) -> bool {
        self.anchor == Anchor::WholeBlock
    }

    /// Where the cue ends if it starts at that word.
    fn matches(&self, words: &[Word], at: usize) -> Option<usize> {
        match self.anchor {
            Anchor::SentenceStart if !words[at].starts_sentence => return None,
            Anchor::WholeBlock if at > 0 => return None,
            _ => {}
        }
        let ends = follow(&self.pattern, &words[at..], 1);
        let last = at + ends.checked_ilog2()? as usize;
        (self.anchor != Anchor::WholeBlock || last == words.len()).then_some(last)
    }
}

/// Places in a text, one bit each, counted from where a cue starts. A cue covers fewer words than there are bits.
type Places = u64;

/// All places a pattern may end at, from all places it may start at. Patterns are our own data, so their nesting is
/// as shallow as we write it.
fn follow(pattern: &[Piece], words: &[Word], starts: Places) -> Places {
    pattern.iter().fold(starts, |places, piece| match piece {
        _ if places == 0 => 0,
        Piece::Word(word) => step(words, places, |w| w.folded == *word),
        Piece::Labelled(word) => step(words, places, |w| w.folded == *word && w.colon),
        Piece::Prefix(prefix) => step(words, places, |w| w.folded.starts_with(prefix.as_str())),
        Piece::Number => step(words, places, |w| is_number(&w.folded)),
        Piece::Gap => (0..=GAP).fold(0, |gap, skip| gap | places << skip) & within(words),
        Piece::Choice(choices, optional) => {
            let stay = if *optional { places } else { 0 };
            choices.iter().fold(stay, |ends, choice| ends | follow(choice, words, places))
        }
    })
}

/// Goes on by one word from each place whose word fits.
fn step(words: &[Word], mut places: Places, fits: impl Fn(&Word) -> bool) -> Places {
    let mut next = 0;
    while places != 0 {
        let place = places.trailing_zeros() as usize;
        places &= places - 1;
        if words.get(place).is_some_and(&fits) {
            next |= 2 << place;
        }
    }
    next
}

/// All places up to the text's end.
fn within(words: &[Word]) -> Places {
    Places::MAX >> (Places::BITS as usize - 1).saturating_sub(words.len())
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// Words are filed under their first three characters too.
fn key(word: &str) -> &str {
    word.char_indices().nth(3).map_or(word, |(end, _)| &word[..end])
}

/// The pieces a pattern may start with.
fn starts(pattern: &[Piece]) -> Vec<&Piece> {
    let mut found = Vec::new();
    for piece in pattern {
        match piece {
            Piece::Choice(choices, optional) => {
                found.extend(choices.iter().flat_map(|choice| starts(choice)));
                if !optional {
                    break;
                }
            }
            Piece::Gap => {}
            piece => {
                found.push(piece);
                break;
            }
        }
    }
    found
}

/// Reads a sequence up to the bracket or bar that ends it.
fn parse(pattern: &mut Peekable<Chars<'_>>) -> Sequence {
    let mut sequence = Vec::new();
    while let Some(&c) = pattern.peek() {
        match c {
            '|' | ')' => break,
            ' ' => _ = pattern.next(),
            '(' => sequence.push(choice(pattern)),
            _ => sequence.extend(word(pattern)),
        }
    }
    sequence
}

fn choice(pattern: &mut Peekable<Chars<'_>>) -> Piece {
    let mut choices = Vec::new();
    while let Some('(' | '|') = pattern.next() {
        choices.push(parse(pattern));
        if pattern.peek() == Some(&')') {
            pattern.next();
            break;
        }
    }
    Piece::Choice(choices, pattern.next_if_eq(&'?').is_some())
}

/// One word of a pattern, cut into characters where its script puts no space between words.
fn word(pattern: &mut Peekable<Chars<'_>>) -> Vec<Piece> {
    let mut word = String::new();
    while let Some(c) = pattern.next_if(|c| !matches!(c, ' ' | '(' | ')' | '|')) {
        word.push(c);
    }
    match word.as_str() {
        "*" => vec![Piece::Gap],
        "\\d" => vec![Piece::Number],
        _ => match (word.strip_suffix('~'), word.strip_suffix(':')) {
            (Some(prefix), _) => vec![Piece::Prefix(fold_word(prefix))],
            (_, Some(label)) => vec![Piece::Labelled(fold_word(label))],
            (None, None) => super::words(&word).into_iter().map(|word| Piece::Word(word.folded)).collect(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;

    /// What of a text a pattern covers.
    fn found(pattern: &str, text: &str) -> Vec<String> {
        let mut cues = Cues::default();
        cues.add(Label::Donation, 1.0, pattern);
        let words = words(text);
        let cover = |found: Found<'_>| {
            text[words[found.words.start].at.start..words[found.words.end - 1].at.end].to_owned()
        };
        cues.find(&words).map(cover).collect()
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
    }

    #[test]
    fn anchors() {
        assert_eq!(found("^donate", "Donate. We donate. Donate!"), ["Donate", "Donate"]);
        assert_eq!(found("=log in", "Log in"), ["Log in"]);
        assert!(found("=log in", "Log in here").is_empty());
        assert_eq!(found("^(related:|read:)", "Related: the owls"), ["Related"]);
        assert!(found("^related:", "Related owls").is_empty());
    }

    #[test]
    fn scripts_without_spaces() {
        assert_eq!(found("購読する", "今すぐ購読する。"), ["購読する"]);
    }
}
