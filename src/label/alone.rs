//! A block by itself: is it running text, is it made of links, what does it ask of the reader.

use super::{Label, Labelling, Reason, drop, keep};
use crate::features::Features;
use crate::language::{LANGUAGES, Word};
use crate::segment::{Block, Form};

/// How much more a cue says that is all a block says.
const WHOLE: f32 = 1.5;
/// What a cue of weight 1 takes from a block's score.
const CUE: f32 = 1.5;

/// Longest button, in words.
const BUTTON: usize = 8;
/// Longest paragraph whose purpose is the address in it, in words.
const ADDRESS: usize = 40;

pub(super) fn reasons(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let blocks = labelling.blocks.iter().zip(&labelling.features).zip(&labelling.words);
    let reasons = blocks.enumerate().flat_map(|(number, ((block, features), words))| {
        let all = look(block, features).into_iter().chain(wording(block, features, words));
        all.map(move |reason| (number, reason))
    });
    reasons.collect()
}

fn look(block: &Block, features: &Features) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if block.hidden {
        reasons.push(drop(Label::Hidden, "is not seen on the page", 20.0, ""));
    }
    if block.form == Form::Control {
        reasons.push(drop(Label::Navigation, "is a button or a field", 4.0, ""));
    }
    if features.is_prose(block.form) {
        let weight = if features.words >= 60 {
            2.5
        } else if features.words >= 30 {
            2.0
        } else {
            1.0
        };
        reasons.push(keep("reads as running text", weight, format!("{} words", features.words)));
    }
    if features.words <= BUTTON && features.me > 0 && !features.ends_sentence && features.quoted == 0.0 {
        reasons.push(drop(Label::Boilerplate, "answers for the reader as a button does", 3.0, ""));
    }
    if features.words <= ADDRESS && block.text.split_whitespace().any(is_mail_address) {
        reasons.push(drop(Label::Boilerplate, "gives an address to write to", 3.0, ""));
    }
    if features.linked > 0.5 && features.words > 0 {
        // A paragraph that is one link leads elsewhere; a list's item may be a source, a heading the title of a part.
        let most = match block.form {
            Form::Paragraph => 4.5,
            Form::Heading(_) => 1.5,
            _ => 3.0,
        };
        let share = format!("{:.0} % linked", features.linked * 100.0);
        reasons.push(drop(Label::Navigation, "is made of links", most * features.linked - 0.5, share));
    }
    if features.said > 0 && features.words >= 12 {
        reasons.push(keep("reports what somebody said", 1.0, ""));
    }
    if features.quoted > 0.15 {
        reasons.push(keep("quotes somebody", 1.5, format!("{:.0} % quoted", features.quoted * 100.0)));
    }
    reasons
}

/// The cues in a block: of those that overlap the strongest, and none within quotation marks.
fn wording(block: &Block, features: &Features, words: &[Word]) -> Vec<Reason> {
    let mut found: Vec<_> =
        LANGUAGES.cues.find(words).filter(|found| !words[found.words.start].quoted).collect();
    found.sort_by(|a, b| b.cue.weight.total_cmp(&a.cue.weight).then(a.words.start.cmp(&b.words.start)));
    let mut covered = vec![false; words.len()];
    let mut reasons = Vec::new();
    for cue in found {
        if covered[cue.words.clone()].contains(&true) {
            continue;
        }
        covered[cue.words.clone()].fill(true);
        let quotation = &block.text[words[cue.words.start].at.start..words[cue.words.end - 1].at.end];
        let certainty = if cue.cue.is_whole_block() { WHOLE } else { dilution(features) };
        let weight = cue.cue.weight * CUE * certainty;
        reasons.push(drop(cue.cue.label, cue.cue.label.act(), weight, format!("‘{quotation}’")));
    }
    reasons
}

fn is_mail_address(word: &str) -> bool {
    let Some((name, host)) = word.split_once('@') else { return false };
    name.ends_with(char::is_alphanumeric) && host.contains('.') && host.starts_with(char::is_alphanumeric)
}

/// One cue in a long paragraph that speaks to nobody says less than in a short one that says “you”.
fn dilution(features: &Features) -> f32 {
    if features.words > 20 && features.you + features.we == 0 { 0.5 } else { 1.0 }
}
