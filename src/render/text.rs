//! Plain text, as a person would type it.

use crate::article::plain;
use crate::article::{Body, Entry, Inline, Item, Note, Numbering, Part, Piece, Table};

/// The body's text: blocks apart by a blank line, list items on lines of their own, cells apart by a tab. No captions.
#[must_use]
pub fn text(body: &Body) -> String {
    blocks(body).join("\n\n")
}

fn blocks(body: &Body) -> Vec<String> {
    body.iter().map(block).filter(|text| !text.is_empty()).collect()
}

fn block(part: &Part) -> String {
    match &part.piece {
        Piece::Heading { text, .. } | Piece::Paragraph { text } => plain(text),
        Piece::List { numbering, items } => list(*numbering, items),
        Piece::Definitions { entries } => entries.iter().map(entry).collect::<Vec<_>>().join("\n"),
        Piece::Quote { body, attribution } => quote(body, attribution),
        Piece::Figure { .. } | Piece::Player(_) | Piece::Embed(_) => String::new(),
        Piece::Table(table) => table_of(table),
        Piece::Code { code, .. } => code.clone(),
        Piece::Rule => "* * *".to_owned(),
        Piece::Formula(formula) => formula.tex.clone(),
        Piece::Notes { notes } => notes.iter().map(note).collect::<Vec<_>>().join("\n"),
    }
}

fn list(numbering: Option<Numbering>, items: &[Item]) -> String {
    let numbers: Vec<String> = match numbering {
        Some(numbering) => numbering.numbers(items).map(|number| format!("{number}. ")).collect(),
        None => vec!["- ".to_owned(); items.len()],
    };
    let lines = items.iter().zip(numbers).map(|(item, mark)| marked(&mark, &item.body));
    lines.collect::<Vec<_>>().join("\n")
}

fn note(note: &Note) -> String {
    marked(&format!("[{}] ", note.number), &note.body)
}

/// Lines with a mark before the first and room before the rest.
fn marked(mark: &str, body: &Body) -> String {
    let inner = blocks(body).join("\n");
    format!("{mark}{}", inner.replace('\n', &format!("\n{}", " ".repeat(mark.len()))))
}

fn entry(entry: &Entry) -> String {
    marked(if entry.term { "" } else { "    " }, &entry.body)
}

fn quote(body: &Body, attribution: &[Inline]) -> String {
    let by = (!attribution.is_empty()).then(|| format!("— {}", plain(attribution)));
    blocks(body).into_iter().chain(by).collect::<Vec<_>>().join("\n\n")
}

fn table_of(table: &Table) -> String {
    let row = |row: Vec<Option<&crate::article::Cell>>| {
        let cells =
            row.iter().map(|cell| cell.map_or(String::new(), |cell| plain(&cell.text).replace('\n', " ")));
        cells.collect::<Vec<_>>().join("\t")
    };
    table.grid().into_iter().map(row).collect::<Vec<_>>().join("\n")
}
