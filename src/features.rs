//! What is measured about a block.

use crate::language::{Language, List, Word};
use crate::page::{Node, NodeId, Tree};
use crate::segment::{Block, Form};

/// Measures of one block. Shares go from 0 to 1.
#[derive(Debug, Default)]
pub struct Features {
    /// Number of words; each ideograph counts as one.
    pub words: usize,
    /// Number of function words of the block's language.
    pub common: usize,
    /// Share of the text that is linked.
    pub linked: f32,
    /// Whether it ends as a sentence does.
    pub ends_sentence: bool,
    /// Number of sentence ends within.
    pub sentences: usize,
    /// Words that speak to the reader, outside quotations.
    pub you: usize,
    /// Words that speak for the publisher (or the author), outside quotations.
    pub we: usize,
    /// Words that speak of the writer alone, outside quotations.
    pub me: usize,
    /// Words that report speech, outside quotations.
    pub said: usize,
    /// Pronouns of the third person, outside quotations.
    pub they: usize,
    /// Verbs in the past tense, of the most frequent, outside quotations.
    pub past: usize,
    /// Names of weekdays, outside quotations.
    pub weekdays: usize,
    /// Share of the words that stand in quotation marks.
    pub quoted: f32,
    /// The first element around the block whose place on the page tells what it is: `nav`, `footer`, `form` …
    pub place: Option<Place>,
}

/// An element that says by its name what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// `<nav>`, or a role like it.
    Navigation,
    /// A page's `<header>`, not an article's.
    Header,
    /// `<footer>`.
    Footer,
    /// `<aside>`.
    Aside,
    /// `<form>`.
    Form,
    /// `<dialog>`, or a role like it.
    Dialog,
}

impl Features {
    /// Measures a block; `read` are its words, in that language.
    #[must_use]
    pub(crate) fn of(tree: &Tree, block: &Block, read: &[Word<'_>], language: Option<&Language>) -> Self {
        let text = block.text.trim_end_matches(|c: char| c.is_whitespace() || ")]\"'”’»*".contains(c));
        let lists = language.map_or_else(|| vec![0; read.len()], |language| language.lists_of(read));
        let own = || read.iter().zip(&lists).filter(|(word, _)| !word.quoted);
        let count = |list: List| own().filter(|(_, lists)| *lists & list.bit() != 0).count();
        let polite = List::Polite.bit();
        Self {
            words: read.len(),
            common: lists.iter().filter(|lists| **lists & List::Common.bit() != 0).count(),
            linked: linked(tree, block),
            ends_sentence: text.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '।', ':', ';', '」']),
            sentences: read.iter().skip(1).filter(|word| word.starts_sentence).count() + 1,
            you: count(List::You)
                + own().filter(|(word, lists)| *lists & polite != 0 && is_address(word)).count(),
            we: count(List::We),
            me: count(List::Me),
            said: count(List::Said),
            they: count(List::They),
            past: count(List::Past),
            weekdays: count(List::Weekday),
            quoted: share(read.iter().filter(|word| word.quoted).count(), read.len()),
            place: place(tree, block.node),
        }
    }

    /// Whether it is a paragraph of running text rather than a line of furniture.
    #[must_use]
    pub fn is_prose(&self, form: Form) -> bool {
        let enough = if self.ends_sentence || self.sentences >= 2 { 12 } else { 25 };
        self.words >= enough
            && self.linked < 0.5
            && !matches!(form, Form::Control | Form::Heading(_) | Form::Media)
    }
}

/// A pronoun that addresses the reader when it has a capital where no sentence starts.
fn is_address(word: &Word<'_>) -> bool {
    word.capital && !word.starts_sentence
}

fn share(part: usize, whole: usize) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}

/// The share of the characters that stand in `<a href>`.
fn linked(tree: &Tree, block: &Block) -> f32 {
    let around = |id| tree.ancestors(id).any(|above| is_link(tree, above));
    if is_link(tree, block.node) || around(block.node) {
        return 1.0;
    }
    let (mut all, mut inside, mut link_end) = (0, 0, 0);
    for id in block.run.clone().map(NodeId) {
        match tree.node(id) {
            Node::Element(_) if is_link(tree, id) => link_end = link_end.max(tree.end(id).0),
            Node::Element(_) => {}
            Node::Text(text) => {
                let length = text.chars().filter(|c| !c.is_whitespace()).count();
                all += length;
                inside += if id.0 < link_end || starts_in_link(tree, block, id) { length } else { 0 };
            }
        }
    }
    share(inside, all)
}

/// A run may start within a link that stands around more than the run.
fn starts_in_link(tree: &Tree, block: &Block, id: NodeId) -> bool {
    id.0 == block.run.start
        && tree.ancestors(id).take_while(|&above| above != block.node).any(|a| is_link(tree, a))
}

fn is_link(tree: &Tree, id: NodeId) -> bool {
    tree.element(id).is_some_and(|element| &*element.name == "a" && element.has("href"))
}

fn place(tree: &Tree, node: NodeId) -> Option<Place> {
    let mut around = tree.with_ancestors(node);
    let in_article = || {
        let mut around = tree.with_ancestors(node);
        around.any(|id| matches!(tree.name(id), "article" | "main"))
    };
    around.find_map(|id| {
        let element = tree.element(id)?;
        match (element.attribute("role").unwrap_or_default(), &*element.name) {
            ("navigation" | "menu" | "menubar" | "tablist" | "toolbar", _) | (_, "nav" | "menu") => {
                Some(Place::Navigation)
            }
            ("banner", _) => Some(Place::Header),
            (_, "header") if !in_article() => Some(Place::Header),
            ("contentinfo", _) | (_, "footer") => Some(Place::Footer),
            ("complementary", _) | (_, "aside") => Some(Place::Aside),
            ("search", _) | (_, "form") if !is_whole_page(tree, id) => Some(Place::Form),
            ("dialog" | "alertdialog", _) | (_, "dialog") => Some(Place::Dialog),
            _ => None,
        }
    })
}

/// Some pages put everything into one form.
fn is_whole_page(tree: &Tree, id: NodeId) -> bool {
    (tree.end(id).index() - id.index()) * 3 > tree.len() * 2
}
