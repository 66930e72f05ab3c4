//! Lines of text that stand by themselves, and white space at the ends of text.

use super::text::{Inline, Mark};

/// A line in bold type that a line's end follows stands by itself, as it does on the page.
pub(super) fn apart(text: Vec<Inline>) -> Vec<Vec<Inline>> {
    let mut lines = Vec::new();
    let mut line: Vec<Inline> = Vec::new();
    let mut rest: Vec<Inline> = text.into_iter().rev().collect();
    while let Some(inline) = rest.pop() {
        let is_bold = line.iter().all(is_strong);
        match inline {
            Inline::Break if is_bold => lines.push(trimmed(std::mem::take(&mut line))),
            inline if is_bold && is_strong(&inline) => match at_line_end(inline) {
                (before, Some(after)) => {
                    line.extend(before);
                    lines.push(trimmed(std::mem::take(&mut line)));
                    rest.push(after);
                }
                (before, None) => line.extend(before),
            },
            inline => line.push(inline),
        }
    }
    lines.push(trimmed(line));
    lines.retain(|line| !line.is_empty());
    lines
}

fn is_strong(inline: &Inline) -> bool {
    match inline {
        Inline::Marked { mark, .. } => *mark == Mark::Strong,
        Inline::Text { text } => text.trim().is_empty(),
        _ => false,
    }
}

/// What stands before the first line's end in marked text, and what after, each marked so.
fn at_line_end(inline: Inline) -> (Option<Inline>, Option<Inline>) {
    let Inline::Marked { mark, text } = inline else { return (Some(inline), None) };
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut text = text.into_iter();
    let mut ended = false;
    for inline in text.by_ref() {
        match inline {
            Inline::Break => ended = true,
            inline => match at_line_end(inline) {
                (first, Some(second)) => {
                    before.extend(first);
                    after.push(second);
                    ended = true;
                }
                (first, None) => before.extend(first),
            },
        }
        if ended {
            break;
        }
    }
    after.extend(text);
    let marked = |text: Vec<Inline>| (!text.is_empty()).then_some(Inline::Marked { mark, text });
    (marked(before), marked(after))
}

/// A heading is one line.
pub(super) fn joined(text: Vec<Inline>) -> Vec<Inline> {
    let mut joined = Vec::with_capacity(text.len());
    for mut inline in text {
        if let Some(inner) = inline.inner_mut() {
            *inner = self::joined(std::mem::take(inner));
        }
        let piece = if inline == Inline::Break { Inline::text(" ") } else { inline };
        super::notes::join(&mut joined, piece);
    }
    joined
}

/// Without the white space and the line ends around it.
pub(super) fn trimmed(mut text: Vec<Inline>) -> Vec<Inline> {
    let is_blank = |inline: &Inline| match inline {
        Inline::Break => true,
        Inline::Text { text } => text.trim().is_empty(),
        _ => false,
    };
    while text.last().is_some_and(is_blank) {
        text.pop();
    }
    let start = text.iter().take_while(|inline| is_blank(inline)).count();
    text.drain(..start);
    if let Some(first) = outermost(&mut text, <[Inline]>::first_mut) {
        *first = first.trim_start_matches(' ').to_owned();
    }
    if let Some(last) = outermost(&mut text, <[Inline]>::last_mut) {
        last.truncate(last.trim_end_matches(' ').len());
    }
    text
}

/// The same without the sign that parts it from what stood behind.
pub(super) fn parted(text: Vec<Inline>) -> Vec<Inline> {
    let mut text = trimmed(text);
    if let Some(last) = outermost(&mut text, <[Inline]>::last_mut) {
        last.truncate(last.trim_end_matches([' ', '·', '•', '|', '–', '—']).len());
    }
    trimmed(text)
}

/// The text at one end, however deep it stands in marks and links.
fn outermost(text: &mut [Inline], end: fn(&mut [Inline]) -> Option<&mut Inline>) -> Option<&mut String> {
    let mut outermost = end(text)?;
    loop {
        outermost = match outermost {
            Inline::Text { text } => return Some(text),
            inline => end(inline.inner_mut()?)?,
        };
    }
}
