//! What a block looks like by itself: hidden, a button, an address to write to, a template that was left empty.

use super::{Label, Labelling, Reason, drop};
use crate::features::Features;
use crate::page::NodeId;
use crate::segment::{Block, Form};

/// Longest label of a button or field, in words; what is longer may be a question that unfolds its answer.
const LABEL: usize = 3;
/// Longest button that answers, in words.
const BUTTON: usize = 8;
/// Longest paragraph whose purpose is the address in it, in words.
const ADDRESS: usize = 40;
/// Longest name of what was to be filled in, in words.
const NAME: usize = 8;
/// Elements whose text is shown as it is written.
const CODE: [&str; 4] = ["code", "kbd", "samp", "tt"];

pub(super) fn reasons(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let looks = labelling.blocks.iter().zip(&labelling.features).enumerate();
    let looks = looks
        .flat_map(|(number, (block, features))| look(block, features).into_iter().map(move |r| (number, r)));
    let empty = (0..labelling.blocks.len()).filter(|&number| is_empty_template(labelling, number));
    let empty = empty.map(|number| {
        (number, drop(Label::Boilerplate, "is a template that nothing was filled in", 6.0, ""))
    });
    looks.chain(empty).collect()
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

/// Whether a block is the name of what a script was to fill in: “{{ post.error }}”. In code it is what the author writes of.
fn is_empty_template(labelling: &Labelling<'_>, number: usize) -> bool {
    let block = &labelling.blocks[number];
    let is_name = block.text.starts_with("{{") && block.text.ends_with("}}");
    let mut around = labelling.tree.with_ancestors(NodeId(block.run.start));
    let mut is_code = || around.any(|id| CODE.contains(&labelling.tree.name(id)));
    is_name && labelling.features[number].words <= NAME && block.form != Form::Preformatted && !is_code()
}

fn is_mail_address(word: &str) -> bool {
    let Some((name, host)) = word.split_once('@') else { return false };
    name.ends_with(char::is_alphanumeric) && host.contains('.') && host.starts_with(char::is_alphanumeric)
}
