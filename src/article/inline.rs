//! A block's run to inline text: links, emphasis and the like by the elements around each piece of text.

use url::Url;

use super::model::{Inline, MAX_DEPTH};
use crate::page::{Element, Node, NodeId, Page};
use crate::segment::{Block, Layout};

/// The inline content of a block.
pub(super) fn inlines(page: &Page, layout: &Layout, block: &Block) -> Vec<Inline> {
    let mut builder = Builder { open: Vec::new(), done: vec![Vec::new()], space: false, started: false };
    let mut id = block.run.start;
    while id < block.run.end {
        let node = NodeId(id);
        if layout.is_unseen(node) || (layout.is_hidden(node) && !block.hidden) {
            id = page.tree.end(node).0;
            continue;
        }
        match page.tree.node(node) {
            Node::Text(text) => {
                if !text.trim().is_empty() {
                    builder.enter(&around(page, block, node), text.starts_with(char::is_whitespace));
                }
                builder.text(text);
            }
            Node::Element(element) if &*element.name == "br" => {
                builder.enter(&around(page, block, node), false);
                builder.line();
            }
            Node::Element(_) => {}
        }
        id += 1;
    }
    builder.enter(&[], false);
    builder.done.pop().unwrap_or_default()
}

/// What an element makes of the text in it.
#[derive(Clone, PartialEq)]
enum Mark {
    Link(String),
    Emphasis,
    Strong,
    Code,
    Subscript,
    Superscript,
    Deleted,
}

/// The marks around a node, outermost first, each but once.
fn around(page: &Page, block: &Block, node: NodeId) -> Vec<(NodeId, Mark)> {
    let inside = page.tree.ancestors(node).take_while(|&id| id != block.node);
    // A link may stand around the whole block, and what is in bold may be too: only the link matters there.
    let outside = page.tree.with_ancestors(block.node).take(6);
    let link = outside.filter_map(|id| Some((id, mark(page, page.tree.element(id)?)?)));
    let link = link.filter(|(_, mark)| matches!(mark, Mark::Link(_)));
    let marks = inside.filter_map(|id| Some((id, mark(page, page.tree.element(id)?)?)));
    let mut marks: Vec<_> = marks.chain(link).collect();
    marks.reverse();
    let mut seen: Vec<std::mem::Discriminant<Mark>> = Vec::new();
    marks.retain(|(_, mark)| {
        let kind = std::mem::discriminant(mark);
        !seen.contains(&kind) && {
            seen.push(kind);
            true
        }
    });
    marks.truncate(MAX_DEPTH);
    marks
}

fn mark(page: &Page, element: &Element) -> Option<Mark> {
    match &*element.name {
        "a" => address(page, element.attribute("href")?).map(Mark::Link),
        "em" | "i" | "cite" | "dfn" | "var" => Some(Mark::Emphasis),
        "strong" | "b" => Some(Mark::Strong),
        "code" | "kbd" | "samp" | "tt" => Some(Mark::Code),
        "sub" => Some(Mark::Subscript),
        "sup" => Some(Mark::Superscript),
        "del" | "s" | "strike" => Some(Mark::Deleted),
        _ => None,
    }
}

/// A link's address made absolute. Only addresses that lead somewhere by themselves are links.
fn address(page: &Page, written: &str) -> Option<String> {
    let url = Url::options().base_url(page.base.as_ref()).parse(written.trim()).ok()?;
    matches!(url.scheme(), "http" | "https" | "mailto").then(|| url.to_string())
}

struct Builder {
    open: Vec<(NodeId, Mark)>,
    /// The content of each open mark; the block's own at the bottom.
    done: Vec<Vec<Inline>>,
    /// A space stands between what was written and what comes.
    space: bool,
    /// Something was written on this line.
    started: bool,
}

impl Builder {
    /// Closes and opens marks until just these are open. A space in front of marked text stands outside the mark.
    fn enter(&mut self, marks: &[(NodeId, Mark)], space: bool) {
        let common = self.open.iter().zip(marks).take_while(|(open, mark)| open == mark).count();
        while self.open.len() > common {
            let (Some((_, mark)), Some(text)) = (self.open.pop(), self.done.pop()) else { return };
            if let (false, Some(outer)) = (text.is_empty(), self.done.last_mut()) {
                outer.push(wrap(mark, text));
            }
        }
        if common < marks.len() && (self.space || space) && self.started {
            self.push(" ");
            (self.space, self.started) = (false, false);
        }
        for mark in &marks[common..] {
            self.open.push(mark.clone());
            self.done.push(Vec::new());
        }
    }

    fn text(&mut self, text: &str) {
        let blank = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c');
        for word in text.split_inclusive(blank) {
            let trimmed = word.trim_end_matches(blank);
            if !trimmed.is_empty() {
                if self.space && self.started {
                    self.push(" ");
                }
                self.push(trimmed);
                (self.space, self.started) = (false, true);
            }
            self.space |= trimmed.len() < word.len();
        }
    }

    fn line(&mut self) {
        if self.started {
            self.last().push(Inline::Break);
        }
        (self.space, self.started) = (false, false);
    }

    fn push(&mut self, text: &str) {
        match self.last().last_mut() {
            Some(Inline::Text(before)) => before.push_str(text),
            _ => self.last().push(Inline::Text(text.to_owned())),
        }
    }

    fn last(&mut self) -> &mut Vec<Inline> {
        self.done.last_mut().expect("the block's own content is never closed")
    }
}

fn wrap(mark: Mark, text: Vec<Inline>) -> Inline {
    match mark {
        Mark::Link(url) => Inline::Link { url, text },
        Mark::Emphasis => Inline::Emphasis(text),
        Mark::Strong => Inline::Strong(text),
        Mark::Code => Inline::Code(text),
        Mark::Subscript => Inline::Subscript(text),
        Mark::Superscript => Inline::Superscript(text),
        Mark::Deleted => Inline::Deleted(text),
    }
}
