//! Who said what is quoted.

use super::model::{Body, Piece};
use super::text::{Inline, Mark, plain};

/// Longest attribution that only a dash tells, in words.
const LONGEST: usize = 25;
const DASHES: [char; 4] = ['—', '–', '―', '~'];

/// Takes the attribution from the end of what is quoted.
pub(super) fn attribution(body: &mut Body) -> Vec<Inline> {
    let is_more = body.len() > 1;
    let Some(Piece::Paragraph { text }) = body.last().map(|part| &part.piece) else { return Vec::new() };
    let words = plain(text);
    let is_named = text.iter().all(is_citation);
    let is_dashed = words.starts_with(DASHES) && words.split_whitespace().count() <= LONGEST;
    if !is_more || !(is_named || is_dashed) {
        return Vec::new();
    }
    match body.pop().map(|part| part.piece) {
        Some(Piece::Paragraph { text }) => without_dash(text),
        _ => Vec::new(),
    }
}

/// The dash is written by each view.
pub(super) fn without_dash(mut text: Vec<Inline>) -> Vec<Inline> {
    while let Some(Inline::Text { text: first }) = text.first_mut() {
        let rest = first.trim_start_matches(|c: char| DASHES.contains(&c) || c == '-' || c.is_whitespace());
        if !rest.is_empty() {
            *first = rest.to_owned();
            break;
        }
        text.remove(0);
    }
    text
}

fn is_citation(inline: &Inline) -> bool {
    match inline {
        Inline::Marked { mark: Mark::Citation, .. } => true,
        Inline::Text { text } => !text.contains(char::is_alphanumeric),
        Inline::Break => true,
        _ => false,
    }
}
