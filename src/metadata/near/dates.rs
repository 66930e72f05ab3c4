//! When it was published and changed, as visible text has it.

use super::super::date::{self, Moment, Order};
use super::marks::is_marked;
use super::{Near, Zone, people};
use crate::language::{LANGUAGES, List, words};
use crate::page::NodeId;

/// The days that are shown.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::metadata) struct Days {
    pub(in crate::metadata) published: Option<Moment>,
    pub(in crate::metadata) modified: Option<Moment>,
    /// Whether words or markup call it the day of publication; else it only stands there.
    pub(in crate::metadata) is_named: bool,
}

/// What a line says its date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sense {
    Published,
    Modified,
    Unsaid,
}

/// Blocks beside the headline that are about it, whatever else speaks against them.
const BESIDE: usize = 3;
/// Blocks below the story, and words of a line there, that may sign it with a day.
const BELOW: usize = 4;
const SIGNED: usize = 8;
/// Longest dateline, in bytes; paragraphs of the story that may open with one.
const DATELINE: usize = 60;
const OPENING: usize = 3;

/// The days by the headline; else those elsewhere that say what they are, if all such lines agree.
pub(in crate::metadata) fn find_days(near: &Near<'_>, order: Order) -> Days {
    let mut days = Days::default();
    let above = (near.head.start..near.title).rev();
    for number in (near.title + 1..near.head.end).chain(above).filter(|&number| near.is_line(number)) {
        let is_beside = number.abs_diff(near.title) <= BESIDE;
        for (moment, sense) in line(near, number, order) {
            match sense {
                Sense::Modified => days.modified = days.modified.or(Some(moment)),
                Sense::Published if !days.is_named => (days.published, days.is_named) = (Some(moment), true),
                Sense::Unsaid if near.is_short(number) && (is_beside || !near.leads_away(number)) => {
                    days.published = days.published.or(Some(moment));
                }
                _ => {}
            }
        }
    }
    days.published = days.published.or_else(|| dateline(near, order));
    let (elsewhere, signed) = elsewhere(near, order);
    let is_first = |moment: &Moment| days.published.is_none_or(|known| moment.day() < known.day());
    if let Some(moment) = elsewhere.published.filter(|moment| !days.is_named && is_first(moment)) {
        (days.published, days.is_named) = (Some(moment), true);
    }
    days.published = days.published.or(signed);
    days.modified = days.modified.or(elsewhere.modified);
    days
}

/// The day with which a story opens: “Oslo, 3 May 2024 – The pier …”.
fn dateline(near: &Near<'_>, order: Order) -> Option<Moment> {
    let story = (near.title + 1..near.blocks.len()).filter(|&number| near.is_story(number)).take(OPENING);
    let openings = story.filter_map(|number| {
        let text = &near.blocks[number].text;
        let ends = [" - ", " – ", " — ", " | "].iter().filter_map(|bar| text.find(bar));
        text.get(..ends.min()?).filter(|opening| opening.len() <= DATELINE)
    });
    openings.filter_map(|opening| date::find_in(opening, order)).next()
}

/// Days away from the headline, where there is but one of each right below the story, or on all the page; last the day
/// that only stands below the story.
fn elsewhere(near: &Near<'_>, order: Order) -> (Days, Option<Moment>) {
    let (mut published, mut modified, mut signed) = (Vec::new(), Vec::new(), Vec::new());
    for number in (near.head.end..near.blocks.len()).filter(|&number| near.is_line(number)) {
        let zone = near.zone(number);
        for (moment, sense) in line(near, number, order) {
            let text = &near.blocks[number].text;
            let is_short = || number <= near.tail.start + BELOW && text.split_whitespace().count() <= SIGNED;
            let is_signed = || people::opens(text) || (is_short() && !near.leads_away(number));
            match sense {
                Sense::Modified => modified.push((zone, moment)),
                Sense::Published => published.push((zone, moment)),
                Sense::Unsaid if zone == Zone::Tail && is_signed() => signed.push((zone, moment)),
                Sense::Unsaid => {}
            }
        }
    }
    let one = |moments: Vec<(Zone, Moment)>| {
        let nearest = moments.iter().map(|(zone, _)| *zone).min()?;
        let (_, first) = *moments.iter().find(|(zone, _)| *zone == nearest)?;
        let mut near = moments.iter().filter(|(zone, _)| *zone == nearest);
        near.all(|(_, moment)| moment.day() == first.day()).then_some(first)
    };
    (Days { published: one(published), modified: one(modified), is_named: true }, one(signed))
}

/// The dates of a line, read piece by piece: each means what was last said before it, or what its markup says.
fn line(near: &Near<'_>, number: usize, order: Order) -> Vec<(Moment, Sense)> {
    let block = &near.blocks[number];
    let mut read = Vec::new();
    if !block.text.contains(char::is_numeric) {
        return read;
    }
    let mut sense = before(near, number);
    for (id, piece) in block.pieces(near.tree) {
        for part in piece.split(['·', '|', '•', '\n', ';']).flat_map(segments) {
            let said = sense_of(part);
            sense = if said == Sense::Unsaid { sense } else { said };
            if let Some(moment) = told(exact(near, block.node, id), date::find_in(part, order)) {
                let marked = || marked(near, block.node, id);
                read.push((moment, if sense == Sense::Unsaid { marked() } else { sense }));
                sense = Sense::Unsaid;
            }
        }
    }
    // “3 May, updated 5 May”: what was changed later was published before.
    for at in 1..read.len() {
        let [(first, before), (last, after)] = [read[at - 1], read[at]];
        if before == Sense::Unsaid && after == Sense::Modified && first.day() < last.day() {
            read[at - 1].1 = Sense::Published;
        }
    }
    // A day may be written in several elements.
    if let (true, Some(moment)) = (read.is_empty(), date::find_in(&block.text, order)) {
        read.push((moment, sense));
    }
    read
}

/// What readers are told where markup says it more exactly: it may count in another zone, and have the day before or after.
fn told(exact: Option<Moment>, written: Option<Moment>) -> Option<Moment> {
    let days = exact.zip(written).and_then(|(exact, written)| written.day().since(exact.day()).ok());
    let is_beside = days.is_some_and(|days| days.get_days().abs() == 1);
    if is_beside { written } else { exact.or(written) }
}

/// A text cut before each word that says what a date is, so that no part holds two: “published on … updated on …”.
fn segments(text: &str) -> Vec<&str> {
    let words = words(text);
    let mut cuts: Vec<usize> = [List::Updated, List::Published]
        .iter()
        .flat_map(|list| LANGUAGES.starts(*list, &words))
        .map(|number| words[number].at.start)
        .filter(|&at| text[..at].contains(char::is_numeric))
        .collect();
    cuts.sort_unstable();
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    starts.zip(cuts.iter().copied().chain([text.len()])).map(|(start, end)| &text[start..end]).collect()
}

/// What the line before says, where it is only a label: “Last updated:”.
fn before(near: &Near<'_>, number: usize) -> Sense {
    let above = number.checked_sub(1).map(|above| &near.blocks[above]);
    let label = above.filter(|block| block.text.len() <= 40 && date::find(&block.text).is_none());
    label.map_or(Sense::Unsaid, |block| sense_of(&block.text))
}

/// What a text says of its date: what stands before it, or else what stands behind.
fn sense_of(text: &str) -> Sense {
    let before = text.split(|c: char| c.is_numeric()).next().unwrap_or_default();
    let said = |text: &str| match () {
        () if LANGUAGES.say(List::Updated, text) => Sense::Modified,
        () if LANGUAGES.say(List::Published, text) => Sense::Published,
        () => Sense::Unsaid,
    };
    match said(before) {
        Sense::Unsaid if before.len() < text.len() => said(text),
        sense => sense,
    }
}

/// What `<time datetime>` around a text says.
fn exact(near: &Near<'_>, block: NodeId, id: NodeId) -> Option<Moment> {
    let inside = near.tree.ancestors(id).take_while(|&above| above != block);
    let around = inside.chain(std::iter::once(block)).filter_map(|id| near.tree.element(id));
    let times = around.filter(|element| &*element.name == "time");
    times.filter_map(|element| element.attribute("datetime")).find_map(date::moment)
}

fn marked(near: &Near<'_>, block: NodeId, id: NodeId) -> Sense {
    let inside = near.tree.ancestors(id).take_while(|&above| above != block);
    let around = inside.chain(near.tree.with_ancestors(block).take(2));
    for element in around.filter_map(|id| near.tree.element(id)) {
        // What was never changed is marked as both.
        let published =
            ["publish", "publication", "pubdate", "release-date", "entry-date", "post-date", "posted"];
        if element.has("pubdate") || is_marked(element, &published) {
            return Sense::Published;
        }
        if is_marked(element, &["modified", "updated"]) {
            return Sense::Modified;
        }
    }
    Sense::Unsaid
}
