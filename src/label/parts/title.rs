//! Which block is the headline: what the metadata says, what the markup says, and where it stands.

use super::super::Labelling;
use crate::metadata::{find_date, fold, is_name, opens_byline, split_role, without_site};
use crate::segment::Form;

/// The most that what stands below a headline says for it.
const BYLINE: f32 = 2.5;
/// Blocks below a headline within which its byline or date stands.
const NEAR: usize = 6;
/// Longest byline, in characters.
const LINE: usize = 90;
/// A headline must reach this.
const ENOUGH: f32 = 1.5;
/// Of headlines that are as good to within this, the first is it: the next is its standfirst.
const TIE: f32 = 0.75;

/// The headline's block, and why it is.
pub(super) fn find(labelling: &Labelling<'_>) -> Option<(usize, &'static str)> {
    let stated = stated(labelling);
    let last = (0..labelling.blocks.len()).rev().find(|&number| labelling.is_story(number)).unwrap_or(0);
    let first = (0..labelling.blocks.len()).find(|&number| labelling.is_story(number)).unwrap_or(0);
    let mut scores: Vec<_> = (0..=last.min(labelling.blocks.len().checked_sub(1)?))
        .filter_map(|number| {
            score(labelling, &stated, number, first).map(|(score, why)| (number, score, why))
        })
        .collect();
    // What stands below is read only where it can make a difference.
    let enough = best(&scores)?.max(ENOUGH) - TIE - BYLINE;
    scores.retain(|(_, score, _)| *score >= enough);
    for (number, score, _) in &mut scores {
        *score += above_byline(labelling, *number);
    }
    let best = best(&scores).filter(|best| *best >= ENOUGH)?;
    scores.into_iter().find(|(_, score, _)| *score >= best - TIE).map(|(number, _, why)| (number, why))
}

fn best(scores: &[(usize, f32, &'static str)]) -> Option<f32> {
    scores.iter().map(|(_, score, _)| *score).max_by(f32::total_cmp)
}

/// The headlines that the metadata states, folded, with and without the site's name.
fn stated(labelling: &Labelling<'_>) -> Vec<String> {
    let site = labelling.stated.site_name.as_ref().map(|site| site.value.as_str());
    let titles = labelling.stated.titles.iter().map(|title| title.value.as_str());
    titles.flat_map(|title| [fold(title), fold(without_site(title, site))]).collect()
}

fn score(
    labelling: &Labelling<'_>,
    stated: &[String],
    number: usize,
    first: usize,
) -> Option<(f32, &'static str)> {
    let (block, features) = (&labelling.blocks[number], &labelling.features[number]);
    if block.hidden || !(1..=40).contains(&features.words) || matches!(block.form, Form::Control | Form::Cell)
    {
        return None;
    }
    let text = fold(&block.text);
    let equal = stated.contains(&text);
    let part = features.words >= 3
        && stated.iter().any(|title| title.contains(&text) && text.len() * 10 >= title.len() * 6);
    let (mut score, why) = match block.form {
        _ if equal => (6.0, "the metadata says so"),
        _ if part => (4.0, "the metadata says nearly so"),
        Form::Heading(1) => (1.0, "the first heading"),
        _ => (0.0, "the first line above byline or text"),
    };
    score += match block.form {
        Form::Heading(1) => 3.0,
        Form::Heading(2) => 1.0,
        _ => 0.0,
    };
    score -= if labelling.asks(number) { 4.0 } else { 0.0 };
    score -= features.you as f32;
    score -= if features.place.is_some() { 1.5 } else { 0.0 };
    score -= if features.linked > 0.5 { 2.0 } else { 0.0 };
    score -= if number > first { 3.0 } else { 0.0 };
    score += if (4..=25).contains(&features.words) { 1.0 } else { 0.0 };
    score += if features.ends_sentence { 0.0 } else { 0.5 };
    Some((score, why))
}

/// What a byline or date closely below says: right below, or below a standfirst, which is longer.
fn above_byline(labelling: &Labelling<'_>, number: usize) -> f32 {
    let below = (number + 1..labelling.blocks.len())
        .filter(|&below| !labelling.blocks[below].hidden && labelling.features[below].words > 0);
    let is_line = |number: usize| {
        let mut lines = labelling.blocks[number].text.lines().filter(|line| line.chars().count() < LINE);
        lines.any(|line| find_date(line).is_some() || opens_byline(line) || is_name(&split_role(line).0))
    };
    let below: Vec<usize> = below.take(NEAR).collect();
    match below.iter().position(|&below| is_line(below)) {
        _ if is_line(number) => 0.0,
        None => 0.0,
        Some(0) => 1.5,
        Some(1) if is_standfirst(labelling, below[0], number) => BYLINE,
        Some(_) => 0.5,
    }
}

/// Whether a block below may be the standfirst of the one above: as long as it, and more than a few words.
fn is_standfirst(labelling: &Labelling<'_>, below: usize, above: usize) -> bool {
    let (below_words, above_words) = (labelling.features[below].words, labelling.features[above].words);
    above_words >= 5 && below_words >= 8 && below_words * 5 >= above_words * 4 && !labelling.asks(below)
}
