//! Pictures and their captions: they go with what they stand among. People who say what an article's text is say nothing
//! of its pictures, so nothing is learned of them.

use crate::label::{Label, Labelling, Reason, drop, keep};
use crate::segment::{Block, Form};

/// Whether its verdict is that of what stands before and after it.
pub(super) fn goes_with_picture(block: &Block) -> bool {
    matches!(block.form, Form::Media | Form::Caption)
}

/// `scores` are those of all other blocks that are seen, each with its number, in order.
pub(super) fn reasons(labelling: &Labelling<'_>, scores: &[(usize, f32)]) -> Vec<(usize, Reason)> {
    let blocks = labelling.blocks.iter().enumerate();
    let pictures = blocks.filter(|(_, block)| !block.hidden && goes_with_picture(block));
    let reasons = pictures.map(|(number, _)| {
        let next = scores.partition_point(|(other, _)| *other < number);
        let score = |at: usize| scores.get(at).map(|(_, score)| *score);
        let (before, after) = (next.checked_sub(1).and_then(score), score(next));
        let both = (before.or(after).unwrap_or(-1.0) + after.or(before).unwrap_or(-1.0)) / 2.0;
        let reason = match both < 0.0 {
            true => drop(Label::Boilerplate, "stands among what is left out", -both, ""),
            false => keep("stands among what is kept", both, ""),
        };
        (number, reason)
    });
    reasons.collect()
}
