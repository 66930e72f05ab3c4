//! Inline text as Markdown.

use super::escape::{address, line_start, text as escaped};
use crate::article::{Formula, Inline, Mark, Target, plain};

/// Text of one or more lines, none of which opens anything else.
pub(super) fn several_lines(text: &[Inline]) -> String {
    inlines(text).split('\n').map(line_start).collect::<Vec<_>>().join("\n")
}

/// Text on one line.
pub(super) fn one_line(text: &[Inline]) -> String {
    inlines(text).replace("\\\n", " ")
}

fn inlines(text: &[Inline]) -> String {
    let pieces: Vec<String> = text.iter().map(inline).collect();
    let mut written = String::new();
    for (number, (piece, inline)) in pieces.iter().zip(text).enumerate() {
        // An exclamation mark right before a link would make it a picture.
        if piece.starts_with('[') && written.ends_with('!') {
            written.insert(written.len() - 1, '\\');
        }
        let next = pieces[number + 1..].iter().find_map(|piece| piece.chars().next());
        match inline {
            Inline::Marked { mark, text } if !holds(piece, written.chars().next_back(), next) => {
                written.push_str(&tagged(*mark, &inlines(text)));
            }
            _ => written.push_str(piece),
        }
    }
    written
}

/// Whether marks mean something where they stand: CommonMark asks that those of emphasis lean on words, and that code
/// does not follow on code.
fn holds(piece: &str, before: Option<char>, after: Option<char>) -> bool {
    let is_mark = |c: char| matches!(c, '*' | '~' | '`');
    let inner = piece.trim_matches(is_mark);
    if !piece.starts_with(is_mark) {
        return true;
    }
    let (Some(first), Some(last)) = (inner.chars().next(), inner.chars().next_back()) else { return true };
    let leans = |own: char, other: Option<char>| {
        let is_sign = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
        !is_sign(own) || other.is_none_or(|other| is_sign(other) || other.is_whitespace())
    };
    let apart = |c: Option<char>| !c.is_some_and(is_mark);
    let is_code = piece.starts_with('`');
    apart(before) && apart(after) && (is_code || (leans(first, before) && leans(last, after)))
}

/// The same as elements.
fn tagged(mark: Mark, text: &str) -> String {
    let tag = match mark {
        Mark::Strong => "strong",
        Mark::Deleted => "del",
        Mark::Code | Mark::Keyboard | Mark::Sample => "code",
        _ => "em",
    };
    format!("<{tag}>{text}</{tag}>")
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text { text } => escaped(text),
        Inline::Break => "\\\n".to_owned(),
        Inline::Link { to, text } => link(to, &inlines(text)),
        Inline::Marked { mark, text } => marked(*mark, text),
        Inline::Abbreviation { text, .. } | Inline::Foreign { text, .. } => inlines(text),
        Inline::Ruby { text, reading } => format!("{}({})", inlines(text), escaped(reading)),
        Inline::Formula(inner) => formula(inner),
        Inline::Note { number, .. } => format!("[^{number}]"),
    }
}

fn link(to: &Target, words: &str) -> String {
    let (before, words, after) = trimmed(words);
    let to = match to {
        Target::Address(to) => address(to.as_str()),
        Target::Anchor(name) => format!("#{name}"),
    };
    format!("{before}[{words}]({to}){after}")
}

fn marked(mark: Mark, text: &[Inline]) -> String {
    match mark {
        Mark::Emphasis
        | Mark::Variable
        | Mark::Definition
        | Mark::Citation
        | Mark::Strong
        | Mark::Deleted => emphasis(mark, &inlines(text)),
        Mark::Code | Mark::Keyboard | Mark::Sample => span(&plain(text)),
        Mark::Quotation => format!("“{}”", inlines(text)),
        Mark::Subscript => format!("<sub>{}</sub>", inlines(text)),
        Mark::Superscript => format!("<sup>{}</sup>", inlines(text)),
        Mark::Inserted => format!("<ins>{}</ins>", inlines(text)),
        Mark::Highlighted => format!("<mark>{}</mark>", inlines(text)),
        Mark::SmallCaps | Mark::Isolated => inlines(text),
    }
}

/// A formula within a line; one that would end too early is code.
fn formula(formula: &Formula) -> String {
    if formula.tex.contains(['$', '`']) { span(&formula.tex) } else { format!("${}$", formula.tex) }
}

/// Marks stand close to the words; white space goes outside. Marks that meet others are written as elements.
pub(super) fn emphasis(mark: Mark, text: &str) -> String {
    let (before, words, after) = trimmed(text);
    let sign = match mark {
        Mark::Strong => "**",
        Mark::Deleted => "~~",
        _ => "*",
    };
    let meets = |words: &str| words.starts_with(['*', '~']) || words.ends_with(['*', '~']);
    // “***bold and leaning***” is the one that all read alike.
    let inner = words.strip_prefix('*').and_then(|words| words.strip_suffix('*'));
    let is_both =
        sign == "**" && inner.is_some_and(|inner| !inner.contains(['*', '\\']) && !inner.is_empty());
    match () {
        () if words.is_empty() => text.to_owned(),
        () if meets(words) && !is_both => format!("{before}{}{after}", tagged(mark, words)),
        () => format!("{before}{sign}{words}{sign}{after}"),
    }
}

/// The text without a mark that all of it gets.
pub(super) fn without(mark: Mark, text: &[Inline]) -> Vec<Inline> {
    let flat = text.iter().flat_map(|inline| match inline {
        Inline::Marked { mark: other, text } if *other == mark => text.clone(),
        inline => vec![inline.clone()],
    });
    flat.collect()
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
    let mut words = rest.trim_end();
    while let Some(line) = words.strip_suffix('\\').filter(|_| rest[words.len()..].starts_with('\n')) {
        words = line.trim_end();
    }
    (before, words, &rest[words.len()..])
}

fn span(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{}{pad}{fence}", text.replace('\n', " "))
}
