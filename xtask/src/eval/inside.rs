//! Within the article: what was kept that people did not keep, and the other way round.

use super::measure::{Trigrams, words};
use super::program::Block;
use serde::{Deserialize, Serialize};

/// A block stands in the gold when at least this share of its runs of three words does.
pub(crate) const STANDS: f64 = 0.3;

/// Words of blocks between the first and the last that stand in the gold.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub(crate) struct Inside {
    /// In blocks that do not stand in the gold.
    pub(crate) foreign: usize,
    /// Of these, kept.
    pub(crate) leaked: usize,
    /// In blocks that stand in the gold.
    pub(crate) own: usize,
    /// Of these, left out.
    pub(crate) lost: usize,
}

impl Inside {
    pub(crate) fn of(blocks: &[Block], gold: &str) -> Self {
        let gold = Trigrams::of(gold);
        let blocks: Vec<(usize, bool, bool)> = blocks
            .iter()
            .filter(|block| block.label != "hidden" && !block.text.is_empty())
            .map(|block| {
                let words = words(&block.text);
                // The head is part of the article without standing in its body.
                let stands = gold.share(&words) >= STANDS;
                (words.len(), stands, block.kept && (stands || block.label == "body"))
            })
            .collect();
        let long = |block: &&(usize, bool, bool)| block.1 && block.0 >= 5;
        let first = blocks.iter().position(|block| long(&block)).unwrap_or(blocks.len());
        let last = blocks.iter().rposition(|block| long(&block)).map_or(first, |last| last + 1);
        let mut inside = Self::default();
        for &(words, stands, kept) in &blocks[first..last] {
            let (all, wrong) = match stands {
                true => (&mut inside.own, &mut inside.lost),
                false => (&mut inside.foreign, &mut inside.leaked),
            };
            *all += words;
            *wrong += if kept == stands { 0 } else { words };
        }
        inside
    }
}
