//! The elements around a block that the article keeps: lists, quotes, figures, tables.

use super::model::{MAX_DEPTH, Numbering};
use crate::page::{Element, NodeId, Notes, Page};
use crate::segment::Layout;

/// A structure that is open around a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Structure {
    List(Option<Numbering>),
    Item {
        value: Option<i32>,
        done: Option<bool>,
    },
    Definitions,
    Entry {
        term: bool,
    },
    Quote,
    /// Who said what is quoted.
    Attribution,
    Figure,
    Table,
    Cell,
    Code,
    Card,
    Note,
}

/// The structures around a node, outermost first.
pub(super) fn around(page: &Page, layout: &Layout, notes: &Notes, node: NodeId) -> Vec<(NodeId, Structure)> {
    let tree = &page.tree;
    let structure = |id: NodeId| match notes.notes.contains(&id) {
        true => Some((id, Structure::Note)),
        false => Some((id, structure(page, layout, id)?)),
    };
    let mut found: Vec<(NodeId, Structure)> = tree.with_ancestors(node).filter_map(structure).collect();
    found.reverse();
    let mut sane = Vec::new();
    for (id, structure) in found {
        if fits(sane.last().map(|(_, outer)| *outer), structure) && sane.len() < MAX_DEPTH * 2 {
            sane.push((id, structure));
        }
    }
    sane
}

fn structure(page: &Page, layout: &Layout, id: NodeId) -> Option<Structure> {
    let element = page.tree.element(id)?;
    match &*element.name {
        "ul" | "menu" => Some(Structure::List(None)),
        "ol" => Some(Structure::List(Some(numbering(page, id, element)))),
        "li" => Some(Structure::Item { value: number(element, "value"), done: done(page, id) }),
        "dl" => Some(Structure::Definitions),
        "dt" => Some(Structure::Entry { term: true }),
        "dd" => Some(Structure::Entry { term: false }),
        "blockquote" => Some(Structure::Quote),
        "footer" => Some(Structure::Attribution),
        "figure" if element.attribute("class") == Some("embed-card") => Some(Structure::Card),
        "figure" if layout.is_picture_figure(id) => Some(Structure::Figure),
        "table" if layout.is_in_data_table(id) => Some(Structure::Table),
        "td" | "th" => Some(Structure::Cell),
        "pre" => Some(Structure::Code),
        _ => None,
    }
}

fn number(element: &Element, name: &str) -> Option<i32> {
    element.attribute(name)?.trim().parse().ok()
}

fn numbering(page: &Page, id: NodeId, element: &Element) -> Numbering {
    let reversed = element.has("reversed");
    let items = || page.tree.children(id).filter(|&child| page.tree.name(child) == "li").count();
    let start = number(element, "start").unwrap_or_else(|| if reversed { items() as i32 } else { 1 });
    Numbering { start, reversed }
}

/// Whether a task is done, by the box that opens the item.
fn done(page: &Page, id: NodeId) -> Option<bool> {
    let first = page.tree.subtree(id).skip(1).take(4).find_map(|inner| {
        let element = page.tree.element(inner)?;
        (&*element.name == "input").then_some(element)
    })?;
    (first.attribute("type") == Some("checkbox")).then(|| first.has("checked"))
}

/// Items stand in lists, cells in tables; in cells, figures and code nothing nests, and in notes no notes.
fn fits(outer: Option<Structure>, inner: Structure) -> bool {
    match inner {
        Structure::Item { .. } => matches!(outer, Some(Structure::List(_))),
        Structure::Entry { .. } => outer == Some(Structure::Definitions),
        Structure::Cell => outer == Some(Structure::Table),
        Structure::Attribution => outer == Some(Structure::Quote),
        Structure::List(_) if matches!(outer, Some(Structure::List(_))) => true,
        Structure::Note if matches!(outer, Some(Structure::List(_) | Structure::Definitions)) => true,
        _ => matches!(
            outer,
            None | Some(
                Structure::Item { .. } | Structure::Entry { .. } | Structure::Quote | Structure::Note
            )
        ),
    }
}
