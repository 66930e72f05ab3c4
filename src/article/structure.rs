//! The elements around a block that the article keeps: lists, quotes, figures, tables.

use super::model::MAX_DEPTH;
use crate::page::{NodeId, Page};

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
pub(super) fn around(page: &Page, node: NodeId) -> Vec<(NodeId, Structure)> {
    let tree = &page.tree;
    let mut found: Vec<(NodeId, Structure)> = std::iter::once(node)
        .chain(tree.ancestors(node))
        .filter_map(|id| Some((id, structure(page, id)?)))
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

fn structure(page: &Page, id: NodeId) -> Option<Structure> {
    let element = page.tree.element(id)?;
    match &*element.name {
        "ul" | "dl" | "menu" => Some(Structure::List(None)),
        "ol" => Some(Structure::List(Some(
            element.attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1),
        ))),
        "li" | "dt" | "dd" => Some(Structure::Item),
        "blockquote" => Some(Structure::Quote),
        "figure" => Some(Structure::Figure),
        "table" if is_data(page, id) => Some(Structure::Table),
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

/// Tables were used to lay pages out; one of data says so, or has short cells and no table within.
fn is_data(page: &Page, id: NodeId) -> bool {
    let tree = &page.tree;
    if tree.element(id).and_then(|table| table.attribute("role")) == Some("presentation") {
        return false;
    }
    let (mut headers, mut rows, mut cells, mut text) = (0, 0, 0, 0);
    for inner in tree.subtree(id).skip(1) {
        match tree.name(inner) {
            "table" => return false,
            "th" | "caption" => headers += 1,
            "tr" => rows += 1,
            "td" => cells += 1,
            "" => text += tree.text(inner).map_or(0, |text| text.trim().chars().count()),
            _ => {}
        }
    }
    let per_cell = text / (cells + headers).max(1);
    rows >= 2 && cells + headers >= rows * 2 && (headers > 0 || per_cell < 80) && per_cell < 300
}
