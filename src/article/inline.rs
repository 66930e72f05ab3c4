//! A block's run to inline text: links, emphasis and the like by the elements around each piece of text.

mod marks;
mod writer;

use std::collections::HashSet;

use super::text::Inline;
use super::{Formula, image, math, notes};
use crate::page::{Node, NodeId, Notes, Page, Tree};
use crate::segment::{Block, Layout};
use writer::Writer;

/// What the page says as a whole that inline text is read by.
pub(super) struct Context<'a> {
    pub(super) page: &'a Page,
    pub(super) layout: &'a Layout,
    pub(super) notes: &'a Notes,
    /// Whether the page has any formula.
    pub(super) has_formulas: bool,
    /// Names of places that links lead to.
    pub(super) targets: &'a HashSet<String>,
}

/// What was said outside of the text that it stands in.
#[derive(Default)]
pub(super) struct Said {
    /// Formulas and players: a page may hold one in several forms.
    shown: HashSet<NodeId>,
    /// Notes that stand amid the text.
    pub(super) notes: Vec<(NodeId, Vec<Inline>)>,
}

impl Said {
    /// Whether it was not said before.
    pub(super) fn is_new(&mut self, id: NodeId) -> bool {
        self.shown.insert(id)
    }
}

/// What a block says.
pub(super) fn of_block(context: &Context<'_>, block: &Block, said: &mut Said) -> Vec<Inline> {
    of_run(context, block.node, block.run.clone(), block.hidden, said)
}

/// What a run says.
pub(super) fn of_run(
    context: &Context<'_>,
    container: NodeId,
    run: std::ops::Range<u32>,
    hidden: bool,
    said: &mut Said,
) -> Vec<Inline> {
    let (tree, layout) = (&context.page.tree, context.layout);
    let mut writer = Writer::default();
    let mut id = run.start;
    while id < run.end {
        let node = NodeId(id);
        if let Some((end, formula)) = formula(context, node, said) {
            if let Some(formula) = formula {
                writer.enter(&marks::around(context, container, node), false);
                writer.piece(Inline::Formula(formula));
            }
            id = end.max(id + 1);
            continue;
        }
        // A run may start within a sign or a way back.
        let above = tree.ancestors(node).take_while(|&above| id == run.start && above != container);
        let node = above.filter(|&above| context.notes.is_link(above)).last().unwrap_or(node);
        if layout.is_unseen(node)
            || (layout.is_hidden(node) && !hidden)
            || context.notes.ways_back.contains(&node)
        {
            id = tree.end(node).0;
            continue;
        }
        if context.notes.beside.contains(&node) && id != run.start {
            let note = of_run(context, node, id + 1..tree.end(node).0, hidden, said);
            writer.enter(&marks::around_sign(context, container, node), false);
            writer.piece(Inline::Note { number: node.0, mark: 0 });
            said.notes.push((node, note));
            id = tree.end(node).0;
            continue;
        }
        if let Some(note) = notes::sign(context.notes, node) {
            writer.enter(&marks::around_sign(context, container, node), false);
            writer.piece(note);
            id = tree.end(node).0;
            continue;
        }
        match tree.node(node) {
            Node::Text(text) => {
                if !text.trim().is_empty() {
                    writer
                        .enter(&marks::around(context, container, node), text.starts_with(writer::is_blank));
                }
                writer.text(text);
            }
            Node::Element(element) => match (&*element.name, image::sign(element)) {
                ("br", _) => writer.line(),
                ("wbr", _) => writer.text("\u{200b}"),
                ("rt", _) => {
                    let reading: String = tree.subtree(node).filter_map(|inner| tree.text(inner)).collect();
                    writer.reading(&reading);
                    id = tree.end(node).0;
                    continue;
                }
                (_, Some(sign)) => {
                    writer.enter(&marks::around(context, container, node), false);
                    writer.text(sign);
                }
                // What shows a note beside the text.
                ("label", _) if says_nothing(tree, node) => {
                    id = tree.end(node).0;
                    continue;
                }
                _ => {}
            },
        }
        id += 1;
    }
    math::drawn(writer.finish())
}

/// Where the formula around a node ends, and the formula itself where it was not said before.
fn formula(context: &Context<'_>, node: NodeId, said: &mut Said) -> Option<(u32, Option<Formula>)> {
    if !context.has_formulas {
        return None;
    }
    let tree = &context.page.tree;
    match math::around(context.page, node)? {
        math::Place::Preview(id) => Some((tree.end(id).0, None)),
        math::Place::In(id) if said.shown.contains(&id) => Some((tree.end(id).0, None)),
        math::Place::In(id) => {
            let formula = math::of(context.page, id)?;
            said.is_new(id);
            Some((tree.end(id).0, Some(formula)))
        }
    }
}

fn says_nothing(tree: &Tree, id: NodeId) -> bool {
    !tree.subtree(id).filter_map(|inner| tree.text(inner)).any(|text| text.contains(char::is_alphanumeric))
}
