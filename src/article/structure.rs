//! The elements around a block that the article keeps: lists, quotes, figures, tables.

use super::model::MAX_DEPTH;
use crate::page::{NodeId, Page};
use crate::segment::Layout;

/// A structure that is open around a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Structure {
    List(Option<u32>),
    Item,
    Quote,
    Figure,
    Table,
    Row,
    Cell { header: bool },
}

/// The structures around a node, outermost first.
pub(super) fn around(page: &Page, layout: &Layout, node: NodeId) -> Vec<(NodeId, Structure)> {
    let tree = &page.tree;
    let mut found: Vec<(NodeId, Structure)> = std::iter::once(node)
        .chain(tree.ancestors(node))
        .filter_map(|id| Some((id, structure(page, layout, id)?)))
        .collect();
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
        "ul" | "dl" | "menu" => Some(Structure::List(None)),
        "ol" => Some(Structure::List(Some(
            element.attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1),
        ))),
        "li" | "dt" | "dd" => Some(Structure::Item),
        "blockquote" => Some(Structure::Quote),
        "figure" if layout.is_picture_figure(id) => Some(Structure::Figure),
        "table" if layout.is_in_data_table(id) => Some(Structure::Table),
        "tr" => Some(Structure::Row),
        "td" => Some(Structure::Cell { header: false }),
        "th" => Some(Structure::Cell { header: true }),
        _ => None,
    }
}

/// Items stand in lists, rows in tables, cells in rows; in cells and figures nothing nests.
fn fits(outer: Option<Structure>, inner: Structure) -> bool {
    match inner {
        Structure::Item => matches!(outer, Some(Structure::List(_))),
        Structure::Row => outer == Some(Structure::Table),
        Structure::Cell { .. } => outer == Some(Structure::Row),
        _ => matches!(outer, None | Some(Structure::Item | Structure::Quote)),
    }
}
