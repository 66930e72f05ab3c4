//! Plain text, as a person would type it.

use crate::article::plain;
use crate::article::{Body, Item, Part, Piece, Row};

/// The body's text: blocks apart by a blank line, list items on lines of their own, cells apart by a tab. No captions.
#[must_use]
pub fn text(body: &Body) -> String {
    let blocks: Vec<String> = body.iter().map(block).filter(|text| !text.is_empty()).collect();
    blocks.join("\n\n")
}

fn block(part: &Part) -> String {
    match &part.piece {
        Piece::Heading { text, .. } | Piece::Paragraph(text) => plain(text),
        Piece::List { start, items } => list(*start, items),
        Piece::Quote(parts) => text(parts),
        Piece::Figure { .. } => String::new(),
        Piece::Table(rows) => rows.iter().map(row).collect::<Vec<_>>().join("\n"),
        Piece::Code { text, .. } => text.clone(),
    }
}

fn list(start: Option<u32>, items: &[Item]) -> String {
    let lines = items.iter().enumerate().map(|(number, item)| {
        let mark = start.map_or("- ".to_owned(), |start| format!("{}. ", u64::from(start) + number as u64));
        let inner = item.0.iter().map(block).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
        format!("{mark}{}", inner.replace('\n', &format!("\n{}", " ".repeat(mark.len()))))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn row(row: &Row) -> String {
    row.0.iter().map(|cell| plain(&cell.text).replace('\n', " ")).collect::<Vec<_>>().join("\t")
}
