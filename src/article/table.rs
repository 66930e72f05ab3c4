//! Tables of data, with the cells that are empty.

use std::collections::HashMap;

use serde::Serialize;

use super::text::{Inline, Mark};
use crate::page::{Element, NodeId, Tree};

/// No table of an article is wider, and no cell goes on for longer.
const MAX_SPAN: u32 = 100;

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Table {
    /// What it shows, perhaps nothing.
    pub caption: Vec<Inline>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A table's row.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Row {
    /// The cells.
    pub cells: Vec<Cell>,
}

/// A table's cell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cell {
    /// Whether it heads its row or column.
    pub header: bool,
    /// How many columns it goes over.
    pub columns: u32,
    /// How many rows it goes over.
    pub rows: u32,
    /// What it says.
    pub text: Vec<Inline>,
}

impl Table {
    /// The cells by column, where a cell stands in all columns and rows that it goes over: once, then empty.
    #[must_use]
    pub(crate) fn grid(&self) -> Vec<Vec<Option<&Cell>>> {
        let mut below: Vec<u32> = Vec::new();
        let rows = self.rows.iter().map(|row| {
            let mut line = Vec::new();
            let mut cells = row.cells.iter();
            loop {
                while below.get(line.len()).is_some_and(|rows| *rows > 0) {
                    below[line.len()] -= 1;
                    line.push(None);
                }
                let Some(cell) = cells.next() else { break };
                for column in 0..cell.columns {
                    let at = line.len();
                    if below.len() <= at {
                        below.resize(at + 1, 0);
                    }
                    below[at] = below[at].max(cell.rows.saturating_sub(1));
                    line.push((column == 0).then_some(cell));
                }
            }
            line
        });
        rows.collect()
    }

    /// Whether it has rows and columns.
    pub(super) fn is_table(&self) -> bool {
        let cells: usize = self.rows.iter().map(|row| row.cells.len()).sum();
        self.rows.len() >= 2 && cells >= self.rows.len() * 2
    }

    /// How many rows at the top head the columns.
    #[must_use]
    pub(crate) fn head(&self) -> usize {
        let heads = |row: &&Row| {
            row.cells.iter().any(|cell| cell.header)
                && row.cells.iter().all(|cell| cell.header || cell.text.is_empty())
        };
        let head = self.rows.iter().take_while(heads).count();
        if head == self.rows.len() { head.min(1) } else { head }
    }
}

/// The rows of the table at a node, filled with the text of its cells. Rows that say nothing are left out.
pub(super) fn rows(tree: &Tree, table: NodeId, mut texts: HashMap<NodeId, Vec<Inline>>) -> Vec<Row> {
    let rows = tree.subtree(table).filter(|&id| tree.name(id) == "tr");
    let mut rows: Vec<Row> = rows.map(|row| Row { cells: cells(tree, row, &mut texts) }).collect();
    let last = rows.len();
    for (number, row) in rows.iter_mut().enumerate() {
        for cell in &mut row.cells {
            cell.rows = cell.rows.min((last - number) as u32);
        }
    }
    let mut rows = without_empty(rows);
    head_by_type(&mut rows);
    rows
}

/// A first row in bold type, alone, heads the columns of a table that marks no header.
fn head_by_type(rows: &mut [Row]) {
    let is_bold =
        |row: &Row| row.cells.iter().all(|cell| cell.text.is_empty() || strong(&cell.text).is_some());
    let is_marked = rows.iter().flat_map(|row| &row.cells).any(|cell| cell.header);
    let [first, second, ..] = rows else { return };
    if is_marked || !is_bold(first) || is_bold(second) {
        return;
    }
    for cell in &mut first.cells {
        cell.header = true;
        cell.text = strong(&cell.text).map(<[Inline]>::to_vec).unwrap_or_default();
    }
}

/// What is in bold type, where all of a text is.
fn strong(text: &[Inline]) -> Option<&[Inline]> {
    match text {
        [Inline::Marked { mark: Mark::Strong, text }] => Some(text),
        _ => None,
    }
}

/// Cells that went over a row which says nothing go over one less.
fn without_empty(rows: Vec<Row>) -> Vec<Row> {
    let mut kept: Vec<Row> = Vec::new();
    let mut at: Vec<u32> = Vec::new();
    for (number, row) in (0..).zip(rows) {
        if row.cells.iter().any(|cell| !cell.text.is_empty()) {
            kept.push(row);
            at.push(number);
            continue;
        }
        for (row, began) in kept.iter_mut().zip(&at).rev().take(MAX_SPAN as usize) {
            for cell in row.cells.iter_mut().filter(|cell| cell.rows > number - began) {
                cell.rows -= 1;
            }
        }
    }
    kept
}

fn cells(tree: &Tree, row: NodeId, texts: &mut HashMap<NodeId, Vec<Inline>>) -> Vec<Cell> {
    let children = tree.children(row).filter_map(|id| Some((id, tree.element(id)?)));
    let cells = children.filter(|(_, element)| matches!(&*element.name, "td" | "th"));
    let cells = cells.map(|(id, element)| Cell {
        header: is_header(element),
        columns: span(element, "colspan"),
        rows: span(element, "rowspan"),
        text: texts.remove(&id).unwrap_or_default(),
    });
    let mut columns = 0;
    let fitting = cells.take_while(|cell| {
        columns += cell.columns;
        columns <= MAX_SPAN
    });
    fitting.collect()
}

fn is_header(element: &Element) -> bool {
    let role = element.attribute("role").unwrap_or_default();
    &*element.name == "th" || matches!(role, "columnheader" | "rowheader")
}

fn span(element: &Element, name: &str) -> u32 {
    let written = element.attribute(name).and_then(|span| span.trim().parse::<u32>().ok());
    written.unwrap_or(1).clamp(1, MAX_SPAN)
}
