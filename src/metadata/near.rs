//! What stands near the headline, and right below the story: lines too short to be the story's own.

pub(super) mod dates;
mod links;
mod marks;
pub(super) mod people;

use std::ops::Range;

use crate::label::{Label, Verdict};
use crate::page::{NodeId, Tree};
use crate::segment::{Block, Form};
pub(super) use marks::is_marked;

/// Blocks above the headline that belong to it, and below it until the story has begun.
const ABOVE: usize = 8;
const BELOW: usize = 40;
/// Blocks below the story that may still be about it.
const TAIL: usize = 15;
/// A paragraph of the story has at least so many bytes.
const STORY: usize = 160;
/// A line about the article has at most so many bytes; one that holds but a date, so many words.
const LINE: usize = 240;
const WORDS: usize = 14;

/// The page as names and dates are looked for in it.
pub(super) struct Near<'a> {
    pub(super) tree: &'a Tree,
    pub(super) blocks: &'a [Block],
    verdicts: &'a [Verdict],
    /// The seen texts of the page, with the number of their block.
    pieces: Vec<(NodeId, &'a str, usize)>,
    /// The headline.
    pub(super) title: usize,
    /// Blocks around the headline, and below the story.
    pub(super) head: Range<usize>,
    pub(super) tail: Range<usize>,
}

/// Where on the page something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Zone {
    Head,
    Tail,
    Elsewhere,
}

impl<'a> Near<'a> {
    pub(super) fn of(tree: &'a Tree, blocks: &'a [Block], verdicts: &'a [Verdict]) -> Self {
        let is = |number: usize, label: Label| verdicts[number].label() == label;
        let first_heading =
            || blocks.iter().position(|block| !block.hidden && block.form == Form::Heading(1));
        let title = (0..blocks.len()).find(|&number| is(number, Label::Title)).or_else(first_heading);
        let title = title.unwrap_or_default();
        let is_story = |number: &usize| is(*number, Label::Body) && blocks[*number].text.len() >= STORY;
        let story = (title + 1..blocks.len()).find(is_story).unwrap_or(title + BELOW).min(title + BELOW);
        let last = (0..blocks.len()).rev().find(|&number| is(number, Label::Body)).unwrap_or(story);
        let story = story.min(last.max(title + 1));
        let seen = blocks.iter().enumerate().filter(|(_, block)| !block.hidden);
        let pieces =
            seen.flat_map(|(number, block)| block.pieces(tree).map(move |(id, text)| (id, text, number)));
        Self {
            tree,
            blocks,
            verdicts,
            title,
            pieces: pieces.collect(),
            head: title.saturating_sub(ABOVE)..(story + 1).min(blocks.len()),
            tail: last.saturating_sub(2).max(story)..(last + TAIL).min(blocks.len()),
        }
    }

    pub(super) fn zone(&self, number: usize) -> Zone {
        match () {
            () if self.head.contains(&number) => Zone::Head,
            () if self.tail.contains(&number) => Zone::Tail,
            () => Zone::Elsewhere,
        }
    }

    /// The seen texts in an element.
    pub(super) fn inside(&self, id: NodeId) -> &[(NodeId, &'a str, usize)] {
        let end = self.tree.end(id);
        let first = self.pieces.partition_point(|(piece, ..)| *piece < id);
        let last = self.pieces.partition_point(|(piece, ..)| *piece < end);
        &self.pieces[first..last]
    }

    /// The text that is seen before an element.
    pub(super) fn before(&self, id: NodeId) -> Option<&'a str> {
        let first = self.pieces.partition_point(|(piece, ..)| *piece < id);
        Some(self.pieces.get(first.checked_sub(1)?)?.1)
    }

    /// Whether a block may be about the article: it is seen, and short.
    pub(super) fn is_line(&self, number: usize) -> bool {
        let block = &self.blocks[number];
        !block.hidden && block.text.len() <= LINE && !self.is_title(number)
    }

    pub(super) fn is_title(&self, number: usize) -> bool {
        self.verdicts[number].label() == Label::Title
    }

    /// Whether a line is as short as one that holds but a date, or is labelled as one.
    pub(super) fn is_short(&self, number: usize) -> bool {
        let words = || self.blocks[number].text.split_whitespace().take(WORDS + 1).count();
        matches!(self.verdicts[number].label(), Label::Date | Label::Byline) || words() <= WORDS
    }

    /// Whether a block is a paragraph of the story.
    pub(super) fn is_story(&self, number: usize) -> bool {
        self.verdicts[number].label() == Label::Body && self.blocks[number].text.len() >= STORY
    }

    /// Whether a block is there to lead the reader elsewhere.
    pub(super) fn leads_away(&self, number: usize) -> bool {
        let others = [
            Label::Related,
            Label::Navigation,
            Label::Share,
            Label::Newsletter,
            Label::Community,
            Label::Advert,
        ];
        others.contains(&self.verdicts[number].label())
    }

    /// Whether a block says to what one consents: “By continuing, you agree to our Privacy Policy”.
    pub(super) fn asks_consent(&self, number: usize) -> bool {
        self.verdicts[number].label() == Label::Consent
    }

    /// Whether the labels say that it names authors.
    pub(super) fn is_byline(&self, number: usize) -> bool {
        self.verdicts[number].label() == Label::Byline
    }

    /// All that is seen around the headline.
    pub(super) fn head_text(&self) -> String {
        let seen = self.blocks[self.head.clone()].iter().filter(|block| !block.hidden);
        seen.map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n")
    }
}
