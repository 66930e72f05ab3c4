//! Where on the page the story stands: the element that holds most of its running text, and in it the stretch of
//! blocks where running text outweighs all else.

use std::ops::Range;

use super::markup::Prose;
use super::{Label, Labelling, Reason, drop, keep};
use crate::page::NodeId;
use crate::segment::Form;

/// The share of the running text that the story's element holds.
const MOST: f32 = 0.75;
/// A paragraph counts for at most this many words, so that one long text does not outweigh a story.
const LONG: usize = 100;
/// Share of the running text that a single story's stretch holds.
const WHOLE: f32 = 0.8;
/// How many short blocks may follow on the story's end, or stand before its start: a salutation, a signature.
const EDGE: usize = 3;

pub(super) fn reasons(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let Some(core) = core(labelling) else { return Vec::new() };
    let stretch = stretch(labelling, core);
    let scattered = is_scattered(labelling, core, &stretch);
    let reasons = (0..labelling.blocks.len()).map(|number| {
        let inside = labelling.tree.holds(core, labelling.blocks[number].node);
        let reason = match () {
            () if stretch.is_empty() => drop(Label::Boilerplate, "no story was found around it", 1.5, ""),
            () if !inside => drop(Label::Boilerplate, "stands outside the story's part of the page", 3.0, ""),
            () if stretch.contains(&number) => keep("stands amid the story", 1.5, ""),
            () if scattered && labelling.is_story(number) => {
                drop(Label::Boilerplate, "stands in another part of the page", 0.5, "")
            }
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
    // A block's own element is no part of a page: the story may be one paragraph.
    let is_block = |id| labelling.blocks.iter().any(|block| block.node == id);
    let mut core = labelling.tree.ids().next()?;
    while let Some(inner) = labelling.tree.children(core).find(|&child| prose.share(labelling, child) >= MOST)
    {
        if is_block(inner) {
            break;
        }
        core = inner;
    }
    Some(core)
}

/// The stretch with the greatest sum of running text less the gaps in it (Kadane's maximum subarray).
fn stretch(labelling: &Labelling<'_>, core: NodeId) -> Range<usize> {
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
        let tells =
            labelling.is_story(number) || (block.form == Form::Preformatted && labelling.is_kept(number));
        sum += if tells { words } else { -gap(labelling, number) };
        if sum > best_sum {
            (best, best_sum) = (start..number + 1, sum);
        }
    }
    widen(labelling, core, best)
}

/// Whether the page is made of several parts: a good share of its running text stands outside the stretch.
fn is_scattered(labelling: &Labelling<'_>, core: NodeId, stretch: &Range<usize>) -> bool {
    let story = (0..labelling.blocks.len()).filter(|&number| labelling.is_story(number));
    let inside = story.filter(|&number| labelling.tree.holds(core, labelling.blocks[number].node));
    let (mut all, mut best) = (0, 0);
    for number in inside {
        let words = labelling.features[number].words;
        all += words;
        best += if stretch.contains(&number) { words } else { 0 };
    }
    best as f32 <= WHOLE * all as f32
}

/// What a block that is no running text takes from a stretch.
fn gap(labelling: &Labelling<'_>, number: usize) -> f32 {
    match labelling.blocks[number].form {
        Form::Media => 0.0,
        _ if !labelling.is_kept(number) => 8.0,
        Form::Item | Form::Cell | Form::Heading(_) | Form::Caption | Form::Preformatted => 1.0,
        _ => 4.0,
    }
}

/// Takes in short blocks next to the stretch against which nothing speaks.
fn widen(labelling: &Labelling<'_>, core: NodeId, stretch: Range<usize>) -> Range<usize> {
    let fits = |number: &usize| {
        let (block, features) = (&labelling.blocks[*number], &labelling.features[*number]);
        let ends = features.ends_sentence || block.text.ends_with(',') || features.words >= 4;
        let plain = matches!(block.form, Form::Paragraph | Form::Item) && features.linked < 0.5;
        labelling.tree.holds(core, block.node) && !block.hidden && labelling.is_kept(*number) && plain && ends
    };
    let after = (stretch.end..labelling.blocks.len()).take(EDGE).take_while(fits).count();
    let before = (0..stretch.start)
        .rev()
        .take(EDGE)
        .take_while(|number| fits(number) && opens_letter(labelling, *number))
        .count();
    stretch.start - before..stretch.end + after
}

/// “Dear Sir,”
fn opens_letter(labelling: &Labelling<'_>, number: usize) -> bool {
    labelling.blocks[number].text.ends_with([',', '،', '，'])
}
