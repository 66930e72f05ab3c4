//! Tables of data, and tables that lay a page out.

use crate::page::{NodeId, Tree};

/// Tables were used to lay pages out; one of data says so, or has short cells and no table within.
pub(super) fn holds_data(tree: &Tree, id: NodeId) -> bool {
    match tree.element(id).and_then(|table| table.attribute("role")) {
        Some("presentation") => return false,
        Some("table") => return true,
        _ => {}
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
