//! Headings: levels that skip none, and no marks that only link to the heading itself.

use super::model::{Body, Piece};
use super::text::{Inline, Target, plain};

/// What stands for a place's own address.
const PERMALINKS: [&str; 3] = ["¶", "🔗", "§"];

/// Makes the first heading and those of its rank level 2, those below them level 3, and so on.
pub(super) fn mend(body: &mut Body) {
    let mut open: Vec<u8> = Vec::new();
    mend_in(body, &mut open);
}

/// Unwraps headings that are links to themselves, as they are where pressing one copies its address. To be called once
/// links lead to anchors.
pub(super) fn unwrap_own_links(body: &mut Body) {
    for part in body {
        if let Piece::Heading { text, .. } = &mut part.piece
            && let [Inline::Link { to: Target::Anchor(name), text: inner }] = text.as_mut_slice()
            && part.anchor.as_ref() == Some(name)
        {
            *text = std::mem::take(inner);
        }
        part.piece.inner_mut().into_iter().for_each(unwrap_own_links);
    }
}

fn mend_in(body: &mut Body, open: &mut Vec<u8>) {
    for part in body {
        if let Piece::Heading { level, text } = &mut part.piece {
            open.retain(|above| above < level);
            open.push(*level);
            *level = (open.len() as u8 + 1).min(6);
            text.retain(|inline| !is_own_link(inline));
            drop_tool(text);
            trim(text);
        }
        if let Piece::Paragraph { text } = &mut part.piece {
            text.retain(|inline| !is_permalink(inline));
        }
        part.piece.inner_mut().into_iter().for_each(|inner| mend_in(inner, open));
    }
}

/// “¶”, “#”: where to copy the heading's address.
fn is_own_link(inline: &Inline) -> bool {
    let Inline::Link { to: Target::Anchor(_) | Target::Address(_), text } = inline else { return false };
    !plain(text).contains(char::is_alphanumeric)
}

/// “¶” behind a term or a paragraph.
fn is_permalink(inline: &Inline) -> bool {
    matches!(inline, Inline::Link { text, .. } if is_own_link(inline) && PERMALINKS.contains(&plain(text).trim()))
}

/// “[edit]” behind a heading is a tool.
fn drop_tool(text: &mut Vec<Inline>) {
    let length = text.len();
    let [.., Inline::Text { text: before }, Inline::Link { .. }, Inline::Text { text: after }] =
        text.as_mut_slice()
    else {
        return;
    };
    let heading = before.trim_end().strip_suffix('[').filter(|_| after.trim() == "]");
    let Some(heading) = heading.map(str::trim_end).filter(|heading| length > 3 || !heading.is_empty()) else {
        return;
    };
    *before = heading.to_owned();
    text.truncate(length - 2);
}

fn trim(text: &mut Vec<Inline>) {
    if let Some(Inline::Text { text: last }) = text.last_mut() {
        last.truncate(last.trim_end().len());
        if last.is_empty() {
            text.pop();
        }
    }
}
