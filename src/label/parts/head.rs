//! What stands between the headline and the story: standfirst, byline, role, date.

use super::super::{Label, Labelling};
use super::{Parts, lead, part};
use crate::language::{LANGUAGES, List};
use crate::metadata::{find_date, fold, is_name, is_name_after_by, is_role, names, opens_byline, split_role};
use crate::page::{Element, NodeId};
use crate::segment::Form;

/// How many blocks above the headline and below the first paragraph its byline may stand.
const MARGIN: usize = 3;
/// Longest byline or date, in words.
const LINE: usize = 16;
/// Characters of a word for “By”; longer ones, “Story”, may head anything.
const BY: usize = 3;

pub(super) fn find(labelling: &Labelling<'_>, title: Option<usize>, parts: &mut Parts) {
    let after = title.map_or(0, |title| title + 1);
    let Some(story) = story(labelling, after) else { return };
    let lines = after.saturating_sub(MARGIN)..(story + MARGIN).min(labelling.blocks.len());
    for number in lines.clone() {
        line(labelling, number, parts);
    }
    for number in lines.clone() {
        beside(labelling, number, parts);
    }
    let body = standfirst(labelling, after, story, parts);
    lead::find(labelling, after..body, parts);
}

/// Where the story starts: with the first of two paragraphs, since one alone may be the standfirst.
fn story(labelling: &Labelling<'_>, after: usize) -> Option<usize> {
    let stories = || (after..labelling.blocks.len()).filter(|&number| labelling.is_story(number));
    let goes_on = |number: &usize| {
        let next = (number + 1..labelling.blocks.len()).find(|&next| labelling.blocks[next].is_seen());
        next.is_some_and(|next| labelling.is_story(next))
    };
    stories().take(MARGIN).find(goes_on).or_else(|| stories().next())
}

/// Lines that are a date or a byline by themselves.
fn line(labelling: &Labelling<'_>, number: usize, parts: &mut Parts) {
    let (block, features) = (&labelling.blocks[number], &labelling.features[number]);
    if parts.contains_key(&number) || block.hidden || features.words > LINE || features.words == 0 {
        return;
    }
    let named = labelling
        .stated
        .authors
        .iter()
        .any(|author| !author.value.is_empty() && block.text.contains(&author.value));
    let mut people = block.pieces(labelling.tree).flat_map(|(_, piece)| names(&split_role(piece).0));
    let opens = opens_byline(&block.text) && (named || people.any(|name| is_name_after_by(&name)));
    let byline = opens || is_by_alone(&block.text);
    let by_markup = is_marked(labelling, block.node, "author") && features.words <= 8;
    if (byline || named || by_markup) && !features.ends_sentence {
        let why = if byline { "it opens as one" } else { "the metadata or markup names its author" };
        parts.insert(number, part(Label::Byline, "is the byline", why));
    } else if find_date(&block.text).is_some() && !features.ends_sentence {
        parts.insert(number, part(Label::Date, "is the date", block.text.clone()));
    }
}

/// “By” over the names.
fn is_by_alone(text: &str) -> bool {
    let word = text.trim_end_matches([':', '：']);
    word.chars().count() <= BY && LANGUAGES.has(List::By, &word.to_lowercase())
}

/// Lines that are part of a byline by what stands beside them: a name above a date, a role below a name.
fn beside(labelling: &Labelling<'_>, number: usize, parts: &mut Parts) {
    let block = &labelling.blocks[number];
    let is = |at: usize, label| parts.get(&at).is_some_and(|reason| reason.about == label);
    let near = |label| (number.saturating_sub(2)..=number + 2).any(|at| at != number && is(at, label));
    if parts.contains_key(&number) || block.hidden || labelling.features[number].ends_sentence {
        return;
    }
    let written = block.pieces(labelling.tree).map(|(_, piece)| piece);
    let pieces: Vec<&str> = written.filter(|piece| piece.contains(char::is_alphabetic)).collect();
    // “News Sport Weather” reads as a name, but is written in three pieces.
    let has_name = match pieces[..] {
        [name, role] if is_role(role) => is_name(name),
        [_] | [_, _] => is_name(&split_role(&block.text).0),
        _ => false,
    };
    if has_name && (near(Label::Date) || near(Label::Byline)) {
        parts.insert(number, part(Label::Byline, "is the byline", "a name beside the date"));
    } else if is_role(&block.text) && number > 0 && is(number - 1, Label::Byline) {
        parts.insert(number, part(Label::Byline, "is the author's role", "below the name"));
    }
}

/// Finds the standfirst; gives the first block of the body.
fn standfirst(labelling: &Labelling<'_>, after: usize, story: usize, parts: &mut Parts) -> usize {
    let is_line =
        |number: &usize| parts.get(number).is_some_and(|r| matches!(r.about, Label::Byline | Label::Date));
    let line = (after..story + MARGIN).find(is_line);
    let fits = |number: &usize| {
        let (block, features) = (&labelling.blocks[*number], &labelling.features[*number]);
        !parts.contains_key(number)
            && !block.hidden
            && block.form != Form::Control
            && (5..=70).contains(&features.words)
            && features.linked < 0.5
    };
    // A heading below other text heads what follows it.
    let is_first = |number: usize| {
        (after..number).all(|above| parts.contains_key(&above) || labelling.features[above].words < 5)
    };
    // A description that only opens the first paragraph was made from it.
    let described = |number: &usize| {
        let text = fold(&labelling.blocks[*number].text);
        labelling.stated.descriptions.iter().any(|description| fold(&description.value) == text)
            && is_set_apart(labelling, *number)
    };
    let marked = |number: &usize| {
        let block = &labelling.blocks[*number];
        (matches!(block.form, Form::Heading(2..)) && is_first(*number))
            || (STANDFIRST.iter().any(|word| is_marked(labelling, block.node, word))
                && !is_beside_story(labelling, *number))
    };
    let first = (after..=story)
        .find(|number| fits(number) && !labelling.asks(*number))
        .filter(|&first| first < after + 4);
    let found = first
        .filter(|first| marked(first) || line.is_some_and(|line| (first + 1..first + 3).contains(&line)))
        .map(|number| (number, "it stands below the headline"));
    let found = found.or_else(|| {
        (after..story)
            .filter(fits)
            .find(described)
            .map(|number| (number, "the metadata describes the page so"))
    });
    if let Some((number, why)) = found {
        parts.insert(number, part(Label::Standfirst, "is the standfirst", why));
    }
    let is_body = |number: &usize| labelling.is_story(*number) && !parts.contains_key(number);
    (after..labelling.blocks.len()).find(is_body).unwrap_or(story)
}

/// Whether the story goes on in the same element: then it is its first paragraph, though set in another type.
fn is_beside_story(labelling: &Labelling<'_>, number: usize) -> bool {
    let parent = |number: usize| labelling.tree.parent(labelling.blocks[number].node);
    let next = (number + 1..labelling.blocks.len()).find(|&next| labelling.is_story(next));
    next.is_some_and(|next| parent(next) == parent(number))
}

/// Whether it is of another make than what follows: not the first of the story's paragraphs.
fn is_set_apart(labelling: &Labelling<'_>, number: usize) -> bool {
    let make = |number: usize| {
        let node = labelling.blocks[number].node;
        let class = labelling.tree.element(node).and_then(|element| element.attribute("class"));
        (labelling.tree.parent(node), labelling.tree.name(node), class)
    };
    let next = (number + 1..labelling.blocks.len()).find(|&next| labelling.is_story(next));
    next.is_none_or(|next| make(next) != make(number))
}

const STANDFIRST: &[&str] = &[
    "standfirst",
    "dek",
    "deck",
    "subtitle",
    "subheadline",
    "summary",
    "lede",
    "lead",
    "intro",
    "subhead",
    "strapline",
    "excerpt",
    "description",
];

fn is_marked(labelling: &Labelling<'_>, node: NodeId, word: &str) -> bool {
    let around = labelling.tree.with_ancestors(node).take(3);
    around.filter_map(|id| labelling.tree.element(id)).any(|element| is_named(element, word))
}

fn is_named(element: &Element, word: &str) -> bool {
    let names = ["class", "id", "rel", "itemprop", "data-testid"]
        .into_iter()
        .filter_map(|name| element.attribute(name));
    names
        .flat_map(|value| value.split(|c: char| !c.is_alphanumeric()))
        .any(|part| part.eq_ignore_ascii_case(word))
}
