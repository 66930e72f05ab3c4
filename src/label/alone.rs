//! What a block looks like by itself: hidden, a button, an address to write to.

use super::{Label, Labelling, Reason, drop};
use crate::features::Features;
use crate::segment::{Block, Form};

/// Longest label of a button or field, in words; what is longer may be a question that unfolds its answer.
const LABEL: usize = 3;
/// Longest button that answers, in words.
const BUTTON: usize = 8;
/// Longest paragraph whose purpose is the address in it, in words.
const ADDRESS: usize = 40;

pub(super) fn reasons(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let looks = labelling.blocks.iter().zip(&labelling.features).enumerate();
    looks
        .flat_map(|(number, (block, features))| look(block, features).into_iter().map(move |r| (number, r)))
        .collect()
}

fn look(block: &Block, features: &Features) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if block.hidden {
        reasons.push(drop(Label::Hidden, "is not seen on the page", 20.0, ""));
    }
    if block.form == Form::Control && features.words <= LABEL {
        reasons.push(drop(Label::Navigation, "is a button or a field", 2.0, ""));
    }
    if features.words <= BUTTON && features.me > 0 && !features.ends_sentence && features.quoted == 0.0 {
        reasons.push(drop(Label::Boilerplate, "answers for the reader as a button does", 3.5, ""));
    }
    if features.words <= ADDRESS && block.text.split_whitespace().any(is_mail_address) {
        reasons.push(drop(Label::Boilerplate, "gives an address to write to", 3.0, ""));
    }
    reasons
}

fn is_mail_address(word: &str) -> bool {
    let Some((name, host)) = word.split_once('@') else { return false };
    name.ends_with(char::is_alphanumeric) && host.contains('.') && host.starts_with(char::is_alphanumeric)
}
