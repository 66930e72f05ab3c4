//! What a block's neighbours make of it: a heading belongs to what it heads, and so does a list's title.

use super::{Label, Labelling, Reason, drop, keep};
use crate::segment::Form;

/// Longest line that may be a heading though the markup does not say so, in words.
const LINE: usize = 8;
/// Longest headline of another article, in words.
const HEADLINE: usize = 18;

pub(super) fn reasons(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let blocks = 0..labelling.blocks.len();
    let headings = blocks.filter_map(|number| heading(labelling, number).map(|reason| (number, reason)));
    headings.chain(listed(labelling)).collect()
}

/// A heading over something that asks or leads elsewhere goes with it; one over the story stays.
fn heading(labelling: &Labelling<'_>, number: usize) -> Option<Reason> {
    let (block, features) = (&labelling.blocks[number], &labelling.features[number]);
    let marked = matches!(block.form, Form::Heading(_));
    let like =
        block.form == Form::Paragraph && (1..=LINE).contains(&features.words) && !block.text.ends_with('.');
    if !marked && (!like || block.text.starts_with(['-', '•', '*'])) {
        return None;
    }
    let next = next(labelling, number)?;
    if labelling.is_story(next) {
        return marked.then(|| keep("heads a part of the story", 3.0, ""));
    }
    let label = labelling.verdicts[next].label();
    let promotes =
        label.is_promotion() || label == Label::Navigation || labelling.verdicts[next].score() < -0.5;
    let over_text = labelling.is_kept(number) && labelling.blocks[next].form != Form::Control;
    let goes = promotes && !labelling.is_kept(next) && (marked || over_text);
    let heads: String = labelling.blocks[next].text.chars().take(40).collect();
    goes.then(|| drop(label, "heads something that is left out", 3.0, format!("‘{heads}’")))
}

/// Headlines below a line that says “Recommended”: short, no sentences, one after the other.
fn listed(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let mut reasons = Vec::new();
    let mut list: Option<usize> = None;
    for number in 0..labelling.blocks.len() {
        let (block, features) = (&labelling.blocks[number], &labelling.features[number]);
        let opens = features.words <= LINE
            && !labelling.is_kept(number)
            && labelling.verdicts[number].label() == Label::Related;
        let goes_on =
            (1..=HEADLINE).contains(&features.words) && !features.ends_sentence && labelling.is_kept(number);
        match list {
            _ if block.hidden => {}
            _ if opens => list = Some(number),
            Some(title) if goes_on => {
                let evidence = format!("‘{}’", labelling.blocks[title].text);
                reasons.push((number, drop(Label::Related, "is listed with other articles", 4.0, evidence)));
            }
            Some(_) if labelling.is_story(number) => list = None,
            _ => {}
        }
    }
    reasons
}

fn next(labelling: &Labelling<'_>, number: usize) -> Option<usize> {
    let mut after = number + 1..labelling.blocks.len();
    after.find(|&next| !labelling.blocks[next].hidden && labelling.features[next].words > 0)
}
