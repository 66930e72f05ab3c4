//! The phrases found in one block.

use std::ops::Range;

use crate::label::Label;
use crate::language::{Found, Language, Meaning, Word};

/// Labels that phrases can speak for, from donation on.
pub(super) const KINDS: usize = Label::Navigation as usize - Label::Donation as usize + 1;
/// How often a block says what.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    /// Requests, by kind.
    pub(super) does: [u8; KINDS],
    /// Things that are named, by kind.
    pub(super) of: [u8; KINDS],
    pub(super) offer: u8,
    pub(super) terms: u8,
    pub(super) medium: u8,
    pub(super) here: u8,
    pub(super) reader: u8,
    pub(super) invite: u8,
    pub(super) thanks: u8,
    pub(super) tells: u8,
    /// Requests and invitations that open a sentence.
    pub(super) opening: u8,
    /// Whether one opens the block.
    pub(super) opens: bool,
    /// What the block is a label of, if it says nothing else.
    pub(super) label: Option<Label>,
    /// The kind that most is said for.
    pub(super) kind: Option<Label>,
    phrases: [Option<Range<usize>>; KINDS],
}

impl Said {
    /// What a text says by its phrases, or in the first of the other languages in which it says more.
    pub(super) fn of<'a>(
        words: &[Word<'_>],
        found: &[Found],
        others: impl Iterator<Item = &'a Language>,
    ) -> Self {
        let others = others.map(|language| Self::by(words, &language.phrases().find(words)));
        std::iter::once(Self::by(words, found))
            .chain(others)
            .reduce(|best, next| if next.weight() > best.weight() { next } else { best })
            .unwrap_or_default()
    }

    pub(super) fn quotation(&self, kind: Label) -> Option<Range<usize>> {
        self.phrases[index(kind)].clone()
    }

    /// Requests of all kinds.
    pub(super) fn all_does(&self) -> f32 {
        self.does.iter().map(|count| f32::from(*count)).sum()
    }

    /// Things of all kinds.
    pub(super) fn all_of(&self) -> f32 {
        self.of.iter().map(|count| f32::from(*count)).sum()
    }

    /// Whether it asks for consent and names what to, more than once.
    pub(super) fn is_consent(&self) -> bool {
        let consent = index(Label::Consent);
        self.does[consent] > 0 && self.of[consent] > 1 && self.tells == 0
    }

    fn by(words: &[Word<'_>], found: &[Found]) -> Self {
        let mut said = Self::default();
        // Where the last phrase of each meaning ends: those that overlap count once.
        let mut ends: Vec<(Meaning, usize)> = Vec::new();
        for found in found {
            if words[found.words.start].quoted && !matches!(found.meaning, Meaning::Label(_)) {
                continue;
            }
            match ends.iter_mut().find(|(meaning, _)| *meaning == found.meaning) {
                Some((_, end)) if found.words.start < *end => {
                    said.extend(found.meaning, &found.words);
                    *end = found.words.end.max(*end);
                    continue;
                }
                Some((_, end)) => *end = found.words.end,
                None => ends.push((found.meaning, found.words.end)),
            }
            said.add(found.meaning, words, found.words.clone());
        }
        let weights = (0..KINDS).map(|kind| (kind, said.weight_of(kind))).filter(|(_, weight)| *weight > 0);
        // The first of equals.
        let best = weights.reduce(|best, next| if next.1 > best.1 { next } else { best });
        said.kind = best.map(|(kind, _)| label(kind));
        said
    }

    fn add(&mut self, meaning: Meaning, words: &[Word<'_>], at: Range<usize>) {
        if matches!(meaning, Meaning::Do(_) | Meaning::Invite) && words[at.start].starts_sentence {
            self.opening = self.opening.saturating_add(1);
            self.opens |= at.start == 0;
        }
        let count = match meaning {
            Meaning::Offer => &mut self.offer,
            Meaning::Terms => &mut self.terms,
            Meaning::Medium => &mut self.medium,
            Meaning::Here => &mut self.here,
            Meaning::Reader => &mut self.reader,
            Meaning::Invite => &mut self.invite,
            Meaning::Thanks => &mut self.thanks,
            Meaning::Tells => &mut self.tells,
            Meaning::Do(kind) => &mut self.does[index(kind)],
            Meaning::Of(kind) => &mut self.of[index(kind)],
            Meaning::Label(kind) => {
                self.label = self.label.or(Some(kind));
                return;
            }
        };
        *count = count.saturating_add(1);
        self.extend(meaning, &at);
    }

    /// Keeps the longest phrase of each kind, a request before a thing.
    fn extend(&mut self, meaning: Meaning, at: &Range<usize>) {
        let (kind, asks) = match meaning {
            Meaning::Do(kind) => (index(kind), true),
            Meaning::Of(kind) => (index(kind), false),
            _ => return,
        };
        let known = &mut self.phrases[kind];
        let better =
            known.as_ref().is_none_or(|known| at.len() > known.len() && (asks || self.does[kind] == 0));
        if better
            || (asks && self.does[kind] == 1 && known.as_ref().is_some_and(|known| known.len() <= at.len()))
        {
            *known = Some(at.clone());
        }
    }

    fn weight_of(&self, kind: usize) -> u8 {
        // A request says twice as much as a thing that is named.
        self.does[kind].saturating_mul(2).saturating_add(self.of[kind])
    }

    /// How much is said that gives a text away.
    fn weight(&self) -> u32 {
        let kinds: u32 = (0..KINDS).map(|kind| u32::from(self.weight_of(kind))).sum();
        let others = [self.offer, self.terms, self.here, self.reader, self.invite, self.thanks];
        let label = if self.label.is_some() { 100 } else { 0 };
        kinds * 2 + label + others.iter().map(|count| u32::from(*count)).sum::<u32>()
    }
}

/// A label's number among the kinds.
pub(super) fn index(label: Label) -> usize {
    (label as usize).saturating_sub(Label::Donation as usize).min(KINDS - 1)
}

fn label(kind: usize) -> Label {
    Label::ALL[Label::Donation as usize + kind]
}
