//! Lists and notes as Markdown.

use super::blocks::blocks;
use crate::article::{Item, Note, Numbering, Piece};

/// `other`: with the marks of a list that follows another.
pub(super) fn list(numbering: Option<Numbering>, items: &[Item], other: bool) -> String {
    let mark = |number: Option<i32>| match (number, other) {
        (None, false) => "- ".to_owned(),
        (None, true) => "* ".to_owned(),
        (Some(number), false) => format!("{}. ", number.clamp(0, 999_999_999)),
        (Some(number), true) => format!("{}) ", number.clamp(0, 999_999_999)),
    };
    let numbers: Vec<Option<i32>> = match numbering {
        Some(numbering) => numbering.numbers(items).map(Some).collect(),
        None => vec![None; items.len()],
    };
    let lines = items.iter().zip(numbers).map(|(item, number)| {
        let mark = mark(number);
        indent(&listed(item), &mark, &" ".repeat(mark.len()))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn listed(item: &Item) -> String {
    let blocks = blocks(&item.body);
    // Only a list that begins with 1 may follow a line without a blank one.
    let follows = |piece: &Piece| match piece {
        Piece::List { numbering, items } => {
            numbering.is_none_or(|numbering| numbering.numbers(items).next() == Some(1))
        }
        _ => false,
    };
    let tight = item.body.iter().skip(1).all(|part| follows(&part.piece));
    let task = match item.done {
        Some(true) => "[x] ",
        Some(false) => "[ ] ",
        None => "",
    };
    format!("{task}{}", blocks.join(if tight { "\n" } else { "\n\n" }))
}

/// A footnote.
pub(super) fn note(note: &Note) -> String {
    let mark = format!("[^{}]: ", note.number);
    indent(&blocks(&note.body).join("\n\n"), &mark, "    ")
}

/// Lines with a mark before the first and room before the rest.
pub(super) fn indent(text: &str, first: &str, rest: &str) -> String {
    let lines = text.lines().enumerate().map(|(number, line)| {
        let mark = if number == 0 { first } else { rest };
        if line.is_empty() { mark.trim_end().to_owned() } else { format!("{mark}{line}") }
    });
    lines.collect::<Vec<_>>().join("\n")
}
