//! Where on the page the story stands: the element that holds most of its running text, and in it the stretch of
//! blocks where running text outweighs all else.

use super::markup::Prose;
use super::{Label, Labelling, Reason, drop, keep};
use crate::page::NodeId;

/// The share of the running text that the story's element holds.
const MOST: f32 = 0.6;
/// A paragraph counts for at most this many words, so that one long text does not outweigh a story.
const LONG: usize = 100;
/// What a block that is no running text takes from a stretch.
const GAP: f32 = 12.0;

pub(super) fn reasons(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let Some(core) = core(labelling) else { return Vec::new() };
    let stretch = stretch(labelling, core);
    let reasons = (0..labelling.blocks.len()).map(|number| {
        let inside = labelling.tree.holds(core, labelling.blocks[number].node);
        let reason = match () {
            () if !inside => drop(Label::Boilerplate, "stands outside the story's part of the page", 3.0, ""),
            () if stretch.contains(&number) => keep("stands amid the story", 1.5, ""),
            () if number < stretch.start => drop(Label::Boilerplate, "stands before the story", 1.5, ""),
            () => drop(Label::Boilerplate, "stands after the story", 1.5, ""),
        };
        (number, reason)
    });
    reasons.collect()
}

/// The innermost element that holds most of the text which would be kept so far.
fn core(labelling: &Labelling<'_>) -> Option<NodeId> {
    let prose = Prose::kept(labelling);
    let mut core = labelling.tree.ids().next()?;
    while let Some(inner) = labelling.tree.children(core).find(|&child| prose.share(labelling, child) >= MOST)
    {
        core = inner;
    }
    // A block's own element is no part of a page: the story may be one paragraph.
    let is_block = labelling.blocks.iter().any(|block| block.node == core);
    Some(if is_block { labelling.tree.parent(core).unwrap_or(core) } else { core })
}

/// The stretch with the greatest sum of running text less the gaps in it (Kadane's maximum subarray).
fn stretch(labelling: &Labelling<'_>, core: NodeId) -> std::ops::Range<usize> {
    let (mut best, mut best_sum) = (0..0, 0.0_f32);
    let (mut start, mut sum) = (0, 0.0_f32);
    for (number, block) in labelling.blocks.iter().enumerate() {
        if !labelling.tree.holds(core, block.node) || block.hidden {
            continue;
        }
        if sum <= 0.0 {
            (start, sum) = (number, 0.0);
        }
        let words = labelling.features[number].words.min(LONG) as f32;
        sum += if labelling.is_story(number) {
            words
        } else if words > 0.0 {
            -GAP
        } else {
            0.0
        };
        if sum > best_sum {
            (best, best_sum) = (start..number + 1, sum);
        }
    }
    best
}
