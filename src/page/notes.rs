//! Footnotes: which links are their signs, which elements are the notes, and the ways back.

use std::collections::{HashMap, HashSet};

use super::{Element, NodeId, Page, Tree, one_line, places};

/// Longest sign of a note: “[12]”, “note 3”.
const SIGN: usize = 8;
/// Class names of notes that stand in the text and are shown beside it or on demand.
const BESIDE: [&str; 4] = ["sidenote", "marginnote", "margin-note", "footnote-content"];

/// What of a page belongs to footnotes.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    /// A link or the like in the text, and the note that it is the sign of.
    pub(crate) signs: HashMap<NodeId, NodeId>,
    /// What stands in the text as a note's sign.
    pub(crate) labels: HashMap<NodeId, String>,
    /// Elements that hold one note.
    pub(crate) notes: HashSet<NodeId>,
    /// Links from a note back to its sign.
    pub(crate) ways_back: HashSet<NodeId>,
    /// Notes that stand amid the text.
    pub(crate) beside: HashSet<NodeId>,
}

impl Notes {
    /// Finds signs, notes and ways back by how they lead to each other. `places` are those that the page's links lead to.
    pub(super) fn of(page: &Page, places: &[(NodeId, String)]) -> Self {
        let tree = &page.tree;
        let mut found = Self::default();
        let by_name: HashMap<&str, NodeId> = places.iter().map(|(id, name)| (name.as_str(), *id)).collect();
        let links: Vec<(NodeId, NodeId)> = links(page, &by_name);
        let links_of: HashMap<NodeId, Vec<NodeId>> = gather(tree, &links);
        for &(link, target) in &links {
            let Some(note) = note_at(tree, target).filter(|note| note.0 > link.0) else { continue };
            let label = text_of(tree, link);
            if !is_sign(tree, link, &label) || tree.holds(note, link) {
                continue;
            }
            let back: Vec<NodeId> = links_of.get(&note).into_iter().flatten().copied().collect();
            let back = back.into_iter().filter(|back| {
                links
                    .binary_search_by_key(back, |pair| pair.0)
                    .is_ok_and(|at| leads_to(tree, links[at].1, link))
            });
            let back: Vec<NodeId> = back.collect();
            if back.is_empty() && !says_note(tree, link, note) {
                continue;
            }
            found.signs.insert(link, note);
            found.labels.insert(note, label);
            found.notes.insert(note);
            found.ways_back.extend(back);
        }
        let mut beside_to = 0;
        for id in tree.ids() {
            let Some(element) = tree.element(id) else { continue };
            if element.attribute("role") == Some("doc-footnote") || is_in_endnotes(tree, id) {
                found.notes.insert(id);
            }
            if element.attribute("role") == Some("doc-backlink") {
                found.ways_back.insert(id);
            }
            if id.0 >= beside_to && is_beside(element) {
                beside_to = tree.end(id).0;
                found.beside.insert(id);
            }
        }
        found
    }

    /// Whether it leads to a note, or back from one.
    pub(crate) fn is_link(&self, node: NodeId) -> bool {
        self.signs.contains_key(&node) || self.ways_back.contains(&node)
    }
}

/// Whether it is an item of a list that is said to hold notes.
fn is_in_endnotes(tree: &Tree, id: NodeId) -> bool {
    let section = tree.ancestors(id).nth(1).filter(|_| tree.name(id) == "li");
    section
        .and_then(|section| tree.element(section))
        .is_some_and(|section| section.attribute("role") == Some("doc-endnotes"))
}

fn is_beside(element: &Element) -> bool {
    matches!(&*element.name, "span" | "small") && element.has_class(&BESIDE)
}

/// Links to places in the page, in order, each with the place.
fn links(page: &Page, places: &HashMap<&str, NodeId>) -> Vec<(NodeId, NodeId)> {
    let tree = &page.tree;
    let links = tree.ids().filter_map(|id| {
        let element = tree.element(id).filter(|element| &*element.name == "a")?;
        let name = places::fragment(page, element.attribute("href")?)?;
        Some((id, *places.get(name.as_str())?))
    });
    links.collect()
}

/// The links in each element that may be a note.
fn gather(tree: &Tree, links: &[(NodeId, NodeId)]) -> HashMap<NodeId, Vec<NodeId>> {
    let mut gathered: HashMap<NodeId, Vec<NodeId>> = HashMap::new();
    for &(link, _) in links {
        for above in tree.ancestors(link).take(8).filter(|&above| is_block(tree.name(above))) {
            gathered.entry(above).or_default().push(link);
        }
    }
    gathered
}

/// The element that holds the note whose place is at a node: the item or paragraph around it.
fn note_at(tree: &Tree, place: NodeId) -> Option<NodeId> {
    let around = tree.with_ancestors(place).take(5).find(|&id| is_block(tree.name(id)))?;
    // The item rather than a paragraph in it.
    let item = tree.with_ancestors(around).take(4).find(|&id| matches!(tree.name(id), "li" | "dd"));
    let note = item.unwrap_or(around);
    (tree.end(note).0 - note.0 < 400).then_some(note)
}

fn is_block(name: &str) -> bool {
    matches!(name, "li" | "p" | "div" | "dd" | "aside" | "td")
}

/// A short link: a number, a letter, a star, perhaps between brackets.
fn is_sign(tree: &Tree, link: NodeId, text: &str) -> bool {
    let is_short = (1..=SIGN).contains(&text.chars().count());
    let bare = text.trim_matches(|c: char| matches!(c, '[' | ']' | '(' | ')' | '.') || c.is_whitespace());
    let is_number = bare.bytes().all(|b| b.is_ascii_digit());
    let is_mark = bare.chars().count() <= 2;
    let raised =
        tree.with_ancestors(link).take(3).chain(tree.children(link)).any(|id| tree.name(id) == "sup");
    is_short && (is_number || is_mark || raised)
}

fn text_of(tree: &Tree, link: NodeId) -> String {
    let text: String = tree.subtree(link).filter_map(|id| tree.text(id)).collect();
    one_line(&text)
}

/// A way back leads to the sign, to what is right around it, or to something in that.
fn leads_to(tree: &Tree, place: NodeId, link: NodeId) -> bool {
    let around: HashSet<NodeId> = tree.with_ancestors(link).take(3).collect();
    let near =
        tree.parent(link).is_some_and(|parent| tree.holds(parent, place) && place.0.abs_diff(link.0) < 4);
    around.contains(&place) || tree.holds(link, place) || near
}

/// Whether the markup says that it is a note, where nothing leads back.
fn says_note(tree: &Tree, link: NodeId, note: NodeId) -> bool {
    let says = |id: NodeId, words: &[&str]| {
        tree.element(id).is_some_and(|element| {
            let names = ["role", "epub:type", "class", "rel"];
            names
                .iter()
                .filter_map(|name| element.attribute(name))
                .any(|value| words.iter().any(|word| value.contains(word)))
        })
    };
    says(link, &["doc-noteref", "noteref", "footnote"])
        || tree
            .with_ancestors(note)
            .take(3)
            .any(|id| says(id, &["doc-footnote", "doc-endnote", "footnote", "endnote"]))
}
