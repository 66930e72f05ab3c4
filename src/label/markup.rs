//! What class names and ids say. Markup lies, so this only adds to what a block says itself.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Label;
use crate::page::{Element, Tree};

/// What the words of class names and ids say; `markup.txt` holds them.
static TELLING: LazyLock<FxHashMap<&'static str, Label>> = LazyLock::new(|| {
    let lines = include_str!("markup.txt").lines().filter_map(|line| line.split_once(" = "));
    let words = lines.filter_map(|(label, words)| Some((Label::named(label)?, words)));
    words.flat_map(|(label, words)| words.split_whitespace().map(move |word| (word, label))).collect()
});

/// What an element's class names say.
#[derive(Clone, Copy)]
pub(super) struct Sign<'a> {
    pub(super) about: Label,
    /// The class or id that says so.
    pub(super) name: &'a str,
}

/// What the class names and ids say of each element that holds blocks, by its place in the tree.
pub(super) fn signs<'a>(tree: &'a Tree, holds: &[bool]) -> Vec<Option<Sign<'a>>> {
    // Most names stand on many elements.
    let mut told: FxHashMap<&str, Option<Label>> = FxHashMap::default();
    let elements = tree.ids().map(|id| {
        let names = tree.element(id).filter(|_| holds[id.index()]).into_iter().flat_map(names);
        names.into_iter().find_map(|name| {
            let about = (*told.entry(name).or_insert_with(|| tell(name)))?;
            Some(Sign { about, name })
        })
    });
    elements.collect()
}

fn names(element: &Element) -> impl Iterator<Item = &str> {
    let attributes = match &*element.name {
        "html" | "body" => &[][..],
        _ => &["class", "id", "data-testid", "data-component", "itemprop"],
    };
    let values = attributes.iter().filter_map(|name| element.attribute(name));
    values.flat_map(str::split_whitespace)
}

/// What a name's words say, two that stand together before one alone.
fn tell(name: &str) -> Option<Label> {
    let parts = parts(name);
    let pairs = parts.windows(2).map(|pair| pair.concat());
    pairs.chain(parts.iter().cloned()).find_map(|word| TELLING.get(word.as_str()).copied())
}

/// `mostRead-list` to `most`, `read`, `list`.
fn parts(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut lower = false;
    for c in name.chars() {
        let cut = !c.is_alphanumeric() || (lower && c.is_uppercase());
        if cut && parts.last().is_some_and(|part| !part.is_empty()) {
            parts.push(String::new());
        }
        if let (true, Some(part)) = (c.is_alphanumeric(), parts.last_mut()) {
            part.extend(c.to_lowercase());
        }
        lower = c.is_lowercase();
    }
    parts.retain(|part| !part.is_empty());
    parts
}
