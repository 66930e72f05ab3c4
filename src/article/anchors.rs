//! What links within the article lead to, and what languages and directions are written in.

use std::collections::HashMap;

use super::model::{Body, Direction};
use super::text::{Inline, Target};
use super::{Address, notes};
use crate::page::{NodeId, Page};

/// Names of an article's own places start so, that they are no other element's name in the reader.
pub(crate) const PREFIX: &str = "at-";

/// Makes links lead to the parts that places have come to be in; where they have come to none, to the page itself.
pub(super) fn resolve(page: &Page, body: &mut Body, places: &HashMap<String, String>) {
    for part in body {
        part.piece.texts_mut().into_iter().for_each(|text| resolve_text(page, text, places));
        part.piece.inner_mut().into_iter().for_each(|inner| resolve(page, inner, places));
    }
}

fn resolve_text(page: &Page, text: &mut Vec<Inline>, places: &HashMap<String, String>) {
    let mut resolved = Vec::with_capacity(text.len());
    for mut inline in std::mem::take(text) {
        if let Some(inner) = inline.inner_mut() {
            resolve_text(page, inner, places);
        }
        match inline {
            Inline::Link { to: Target::Anchor(name), text: words } => match places.get(&name) {
                Some(place) => resolved.push(Inline::Link { to: Target::Anchor(place.clone()), text: words }),
                None => match Address::of_link(page, &format!("#{name}")) {
                    Some(address) => {
                        resolved.push(Inline::Link { to: Target::Address(address), text: words })
                    }
                    None => words.into_iter().for_each(|word| notes::join(&mut resolved, word)),
                },
            },
            inline => notes::join(&mut resolved, inline),
        }
    }
    *text = resolved;
}

/// The name that a place has in the article.
pub(super) fn name(written: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':') { c } else { '-' };
    let name: String = written.chars().map(plain).collect();
    if name.starts_with(PREFIX) { name } else { format!("{PREFIX}{name}") }
}

/// A language's code, if it looks like one.
pub(super) fn language(written: &str) -> Option<String> {
    let code = written.trim();
    let fits = (2..=35).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    fits.then(|| code.to_owned())
}

pub(super) fn direction(written: &str) -> Option<Direction> {
    match written.trim().to_ascii_lowercase().as_str() {
        "ltr" => Some(Direction::Ltr),
        "rtl" => Some(Direction::Rtl),
        "auto" => Some(Direction::Auto),
        _ => None,
    }
}

/// The direction that a text's first letter is written in.
pub(super) fn direction_of(text: &str) -> Option<Direction> {
    let first = text.chars().find(|c| c.is_alphabetic())?;
    let is_rtl = matches!(first, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    Some(if is_rtl { Direction::Rtl } else { Direction::Ltr })
}

/// The direction that what is around an element is written in.
pub(super) fn direction_around(page: &Page, id: NodeId) -> Option<Direction> {
    let tree = &page.tree;
    let around = tree.ancestors(id).find_map(|above| direction(tree.element(above)?.attribute("dir")?));
    around.or_else(|| direction(page.head.direction.as_deref()?)).or(Some(Direction::Ltr))
}
