//! Blocks to verdicts, in a few fixed stages. Each stage reads what the stages before it found and adds reasons; none
//! takes one away.

mod alone;
mod appeals;
mod kinds;
mod markup;
mod parts;
mod structure;
mod surroundings;
mod verdict;

use crate::features::Features;
use crate::language::{LANGUAGES, Word, words};
use crate::metadata::Stated;
use crate::page::{Page, Tree};
use crate::segment::{Block, Form};
pub use kinds::Label;
pub(crate) use structure::forest;
pub use structure::{Forest, ForestError};
pub use verdict::{Reason, Verdict};

/// All that the stages read, and the verdicts so far.
pub(crate) struct Labelling<'a> {
    pub(crate) tree: &'a Tree,
    pub(crate) blocks: &'a [Block],
    pub(crate) features: Vec<Features>,
    pub(crate) words: Vec<Vec<Word>>,
    pub(crate) stated: &'a Stated,
    pub(crate) forest: &'a Forest,
    pub(crate) verdicts: Vec<Verdict>,
}

/// A stage looks at the labelling and gives reasons, each with the number of the block it is about.
type Stage = fn(&Labelling<'_>) -> Vec<(usize, Reason)>;

/// In this order: what a block says by itself, what the page's structure says of it, whose voice it speaks in, what its
/// neighbours make of it, what part of the article it is.
const STAGES: [Stage; 5] =
    [alone::reasons, structure::reasons, appeals::reasons, surroundings::reasons, parts::reasons];

/// Labels every block of a page. `stated` is what the page's metadata says.
#[must_use]
pub(crate) fn label(page: &Page, blocks: &[Block], stated: &Stated, forest: &Forest) -> Vec<Verdict> {
    let mut labelling = Labelling::of(page, blocks, stated, forest);
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
    /// The measures' names.
    pub names: Vec<&'static str>,
    /// For each block the measures' values; not a number where one cannot be told.
    pub rows: Vec<Vec<f32>>,
    /// For each block the score that it has before its structure is asked.
    pub scores: Vec<f32>,
}

/// Measures every block of a page, for learning.
#[must_use]
pub fn measure(page: &Page) -> Measured {
    let (blocks, _) = crate::segment::segment(&page.tree);
    let stated = Stated::of(page);
    let mut labelling = Labelling::of(page, &blocks, &stated, forest());
    labelling.run(alone::reasons);
    let (names, rows) = structure::measure(&labelling);
    let scores = labelling.verdicts.iter().map(Verdict::score).collect();
    Measured { names, rows, scores, blocks }
}

impl<'a> Labelling<'a> {
    fn of(page: &'a Page, blocks: &'a [Block], stated: &'a Stated, forest: &'a Forest) -> Self {
        let words: Vec<Vec<Word>> = blocks.iter().map(|block| words(&block.text)).collect();
        let features = blocks.iter().zip(&words).map(|(block, words)| Features::of(&page.tree, block, words));
        let (features, verdicts) = (features.collect(), vec![Verdict::default(); blocks.len()]);
        Self { tree: &page.tree, blocks, features, words, stated, forest, verdicts }
    }

    /// Whether most of the page's text is in a language that is known.
    fn names_language(&self) -> bool {
        let shown = self.blocks.iter().zip(&self.words).filter(|(block, _)| !block.hidden);
        LANGUAGES.of_words(shown.flat_map(|(_, words)| words)).is_some()
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

/// A reason for keeping a block.
fn keep(rule: &'static str, weight: f32, evidence: impl Into<String>) -> Reason {
    Reason { rule, weight, evidence: evidence.into(), about: Label::Body }
}

/// A reason for leaving a block out.
fn drop(about: Label, rule: &'static str, weight: f32, evidence: impl Into<String>) -> Reason {
    Reason { rule, weight: -weight, evidence: evidence.into(), about }
}

/// The language most of a page's text is in.
pub(crate) fn language_of_text(blocks: &[Block]) -> Option<&'static str> {
    LANGUAGES.of_words(blocks.iter().filter(|block| !block.hidden).flat_map(|block| words(&block.text)))
}
