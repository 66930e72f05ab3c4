//! How a browser would lay the tree out, as far as its markup tells: blocks, what is hidden, what is never seen.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::folds::Folds;
use super::tables;
use crate::page::{Element, Node, NodeId, Tree};

/// Texts of this length are running text, in bytes.
const PROSE: usize = 80;

/// Layout facts of each node, in the tree's order.
#[derive(Debug)]
pub struct Layout {
    facts: Vec<Facts>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Facts {
    /// Stands apart from what is around it, or holds something that does.
    block: bool,
    hidden: bool,
    preformatted: bool,
    /// No text for a reader: the head, a drawing's title.
    unseen: bool,
    /// Stands in a table that holds data.
    tabular: bool,
    /// A figure of pictures; other figures hold tables or code, which are what they are without it.
    pictorial: bool,
    /// The innermost block around the node.
    container: u32,
}

impl Layout {
    pub(super) fn of(tree: &Tree) -> Self {
        let folds = Folds::of(tree);
        let layout = Self::read(tree, |id, element| is_hidden(element, folds.has(id)));
        // Where scripts show or build the page, a saved copy of it says that most of it is hidden.
        if layout.hides_most(tree) { Self::read(tree, |_, element| never_shown(element)) } else { layout }
    }

    /// Whether more of the page's running text is hidden than seen.
    fn hides_most(&self, tree: &Tree) -> bool {
        let (mut hidden, mut seen) = (0, 0);
        for id in tree.ids().filter(|&id| !self.is_unseen(id)) {
            let length = tree.text(id).map_or(0, |text| text.trim().len());
            *if self.is_hidden(id) { &mut hidden } else { &mut seen } +=
                if length >= PROSE { length } else { 0 };
        }
        hidden > seen
    }

    fn read(tree: &Tree, is_hidden: impl Fn(NodeId, &Element) -> bool) -> Self {
        let mut facts = vec![Facts::default(); tree.len()];
        for id in tree.ids().rev() {
            let is_block = facts[id.index()].block || tree.element(id).is_some_and(|e| !is_inline(&e.name));
            facts[id.index()].block = is_block;
            if let (true, Some(parent)) = (is_block, tree.parent(id)) {
                facts[parent.index()].block = true;
            }
        }
        for id in tree.ids() {
            let above = tree.parent(id).map(|parent| (parent, facts[parent.index()]));
            let own = &mut facts[id.index()];
            if let Some((parent, above)) = above {
                own.container = if above.block { parent.0 } else { above.container };
                own.hidden = above.hidden;
                own.preformatted = above.preformatted;
                own.tabular = above.tabular;
            }
            if let Some(element) = tree.element(id) {
                own.hidden |= is_hidden(id, element);
                match &*element.name {
                    "table" => own.tabular = tables::holds_data(tree, id),
                    "figure" => own.pictorial = holds_pictures(tree, id),
                    _ => {}
                }
                own.preformatted |= matches!(&*element.name, "pre" | "textarea");
                own.unseen =
                    matches!(&*element.name, "head" | "title" | "desc" | "metadata" | "rp" | "datalist");
            }
        }
        Self { facts }
    }

    pub(crate) fn is_block(&self, id: NodeId) -> bool {
        self.facts[id.index()].block
    }

    pub(crate) fn is_hidden(&self, id: NodeId) -> bool {
        self.facts[id.index()].hidden
    }

    pub(crate) fn is_unseen(&self, id: NodeId) -> bool {
        self.facts[id.index()].unseen
    }

    pub(crate) fn is_preformatted(&self, id: NodeId) -> bool {
        self.facts[id.index()].preformatted
    }

    /// Whether it is, or stands in, a table that holds data rather than laying out the page.
    pub(crate) fn is_in_data_table(&self, id: NodeId) -> bool {
        self.facts[id.index()].tabular
    }

    /// Whether it is a figure of pictures.
    pub(crate) fn is_picture_figure(&self, id: NodeId) -> bool {
        self.facts[id.index()].pictorial
    }

    pub(crate) fn container(&self, id: NodeId) -> NodeId {
        NodeId(self.facts[id.index()].container)
    }

    /// The text of a run as a reader sees it. Hidden text is read only where the run itself is hidden.
    pub(super) fn text(&self, tree: &Tree, run: Range<u32>, preformatted: bool, hidden: bool) -> String {
        let mut text = String::new();
        let mut id = run.start;
        while id < run.end {
            let node = NodeId(id);
            if self.is_unseen(node) || self.is_hidden(node) != hidden {
                id = if self.is_unseen(node) || !hidden { tree.end(node).0 } else { id + 1 };
                continue;
            }
            match tree.node(node) {
                Node::Text(piece) if preformatted => text.push_str(piece),
                Node::Text(piece) => fold(&mut text, piece),
                Node::Element(element) if &*element.name == "br" => {
                    text.truncate(text.trim_end_matches(' ').len());
                    text.push('\n');
                }
                Node::Element(_) => {}
            }
            id += 1;
        }
        let blank = |c: char| c.is_whitespace();
        match preformatted {
            true if text.trim().is_empty() => String::new(),
            true => text.trim_end().trim_start_matches(['\n', '\r']).to_owned(),
            false => text.trim_matches(blank).to_owned(),
        }
    }
}

/// Adds a text with its white space folded, also across the border to what stands before.
fn fold(text: &mut String, piece: &str) {
    for c in piece.chars() {
        if !matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c') {
            text.push(c);
        } else if !text.ends_with([' ', '\n']) {
            text.push(' ');
        }
    }
}

fn holds_pictures(tree: &Tree, id: NodeId) -> bool {
    let holds = |names: &[&str]| tree.subtree(id).any(|inner| names.contains(&tree.name(inner)));
    holds(&["img", "amp-img"]) && !holds(&["table", "pre", "blockquote", "ul", "ol", "h2", "h3", "h4"])
}

/// What the page keeps from sight, as far as its markup tells. What `unfolds` is in sight at a press.
fn is_hidden(element: &Element, unfolds: bool) -> bool {
    if never_shown(element) {
        return true;
    }
    if unfolds {
        return false;
    }
    if &*element.name == "noscript"
        || element.has("hidden")
        || (&*element.name == "dialog" && !element.has("open"))
    {
        return true;
    }
    let Some(style) = element.attribute("style") else { return false };
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    style.contains("display:none") || style.contains("visibility:hidden")
}

/// What a browser did not show when the page was read, and what it shows only where media fail.
fn never_shown(element: &Element) -> bool {
    element.has("data-fairpage-hidden") || matches!(&*element.name, "video" | "audio" | "canvas" | "object")
}

/// Elements that flow with the text around them; all others stand apart. A formula flows as one piece, and since the
/// tree keeps no namespaces its elements are told by name.
static INLINE: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    "a amp-img abbr acronym applet area audio b bdi bdo big blink br cite code data del dfn em embed font \
    i iframe img input ins kbd label link map mark math meta meter nobr noscript object output picture \
    progress q rb rp rt rtc ruby s samp slot small source span strike strong sub sup svg time track tt u \
    var video wbr semantics annotation annotation-xml merror mrow mi mn mo ms mtext mspace mfrac msqrt \
    mroot mstyle msub msup msubsup munder mover munderover mtable mtr mtd mpadded mphantom mfenced \
    menclose mmultiscripts mprescripts none"
        .split(' ')
        .collect()
});

/// How a script that draws formulas calls its elements.
const FORMULA: &str = "mjx-";

fn is_inline(name: &str) -> bool {
    INLINE.contains(name) || name.starts_with(FORMULA)
}
