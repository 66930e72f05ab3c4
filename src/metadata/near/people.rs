//! Who wrote it, as visible text has it: names after “By”, names that the markup or capitals mark, whoever is introduced.

mod bio;
mod capitals;
mod read;
mod spoken;

use std::collections::HashSet;

use super::super::date::find;
use super::super::fold;
use super::super::people::{is_name, is_role, same, split_role};
use super::marks::{marks_author, marks_sure};
use super::{LINE, Near, Zone};
use crate::page::NodeId;
use bio::introduced;
use capitals::telling;
use read::{Person, Taste, is_reviewed, read, read_titled};
pub(super) use spoken::opens;
use spoken::spoken;

/// Somebody who is shown to have written it.
#[derive(Clone, Debug)]
pub(in crate::metadata) struct Shown {
    pub(in crate::metadata) name: String,
    pub(in crate::metadata) role: Option<String>,
    pub(in crate::metadata) surety: Surety,
    block: usize,
}

/// How sure it is that a name is the author's, the surest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::metadata) enum Surety {
    /// The site's own name, marked so by the headline.
    House,
    /// The one name on the page that is marked so.
    Alone,
    /// A name that stands by the headline without a word or a mark.
    Beside,
    /// A name below the story that is marked so.
    Below,
    /// The one name on the page that “Written by” stands before.
    Signed,
    /// What is marked so by the headline, though it looks like no name.
    Marked,
    /// A name by the headline that is marked so.
    Named,
    /// A name by the headline that follows “By”.
    Said,
}

/// Most pieces of text in a marked element; most authors.
const PIECES: usize = 14;
const MOST: usize = 8;
/// Lines of one byline follow one another within so many blocks.
const NEXT: usize = 3;

/// The authors that are shown, from the surest place.
pub(in crate::metadata) fn find_people(near: &Near<'_>, site: Option<&str>) -> Vec<Shown> {
    let mut shown = spoken(near, site);
    shown.extend(labelled(near));
    shown.extend(marked(near, site));
    shown.extend(introduced(near));
    shown.extend(telling(near));
    // What is marked to be by the paper itself, “Team Tide Tables”, says nobody where somebody else is named.
    let site_said = site.filter(|site| !fold(site).is_empty());
    let is_house =
        |shown: &Shown| shown.surety < Surety::Said && site_said.is_some_and(|site| same(&shown.name, site));
    if shown.iter().any(|shown| shown.surety >= Surety::Below && !is_house(shown)) {
        shown.retain(|shown| !is_house(shown));
    }
    let Some(best) = shown.iter().map(|shown| shown.surety).max() else { return Vec::new() };
    shown.retain(|shown| shown.surety == best);
    shown.sort_by_key(|shown| shown.block);
    let mut last = shown.first().map_or(0, |first| first.block);
    shown.retain(|shown| {
        let follows = shown.block <= last + NEXT;
        last = if follows { shown.block } else { last };
        follows || best < Surety::Marked
    });
    let mut seen = HashSet::new();
    shown.retain(|shown| seen.insert(shown.name.to_lowercase()));
    // Names that are marked alike in many places are those of other articles.
    let is_apart = shown.windows(2).any(|pair| pair[1].block > pair[0].block + 1);
    if best < Surety::Marked && best != Surety::Beside && is_apart {
        return Vec::new();
    }
    shown.truncate(MOST);
    shown
}

/// Names in what is labelled a byline, names with a role behind, and names beside a date.
fn labelled(near: &Near<'_>) -> Vec<Shown> {
    let mut found = Vec::new();
    for number in near.head.clone().filter(|&number| near.is_line(number)) {
        let block = &near.blocks[number];
        let is_below = number > near.title;
        let (name, role) = split_role(&block.text);
        let is_over_role =
            || is_name(&block.text) && near.blocks.get(number + 1).is_some_and(|next| is_role(&next.text));
        let has_role = is_name(&name) && role.as_deref().is_some_and(is_role);
        // No space need part a date from the name beside it.
        let has_date =
            || near.is_short(number) && block.pieces(near.tree).any(|(_, text)| find(text).is_some());
        // What leads elsewhere than to an author is a section's name.
        let texts =
            || block.pieces(near.tree).filter(|(id, text)| near.may_sign(*id, text)).map(|(_, text)| text);
        let people = if is_below && (near.is_byline(number) || has_role || is_over_role()) {
            read(texts(), None, Taste::Strict)
        } else if has_date() {
            beside_date(texts())
        } else if let Some(titled) = is_below.then(|| read_titled(&block.text)).flatten() {
            titled
        } else if number == near.title + 1 && near.is_among_people(&block.text) {
            read(texts(), None, Taste::Strict)
        } else {
            continue;
        };
        found.extend(shown(people, Surety::Beside, number));
    }
    // A role alone in the line below a name is that name's.
    for person in &mut found {
        let below = near.blocks.get(person.block + 1).filter(|block| !block.hidden && is_role(&block.text));
        let is_own = below.is_some() && near.is_byline(person.block + 1);
        person.role = person.role.take().or_else(|| below.filter(|_| is_own).map(|block| block.text.clone()));
    }
    found
}

/// The names in the first part of a line that holds any, where another part is a date: “3 May 2024 · Ann Lee”.
fn beside_date<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Person> {
    let parts =
        texts.flat_map(|text| text.split(['·', '•', '|'])).map(str::trim).filter(|part| find(part).is_none());
    let read = parts.map(|part| read(std::iter::once(part), None, Taste::Strict));
    read.skip_while(Vec::is_empty).take_while(|people| !people.is_empty()).flatten().collect()
}

/// Names that class names, properties or the addresses of links mark.
fn marked(near: &Near<'_>, site: Option<&str>) -> Vec<Shown> {
    let mut found = Vec::new();
    let mut end = 0;
    for id in near.tree.ids() {
        let Some(element) = near.tree.element(id).filter(|_| id.0 >= end) else { continue };
        if !marks_author(element) {
            continue;
        }
        let pieces = near.inside(id);
        let Some(&(_, _, number)) = pieces.first() else { continue };
        if pieces.len() > PIECES || near.before(id).is_some_and(is_reviewed) {
            continue;
        }
        let zone = near.zone(number);
        let is_short = pieces.iter().map(|(_, text, _)| text.len()).sum::<usize>() <= LINE;
        let may_name = |number: usize| near.is_line(number) || (is_short && !near.is_title(number));
        let may_sign = |(id, _, number): &&(NodeId, &str, usize)| may_name(*number) && !near.is_topic(*id);
        let texts = pieces.iter().filter(may_sign).map(|(_, text, _)| *text);
        let taste = if zone == Zone::Head { Taste::Loose } else { Taste::Strict };
        let people = read(texts, site, taste);
        let is_house = |text: &str| site.is_some_and(|site| fold(site) == fold(text));
        let house = pieces.iter().find(|(_, text, _)| people.is_empty() && is_house(text));
        if let Some((_, text, number)) = house.filter(|_| zone == Zone::Head) {
            let name = (*text).to_owned();
            found.push(Shown { name, role: None, surety: Surety::House, block: *number });
        }
        let surety = match zone {
            Zone::Head if people.iter().all(|person| is_name(&person.name)) => Surety::Named,
            Zone::Head => Surety::Marked,
            Zone::Tail => Surety::Below,
            Zone::Elsewhere if marks_sure(element) => Surety::Alone,
            Zone::Elsewhere => continue,
        };
        if !people.is_empty() {
            end = near.tree.end(id).0;
        }
        found.extend(shown(people, surety, number));
    }
    found
}

fn shown(people: Vec<Person>, surety: Surety, block: usize) -> impl Iterator<Item = Shown> {
    people.into_iter().map(move |person| Shown { name: person.name, role: person.role, surety, block })
}
