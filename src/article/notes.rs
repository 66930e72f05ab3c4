//! Footnotes in the article: their signs in the text, and their numbers.

mod number;

use super::text::Inline;
use crate::page::{NodeId, Notes};
pub(super) use number::number;

/// The sign at a node; what note it is the sign of is numbered later.
pub(super) fn sign(notes: &Notes, node: NodeId) -> Option<Inline> {
    notes.signs.get(&node).map(|note| Inline::Note { number: note.0, mark: 0 })
}

/// Adds a piece to a text; two texts become one.
pub(super) fn join(text: &mut Vec<Inline>, piece: Inline) {
    match (text.last_mut(), piece) {
        (Some(Inline::Text { text: before }), Inline::Text { text: after }) => before.push_str(&after),
        (_, piece) => text.push(piece),
    }
}
