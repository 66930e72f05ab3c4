//! Pages that hold only the beginning of an article.

use super::{Notice, Read};
use crate::article::{Piece, plain};
use crate::label::Label;
use crate::page::NodeId;

/// Blocks after the body among which the wall stands.
const NEAR: usize = 4;
/// Names of what keeps the rest from those who do not pay or log in.
const WALLS: [&str; 8] = [
    "paywall",
    "regwall",
    "pay-wall",
    "piano-offer",
    "subscription-wall",
    "content-gate",
    "metered",
    "premium-wall",
];

pub(super) fn find(read: &Read<'_>) -> Option<Notice> {
    let wall = wall(read);
    let asks = wall.map(|number| read.verdicts[number].label());
    let named = wall.is_some_and(|number| is_named_wall(read, read.blocks[number].node));
    let (locked, cut) = (is_locked(read), is_cut(read));
    let is_teaser = match asks {
        Some(Label::Subscription) => named || locked || cut,
        // Threads ask those who would answer to log in.
        Some(_) => named || locked,
        None => locked && cut,
    };
    let paragraphs = read.body.iter().filter(|part| matches!(part.piece, Piece::Paragraph { .. })).count();
    (is_teaser && paragraphs > 0).then_some(Notice::Teaser { paragraphs })
}

/// The block right after the body that asks to subscribe or to log in.
fn wall(read: &Read<'_>) -> Option<usize> {
    let after = (read.span.1 + 1..read.blocks.len()).filter(|&number| read.blocks[number].is_seen());
    let walls =
        |number: &usize| matches!(read.verdicts[*number].label(), Label::Subscription | Label::Account);
    after.take(NEAR).find(walls)
}

/// Whether the page says that it is not for free.
fn is_locked(read: &Read<'_>) -> bool {
    let says = |text: &String| {
        let mut rest = text.as_str();
        while let Some((_, after)) = rest.split_once("\"isAccessibleForFree\"") {
            let value = after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '"'));
            if value.get(..5).is_some_and(|value| value.eq_ignore_ascii_case("false")) {
                return true;
            }
            rest = after;
        }
        false
    };
    let tier = read.page.head.meta("article:content_tier");
    read.page.head.json_ld.iter().any(says) || tier.is_some_and(|tier| tier.eq_ignore_ascii_case("locked"))
}

/// Whether the last paragraph breaks off.
fn is_cut(read: &Read<'_>) -> bool {
    let last = read.body.iter().rev().find_map(|part| match &part.piece {
        Piece::Paragraph { text } => Some(plain(text)),
        _ => None,
    });
    last.is_some_and(|text| {
        let text = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ']' | ')'));
        text.ends_with('…') || text.ends_with("...")
    })
}

fn is_named_wall(read: &Read<'_>, node: NodeId) -> bool {
    let tree = &read.page.tree;
    tree.with_ancestors(node).take(4).filter_map(|id| tree.element(id)).any(|element| {
        let names = ["class", "id", "data-component", "data-testid"];
        let values = names.iter().filter_map(|name| element.attribute(name));
        values.map(str::to_ascii_lowercase).any(|value| WALLS.iter().any(|wall| value.contains(wall)))
    })
}
