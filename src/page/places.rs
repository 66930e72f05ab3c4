//! Places in a page that its own links lead to.

use std::collections::HashSet;

use url::Url;

use super::{NodeId, Notes, Page};

/// Longest name of a place, in bytes.
const LONGEST: usize = 120;

/// What of a page its own links lead to.
#[derive(Debug, Default)]
pub(crate) struct Targets {
    /// All such places with their names, by where they are.
    pub(crate) places: Vec<(NodeId, String)>,
    /// Those that are footnotes.
    pub(crate) notes: Notes,
}

impl Targets {
    pub(crate) fn of(page: &Page) -> Self {
        let places = places(page);
        let notes = Notes::of(page, &places);
        Self { places, notes }
    }
}

/// The name of the place in the page itself that an address leads to.
pub(crate) fn fragment(page: &Page, written: &str) -> Option<String> {
    let written = written.trim();
    let (address, name) = written.split_once('#')?;
    let is_here = address.is_empty() || {
        let url = Url::options().base_url(page.base.as_ref()).parse(address).ok()?;
        let own = page.url.as_ref()?;
        (url.host_str(), url.path(), url.query()) == (own.host_str(), own.path(), own.query())
    };
    (is_here && !name.is_empty() && name.len() <= LONGEST).then(|| decoded(name))
}

fn places(page: &Page) -> Vec<(NodeId, String)> {
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
