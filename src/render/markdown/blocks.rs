//! Parts of the body as Markdown.

use super::escape::{address, line_start, text};
use super::inlines::{emphasis, one_line, several_lines, without};
use super::lists;
use crate::article::{Body, Entry, Image, Inline, Link, Mark, Part, Piece, Player, Table};
use crate::render::{before_credit, file_name};

/// The body as Markdown, with figures and captions.
#[must_use]
pub fn markdown(body: &Body) -> String {
    blocks(body).join("\n\n")
}

/// What each part is; a list that follows a list has other marks, or both would be one.
pub(super) fn blocks(body: &Body) -> Vec<String> {
    let mut after_list = false;
    let mut found = Vec::new();
    for part in body {
        let block = match &part.piece {
            Piece::List { numbering, items } => {
                after_list = !after_list;
                lists::list(*numbering, items, !after_list)
            }
            _ => {
                after_list = false;
                block(part)
            }
        };
        if !block.is_empty() {
            found.push(block);
        }
    }
    found
}

fn block(part: &Part) -> String {
    let place = part.anchor.as_ref().map_or(String::new(), |name| format!("<a id=\"{name}\"></a>"));
    match &part.piece {
        Piece::Heading { level, text } => heading(*level, &place, text),
        Piece::Paragraph { text } => place + &several_lines(text),
        Piece::List { numbering, items } => lists::list(*numbering, items, false),
        Piece::Definitions { entries } => {
            entries.iter().map(entry).filter(|entry| !entry.is_empty()).collect::<Vec<_>>().join("\n\n")
        }
        Piece::Quote { body, attribution } => quote(body, attribution),
        Piece::Figure { images, caption, credit } => figure(images, caption, credit),
        Piece::Table(table) => table_of(table),
        Piece::Code { syntax, code } => fenced(syntax.as_deref(), code),
        Piece::Rule => "* * *".to_owned(),
        Piece::Formula(formula) if formula.tex.contains('$') => fenced(Some("math"), &formula.tex),
        Piece::Formula(formula) => format!("$$\n{}\n$$", formula.tex),
        Piece::Player(player) => player_of(player),
        Piece::Embed(embed) => embed_of(embed),
        Piece::Notes { notes } => notes.iter().map(lists::note).collect::<Vec<_>>().join("\n\n"),
    }
}

/// A heading's last `#` would be taken for its end.
fn heading(level: u8, place: &str, text: &[Inline]) -> String {
    let words = one_line(text);
    let words = match words.strip_suffix('#') {
        Some(rest) => format!("{rest}\\#"),
        None => words,
    };
    format!("{} {place}{words}", "#".repeat(usize::from(level)))
}

fn entry(entry: &Entry) -> String {
    match entry.body.as_slice() {
        [Part { piece: Piece::Paragraph { text }, .. }] if entry.term => {
            emphasis(Mark::Strong, &one_line(&without(Mark::Strong, text)))
        }
        _ => markdown(&entry.body),
    }
}

fn quote(body: &Body, attribution: &[Inline]) -> String {
    let mut blocks = blocks(body);
    if !attribution.is_empty() {
        blocks.push(format!("— {}", one_line(attribution)));
    }
    lists::indent(&blocks.join("\n\n"), "> ", "> ")
}

fn figure(images: &[Image], caption: &[Inline], credit: &[Inline]) -> String {
    let image = |image: &Image| {
        format!("![{}]({})", text(image.alt.as_deref().unwrap_or_default()), address(image.url.as_str()))
    };
    let mut lines: Vec<String> = images.iter().map(image).collect();
    lines.extend(below(caption, credit));
    lines.join("\n\n")
}

/// A caption is in emphasis as a whole.
fn below(caption: &[Inline], credit: &[Inline]) -> Option<String> {
    let between = before_credit(caption, credit);
    let [caption, credit] = [caption, credit].map(|text| one_line(&without(Mark::Emphasis, text)));
    let line = caption + between + &credit;
    (!line.is_empty()).then(|| line_start(&emphasis(Mark::Emphasis, &line)))
}

fn player_of(player: &Player) -> String {
    let links = player
        .sources
        .iter()
        .map(|source| format!("[{}]({})", text(file_name(&source.url)), address(source.url.as_str())));
    let poster = player.poster.iter().map(|poster| format!("![]({})", address(poster.as_str())));
    let lines: Vec<String> = poster.chain(links.take(1)).chain(below(&player.caption, &[])).collect();
    lines.join("\n\n")
}

fn embed_of(embed: &Link) -> String {
    let (title, site) = crate::render::card(embed);
    let poster = embed.poster.iter().map(|poster| format!("![]({})", address(poster.as_str())));
    let site = site.map_or(String::new(), |site| format!(" · {}", text(site)));
    let link = format!("[{}]({}){site}", text(title), address(embed.url.as_str()));
    let lines: Vec<String> = poster.chain([link]).chain(below(&embed.caption, &[])).collect();
    lines.join("\n\n")
}

/// A table needs a head row; where the page has none, it is empty.
fn table_of(table: &Table) -> String {
    let grid = table.grid();
    let columns = grid.iter().map(Vec::len).max().unwrap_or(0);
    let line = |row: &[Option<&crate::article::Cell>], columns: usize| {
        let cell = |column: usize| {
            let cell = row.get(column).copied().flatten();
            cell.map_or(String::new(), |cell| one_line(&cell.text).replace('|', "\\|"))
        };
        format!("| {} |", (0..columns).map(cell).collect::<Vec<_>>().join(" | "))
    };
    let headed = table.head() > 0;
    let head = line(if headed { &grid[0] } else { &[] }, columns);
    let rule = format!("| {} |", vec!["---"; columns].join(" | "));
    let rows = grid.iter().skip(usize::from(headed)).map(|row| line(row, row.len()));
    let lines = std::iter::once(head).chain([rule]).chain(rows).collect::<Vec<_>>().join("\n");
    below(&table.caption, &[]).into_iter().chain([lines]).collect::<Vec<_>>().join("\n\n")
}

/// The fence is longer than any run of backticks within.
fn fenced(language: Option<&str>, code: &str) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{}\n{code}\n{fence}", language.unwrap_or_default())
}
