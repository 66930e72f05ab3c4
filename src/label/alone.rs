//! A block by itself: what it asks of the reader.

use std::collections::{HashMap, HashSet};

use super::{Label, Labelling, Reason, drop};
use crate::features::Features;
use crate::language::{Found, LANGUAGES, Word};
use crate::segment::{Block, Form};

/// How much more a cue says that is all a block says.
const WHOLE: f32 = 1.5;
/// What a cue of weight 1 takes from a block's score.
const CUE: f32 = 1.5;

/// Longest label of a button or field, in words; what is longer may be a question that unfolds its answer.
const LABEL: usize = 3;
/// Longest button that answers, in words.
const BUTTON: usize = 8;
/// Longest paragraph whose purpose is the address in it, in words.
const ADDRESS: usize = 40;

/// Paragraphs with cues of one label from which on that label may be what the story is about.
const SUBJECT: usize = 3;
/// Words of such a paragraph at least.
const TELLS: usize = 25;
/// What stories compare and explain: an appeal or a consent text may be longer than a short story, and is none.
const SUBJECTS: [Label; 5] =
    [Label::Subscription, Label::Account, Label::App, Label::Advert, Label::Notification];
/// What is left of a cue's weight at least where the story is about it.
const ABOUT_IT: f32 = 0.3;

pub(super) fn reasons(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let found: Vec<Vec<Found<'_>>> = labelling.words.iter().map(|words| cues(words)).collect();
    let subjects = subjects(labelling, &found);
    let reasons = found.iter().enumerate().flat_map(|(number, found)| {
        let (block, features) = (&labelling.blocks[number], &labelling.features[number]);
        let words = &labelling.words[number];
        let cues = found.iter().map(|found| cue(block, features, words, found, &subjects));
        let all: Vec<Reason> = look(block, features).into_iter().chain(cues).collect();
        all.into_iter().map(move |reason| (number, reason))
    });
    reasons.collect()
}

fn look(block: &Block, features: &Features) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if block.hidden {
        reasons.push(drop(Label::Hidden, "is not seen on the page", 20.0, ""));
    }
    if block.form == Form::Control && features.words <= LABEL {
        reasons.push(drop(Label::Navigation, "is a button or a field", 2.0, ""));
    }
    if features.words <= BUTTON && features.me > 0 && !features.ends_sentence && features.quoted == 0.0 {
        reasons.push(drop(Label::Boilerplate, "answers for the reader as a button does", 3.0, ""));
    }
    if features.words <= ADDRESS && block.text.split_whitespace().any(is_mail_address) {
        reasons.push(drop(Label::Boilerplate, "gives an address to write to", 3.0, ""));
    }
    reasons
}

/// The cues in a text: of those that overlap the strongest, and none within quotation marks.
fn cues(words: &[Word]) -> Vec<Found<'_>> {
    let mut found: Vec<_> =
        LANGUAGES.cues.find(words).filter(|found| !words[found.words.start].quoted).collect();
    found.sort_by(|a, b| b.cue.weight.total_cmp(&a.cue.weight).then(a.words.start.cmp(&b.words.start)));
    let mut covered = vec![false; words.len()];
    found.retain(|found| {
        let free = !covered[found.words.clone()].contains(&true);
        if free {
            covered[found.words.clone()].fill(true);
        }
        free
    });
    found
}

fn cue(
    block: &Block,
    features: &Features,
    words: &[Word],
    found: &Found<'_>,
    subjects: &HashMap<Label, f32>,
) -> Reason {
    let Found { cue, words: at } = found;
    let quotation = &block.text[words[at.start].at.start..words[at.end - 1].at.end];
    let subject = subjects.get(&cue.label).copied().unwrap_or(1.0);
    let certainty = if cue.is_whole_block() { WHOLE } else { dilution(features) * subject };
    drop(cue.label, cue.label.act(), cue.weight * CUE * certainty, format!("‘{quotation}’"))
}

/// What is left of a label's cues where the story is about what they look for: subscriptions in an article that compares
/// them. A page may hold an appeal or two, but not in a good part of its paragraphs.
fn subjects(labelling: &Labelling<'_>, found: &[Vec<Found<'_>>]) -> HashMap<Label, f32> {
    let (mut paragraphs, mut tell) = (0_usize, HashMap::<Label, usize>::new());
    for (number, found) in found.iter().enumerate() {
        let (block, features) = (&labelling.blocks[number], &labelling.features[number]);
        if block.hidden || features.words < TELLS || !features.is_prose(block.form) {
            continue;
        }
        paragraphs += 1;
        let labels: HashSet<Label> =
            found.iter().map(|found| found.cue.label).filter(|label| SUBJECTS.contains(label)).collect();
        for label in labels {
            *tell.entry(label).or_default() += 1;
        }
    }
    let share = |count: usize| count as f32 / paragraphs.max(1) as f32;
    let about = tell.into_iter().filter(|(_, count)| *count >= SUBJECT);
    about.map(|(label, count)| (label, (1.0 - 4.0 * share(count)).max(ABOUT_IT))).collect()
}

fn is_mail_address(word: &str) -> bool {
    let Some((name, host)) = word.split_once('@') else { return false };
    name.ends_with(char::is_alphanumeric) && host.contains('.') && host.starts_with(char::is_alphanumeric)
}

/// One cue in a long paragraph that speaks to nobody says less than in a short one that says “you”.
fn dilution(features: &Features) -> f32 {
    if features.words > 20 && features.you + features.we == 0 { 0.5 } else { 1.0 }
}
