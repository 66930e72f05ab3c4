//! What a block's neighbours make of it: a heading belongs to what it heads, and so does a list's title.

use super::notes::is_note;
use super::{Label, Labelling, Reason, drop, keep};
use crate::segment::Form;

/// Longest line that may be a heading though the markup does not say so, in words.
const LINE: usize = 8;
/// Longest headline of another article, in words.
const HEADLINE: usize = 18;

/// Lines of a letter's closing: the greeting, the name, the office.
const CLOSING: usize = 3;

pub(super) fn reasons(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    if !labelling.tells_story() {
        return Vec::new();
    }
    let blocks = 0..labelling.blocks.len();
    let headings = blocks.filter_map(|number| heading(labelling, number).map(|reason| (number, reason)));
    headings
        .chain(listed(labelling))
        .chain(lines_of_links(labelling))
        .chain(closings(labelling))
        .chain(following(labelling))
        .collect()
}

/// A line that is nothing but links is no part of running text: “Share · Print · E-mail”.
fn lines_of_links(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let is_line = |number: &usize| {
        let (block, features) = (&labelling.blocks[*number], &labelling.features[*number]);
        block.form == Form::Paragraph
            && (1..=HEADLINE).contains(&features.words)
            && features.linked > 0.6
            && !features.ends_sentence
    };
    // The words below an advert's link.
    let is_below = |number: &usize| {
        let (block, features) = (&labelling.blocks[*number], &labelling.features[*number]);
        let above = (0..*number).rev().find(|&above| labelling.blocks[above].is_seen());
        block.form == Form::Paragraph
            && (1..=LINE).contains(&features.words)
            && !features.ends_sentence
            && above.is_some_and(|above| is_line(&above) && labelling.blocks[above].node == block.node)
    };
    let rule = |number: usize| match () {
        () if is_line(&number) => Some("is a line of links amid running text"),
        () if is_below(&number) => Some("stands right below a line of links"),
        () => None,
    };
    let lines = (0..labelling.blocks.len()).filter_map(|number| Some((number, rule(number)?)));
    lines.map(|(number, rule)| (number, drop(Label::Navigation, rule, 2.5, ""))).collect()
}

/// A short paragraph in an element like that of the story's paragraph right above it goes on from there, and so it does
/// where an appeal, or a table of the story, stands between them.
fn following(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let tree = labelling.tree;
    let node = |number: usize| labelling.blocks[number].node;
    let outer = |number: usize| tree.ancestors(node(number)).take(3);
    let alike = |one: usize, other: usize| {
        tree.name(node(one)) == tree.name(node(other)) && outer(one).any(|id| outer(other).any(|o| o == id))
    };
    let fits = |number: usize| {
        let (block, features) = (&labelling.blocks[number], &labelling.features[number]);
        block.form == Form::Paragraph
            && features.ends_sentence
            && !block.text.ends_with(['?', '？', '؟'])
            && features.linked < 0.3
            && !labelling.is_addressed(number)
    };
    let mut reasons = Vec::new();
    // The last block that is seen, and whether the story stands there or goes on to there.
    let mut above: Option<(usize, bool)> = None;
    for number in (0..labelling.blocks.len()).filter(|&number| labelling.blocks[number].is_seen()) {
        if labelling.is_addressed(number) && !labelling.is_kept(number) {
            above = above.filter(|(above, _)| alike(*above, number));
            continue;
        }
        if labelling.blocks[number].form == Form::Cell && labelling.is_kept(number) {
            continue;
        }
        let goes_on = fits(number) && above.is_some_and(|(above, told)| told && alike(above, number));
        if goes_on {
            reasons.push((number, keep("goes on from the paragraph above", 2.0, "")));
        }
        above = Some((number, goes_on || labelling.is_story(number)));
    }
    reasons
}

/// A letter closes with a line that ends in a comma right below its last paragraph, and the names below that.
fn closings(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let Some(last) = (0..labelling.blocks.len()).rev().find(|&number| labelling.is_story(number)) else {
        return Vec::new();
    };
    let short = |number: &usize| {
        let (block, features) = (&labelling.blocks[*number], &labelling.features[*number]);
        block.is_seen()
            && block.form == Form::Paragraph
            && (1..=HEADLINE).contains(&features.words)
            && features.linked < 0.5
            && !labelling.asks(*number)
    };
    let lines: Vec<usize> = (last + 1..labelling.blocks.len()).take(CLOSING).take_while(short).collect();
    let opens = lines.first().is_some_and(|&first| labelling.blocks[first].text.ends_with([',', '،', '，']));
    let lines = lines.into_iter().filter(|_| opens);
    lines.map(|number| (number, keep("closes the letter", 3.0, ""))).collect()
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
    if labelling.is_story(next) || is_note(labelling, next) {
        return marked.then(|| keep("heads a part of the story", 5.0, ""));
    }
    let label = labelling.verdicts[next].label();
    let promotes =
        label.is_promotion() || label == Label::Navigation || labelling.verdicts[next].score() < -0.5;
    let over_text = labelling.is_kept(number) && labelling.blocks[next].form != Form::Control;
    let goes = promotes && !labelling.is_kept(next) && (marked || over_text);
    let heads: String = labelling.blocks[next].text.chars().take(40).collect();
    goes.then(|| drop(label, "heads something that is left out", 2.0, format!("‘{heads}’")))
}

/// Headlines below a line that says “Recommended”: short, no sentences, one after the other.
fn listed(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let mut reasons = Vec::new();
    let mut list: Option<usize> = None;
    for number in 0..labelling.blocks.len() {
        let (block, features) = (&labelling.blocks[number], &labelling.features[number]);
        // A headline may be a question.
        let asks = block.text.ends_with(['?', '？', '؟']);
        let opens = features.words <= LINE
            && !labelling.is_kept(number)
            && labelling.verdicts[number].label() == Label::Related;
        let goes_on = (1..=HEADLINE).contains(&features.words)
            && (!features.ends_sentence || asks)
            && labelling.is_kept(number);
        match list {
            _ if block.hidden => {}
            _ if opens => list = Some(number),
            Some(title) if goes_on => {
                let evidence = format!("‘{}’", labelling.blocks[title].text);
                reasons.push((number, drop(Label::Related, "is listed with other articles", 2.0, evidence)));
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
