//! When it was published and changed, as visible text has it.

use super::super::date::{self, Moment, Order};
use super::marks::is_marked;
use super::{Near, Zone};
use crate::language::{LANGUAGES, List};
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
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sense {
    Published,
    Modified,
    Unsaid,
}

/// The days by the headline; where none are, those below the story that say what they are.
pub(in crate::metadata) fn find_days(near: &Near<'_>, order: Order) -> Days {
    let mut days = Days::default();
    for number in near.head.clone().chain(near.tail.clone()) {
        if near.is_line(number) {
            line(near, number, order, &mut days);
        }
    }
    days
}

/// Reads a line piece by piece: a date means what was last said before it, or what its markup says.
fn line(near: &Near<'_>, number: usize, order: Order, days: &mut Days) {
    let block = &near.blocks[number];
    let is_head = near.zone(number) == Zone::Head;
    let mut sense = before(near, number);
    let mut read = Vec::new();
    for (id, piece) in block.pieces(near.tree) {
        for part in piece.split(['·', '|', '•', '\n', ';']) {
            let said = sense_of(part);
            sense = if said == Sense::Unsaid { sense } else { said };
            let shown = exact(near, block.node, id).or_else(|| date::find_in(part, order));
            if let Some(moment) = shown {
                let marked = marked(near, block.node, id);
                read.push((moment, if sense == Sense::Unsaid { marked } else { sense }));
                sense = Sense::Unsaid;
            }
        }
    }
    // A day may be written in several elements.
    if let (true, Some(moment)) = (read.is_empty(), date::find_in(&block.text, order)) {
        read.push((moment, sense));
    }
    for (moment, sense) in read {
        match sense {
            Sense::Modified => days.modified = days.modified.or(Some(moment)),
            Sense::Published if !days.is_named => {
                (days.published, days.is_named) = (Some(moment), true);
            }
            Sense::Unsaid if is_head && !near.leads_away(number) => {
                days.published = days.published.or(Some(moment))
            }
            _ => {}
        }
    }
}

/// What the line before says, where it is only a label: “Last updated:”.
fn before(near: &Near<'_>, number: usize) -> Sense {
    let above = number.checked_sub(1).map(|above| &near.blocks[above]);
    let label =
        above.filter(|block| !block.hidden && block.text.len() <= 40 && date::find(&block.text).is_none());
    label.map_or(Sense::Unsaid, |block| sense_of(&block.text))
}

fn sense_of(text: &str) -> Sense {
    match () {
        () if LANGUAGES.say(List::Updated, text) => Sense::Modified,
        () if LANGUAGES.say(List::Published, text) => Sense::Published,
        () => Sense::Unsaid,
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
        if is_marked(element, &["modified", "updated"]) {
            return Sense::Modified;
        }
        if element.has("pubdate")
            || is_marked(element, &["publish", "pubdate", "entry-date", "post-date", "posted"])
        {
            return Sense::Published;
        }
    }
    Sense::Unsaid
}
