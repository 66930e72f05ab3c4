//! Where the running text is thickest: an element, and a stretch of blocks.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::sums::Sums;
use crate::label::Labelling;
use crate::page::NodeId;
use crate::segment::Form;

/// A paragraph counts for at most this many words.
const LONG: usize = 100;
/// Elements around a paragraph that share in it, each less than the one inside it.
const REACH: usize = 5;

/// The element with the most running text close inside it, after Readability's candidates (Arc90, 2009): a paragraph
/// counts whole for the element around it, half for the next, a third for the one after.
pub(super) struct Core {
    scores: FxHashMap<NodeId, f32>,
    pub(super) element: Option<NodeId>,
    most: f32,
}

impl Core {
    pub(super) fn of(labelling: &Labelling<'_>, sums: &Sums) -> Self {
        let tree = labelling.tree;
        let mut scores: FxHashMap<NodeId, f32> = FxHashMap::default();
        for (number, block) in labelling.blocks.iter().enumerate().filter(|(_, block)| block.is_seen()) {
            let features = &labelling.features[number];
            if !features.is_prose(block.form) {
                continue;
            }
            let score = features.words.min(LONG) as f32 * (1.0 - features.linked);
            let (mut last, mut above) = (0..0, 0);
            for id in tree.ancestors(block.node) {
                let inside = sums.blocks_in(id, tree.end(id));
                if inside == last {
                    continue;
                }
                (last, above) = (inside, above + 1);
                if above > REACH {
                    break;
                }
                *scores.entry(id).or_default() += score / above as f32;
            }
        }
        let best = scores.iter().max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(a.0)));
        let (element, most) = best.map_or((None, 1.0), |(id, score)| (Some(*id), *score));
        Self { scores, element, most }
    }

    /// How much running text is close around a block, of the most there is anywhere.
    pub(super) fn closeness(&self, around: &[NodeId]) -> f32 {
        let scores = around.iter().filter_map(|id| self.scores.get(id));
        scores.copied().fold(0.0, f32::max) / self.most
    }
}

/// The stretch with the greatest sum of running text less the gaps in it (Kadane's maximum subarray), of all the page or
/// of the blocks in one element.
pub(super) fn stretch(labelling: &Labelling<'_>, within: Option<NodeId>) -> Range<usize> {
    let (mut best, mut best_sum) = (0..0, 0.0_f32);
    let (mut start, mut sum) = (0, 0.0_f32);
    for (number, block) in labelling.blocks.iter().enumerate() {
        let inside = within.is_none_or(|id| labelling.tree.holds(id, block.node));
        if !inside || !block.is_seen() {
            continue;
        }
        if sum <= 0.0 {
            (start, sum) = (number, 0.0);
        }
        sum += worth(labelling, number);
        if sum > best_sum {
            (best, best_sum) = (start..number + 1, sum);
        }
    }
    best
}

fn worth(labelling: &Labelling<'_>, number: usize) -> f32 {
    let (block, features) = (&labelling.blocks[number], &labelling.features[number]);
    match block.form {
        _ if labelling.asks(number) => -8.0,
        Form::Preformatted => features.words.min(LONG) as f32,
        form if features.is_prose(form) => features.words.min(LONG) as f32,
        _ if features.linked > 0.5 => -8.0,
        Form::Item | Form::Cell | Form::Heading(_) | Form::Caption => -1.0,
        _ => -4.0,
    }
}
