//! The article's parts: headline, standfirst, byline, date, the lead image and its caption, and what is said twice.

mod head;
mod lead;
mod title;
mod within;

use std::collections::{HashMap, HashSet};

use super::{Evidence, Label, Labelling, Reason, drop};
use crate::metadata::{fold, is_name, names, split_role};
use crate::segment::Form;

/// A part of the article is kept whatever else speaks against its block, except that nobody sees it.
const PART: f32 = 12.0;
/// Blocks that the head of an article has at most, and words of a line that is furniture in it.
const HEAD: usize = 15;
const FURNITURE: usize = 5;
/// Headings and labels may well be said twice; only longer texts are duplicates, in words.
const LONG_ENOUGH: usize = 8;

/// The parts found, by block.
type Parts = HashMap<usize, Reason>;

pub(super) fn reasons(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let mut parts = Parts::new();
    let title = title::find(labelling);
    if let Some((number, evidence)) = title {
        parts.insert(number, part(Label::Title, "is the headline", evidence));
    }
    head::find(labelling, title.map(|(number, _)| number), &mut parts);
    let mut reasons = duplicates(labelling, &parts);
    let authors = authors(labelling, &parts);
    reasons.extend(biographies(labelling, &authors));
    reasons.extend(portraits(labelling, &authors));
    if let (Some((title, _)), true) = (title, labelling.tells_story()) {
        let above = (0..title).filter(|number| !parts.contains_key(number));
        reasons.extend(
            above.map(|number| (number, drop(Label::Boilerplate, "stands above the headline", 4.0, ""))),
        );
    }
    reasons.extend(furniture(labelling, title.map(|(number, _)| number), &parts));
    reasons.extend(parts);
    reasons.sort_by_key(|(number, _)| *number);
    reasons
}

fn part(label: Label, rule: &'static str, evidence: impl Into<Evidence>) -> Reason {
    Reason { rule, weight: PART, evidence: evidence.into(), about: label }
}

/// What stands between headline and story and is neither: “5 min read”, the number of comments.
fn furniture(labelling: &Labelling<'_>, title: Option<usize>, parts: &Parts) -> Vec<(usize, Reason)> {
    let Some(title) = title else { return Vec::new() };
    let is_story = |number: &usize| labelling.is_story(*number) && !parts.contains_key(number);
    let Some(story) = (title + 1..labelling.blocks.len()).find(is_story) else { return Vec::new() };
    let is_line = |number: &usize| {
        let (block, features) = (&labelling.blocks[*number], &labelling.features[*number]);
        !parts.contains_key(number)
            && (1..=FURNITURE).contains(&features.words)
            && !features.ends_sentence
            && matches!(block.form, Form::Paragraph | Form::Control | Form::Item)
            && !block.text.ends_with(',')
    };
    let lines = (title + 1..story).take(HEAD).filter(is_line);
    let reason = || drop(Label::Boilerplate, "stands between headline and story", 2.5, "");
    lines.map(|number| (number, reason())).collect()
}

/// Names that the head states and the bylines say.
fn authors(labelling: &Labelling<'_>, parts: &Parts) -> Vec<String> {
    let bylines = parts.iter().filter(|(_, part)| part.about == Label::Byline);
    let texts = bylines.flat_map(|(&number, _)| labelling.blocks[number].pieces(labelling.tree));
    let seen = texts.flat_map(|(_, piece)| names(&split_role(piece).0)).filter(|name| is_name(name));
    labelling.stated.authors.iter().map(|a| a.value.clone()).chain(seen).collect()
}

/// Pictures of the authors, wherever they stand.
fn portraits(labelling: &Labelling<'_>, authors: &[String]) -> Vec<(usize, Reason)> {
    let shown = (0..labelling.blocks.len()).filter_map(|number| {
        let author = portrayed(labelling, number, authors)?;
        Some((number, drop(Label::Boilerplate, "shows the author", PART, author.clone())))
    });
    shown.collect()
}

/// The author whose name is all that a picture is described by.
fn portrayed<'a>(labelling: &Labelling<'_>, number: usize, authors: &'a [String]) -> Option<&'a String> {
    let alt = fold(labelling.blocks[number].descriptions(labelling.tree).next()?);
    authors.iter().find(|author| author.len() > 4 && fold(author) == alt)
}

/// Paragraphs below the story that open with an author's name.
fn biographies(labelling: &Labelling<'_>, authors: &[String]) -> Vec<(usize, Reason)> {
    let last = (0..labelling.blocks.len()).rev().filter(|&number| labelling.is_story(number)).take(2);
    let opens = |number: &usize| {
        authors.iter().find(|a| a.len() > 4 && labelling.blocks[*number].text.starts_with(a.as_str()))
    };
    let about = last.filter_map(|number| Some((number, opens(&number)?)));
    about
        .map(|(number, author)| {
            (number, drop(Label::Boilerplate, "is about the author", 8.0, author.clone()))
        })
        .collect()
}

/// What is said again: in the body what the head has said, or the body itself has.
fn duplicates(labelling: &Labelling<'_>, parts: &Parts) -> Vec<(usize, Reason)> {
    let heads: Vec<String> = parts.keys().map(|&number| fold(&labelling.blocks[number].text)).collect();
    let body: Vec<usize> = (0..labelling.blocks.len())
        .filter(|number| !parts.contains_key(number) && labelling.is_kept(*number))
        .filter(|&number| !labelling.blocks[number].text.is_empty())
        .collect();
    let texts: Vec<String> = body.iter().map(|&number| fold(&labelling.blocks[number].text)).collect();
    let quotes: Vec<&str> = body
        .iter()
        .zip(&texts)
        .filter(|(number, _)| is_pull_quote(labelling, **number))
        .map(|(_, text)| text.as_str())
        .collect();
    let pulled = within::within(&quotes, &texts);
    let mut seen: HashSet<&str> = HashSet::new();
    let mut reasons = Vec::new();
    for (&number, text) in body.iter().zip(&texts) {
        let words = labelling.features[number].words;
        let starts_head = |head: &String| head == text || (words >= 5 && head.starts_with(text.as_str()));
        let rule = match () {
            () if words >= 3 && heads.iter().any(starts_head) => "repeats the article's head",
            () if !seen.insert(text) && words >= LONG_ENOUGH => "repeats a block above",
            () if is_pull_quote(labelling, number) && pulled.contains(text.as_str()) => {
                "pulls a sentence out of the story"
            }
            () => continue,
        };
        reasons.push((number, drop(Label::Duplicate, rule, 12.0, "")));
    }
    reasons
}

/// A short block set apart from the paragraphs: a quotation, an aside, a line in quotation marks.
fn is_pull_quote(labelling: &Labelling<'_>, number: usize) -> bool {
    let (block, features) = (&labelling.blocks[number], &labelling.features[number]);
    let around = labelling.tree.with_ancestors(block.node).take(3);
    let apart = around
        .into_iter()
        .any(|id| matches!(labelling.tree.name(id), "blockquote" | "aside" | "q" | "figure"));
    (6..=40).contains(&features.words) && (apart || features.quoted > 0.8)
}
