//! Blocks to verdicts, in a few fixed stages. Each stage reads what the stages before it found and adds reasons; none
//! takes one away.

mod alone;
mod appeals;
mod choices;
mod evidence;
mod forest;
mod kinds;
mod markup;
mod notes;
mod parts;
mod structure;
mod surroundings;
mod verdict;
mod weights;
mod wording;

use crate::features::Features;
use crate::language::{LANGUAGES, Language, Word, words};
use crate::metadata::Stated;
use crate::page::{Notes, Page, Targets, Tree};
use crate::segment::{Block, Form};
pub(crate) use choices::decide;
pub use choices::{Choice, Subject};
pub use evidence::Evidence;
pub use forest::ForestError;
pub use kinds::Label;
pub use verdict::{Reason, Verdict};
pub use weights::Weights;
pub use wording::{WordParts, word_parts};

/// All that the stages read, and the verdicts so far.
pub(crate) struct Labelling<'a> {
    pub(crate) tree: &'a Tree,
    pub(crate) blocks: &'a [Block],
    pub(crate) features: Vec<Features>,
    pub(crate) words: Vec<Vec<Word<'a>>>,
    /// The language most of the page is in.
    pub(crate) language: Option<&'a Language>,
    /// The language of each block: its own where it shows one, else the page's.
    pub(crate) languages: Vec<Option<&'a Language>>,
    pub(crate) stated: &'a Stated,
    pub(crate) weights: &'a Weights,
    pub(crate) notes: &'a Notes,
    pub(crate) verdicts: Vec<Verdict>,
}

/// A stage looks at the labelling and gives reasons, each with the number of the block it is about.
type Stage = fn(&Labelling<'_>) -> Vec<(usize, Reason)>;

/// In this order: what a block looks like by itself, what it says, what the page's structure says of it, whose voice it
/// speaks in, whether it is a note to the story, what its neighbours make of it, what part of the article it is.
const STAGES: [Stage; 7] = [
    alone::reasons,
    wording::reasons,
    structure::reasons,
    appeals::reasons,
    notes::reasons,
    surroundings::reasons,
    parts::reasons,
];

/// Labels every block of a page. `stated` is what the page's metadata says.
#[must_use]
pub(crate) fn label(
    page: &Page,
    blocks: &[Block],
    stated: &Stated,
    notes: &Notes,
    weights: &Weights,
) -> Vec<Verdict> {
    let mut labelling = Labelling::of(page, blocks, stated, notes, weights);
    for stage in STAGES {
        labelling.run(stage);
    }
    labelling.verdicts
}

/// What the learned weights are learned from.
#[derive(Debug)]
pub struct Measured {
    /// The page's blocks.
    pub blocks: Vec<Block>,
    /// The language of each, where it can be told.
    pub languages: Vec<Option<&'static str>>,
    /// The measures' names.
    pub names: Vec<&'static str>,
    /// For each block the measures' values; not a number where one cannot be told.
    pub rows: Vec<Vec<f32>>,
    /// For each block the score that it has before these are asked.
    pub scores: Vec<f32>,
}

/// Names of measures, and a row of values a block.
type Measures = (Vec<&'static str>, Vec<Vec<f32>>);

/// Measures what every block of a page says, for learning. Of the weights only those of words are asked.
#[must_use]
pub fn measure_wording(page: &Page, weights: &Weights) -> Measured {
    measure(page, weights, &[alone::reasons], wording::measure)
}

/// Measures what the page's structure says of every block, for learning. The weights are those of what is asked before.
#[must_use]
pub fn measure_structure(page: &Page, weights: &Weights) -> Measured {
    measure(page, weights, &[alone::reasons, wording::reasons], structure::measure)
}

fn measure(
    page: &Page,
    weights: &Weights,
    before: &[Stage],
    measure: fn(&Labelling<'_>) -> Measures,
) -> Measured {
    let (blocks, _) = crate::segment::segment(&page.tree);
    let (stated, targets) = (Stated::of(page), Targets::of(page));
    let mut labelling = Labelling::of(page, &blocks, &stated, &targets.notes, weights);
    for stage in before {
        labelling.run(*stage);
    }
    let (names, rows) = measure(&labelling);
    let scores = labelling.verdicts.iter().map(Verdict::score).collect();
    let languages = labelling.languages.iter().map(|language| Some(language.as_ref()?.code)).collect();
    Measured { names, rows, scores, languages, blocks }
}

impl<'a> Labelling<'a> {
    fn of(
        page: &'a Page,
        blocks: &'a [Block],
        stated: &'a Stated,
        notes: &'a Notes,
        weights: &'a Weights,
    ) -> Self {
        let words: Vec<Vec<Word<'_>>> = blocks.iter().map(|block| read(&page.tree, block)).collect();
        let shown = blocks.iter().zip(&words).filter(|(block, _)| !block.hidden);
        let declared = || LANGUAGES.of_code(page.language.as_deref()?);
        let language = LANGUAGES.of_words(shown.flat_map(|(_, words)| words), None).or_else(declared);
        let languages: Vec<_> =
            words.iter().map(|words| LANGUAGES.of_words(words.iter(), language).or(language)).collect();
        let features = blocks.iter().zip(&words).zip(&languages);
        let features: Vec<Features> = features
            .map(|((block, words), language)| Features::of(&page.tree, block, words, *language))
            .collect();
        let (tree, verdicts) = (&page.tree, vec![Verdict::default(); blocks.len()]);
        Self { tree, blocks, features, words, language, languages, stated, weights, notes, verdicts }
    }

    fn run(&mut self, stage: Stage) {
        for (block, reason) in stage(self) {
            self.verdicts[block].reasons.push(reason);
        }
    }
}

impl Labelling<'_> {
    /// Whether a block would be kept by what is known so far.
    fn is_kept(&self, block: usize) -> bool {
        self.verdicts[block].is_kept()
    }

    /// Whether a block's own words ask, offer or sell something.
    fn asks(&self, block: usize) -> bool {
        self.verdicts[block].reasons.iter().any(|reason| reason.about.is_promotion() && reason.weight < -2.0)
    }

    /// Whether a block's own words speak to the reader for the publisher, however weakly.
    fn is_addressed(&self, block: usize) -> bool {
        self.asks_weakly(block)
            || self.verdicts[block].reasons.iter().any(|r| r.weight < 0.0 && r.rule == wording::PUBLISHER)
    }

    /// Whether a phrase of a block shows that it asks, offers or sells something, however weakly.
    fn asks_weakly(&self, block: usize) -> bool {
        let asks = |label: Label| label.is_promotion() || label == Label::Legal;
        let own = |reason: &Reason| asks(reason.about) && reason.rule != structure::NEIGHBOURS;
        self.verdicts[block].reasons.iter().any(|reason| reason.weight < 0.0 && own(reason))
    }

    /// Whether most of what would be kept so far is running text: on other pages headlines, links and lines are content.
    fn tells_story(&self) -> bool {
        let words = |number: usize| self.features[number].words;
        let kept = |number: &usize| self.is_kept(*number) && self.blocks[*number].is_seen();
        let all: usize = (0..self.blocks.len()).filter(kept).map(words).sum();
        let told: usize = (0..self.blocks.len()).filter(|&number| self.is_story(number)).map(words).sum();
        told * 3 >= all * 2
    }

    /// Whether a block is running text that would be kept by what is known so far.
    fn is_story(&self, block: usize) -> bool {
        let form = self.blocks[block].form;
        self.is_kept(block) && form != Form::Caption && self.features[block].is_prose(form)
    }
}

/// A block's words; those of a quotation set apart are somebody else's.
fn read<'a>(tree: &Tree, block: &'a Block) -> Vec<Word<'a>> {
    let mut words = words(&block.text);
    if tree.with_ancestors(block.node).any(|id| tree.name(id) == "blockquote") {
        words.iter_mut().for_each(|word| word.quoted = true);
    }
    words
}

/// A reason for keeping a block.
fn keep(rule: &'static str, weight: f32, evidence: impl Into<Evidence>) -> Reason {
    Reason { rule, weight, evidence: evidence.into(), about: Label::Body }
}

/// A reason for leaving a block out.
fn drop(about: Label, rule: &'static str, weight: f32, evidence: impl Into<Evidence>) -> Reason {
    Reason { rule, weight: -weight, evidence: evidence.into(), about }
}

/// The language most of a page's text is in.
pub(crate) fn language_of_text(blocks: &[Block]) -> Option<&'static str> {
    let shown = blocks.iter().filter(|block| !block.hidden);
    LANGUAGES.of_words(shown.flat_map(|block| words(&block.text)), None).map(|language| language.code)
}
