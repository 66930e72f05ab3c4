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
use said::Said;
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
    let shown = (0..labelling.blocks.len()).filter(|&number| labelling.blocks[number].is_seen());
    shown.filter_map(|number| Some((number, reason(labelling, &voices, number)?))).collect()
}

/// The measures of all blocks, for learning: their names, and a row a block.
pub(super) fn measure(labelling: &Labelling<'_>) -> (Vec<&'static str>, Vec<Vec<f32>>) {
    let voices = Voices::of(labelling);
    let names = measures::names().collect();
    let rows = (0..labelling.blocks.len()).map(|number| measures::of(&View::of(&voices, number)));
    (names, rows.collect())
}

fn reason(labelling: &Labelling<'_>, voices: &Voices<'_>, number: usize) -> Option<Reason> {
    let (block, words, said) = (&labelling.blocks[number], &labelling.words[number], &voices.said[number]);
    if let Some(label) = said.label {
        return Some(drop(label, label.act(), LABEL, format!("‘{}’", block.text)));
    }
    if words.len() < 2 {
        return None;
    }
    let view = View::of(voices, number);
    let (base, [score]) = labelling.weights.wording.contributions(&measures::of(&view));
    let mut score = FACTOR * (base + score - EVEN) * (LONG / words.len() as f32).min(1.0);
    let features = &labelling.features[number];
    if said.is_consent() && features.you > 0 && features.we > 0 && features.said + features.past == 0 {
        score = score.min(-CONSENT);
    }
    if score > -0.05 {
        return None;
    }
    let weight = -MOST * libm::tanhf(score / MOST);
    Some(match said.kind() {
        Some(kind) => drop(kind, kind.act(), weight, quotation(block, words, said, kind)),
        // Words of somebody else, or of the story's people, want a phrase that shows what they are.
        None if view.shared_names > 0.0 || view.is_in_headline() || features.quoted > QUOTATION => {
            return None;
        }
        None => {
            let telling = words.iter().filter(|word| tells(block, word)).count();
            let weight = weight * (telling as f32 / ENOUGH).min(1.0);
            return (weight >= SLIGHT).then(|| drop(Label::Boilerplate, PUBLISHER, weight, ""));
        }
    })
}

/// Whether it is a word at all: “aT” is a product in a formula.
fn tells(block: &Block, word: &Word<'_>) -> bool {
    let written = &block.text[word.at.clone()];
    let mut pairs = written.chars().zip(written.chars().skip(1));
    let is_product = pairs.any(|(one, next)| one.is_lowercase() && next.is_uppercase());
    !word.is_number() && word.folded.len() > 1 && !is_product
}

/// The phrase that gives a block away, with a few words around it.
fn quotation(block: &Block, words: &[Word<'_>], said: &Said, kind: Label) -> String {
    let Some(phrase) = said.quotation(kind) else { return String::new() };
    let end = phrase.end.max((phrase.start + QUOTED).min(words.len()));
    let start = phrase.start.min(end.saturating_sub(QUOTED));
    format!("‘{}’", &block.text[words[start].at.start..words[end - 1].at.end])
}
