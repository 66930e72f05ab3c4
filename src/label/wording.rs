//! What a block says: whom it speaks to and of, what it asks and offers, on what terms, and how that stands to the story
//! around it. The phrases are data, one file a language; the weights are learned (`cargo xtask train`) from appeals and
//! from story paragraphs on the same subjects: those of words for each language, those of all else for all together.

mod lexicon;
mod measures;
mod said;
mod voices;

use super::{Label, Labelling, Reason, drop};
use crate::language::Word;
use crate::segment::Block;
pub(super) use lexicon::Lexicon;
pub use lexicon::{WordParts, word_parts};
pub(super) use measures::names;
use voices::{View, Voices};

/// What a label takes from a block that says nothing else.
const LABEL: f32 = 6.0;
/// The most that wording takes from a block.
const MOST: f32 = 12.0;
/// How much its score counts, so that an appeal goes wherever it stands.
const FACTOR: f32 = 3.0;
/// Words that an appeal seldom exceeds; the longer a block beyond, the less it is one.
const LONG: f32 = 120.0;
/// Where the evidence is even by the trees, a block with this score stays.
const EVEN: f32 = -0.2;
/// What a text takes from its score that asks for consent: it may be longer than the story, and is never its subject.
const CONSENT: f32 = 5.0;
/// From this share of quoted words on a block is a quotation.
const QUOTATION: f32 = 0.8;
/// With no phrase to show, fewer words say less; numbers and single letters say nothing.
const ENOUGH: f32 = 10.0;
/// What is less, with no phrase to show, is as good as even.
const SLIGHT: f32 = 2.0;
/// What is said of a block that gives no kind away.
pub(super) const PUBLISHER: &str = "speaks for the publisher, not of the story";
/// Words of a phrase that are quoted at least.
const QUOTED: usize = 4;

pub(super) fn reasons(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let voices = Voices::of(labelling);
    let shown = || (0..labelling.blocks.len()).filter(|&number| labelling.blocks[number].is_seen());
    let label = |number: usize| {
        let label = voices.said[number].label?;
        Some((number, drop(label, label.act(), LABEL, format!("‘{}’", labelling.blocks[number].text))))
    };
    let others = shown().filter(|&number| voices.said[number].label.is_none());
    let views = others.map(|number| View::of(&voices, number));
    let views: Vec<View<'_>> = views.filter(may_go).collect();
    let rows: Vec<Vec<f32>> = views.iter().map(measures::of).collect();
    let scores = labelling.weights.wording.contributions(&rows, 0);
    let judged = views.iter().zip(scores);
    let judged = judged.filter_map(|(view, [score])| Some((view.number, reason(view, score)?)));
    shown().filter_map(label).chain(judged).collect()
}

/// The measures of all blocks, for learning: their names, and a row a block.
pub(super) fn measure(labelling: &Labelling<'_>) -> (Vec<&'static str>, Vec<Vec<f32>>) {
    let voices = Voices::of(labelling);
    let names = measures::names().collect();
    let rows = (0..labelling.blocks.len()).map(|number| measures::of(&View::of(&voices, number)));
    (names, rows.collect())
}

/// Whether a block does not stay whatever the trees say of it.
fn may_go(view: &View<'_>) -> bool {
    // Words of somebody else, or of the story's people, want a phrase that shows what they are.
    let is_others = || view.shared_names > 0.0 || view.is_in_headline() || view.features.quoted > QUOTATION;
    let says_enough = || view.said.kind.is_some() || (!is_others() && telling(view) * MOST > SLIGHT);
    view.words.len() > 1 && says_enough()
}

/// What a block's score by the trees says of it.
fn reason(view: &View<'_>, score: f32) -> Option<Reason> {
    let mut score = FACTOR * (score - EVEN) * (LONG / view.words.len() as f32).min(1.0);
    let features = view.features;
    if view.said.is_consent() && features.you > 0 && features.we > 0 && features.said + features.past == 0 {
        score = score.min(-CONSENT);
    }
    if score > -0.05 {
        return None;
    }
    let weight = -MOST * libm::tanhf(score / MOST);
    let Some(kind) = view.said.kind else {
        let weight = weight * telling(view);
        return (weight >= SLIGHT).then(|| drop(Label::Boilerplate, PUBLISHER, weight, ""));
    };
    Some(drop(kind, kind.act(), weight, quotation(view, kind)))
}

/// How much a block's words say where no phrase does, from 0 to 1.
fn telling(view: &View<'_>) -> f32 {
    let telling = view.words.iter().filter(|word| tells(view.block, word)).count();
    (telling as f32 / ENOUGH).min(1.0)
}

/// Whether it is a word at all: “aT” is a product in a formula.
fn tells(block: &Block, word: &Word<'_>) -> bool {
    let written = &block.text[word.at.clone()];
    let mut pairs = written.chars().zip(written.chars().skip(1));
    let is_product = pairs.any(|(one, next)| one.is_lowercase() && next.is_uppercase());
    !word.is_number() && word.folded.len() > 1 && !is_product
}

/// The phrase that gives a block away, with a few words around it.
fn quotation(view: &View<'_>, kind: Label) -> String {
    let Some(phrase) = view.said.quotation(kind) else { return String::new() };
    let end = phrase.end.max((phrase.start + QUOTED).min(view.words.len()));
    let start = phrase.start.min(end.saturating_sub(QUOTED));
    format!("‘{}’", &view.block.text[view.words[start].at.start..view.words[end - 1].at.end])
}
