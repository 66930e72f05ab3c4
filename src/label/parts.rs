//! The article's parts: headline, standfirst, byline, date, the lead image and its caption, and what is said twice.

mod head;
mod title;

use std::collections::HashMap;

use super::{Label, Labelling, Reason, drop};
use crate::metadata::fold;

/// A part of the article is kept whatever else speaks against its block, except that nobody sees it.
const PART: f32 = 12.0;
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
    if let Some((title, _)) = title {
        let above = (0..title).filter(|number| !parts.contains_key(number));
        reasons.extend(
            above.map(|number| (number, drop(Label::Boilerplate, "stands above the headline", 4.0, ""))),
        );
    }
    reasons.extend(parts);
    reasons.sort_by_key(|(number, _)| *number);
    reasons
}

fn part(label: Label, rule: &'static str, evidence: impl Into<String>) -> Reason {
    Reason { rule, weight: PART, evidence: evidence.into(), about: label }
}

/// What is said again: in the body what the head has said, or the body itself before.
fn duplicates(labelling: &Labelling<'_>, parts: &Parts) -> Vec<(usize, Reason)> {
    let heads: Vec<String> = parts.keys().map(|&number| fold(&labelling.blocks[number].text)).collect();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut reasons = Vec::new();
    for (number, block) in labelling.blocks.iter().enumerate() {
        if parts.contains_key(&number) || !labelling.is_kept(number) || block.text.is_empty() {
            continue;
        }
        let text = fold(&block.text);
        let words = labelling.features[number].words;
        let in_head =
            words >= 3 && heads.iter().any(|head| *head == text || (words >= 5 && head.starts_with(&text)));
        let before = seen.insert(text, number).filter(|_| words >= LONG_ENOUGH);
        if in_head || before.is_some() {
            let rule = if in_head { "repeats the article's head" } else { "repeats a block above" };
            reasons.push((number, drop(Label::Duplicate, rule, 12.0, "")));
        }
    }
    reasons
}
