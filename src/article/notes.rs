//! Footnotes: their signs in the text, the notes themselves, and the ways back.

mod find;
mod number;

use std::collections::{HashMap, HashSet};

use super::text::Inline;
use crate::page::NodeId;
pub(super) use find::find;
pub(super) use number::number;

/// What of a page belongs to footnotes.
#[derive(Default)]
pub(super) struct References {
    /// A link or the like in the text, and the note that it is the sign of.
    signs: HashMap<NodeId, NodeId>,
    /// What stands in the text as a note's sign.
    labels: HashMap<NodeId, String>,
    /// Elements that hold one note.
    notes: HashSet<NodeId>,
    /// Links from a note back to its sign.
    ways_back: HashSet<NodeId>,
    /// Notes that stand amid the text.
    pub(super) beside: HashSet<NodeId>,
    /// Whether the page has any formula.
    pub(super) has_formulas: bool,
}

impl References {
    /// The sign at a node; what note it is the sign of is numbered later.
    pub(super) fn sign(&self, node: NodeId) -> Option<Inline> {
        self.signs.get(&node).map(|note| Inline::Note { number: note.0, mark: 0 })
    }

    pub(super) fn is_link(&self, node: NodeId) -> bool {
        self.signs.contains_key(&node) || self.ways_back.contains(&node)
    }

    /// What the page has as the sign of a note.
    fn label(&self, note: NodeId) -> &str {
        self.labels.get(&note).map_or("*", String::as_str)
    }

    pub(super) fn is_note(&self, node: NodeId) -> bool {
        self.notes.contains(&node)
    }

    pub(super) fn is_way_back(&self, node: NodeId) -> bool {
        self.ways_back.contains(&node)
    }
}

/// Adds a piece to a text; two texts become one.
pub(super) fn join(text: &mut Vec<Inline>, piece: Inline) {
    match (text.last_mut(), piece) {
        (Some(Inline::Text { text: before }), Inline::Text { text: after }) => before.push_str(&after),
        (_, piece) => text.push(piece),
    }
}
