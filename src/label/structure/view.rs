//! The page as one of its blocks stands in it.

use std::ops::Range;

use super::repeats::Card;
use super::sums::Sum;
use super::survey::Survey;
use crate::features::Features;
use crate::label::markup::Sign;
use crate::page::NodeId;
use crate::segment::Block;

/// Different stretches of blocks around a block, innermost first: its element's, the next larger one's …
pub(super) const LEVELS: usize = 4;
/// Words that an element holds which shows what a block stands among.
const SIZES: [f32; 2] = [100.0, 400.0];

pub(super) struct View<'a> {
    pub(super) survey: &'a Survey<'a>,
    pub(super) number: usize,
    pub(super) block: &'a Block,
    pub(super) features: &'a Features,
    /// The elements around it, innermost first.
    pub(super) around: Vec<NodeId>,
    pub(super) card: Option<Card>,
    pub(super) letters: Letters,
    /// Over stretches of several blocks around it, each larger than the one before.
    levels: [Option<Sum>; LEVELS],
    /// Over the innermost elements of each of [`SIZES`].
    sized: [Option<Sum>; SIZES.len()],
}

/// A text's characters, counted.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Letters {
    pub(super) all: f32,
    pub(super) digits: f32,
    pub(super) upper_case: f32,
    pub(super) punctuation: f32,
}

impl<'a> View<'a> {
    pub(super) fn of(survey: &'a Survey<'a>, number: usize) -> Self {
        let (tree, block) = (survey.labelling.tree, &survey.labelling.blocks[number]);
        let around: Vec<NodeId> = tree.with_ancestors(block.node).collect();
        let (mut levels, mut sized) = ([None; LEVELS], [None; SIZES.len()]);
        let (mut last, mut level) = (0..0, 0);
        for &id in &around {
            let blocks = survey.blocks_in(id);
            if blocks == last {
                continue;
            }
            let sum = survey.sums.over(&blocks);
            if blocks.len() > 1 && level < LEVELS {
                levels[level] = Some(sum);
                level += 1;
            }
            for (size, found) in SIZES.iter().zip(&mut sized) {
                if found.is_none() && sum.words >= *size {
                    *found = Some(sum);
                }
            }
            last = blocks;
        }
        let card = survey.repeats.card(tree, &survey.sums, &around);
        let features = &survey.labelling.features[number];
        Self {
            survey,
            number,
            block,
            features,
            card,
            letters: Letters::of(&block.text),
            around,
            levels,
            sized,
        }
    }

    /// The sum over the `level`th stretch around it; none where there is no such stretch.
    pub(super) fn level(&self, level: usize) -> Option<&Sum> {
        self.levels[level].as_ref()
    }

    /// The sum over the innermost element of the `size`th size.
    pub(super) fn sized(&self, size: usize) -> Option<&Sum> {
        self.sized[size].as_ref()
    }

    /// The seen block that many places before or after.
    pub(super) fn neighbour(&self, by: isize) -> Option<usize> {
        let place = self.survey.places[self.number];
        // A block that is not seen stands between two that are.
        let by = if by > 0 && !self.block.is_seen() { by - 1 } else { by };
        self.survey.seen.get(place.checked_add_signed(by)?).copied()
    }

    /// The innermost element around the block whose class names say something, and what.
    pub(super) fn sign(&self) -> Option<(NodeId, Sign<'a>)> {
        let element = self.survey.inherited[self.block.node.index()].sign?;
        Some((element, self.survey.signs[element.index()]?))
    }

    /// Steps out of the elements around the block until one holds `node`, counting only those that hold more blocks.
    pub(super) fn steps_to(&self, node: NodeId) -> Option<f32> {
        steps(self.survey, &self.around, node)
    }
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut letters = Self::default();
        for c in text.chars() {
            letters.all += 1.0;
            match c {
                _ if c.is_ascii_digit() => letters.digits += 1.0,
                _ if c.is_uppercase() => letters.upper_case += 1.0,
                _ if c.is_alphanumeric() || c.is_whitespace() => {}
                _ => letters.punctuation += 1.0,
            }
        }
        letters
    }
}

/// Steps from the first of `around`, elements innermost first, to the one that holds `node`.
pub(super) fn steps(survey: &Survey<'_>, around: &[NodeId], node: NodeId) -> Option<f32> {
    let (mut steps, mut last): (f32, Range<usize>) = (0.0, 0..0);
    for &id in around {
        if survey.labelling.tree.holds(id, node) {
            return Some(steps);
        }
        let blocks = survey.blocks_in(id);
        if blocks != last {
            (steps, last) = (steps + 1.0, blocks);
        }
    }
    None
}
