//! Sums over stretches of blocks, told at once from running totals.

use std::ops::Range;

use crate::features::Features;
use crate::label::{Label, Labelling};
use crate::page::NodeId;
use crate::segment::Form;

/// What is summed up of each block that is seen.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    pub(super) words: f32,
    /// Words that are linked.
    pub(super) linked: f32,
    /// Words of running text.
    pub(super) prose: f32,
    /// Blocks with text.
    pub(super) blocks: f32,
    /// Blocks that are mostly link.
    pub(super) links: f32,
    /// Pictures and the like.
    pub(super) media: f32,
    pub(super) headings: f32,
    /// Short blocks that name a date.
    pub(super) dates: f32,
    /// Blocks whose text stands three times or more on the page.
    pub(super) repeated: f32,
    /// Blocks that ask, offer or sell.
    pub(super) asks: f32,
    /// Of these, the ones about comments and accounts.
    pub(super) community: f32,
}

/// The totals of all blocks before each, and which blocks stand in which element.
pub(super) struct Sums {
    totals: Vec<Sum>,
    first_from: Vec<u32>,
}

impl Sums {
    pub(super) fn of(labelling: &Labelling<'_>, times: &[f32], dated: &[bool]) -> Self {
        let mut totals = vec![Sum::default()];
        let mut total = Sum::default();
        for number in 0..labelling.blocks.len() {
            total.add(&one(labelling, number, times[number], dated[number]));
            totals.push(total);
        }
        let mut first_from = Vec::with_capacity(labelling.tree.len() + 1);
        let mut block = 0;
        for id in 0..=labelling.tree.len() as u32 {
            while labelling.blocks.get(block).is_some_and(|b| b.run.start < id) {
                block += 1;
            }
            first_from.push(block as u32);
        }
        Self { totals, first_from }
    }

    /// The blocks that stand in an element whose descendants end at `end`.
    pub(super) fn blocks_in(&self, id: NodeId, end: NodeId) -> Range<usize> {
        self.first_from[id.index()] as usize..self.first_from[end.index()] as usize
    }

    pub(super) fn over(&self, blocks: &Range<usize>) -> Sum {
        self.totals[blocks.end].less(&self.totals[blocks.start])
    }

    pub(super) fn all(&self) -> Sum {
        self.totals[self.totals.len() - 1]
    }
}

fn one(labelling: &Labelling<'_>, number: usize, times: f32, dated: bool) -> Sum {
    let (block, features) = (&labelling.blocks[number], &labelling.features[number]);
    if block.hidden {
        return Sum::default();
    }
    if block.text.is_empty() {
        return Sum { media: 1.0, ..Sum::default() };
    }
    let Features { words, linked, .. } = *features;
    let words = words as f32;
    let when = |holds: bool, value: f32| if holds { value } else { 0.0 };
    let asks = labelling.asks(number);
    let community = || {
        let about = labelling.verdicts[number].label();
        matches!(about, Label::Community | Label::Account | Label::Share)
    };
    Sum {
        words,
        linked: words * linked,
        prose: when(features.is_prose(block.form), words),
        blocks: 1.0,
        links: when(linked > 0.5, 1.0),
        media: 0.0,
        headings: when(matches!(block.form, Form::Heading(_)), 1.0),
        dates: when(dated, 1.0),
        repeated: when(times >= 3.0, 1.0),
        asks: when(asks, 1.0),
        community: when(asks && community(), 1.0),
    }
}

impl Sum {
    fn add(&mut self, other: &Self) {
        self.each(other, |a, b| a + b);
    }

    fn less(mut self, other: &Self) -> Self {
        self.each(other, |a, b| a - b);
        self
    }

    fn each(&mut self, other: &Self, join: fn(f32, f32) -> f32) {
        self.words = join(self.words, other.words);
        self.linked = join(self.linked, other.linked);
        self.prose = join(self.prose, other.prose);
        self.blocks = join(self.blocks, other.blocks);
        self.links = join(self.links, other.links);
        self.media = join(self.media, other.media);
        self.headings = join(self.headings, other.headings);
        self.dates = join(self.dates, other.dates);
        self.repeated = join(self.repeated, other.repeated);
        self.asks = join(self.asks, other.asks);
        self.community = join(self.community, other.community);
    }
}
