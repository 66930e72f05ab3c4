//! Which block is the headline: what the metadata says, what the markup says, and where it stands.

use super::super::Labelling;
use crate::metadata::{find_date, fold, is_name, without_site};
use crate::segment::Form;

/// Blocks below a headline within which its byline or date stands.
const NEAR: usize = 6;
/// A headline must reach this.
const ENOUGH: f32 = 2.5;
/// Of headlines that are as good to within this, the first is it: the next is its standfirst.
const TIE: f32 = 0.75;

/// The headline's block, and why it is.
pub(super) fn find(labelling: &Labelling<'_>) -> Option<(usize, &'static str)> {
    let stated = stated(labelling);
    let last = (0..labelling.blocks.len()).rev().find(|&number| labelling.is_story(number)).unwrap_or(0);
    let first = (0..labelling.blocks.len()).find(|&number| labelling.is_story(number)).unwrap_or(0);
    let scores: Vec<_> = (0..=last.min(labelling.blocks.len().checked_sub(1)?))
        .filter_map(|number| {
            score(labelling, &stated, number, first).map(|(score, why)| (number, score, why))
        })
        .collect();
    let best =
        scores.iter().map(|(_, score, _)| *score).max_by(f32::total_cmp).filter(|best| *best >= ENOUGH)?;
    scores.into_iter().find(|(_, score, _)| *score >= best - TIE).map(|(number, _, why)| (number, why))
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
    score += if above_byline(labelling, number) { 1.5 } else { 0.0 };
    Some((score, why))
}

/// Whether a date or a name follows closely.
fn above_byline(labelling: &Labelling<'_>, number: usize) -> bool {
    let below =
        labelling.blocks.iter().skip(number + 1).filter(|block| !block.hidden && !block.text.is_empty());
    let mut lines =
        below.take(NEAR).flat_map(|block| block.text.lines()).filter(|line| line.chars().count() < 90);
    find_date(&labelling.blocks[number].text).is_none()
        && lines.any(|line| find_date(line).is_some() || is_name(line))
}
