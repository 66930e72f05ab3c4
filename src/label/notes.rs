//! Footnotes: a note belongs to the story that its sign stands in, wherever on the page the note is.

use std::collections::HashMap;

use super::{Labelling, Reason, keep};
use crate::page::NodeId;

/// What is said of a note.
const RULE: &str = "is a note to the story";
/// How surely a sign in the story speaks for its note.
const SIGNED: f32 = 6.0;

pub(super) fn reasons(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let signs = labelling.notes.signs.iter().filter(|(sign, _)| stands_in_story(labelling, **sign));
    let signed: HashMap<NodeId, NodeId> = signs.map(|(&sign, &note)| (note, sign)).collect();
    if signed.is_empty() {
        return Vec::new();
    }
    let note = |number: usize| {
        let mut around = labelling.tree.with_ancestors(labelling.blocks[number].node);
        around.find(|id| signed.contains_key(id))
    };
    let reason = |note: &NodeId| {
        let label = labelling.notes.labels.get(note).cloned().unwrap_or_default();
        keep(RULE, SIGNED, label)
    };
    (0..labelling.blocks.len()).filter_map(|number| Some((number, reason(&note(number)?)))).collect()
}

/// Whether a block is known to be a note to the story.
pub(super) fn is_note(labelling: &Labelling<'_>, block: usize) -> bool {
    labelling.verdicts[block].reasons.iter().any(|reason| reason.rule == RULE)
}

fn stands_in_story(labelling: &Labelling<'_>, sign: NodeId) -> bool {
    let after = labelling.blocks.partition_point(|block| block.run.start <= sign.0);
    after
        .checked_sub(1)
        .is_some_and(|number| labelling.blocks[number].run.contains(&sign.0) && labelling.is_story(number))
}
