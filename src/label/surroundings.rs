//! What a block's neighbours make of it: a heading belongs to what it heads.

use super::{Label, Labelling, Reason, drop, keep};
use crate::segment::Form;

pub(super) fn reasons(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let blocks = 0..labelling.blocks.len();
    blocks.filter_map(|number| heading(labelling, number).map(|reason| (number, reason))).collect()
}

/// A heading over something that asks or leads elsewhere goes with it; one over the story stays.
fn heading(labelling: &Labelling<'_>, number: usize) -> Option<Reason> {
    let Form::Heading(_) = labelling.blocks[number].form else { return None };
    let mut after = (number + 1..labelling.blocks.len()).filter(|&next| !labelling.blocks[next].hidden);
    let next = after.find(|&next| labelling.features[next].words > 0)?;
    if labelling.is_story(next) {
        return Some(keep("heads a part of the story", 3.0, ""));
    }
    let label = labelling.verdicts[next].label();
    let goes = !labelling.is_kept(next) && (label.is_promotion() || label == Label::Navigation);
    let heads: String = labelling.blocks[next].text.chars().take(40).collect();
    goes.then(|| drop(label, "heads something that is left out", 3.0, format!("‘{heads}’")))
}
