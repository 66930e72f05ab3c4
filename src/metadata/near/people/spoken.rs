//! Names that follow “By”.

use super::super::{Near, Zone};
use super::read::{Taste, by, by_within, is_reviewed, read};
use super::{Shown, Surety, shown};
use crate::segment::Form;

/// Most words of a line that says “By” away from the headline.
const SHORT: usize = 16;

/// What a line that is nothing but “By” makes of the next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Name,
    PerhapsName,
    Nothing,
}

/// Names that follow “By”.
pub(super) fn spoken(near: &Near<'_>, site: Option<&str>) -> Vec<Shown> {
    let mut found = Vec::new();
    let mut next = Next::Nothing;
    for (number, block) in near.blocks.iter().enumerate().filter(|(number, _)| near.is_line(*number)) {
        let count = block.text.split_whitespace().count();
        let expected = std::mem::replace(&mut next, Next::Nothing);
        if count > SHORT && near.zone(number) != Zone::Head && expected != Next::Name {
            continue;
        }
        let pieces = block.pieces(near.tree).filter(|(id, _)| !near.is_topic(*id));
        let pieces: Vec<&str> = pieces.map(|(_, text)| text).collect();
        if pieces.first().is_some_and(|first| is_reviewed(first)) || near.asks_consent(number) {
            continue;
        }
        next = if pieces.is_empty() { expected } else { leads_on(near, number, &pieces) };
        if next == Next::Nothing {
            let people = line(near, number, (&pieces, count), expected, site);
            // Names may be a list's items.
            if block.form == Form::Item && !people.is_empty() {
                next = expected;
            }
            found.extend(people);
        }
    }
    found
}

/// Whether a line opens as a byline does, or a date and then a byline.
pub(in crate::metadata::near) fn opens(text: &str) -> bool {
    by_within(text).is_some() || by(text).is_some_and(|by| by.is_sure)
}

/// Whether a line is nothing but “Written by”, and the name stands in the next.
fn leads_on(near: &Near<'_>, number: usize, pieces: &[&str]) -> Next {
    let [piece] = pieces else { return Next::Nothing };
    match by(piece).filter(|by| by.rest.is_empty()) {
        Some(by) if by.is_sure => Next::Name,
        Some(_) if matches!(near.blocks[number].form, Form::Heading(_)) => Next::PerhapsName,
        Some(_) if !near.leads_away(number) => Next::PerhapsName,
        _ => Next::Nothing,
    }
}

/// The names of a line, of which the pieces and the number of words are given.
fn line(
    near: &Near<'_>,
    number: usize,
    (pieces, words): (&[&str], usize),
    expected: Next,
    site: Option<&str>,
) -> Vec<Shown> {
    let is_head = near.zone(number) == Zone::Head;
    let opening = pieces.iter().enumerate().find_map(|(at, piece)| Some((at, by(piece)?)));
    let (first, is_sure, is_long) = match opening {
        Some((_, by)) if !by.is_sure && near.leads_away(number) => return Vec::new(),
        Some((at, by)) => (at, by.is_sure, by.is_long),
        None if expected == Next::Name => (0, true, true),
        None if expected == Next::PerhapsName => (0, false, true),
        None => {
            let rest = by_within(&near.blocks[number].text).filter(|_| !is_head || words <= SHORT);
            let people = rest.map(|rest| read(std::iter::once(rest), site, Taste::Strict));
            return shown(people.unwrap_or_default(), Surety::Signed, number).collect();
        }
    };
    if !(is_head || is_long || near.zone(number) == Zone::Tail) {
        return Vec::new();
    }
    let is_plain = words <= SHORT / 2 && is_sure && (is_head || is_long);
    let taste = if is_plain { Taste::Any } else { Taste::Strict };
    let surety = if is_head { Surety::Said } else { Surety::Signed };
    shown(read(pieces[first..].iter().copied(), site, taste), surety, number).collect()
}
