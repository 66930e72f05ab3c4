//! Whose voice a block speaks in. Where a story is told of others, a paragraph in which the publisher speaks to the
//! reader is no part of it; and the paragraphs of one appeal go together.

use std::collections::HashSet;

use super::{Label, Labelling, Reason, drop};
use crate::features::Features;
use crate::segment::Form;

/// How many blocks may stand between two that ask.
const REACH: usize = 4;
/// How far an appeal goes on from a paragraph that asks.
const STEPS: usize = 2;
/// Paragraphs that speak to nobody, from which on a story has a voice of its own.
const STORY: f32 = 4.0;
/// Words of a page that is there to log in, at most.
const DOOR: usize = 150;
/// What a foreign voice takes from a block that speaks both for the publisher and to the reader.
const BOTH: f32 = 4.5;
/// The same for one that does only either.
const ONE: f32 = 0.8;
/// What it takes more where a price is named to the reader.
const PRICE: f32 = 3.0;

pub(super) fn reasons(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    if !labelling.tells_story() {
        return door(labelling);
    }
    let strangeness = strangeness(labelling);
    let mut reasons: Vec<(usize, Reason)> = (0..labelling.blocks.len())
        .filter_map(|number| Some((number, voice(labelling, number, strangeness)?)))
        .collect();
    let mut scores: Vec<f32> = labelling.verdicts.iter().map(super::Verdict::score).collect();
    for (number, reason) in &reasons {
        scores[*number] += reason.weight;
    }
    reasons.extend(together(labelling, &scores, strangeness));
    reasons
}

/// On a page without running text that asks to log in there is nothing else to do.
fn door(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let mut blocks = 0..labelling.blocks.len();
    let asks = |number: usize| labelling.asks(number) && labelling.verdicts[number].label() == Label::Account;
    let is_prose = |number: usize| labelling.features[number].is_prose(labelling.blocks[number].form);
    let words: usize = labelling.features.iter().map(|features| features.words).sum();
    if words > DOOR || blocks.clone().any(is_prose) || !blocks.any(asks) {
        return Vec::new();
    }
    let all = (0..labelling.blocks.len()).filter(|&number| labelling.blocks[number].is_seen());
    all.map(|number| (number, drop(Label::Account, "stands on a page to log in", 3.0, ""))).collect()
}

/// How strange it would be on this page that somebody says “we” or “you”: 1 where the story never does, 0 where a
/// quarter of its paragraphs do.
#[derive(Clone, Copy)]
struct Strangeness {
    we: f32,
    you: f32,
}

fn strangeness(labelling: &Labelling<'_>) -> Strangeness {
    let story: Vec<usize> = (0..labelling.blocks.len())
        .filter(|&number| labelling.features[number].is_prose(labelling.blocks[number].form))
        .filter(|&number| !labelling.blocks[number].hidden && !labelling.asks(number))
        .collect();
    let share = |speaks_so: fn(&Features) -> bool, spared: usize| {
        let so = |number: &&usize| speaks(labelling, **number) && speaks_so(&labelling.features[**number]);
        story.iter().filter(so).count().saturating_sub(spared) as f32 / story.len().max(1) as f32
    };
    // A letter says both all the time; a page with appeals says both in some of its paragraphs.
    let first_person = story.iter().filter(|&&number| labelling.features[number].me > 0).count();
    let column = (1.0 - 3.0 * first_person.saturating_sub(1) as f32 / story.len().max(1) as f32).max(0.0);
    let letter = column * (1.5 - 2.5 * share(|f| f.we > 0 && f.you > 0, 0)).clamp(0.0, 1.0);
    // A few paragraphs are no story yet that could have a voice.
    let quiet = story.iter().filter(|&&number| !speaks(labelling, number)).count();
    let told = (quiet as f32 / STORY).min(1.0);
    // One of them may be an appeal that is looked for.
    let strange = |share: f32| told * letter * (1.0 - 4.0 * share).max(0.0);
    Strangeness {
        we: strange(share(|f| f.we > 0 && f.you == 0, 1)),
        you: strange(share(|f| f.you > 0 && f.we == 0, 1)),
    }
}

fn speaks(labelling: &Labelling<'_>, number: usize) -> bool {
    let features = &labelling.features[number];
    let own = features.we + features.you;
    own > 0 && features.quoted < 0.15 && (features.said == 0 || own >= 2)
}

fn voice(labelling: &Labelling<'_>, number: usize, strangeness: Strangeness) -> Option<Reason> {
    let (block, features) = (&labelling.blocks[number], &labelling.features[number]);
    if !speaks(labelling, number) || features.words < 4 || matches!(block.form, Form::Heading(_) | Form::Cell)
    {
        return None;
    }
    let (rule, weight) = match (features.we > 0, features.you > 0) {
        (true, true) => ("the publisher speaks to the reader", BOTH * strangeness.we * strangeness.you),
        // Its wording has been asked already.
        _ if labelling.is_addressed(number) => ("", 0.0),
        (false, _) => ("speaks to the reader as the story does not", ONE * strangeness.you),
        (true, false) => ("speaks for the publisher as the story does not", ONE * strangeness.we),
    };
    let sells = features.we > 0 || labelling.verdicts[number].reasons.iter().any(|r| r.about.is_promotion());
    let priced = features.you > 0 && sells && names_price(&block.text);
    match (priced, weight > 0.0) {
        (true, _) => {
            Some(drop(Label::Subscription, "names the reader a price", weight + PRICE * strangeness.you, ""))
        }
        (false, true) => Some(drop(Label::Boilerplate, rule, weight, "")),
        (false, false) => None,
    }
}

/// “$1 a week”, “9,90 €”.
pub(super) fn names_price(text: &str) -> bool {
    let mut chars = text.chars().filter(|c| !c.is_whitespace()).peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let currency = |c: char| matches!(c, '$' | '€' | '£' | '¥' | '₹' | '₽' | '₩' | '₴' | '₺' | '฿');
        if currency(c) && (before.is_ascii_digit() || chars.peek().is_some_and(char::is_ascii_digit)) {
            return true;
        }
        before = c;
    }
    false
}

/// What stands between two blocks that ask, or right beside one, and speaks as they do.
fn together(labelling: &Labelling<'_>, scores: &[f32], strangeness: Strangeness) -> Vec<(usize, Reason)> {
    let asks = |number: usize| {
        let label = labelling.verdicts[number].label();
        (scores[number] < 0.0 && !labelling.blocks[number].hidden && is_appeal(label)).then_some(label)
    };
    let asking: Vec<(usize, Label)> =
        (0..labelling.blocks.len()).filter_map(|number| Some((number, asks(number)?))).collect();
    let addresses = |number: usize| speaks(labelling, number) || labelling.asks_weakly(number);
    let belongs = |number: usize| {
        let features = &labelling.features[number];
        let tells = features.said > features.we + features.you || features.quoted >= 0.15;
        scores[number] >= 0.0 && !tells && (addresses(number) || features.words < 12)
    };
    let mut reasons = Vec::new();
    for pair in asking.windows(2) {
        let [(first, label), (last, _)] = *pair else { continue };
        if last - first <= REACH + 1 {
            let evidence = format!("‘{}’ … ‘{}’", opening(labelling, first), opening(labelling, last));
            let between = (first + 1..last).filter(|&number| belongs(number));
            reasons.extend(
                between.map(|n| (n, drop(label, "belongs to the appeal around it", 4.5, evidence.clone()))),
            );
        }
    }
    let mut joined: HashSet<usize> = reasons.iter().map(|(number, _)| *number).collect();
    // From each that asks outwards, as far as what stands beside speaks as it does.
    let mut open: Vec<(usize, Label, usize)> =
        asking.iter().map(|&(number, label)| (number, label, 0)).collect();
    while let Some((number, label, steps)) = open.pop() {
        for beside in [number.wrapping_sub(1), number + 1] {
            if beside >= scores.len() || !belongs(beside) || !addresses(beside) || !joined.insert(beside) {
                continue;
            }
            let weight = 2.5 * strangeness.we.max(strangeness.you);
            let evidence = format!("‘{}’", opening(labelling, number));
            reasons.push((beside, drop(label, "belongs to the appeal beside it", weight, evidence)));
            if steps < STEPS && scores[beside] < weight {
                open.push((beside, label, steps + 1));
            }
        }
    }
    reasons
}

/// Labels whose blocks are written as paragraphs, several together.
fn is_appeal(label: Label) -> bool {
    let appeals = [Label::Donation, Label::Newsletter, Label::Subscription, Label::Account, Label::Consent];
    appeals.contains(&label)
}

fn opening(labelling: &Labelling<'_>, number: usize) -> String {
    let words: Vec<&str> = labelling.blocks[number].text.split_whitespace().take(4).collect();
    words.join(" ")
}
