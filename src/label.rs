//! Blocks to verdicts, in a few fixed stages. Each stage reads what the stages before it found and adds reasons; none
//! takes one away.

mod alone;
mod appeals;
mod kinds;
mod markup;
mod parts;
mod region;
mod surroundings;
mod verdict;

use crate::features::Features;
use crate::language::{LANGUAGES, Word, words};
use crate::metadata::Stated;
use crate::page::{Page, Tree};
use crate::segment::Block;
pub use kinds::Label;
pub use verdict::{Reason, Verdict};

/// All that the stages read, and the verdicts so far.
pub(crate) struct Labelling<'a> {
    pub(crate) tree: &'a Tree,
    pub(crate) blocks: &'a [Block],
    pub(crate) features: Vec<Features>,
    pub(crate) words: Vec<Vec<Word>>,
    pub(crate) stated: &'a Stated,
    pub(crate) verdicts: Vec<Verdict>,
}

/// A stage looks at the labelling and gives reasons, each with the number of the block it is about.
type Stage = fn(&Labelling<'_>) -> Vec<(usize, Reason)>;

/// In this order: a block alone, what its neighbours make of it, where on the page it stands, what part it is.
const STAGES: [Stage; 6] = [
    markup::reasons,
    alone::reasons,
    appeals::reasons,
    region::reasons,
    surroundings::reasons,
    parts::reasons,
];

/// Labels every block of a page. `stated` is what the page's metadata says.
#[must_use]
pub(crate) fn label(page: &Page, blocks: &[Block], stated: &Stated) -> Vec<Verdict> {
    let words: Vec<Vec<Word>> = blocks.iter().map(|block| words(&block.text)).collect();
    let features =
        blocks.iter().zip(&words).map(|(block, words)| Features::of(&page.tree, block, words)).collect();
    let verdicts = vec![Verdict::default(); blocks.len()];
    let mut labelling = Labelling { tree: &page.tree, blocks, features, words, stated, verdicts };
    for stage in STAGES {
        for (block, reason) in stage(&labelling) {
            labelling.verdicts[block].reasons.push(reason);
        }
    }
    labelling.verdicts
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

    /// Whether a block is running text that would be kept by what is known so far.
    fn is_story(&self, block: usize) -> bool {
        self.is_kept(block) && self.features[block].is_prose(self.blocks[block].form)
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
    LANGUAGES.of_text(blocks.iter().filter(|block| !block.hidden).map(|block| block.text.as_str()))
}
