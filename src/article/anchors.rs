//! Places that links within the page lead to, and what languages and directions are written in.

use std::collections::{HashMap, HashSet};

use url::Url;

use super::model::{Body, Direction};
use super::text::{Inline, Target};
use super::{Address, notes};
use crate::page::{NodeId, Page};

/// Names of an article's own places start so, that they are no other element's name in the reader.
pub(crate) const PREFIX: &str = "at-";
/// Longest name of a place, in bytes.
const LONGEST: usize = 120;

/// The name of the place in the page itself that an address leads to.
pub(super) fn fragment(page: &Page, written: &str) -> Option<String> {
    let written = written.trim();
    let (address, name) = written.split_once('#')?;
    let is_here = address.is_empty() || {
        let url = Url::options().base_url(page.base.as_ref()).parse(address).ok()?;
        let own = page.url.as_ref()?;
        (url.host_str(), url.path(), url.query()) == (own.host_str(), own.path(), own.query())
    };
    (is_here && !name.is_empty() && name.len() <= LONGEST).then(|| decoded(name))
}

/// Names of places in the page are written with `%` where they are not plain.
fn decoded(name: &str) -> String {
    let bytes = name.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = (bytes[at] == b'%').then(|| name.get(at + 1..at + 3)).flatten();
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => (plain.push(byte), at += 3).1,
            None => (plain.push(bytes[at]), at += 1).1,
        }
    }
    String::from_utf8(plain).unwrap_or_else(|_| name.to_owned())
}

/// Places that links of the page lead to, by where they are.
pub(super) fn places(page: &Page) -> Vec<(NodeId, String)> {
    let tree = &page.tree;
    let links = tree
        .ids()
        .filter_map(|id| tree.element(id).filter(|element| &*element.name == "a")?.attribute("href"));
    let mut wanted: HashSet<String> = links.filter_map(|href| fragment(page, href)).collect();
    let mut found = Vec::new();
    if wanted.is_empty() {
        return found;
    }
    for id in tree.ids() {
        let Some(element) = tree.element(id) else { continue };
        let names = [element.attribute("id"), element.attribute("name").filter(|_| &*element.name == "a")];
        found.extend(names.into_iter().flatten().filter_map(|name| Some((id, wanted.take(name)?))));
    }
    found
}

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
