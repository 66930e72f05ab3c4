//! Markdown: CommonMark with GitHub's tables and strikethrough.

use super::columns;
use crate::article::{Body, Inline, Item, Part, Piece, Row, plain};

/// The body as Markdown, with figures and captions.
#[must_use]
pub fn markdown(body: &Body) -> String {
    let blocks: Vec<String> = body.iter().map(block).filter(|text| !text.is_empty()).collect();
    blocks.join("\n\n")
}

fn block(part: &Part) -> String {
    match &part.piece {
        Piece::Heading { level, text } => format!("{} {}", "#".repeat(usize::from(*level)), one_line(text)),
        Piece::Paragraph(text) => paragraph(text),
        Piece::List { start, items } => list(*start, items),
        Piece::Quote(parts) => indent(&markdown(parts), "> ", "> "),
        Piece::Figure { images, caption } => figure(images, caption),
        Piece::Table(rows) => table(rows),
        Piece::Code { language, text } => code(language.as_deref(), text),
    }
}

fn figure(images: &[crate::article::Image], caption: &[Inline]) -> String {
    let mut lines: Vec<String> = images
        .iter()
        .map(|image| {
            format!("![{}]({})", escape(image.alt.as_deref().unwrap_or_default()), address(&image.url))
        })
        .collect();
    if !caption.is_empty() {
        lines.push(emphasis("*", &one_line(&without_emphasis(caption))));
    }
    lines.join("\n\n")
}

/// The caption is in emphasis as a whole.
fn without_emphasis(caption: &[Inline]) -> Vec<Inline> {
    let flat = caption.iter().flat_map(|inline| match inline {
        Inline::Emphasis(text) => text.clone(),
        inline => vec![inline.clone()],
    });
    flat.collect()
}

fn list(start: Option<u32>, items: &[Item]) -> String {
    let lines = items.iter().enumerate().map(|(number, item)| {
        let mark = start.map_or("- ".to_owned(), |start| format!("{}. ", u64::from(start) + number as u64));
        let blocks: Vec<String> = item.0.iter().map(block).filter(|text| !text.is_empty()).collect();
        let tight = item.0.iter().skip(1).all(|part| matches!(part.piece, Piece::List { .. }));
        indent(&blocks.join(if tight { "\n" } else { "\n\n" }), &mark, &" ".repeat(mark.len()))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn indent(text: &str, first: &str, rest: &str) -> String {
    let lines = text.lines().enumerate().map(|(number, line)| {
        let mark = if number == 0 { first } else { rest };
        if line.is_empty() { mark.trim_end().to_owned() } else { format!("{mark}{line}") }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A table needs a head row; where the page has none, it is empty.
fn table(rows: &[Row]) -> String {
    let columns = columns(rows);
    let line = |row: &Row| {
        let cells = (0..columns).map(|column| {
            row.0.get(column).map_or(String::new(), |cell| one_line(&cell.text).replace('|', "\\|"))
        });
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let headed = rows.first().is_some_and(|row| row.0.iter().any(|cell| cell.header));
    let head = if headed { line(&rows[0]) } else { line(&Row::default()) };
    let rule = format!("| {} |", vec!["---"; columns].join(" | "));
    let body = rows.iter().skip(usize::from(headed)).map(line);
    std::iter::once(head).chain([rule]).chain(body).collect::<Vec<_>>().join("\n")
}

/// The fence is longer than any run of backticks within.
fn code(language: Option<&str>, text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{}\n{text}\n{fence}", language.unwrap_or_default())
}

fn paragraph(text: &[Inline]) -> String {
    let lines = inlines(text);
    lines.split('\n').map(line_start).collect::<Vec<_>>().join("\n")
}

fn one_line(text: &[Inline]) -> String {
    inlines(text).replace("\\\n", " ")
}

fn inlines(text: &[Inline]) -> String {
    text.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) => escape(text),
        Inline::Break => "\\\n".to_owned(),
        Inline::Link { url, text } => {
            let words = inlines(text);
            let (before, words, after) = trimmed(&words);
            format!("{before}[{words}]({}){after}", address(url))
        }
        Inline::Emphasis(text) => emphasis("*", &inlines(text)),
        Inline::Strong(text) => emphasis("**", &inlines(text)),
        Inline::Deleted(text) => emphasis("~~", &inlines(text)),
        Inline::Code(text) => span(&plain(text)),
        Inline::Subscript(text) | Inline::Superscript(text) => inlines(text),
    }
}

/// Marks stand close to the words; white space goes outside.
fn emphasis(mark: &str, text: &str) -> String {
    let (before, words, after) = trimmed(text);
    if words.is_empty() { text.to_owned() } else { format!("{before}{mark}{words}{mark}{after}") }
}

/// White space and line ends before, the words, the same after. A line end is a backslash too, which inside the mark would
/// escape what closes it.
fn trimmed(text: &str) -> (&str, &str, &str) {
    let blank = |text: &str| -> usize {
        let mut rest = text;
        loop {
            let next = rest.trim_start();
            match next.strip_prefix("\\\n") {
                Some(after) => rest = after,
                None => return text.len() - next.len(),
            }
        }
    };
    let (before, rest) = text.split_at(blank(text));
    let mut words = rest.trim_end_matches(' ');
    while let Some(line) = words.strip_suffix("\\\n") {
        words = line.trim_end_matches(' ');
    }
    (before, words, &rest[words.len()..])
}

fn span(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{}{pad}{fence}", text.replace('\n', " "))
}

/// No text turns into markup: what could open any is escaped.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let chars: Vec<char> = text.chars().collect();
    for (at, &c) in chars.iter().enumerate() {
        let next = chars.get(at + 1);
        let within_word = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
        let opens = match c {
            '\\' | '`' | '*' | '[' | ']' | '~' => true,
            '_' => !(at > 0 && within_word(chars.get(at - 1)) && within_word(next)),
            '<' => next.is_some_and(|c| c.is_alphabetic() || matches!(c, '/' | '!' | '?')),
            '&' => {
                next.is_some_and(|c| c.is_alphabetic() || *c == '#')
                    && chars[at..].iter().take(32).any(|c| *c == ';')
            }
            _ => false,
        };
        if opens {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// What at a line's start would open a heading, a list, a quote or a rule is escaped.
fn line_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line[digits..].chars().next();
    if (1..=9).contains(&digits)
        && matches!(after, Some('.' | ')'))
        && line[digits + 1..].starts_with([' ', '\t'])
    {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    let opens = match line.chars().next() {
        Some('#') => line.trim_start_matches('#').starts_with(' ') || line.trim_matches('#').is_empty(),
        Some('-' | '+') => line[1..].starts_with([' ', '\t']) || line.trim_matches(['-', ' ']).is_empty(),
        Some('>' | '|') => true,
        Some('=') => line.trim_matches('=').is_empty(),
        _ => false,
    };
    if opens { format!("\\{line}") } else { line.to_owned() }
}

/// An address that ends where it should.
fn address(url: &str) -> String {
    url.replace('(', "%28").replace(')', "%29").replace(' ', "%20").replace('<', "%3C").replace('>', "%3E")
}
