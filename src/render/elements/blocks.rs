//! Parts of the body as elements.

use super::inlines::{formula, inlines};
use super::{Element, Node, media};
use crate::article::{
    Body, Cell, Direction, Entry, Image, Inline, Item, Note, Numbering, Part, Piece, Table,
};
use crate::render::before_credit;

/// The body as elements.
pub(crate) fn body(body: &Body) -> Vec<Node> {
    body.iter().map(|part| part_of(part).into()).collect()
}

fn part_of(part: &Part) -> Element {
    of(part, piece(&part.piece))
}

/// What is said of the part as a whole.
fn of(part: &Part, element: Element) -> Element {
    element
        .with_some("id", part.anchor.clone())
        .with_some("lang", part.language.clone())
        .with_some("dir", part.direction.map(Direction::name))
        .with_some("data-block", part.block.clone())
}

fn piece(piece: &Piece) -> Element {
    match piece {
        Piece::Heading { level, text } => Element::new(heading(*level)).holding(inlines(text)),
        Piece::Paragraph { text } => Element::new("p").holding(inlines(text)),
        Piece::List { numbering, items } => list(*numbering, items),
        Piece::Definitions { entries } => Element::new("dl").holding(entries.iter().map(entry)),
        Piece::Quote { body: quoted, attribution } => {
            let footer = (!attribution.is_empty())
                .then(|| Element::new("footer").saying("— ").holding(inlines(attribution)).into());
            Element::new("blockquote").holding(body(quoted)).holding(footer)
        }
        Piece::Figure { images, caption, credit } => figure(images, caption, credit),
        Piece::Table(table) => table_of(table),
        Piece::Code { syntax, code } => {
            let class = syntax.as_ref().map(|name| format!("language-{name}"));
            let code = Element::new("code").with_some("class", class).saying(code.as_str());
            Element::new("pre").holding([code.into()])
        }
        Piece::Rule => Element::new("hr"),
        Piece::Formula(inner) => Element::new("p").holding([formula(inner)]),
        Piece::Player(player) => media::player(player),
        Piece::Embed(embed) => media::embed(embed),
        Piece::Notes { notes } => {
            let notes = notes.iter().map(note);
            Element::new("section")
                .with("role", "doc-endnotes")
                .holding([Element::new("ol").holding(notes).into()])
        }
    }
}

fn heading(level: u8) -> &'static str {
    ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(1, 6) - 1)]
}

fn list(numbering: Option<Numbering>, items: &[Item]) -> Element {
    let Some(numbering) = numbering else {
        return Element::new("ul").holding(items.iter().map(|item| listed(item, None)));
    };
    let natural = if numbering.reversed { items.len() as i32 } else { 1 };
    let start = (numbering.start != natural).then(|| numbering.start.to_string());
    Element::new("ol")
        .with_some("start", start)
        .with_some("reversed", numbering.reversed.then_some(""))
        .holding(items.iter().map(|item| listed(item, item.value)))
}

fn listed(item: &Item, value: Option<i32>) -> Node {
    let element = Element::new("li").with_some("value", value.map(|value| value.to_string()));
    let task = item.done.map(|done| {
        let task = Element::new("input").with("type", "checkbox").with("disabled", "");
        task.with_some("checked", done.then_some("")).into()
    });
    inside(element.holding(task), &item.body).into()
}

/// A lone paragraph needs no element of its own.
fn inside(element: Element, parts: &Body) -> Element {
    match parts.as_slice() {
        [part @ Part { piece: Piece::Paragraph { text }, .. }] => of(part, element).holding(inlines(text)),
        _ => element.holding(body(parts)),
    }
}

fn entry(entry: &Entry) -> Node {
    inside(Element::new(if entry.term { "dt" } else { "dd" }), &entry.body).into()
}

/// A note, and the way back to each of its signs.
fn note(note: &Note) -> Node {
    let number = note.number;
    let back = (1..=note.signs).map(|mark| {
        Element::new("a")
            .with("href", format!("#at-sign-{number}-{mark}"))
            .with("role", "doc-backlink")
            .saying("↩")
            .into()
    });
    let back = Element::new("p").holding(back);
    Element::new("li")
        .with("id", format!("at-note-{number}"))
        .with("value", number.to_string())
        .holding(body(&note.body))
        .holding((note.signs > 0).then(|| back.into()))
        .into()
}

/// Pictures with what stands below them.
pub(crate) fn figure(images: &[Image], caption: &[Inline], credit: &[Inline]) -> Element {
    let images = images.iter().map(|image| {
        let alt = image.alt.clone().unwrap_or_default();
        media::quietly(Element::new("img")).with("alt", alt).with("src", image.url.as_str()).into()
    });
    Element::new("figure").holding(images).holding(figcaption(caption, credit))
}

pub(super) fn figcaption(caption: &[Inline], credit: &[Inline]) -> Option<Node> {
    let between = before_credit(caption, credit);
    let between = (!between.is_empty()).then(|| Node::Text(between.to_owned()));
    let credit = (!credit.is_empty())
        .then(|| Element::new("small").with("class", "credit").holding(inlines(credit)).into());
    let content: Vec<Node> = inlines(caption).into_iter().chain(between).chain(credit).collect();
    (!content.is_empty()).then(|| Element::new("figcaption").holding(content).into())
}

fn table_of(table: &Table) -> Element {
    let caption =
        (!table.caption.is_empty()).then(|| Element::new("caption").holding(inlines(&table.caption)).into());
    let row = |row: &crate::article::Row| Element::new("tr").holding(row.cells.iter().map(cell)).into();
    let group = |name, rows: &[crate::article::Row]| {
        (!rows.is_empty()).then(|| Node::from(Element::new(name).holding(rows.iter().map(row))))
    };
    let (head, rest) = table.rows.split_at(table.head());
    // With neither caption nor header it might be taken for one that lays a page out.
    let is_bare = table.caption.is_empty() && head.is_empty();
    Element::new("table")
        .with_some("role", is_bare.then_some("table"))
        .holding(caption)
        .holding(group("thead", head))
        .holding(group("tbody", rest))
}

fn cell(cell: &Cell) -> Node {
    let span = |number: u32| (number != 1).then(|| number.to_string());
    Element::new(if cell.header { "th" } else { "td" })
        .with_some("colspan", span(cell.columns))
        .with_some("rowspan", span(cell.rows))
        .holding(inlines(&cell.text))
        .into()
}
