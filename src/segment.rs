//! A page's tree cut into blocks: runs of inline content, in document order.

mod folds;
mod layout;
mod tables;

use std::collections::HashMap;
use std::ops::Range;

use crate::page::{Node, NodeId, Tree};
pub(crate) use layout::Layout;

/// A run of inline content that stands apart from what is before and after it: a paragraph, a heading, a list item,
/// a button's words, an image.
#[derive(Debug)]
pub struct Block {
    /// Stable for the same page: a digest of the text, and how many blocks of that text stand before.
    pub id: String,
    /// The innermost block-level element around the run.
    pub node: NodeId,
    /// The run: texts, images and inline elements from the first up to (not with) the last.
    pub run: Range<u32>,
    /// What a reader sees: white space folded as a browser does, a line end for each `<br>`.
    pub text: String,
    /// What the markup makes of it.
    pub form: Form,
    /// Whether the page keeps it from sight.
    pub hidden: bool,
}

/// What the markup makes of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `<h1>` to `<h6>`.
    Heading(u8),
    /// `<p>`, and text in anything that says no more.
    Paragraph,
    /// In `<li>`, `<dt>`, `<dd>`.
    Item,
    /// In `<td>`, `<th>`.
    Cell,
    /// In `<figcaption>`, `<caption>`.
    Caption,
    /// In `<pre>`.
    Preformatted,
    /// The words of a button, a field's label, an option.
    Control,
    /// Images, video, sound, frames, with no text beside them.
    Media,
}

impl Block {
    /// Whether it has text that a reader of the page sees.
    pub(crate) fn is_seen(&self) -> bool {
        !self.hidden && !self.text.is_empty()
    }

    /// What the pictures are described as, in a block of nothing else.
    pub(crate) fn descriptions<'a>(&self, tree: &'a Tree) -> impl Iterator<Item = &'a str> + use<'a> {
        let is_media = self.form == Form::Media;
        let elements = self.run.clone().filter_map(move |id| tree.element(NodeId(id)).filter(|_| is_media));
        elements.filter_map(|element| element.attribute("alt")).filter(|alt| !alt.is_empty())
    }

    /// The texts of the block, one an element: “By”, “Ann Lee”, “Editor” where a line of text runs them together.
    pub(crate) fn pieces<'a>(&self, tree: &'a Tree) -> impl Iterator<Item = (NodeId, &'a str)> + use<'a> {
        let texts = self.run.clone().map(NodeId).filter_map(|id| Some((id, tree.text(id)?.trim())));
        texts.filter(|(_, text)| !text.is_empty())
    }
}

/// Cuts a page into blocks. All text of the body is in exactly one of them, hidden text too.
#[must_use]
pub fn segment(tree: &Tree) -> (Vec<Block>, Layout) {
    let layout = Layout::of(tree);
    let mut cutter =
        Cutter { tree, layout: &layout, blocks: Vec::new(), run: None, aside: Vec::new(), breaks: 0 };
    let mut next = 0;
    while next < tree.len() as u32 {
        next = cutter.take(NodeId(next));
    }
    cutter.flush();
    let mut blocks = cutter.blocks;
    name(&mut blocks);
    (blocks, layout)
}

struct Cutter<'a> {
    tree: &'a Tree,
    layout: &'a Layout,
    blocks: Vec<Block>,
    /// The container and the nodes of the run that is being gathered.
    run: Option<(NodeId, Range<u32>)>,
    /// Hidden nodes amid a visible run: blocks of their own that do not cut it.
    aside: Vec<NodeId>,
    /// Line breaks since the last content.
    breaks: usize,
}

impl Cutter<'_> {
    /// Takes one node and gives the next to take.
    fn take(&mut self, id: NodeId) -> u32 {
        if self.layout.is_unseen(id) {
            return self.tree.end(id).0;
        }
        if self.layout.is_block(id) {
            self.flush();
            return id.0 + 1;
        }
        let container = self.layout.container(id);
        match self.tree.node(id) {
            Node::Text(text) if text.trim().is_empty() => {}
            Node::Text(_) => self.extend(id, container),
            Node::Element(element) => match &*element.name {
                "br" => {
                    self.breaks += 1;
                    if self.breaks >= 2 || self.is_set_apart() {
                        self.flush();
                    }
                }
                "img" | "amp-img" | "iframe" | "video" | "audio" | "embed" | "object" | "math" => {
                    self.extend(id, container);
                    // Their fallback text is theirs; formulas are read as one.
                    return self.tree.end(id).0;
                }
                _ => {}
            },
        }
        id.0 + 1
    }

    fn extend(&mut self, id: NodeId, container: NodeId) {
        if self.layout.is_hidden(id) && !self.layout.is_hidden(container) {
            return self.aside.push(id);
        }
        self.breaks = 0;
        let end = self.tree.end(id).0;
        match &mut self.run {
            Some((inside, run)) if *inside == container => run.end = end,
            _ => {
                self.flush();
                self.run = Some((container, id.0..end));
            }
        }
    }

    /// Whether all of the run stands in type of its own: a line in bold or larger type is a block by itself.
    fn is_set_apart(&self) -> bool {
        let Some((container, run)) = &self.run else { return false };
        let texts = run
            .clone()
            .map(NodeId)
            .filter(|&id| self.tree.text(id).is_some_and(|text| !text.trim().is_empty()));
        let mut wrappers = texts.map(|id| {
            let inside = self.tree.ancestors(id).take_while(|above| above != container);
            inside.last().map_or("", |outermost| self.tree.name(outermost))
        });
        wrappers.all(|name| matches!(name, "font" | "b" | "strong" | "big"))
    }

    fn flush(&mut self) {
        self.breaks = 0;
        if let Some((node, run)) = self.run.take() {
            self.push(node, run, self.layout.is_hidden(node));
        }
        for id in std::mem::take(&mut self.aside) {
            self.push(self.layout.container(id), id.0..self.tree.end(id).0, true);
        }
    }

    fn push(&mut self, node: NodeId, run: Range<u32>, hidden: bool) {
        let preformatted = self.layout.is_preformatted(node);
        let text = self.layout.text(self.tree, run.clone(), preformatted, hidden);
        let form = match form(self.tree, self.layout, node) {
            _ if text.is_empty() => Form::Media,
            form => form,
        };
        self.blocks.push(Block { id: String::new(), node, run, text, form, hidden });
    }
}

/// The nearest element around the run that says what the text is.
fn form(tree: &Tree, layout: &Layout, node: NodeId) -> Form {
    for id in tree.with_ancestors(node) {
        if let Some(level) = heading_level(tree.name(id)) {
            return Form::Heading(level);
        }
        match tree.name(id) {
            "li" | "dt" | "dd" => return Form::Item,
            "td" | "th" if layout.is_in_data_table(id) => return Form::Cell,
            "figcaption" | "caption" => return Form::Caption,
            "p" | "div" | "span" if is_caption(tree, id) => return Form::Caption,
            "pre" => return Form::Preformatted,
            // A heading that unfolds what it is above.
            "button" if tree.element(id).is_some_and(|button| button.has("aria-expanded")) => {
                let heading = tree.parent(id).and_then(|above| heading_level(tree.name(above)));
                return heading.map_or(Form::Control, Form::Heading);
            }
            "button" | "select" | "option" | "optgroup" | "textarea" | "label" | "legend" => {
                return Form::Control;
            }
            "section" | "article" | "main" | "body" | "aside" | "blockquote" | "figure" | "form"
            | "table" | "td" | "th" => break,
            _ => {}
        }
    }
    Form::Paragraph
}

/// Nodes that a caption and the picture above it have at most.
const CAPTIONED: u32 = 60;

/// Whether it says that it is a caption, and stands below a picture in one small element.
fn is_caption(tree: &Tree, id: NodeId) -> bool {
    let class = tree.element(id).and_then(|element| element.attribute("class")).unwrap_or_default();
    let says =
        || class.split(|c: char| !c.is_ascii_alphabetic()).any(|word| word.eq_ignore_ascii_case("caption"));
    let Some(parent) = tree.parent(id).filter(|_| !class.is_empty() && says()) else { return false };
    tree.end(parent).0 - parent.0 <= CAPTIONED
        && (parent.0..id.0).any(|above| matches!(tree.name(NodeId(above)), "img" | "amp-img"))
}

fn heading_level(name: &str) -> Option<u8> {
    ["h1", "h2", "h3", "h4", "h5", "h6"]
        .iter()
        .zip(1..)
        .find(|(heading, _)| **heading == name)
        .map(|(_, level)| level)
}

fn name(blocks: &mut [Block]) {
    let mut seen: HashMap<u64, u32> = HashMap::new();
    for block in blocks {
        let digest = fnv1a(block.text.as_bytes());
        let count = seen.entry(digest).and_modify(|count| *count += 1).or_default();
        block.id = match *count {
            0 => format!("{:08x}", digest >> 32),
            count => format!("{:08x}-{count}", digest >> 32),
        };
    }
}

/// An id without the count of blocks before that say the same.
pub(crate) fn text_of(id: &str) -> &str {
    id.split_once('-').map_or(id, |(text, _)| text)
}

/// Fowler, Noll and Vo's hash: short, and the same on every machine.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &b| (hash ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}
