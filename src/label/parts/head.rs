//! What stands between the headline and the story: standfirst, byline, role, date, lead image, caption.

use super::super::{Label, Labelling};
use super::{Parts, part};
use crate::metadata::{find_date, fold, is_name, is_role, opens_byline, split_role};
use crate::page::{Element, NodeId};
use crate::segment::Form;

/// How many blocks above the headline and below the first paragraph its byline may stand.
const MARGIN: usize = 3;
/// Longest byline or date, in words.
const LINE: usize = 16;

pub(super) fn find(labelling: &Labelling<'_>, title: Option<usize>, parts: &mut Parts) {
    let after = title.map_or(0, |title| title + 1);
    let Some(story) = (after..labelling.blocks.len()).find(|&number| labelling.is_story(number)) else {
        return;
    };
    let lines = after.saturating_sub(MARGIN)..(story + MARGIN).min(labelling.blocks.len());
    for number in lines.clone() {
        line(labelling, number, parts);
    }
    for number in lines.clone() {
        beside(labelling, number, parts);
    }
    let body = standfirst(labelling, after, story, parts);
    for number in after..body {
        caption(labelling, number, parts);
    }
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
    let byline =
        opens_byline(&block.text) && block.text.lines().any(|line| is_name(&split_role(line).0) || named);
    let by_markup = is_marked(labelling, block.node, "author") && features.words <= 8;
    if (byline || named || by_markup) && !features.ends_sentence {
        let why = if byline { "it opens as one" } else { "the metadata or markup names its author" };
        parts.insert(number, part(Label::Byline, "is the byline", why));
    } else if find_date(&block.text).is_some() && !features.ends_sentence {
        parts.insert(number, part(Label::Date, "is the date", &block.text));
    }
}

/// Lines that are part of a byline by what stands beside them: a name above a date, a role below a name.
fn beside(labelling: &Labelling<'_>, number: usize, parts: &mut Parts) {
    let block = &labelling.blocks[number];
    let is = |at: usize, label| parts.get(&at).is_some_and(|reason| reason.about == label);
    let near = |label| (number.saturating_sub(2)..=number + 2).any(|at| at != number && is(at, label));
    if parts.contains_key(&number) || block.hidden || labelling.features[number].ends_sentence {
        return;
    }
    let name = split_role(&block.text).0;
    if is_name(&name) && (near(Label::Date) || near(Label::Byline)) {
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
        let kept = labelling.verdicts[*number].score() > -2.0;
        !parts.contains_key(number)
            && !block.hidden
            && (5..=70).contains(&features.words)
            && kept
            && features.linked < 0.5
    };
    let described = |number: &usize| {
        let text = fold(&labelling.blocks[*number].text);
        let descriptions = labelling.stated.descriptions.iter().map(|description| fold(&description.value));
        descriptions
            .into_iter()
            .any(|d| d == text || (d.len() > 40 && text.starts_with(d.trim_end_matches("..."))))
    };
    let marked = |number: &usize| {
        let block = &labelling.blocks[*number];
        matches!(block.form, Form::Heading(2..))
            || STANDFIRST.iter().any(|word| is_marked(labelling, block.node, word))
    };
    let first = (after..=story).find(fits).filter(|&first| first < after + 4);
    let found = first
        .filter(|first| marked(first) || line.is_some_and(|line| *first < line))
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
    "kicker-text",
    "description",
];

/// The lead image and its caption.
fn caption(labelling: &Labelling<'_>, number: usize, parts: &mut Parts) {
    let block = &labelling.blocks[number];
    if parts.contains_key(&number) || block.hidden || labelling.verdicts[number].score() < -3.5 {
        return;
    }
    let has = |label| parts.values().any(|reason| reason.about == label);
    let image = block.form == Form::Media && is_figure(labelling, block.node, block.run.start);
    let text = fold(&block.text);
    let repeats = labelling.blocks[..number].iter().rev().take(2).any(|before| {
        let before = fold(&before.text);
        before.len() > 12 && text.starts_with(&before)
    });
    let credited = ends_with_credit(&block.text);
    if image {
        parts.insert(number, part(Label::Caption, "is the lead image", "between headline and story"));
    } else if labelling.features[number].words > 0
        && (block.form == Form::Caption || repeats || (credited && !has(Label::Caption)))
    {
        parts.insert(
            number,
            part(Label::Caption, "is the lead image's caption", "between headline and story"),
        );
    }
}

/// “Mr Hunt in Oslo (Photo: A. Lee/Agency)”.
fn ends_with_credit(text: &str) -> bool {
    let Some((caption, credit)) = text.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('('))
    else {
        return false;
    };
    caption.split_whitespace().count() >= 3 && (1..=6).contains(&credit.split_whitespace().count())
}

fn is_figure(labelling: &Labelling<'_>, node: NodeId, image: u32) -> bool {
    let tree = labelling.tree;
    let in_figure =
        std::iter::once(node).chain(tree.ancestors(node)).take(4).any(|id| tree.name(id) == "figure");
    let size = |name: &str| tree.element(NodeId(image))?.attribute(name)?.parse::<u32>().ok();
    in_figure
        || size("width").is_some_and(|width| width >= 300)
        || size("height").is_some_and(|height| height >= 200)
}

fn is_marked(labelling: &Labelling<'_>, node: NodeId, word: &str) -> bool {
    let around = std::iter::once(node).chain(labelling.tree.ancestors(node)).take(3);
    around.filter_map(|id| labelling.tree.element(id)).any(|element| names(element, word))
}

fn names(element: &Element, word: &str) -> bool {
    let names = ["class", "id", "rel", "itemprop", "data-testid"]
        .into_iter()
        .filter_map(|name| element.attribute(name));
    names
        .flat_map(|value| value.split(|c: char| !c.is_alphanumeric()))
        .any(|part| part.eq_ignore_ascii_case(word))
}
