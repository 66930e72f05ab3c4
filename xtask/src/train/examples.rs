//! Blocks to learn from: their measures, and whether people kept them.

use crate::corpora::Page;
use crate::gold::{self, Judged};
use crate::meaningless::shuffle;
use fairpage::label::{Measured, measure};
use rayon::prelude::*;

/// Seed of the shuffle that takes all meaning from a page's markup.
const SEED: u64 = 1;
/// How much a page counts that is shuffled, against one as it is.
const SHUFFLED: f32 = 0.5;
/// How much a page counts of which nothing but the text is left.
const PLAIN: f32 = 0.25;
/// What a block counts for besides its words.
const BLOCK: f32 = 2.0;
/// Words that people kept of a page at least, lest one of a few words count for much.
const LITTLE: f32 = 50.0;
/// A page's blocks count for at most this many times what people kept of it.
const MOST: f32 = 4.0;
/// The weight of the words that people kept of one page.
const PAGE: f32 = 100.0;
/// Blocks lighter than this are drawn by lot.
const LIGHT: f32 = 0.5;
/// A score that wording may have taken at most.
const WORST: f32 = -8.0;

/// Examples, one a row.
#[derive(Default)]
pub(super) struct Examples {
    pub(super) names: Vec<&'static str>,
    pub(super) rows: Vec<Vec<f32>>,
    /// The score before structure is asked.
    pub(super) offsets: Vec<f32>,
    /// How far people kept the block, from 0 to 1.
    pub(super) kept: Vec<f32>,
    pub(super) weights: Vec<f32>,
    folds: Vec<usize>,
}

impl Examples {
    pub(super) fn of(pages: &[Page]) -> Self {
        let judged = pages.par_iter().filter(|page| page.gold.tells_text() && page.doubt.is_none());
        let parts: Vec<Self> = judged.map(|page| Self::of_page(page).unwrap_or_default()).collect();
        let mut all = Self::default();
        for part in parts {
            all.take(part);
        }
        all
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The numbers of all examples.
    pub(super) fn all(&self) -> Vec<u32> {
        (0..self.len() as u32).collect()
    }

    /// The numbers of all examples of other folds.
    pub(super) fn but(&self, fold: usize) -> Vec<u32> {
        (0..self.len() as u32).filter(|&row| self.folds[row as usize] != fold).collect()
    }

    fn of_page(page: &Page) -> Option<Self> {
        let bytes = page.bytes().ok()?;
        let shuffled = std::str::from_utf8(&bytes).ok().map(|source| shuffle(source, SEED));
        let shuffled = shuffled.and_then(|source| fairpage::Page::from_html(&source, None).ok());
        let own = measure(&fairpage::Page::from_bytes(&bytes, None, None).ok()?);
        let seen = own.blocks.iter().filter(|block| !block.hidden && !block.text.is_empty());
        let text = seen.map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n\n");
        let plain = fairpage::Page::from_text(&text, None).ok();
        let mut all = Self::judge(page, own, 1.0);
        for (other, weight) in [(shuffled, SHUFFLED), (plain, PLAIN)] {
            if let Some(other) = other {
                all.take(Self::judge(page, measure(&other), weight));
            }
        }
        Some(all)
    }

    fn judge(page: &Page, measured: Measured, weight: f32) -> Self {
        let mut part = Self { names: measured.names, ..Self::default() };
        let judged = gold::judge(&page.gold, &measured.blocks);
        let all: f32 = judged.iter().flatten().map(|judged| judged.words as f32 + BLOCK).sum();
        let kept: f32 = judged.iter().flatten().map(|judged| judged.words as f32 * judged.kept).sum();
        let kept = if page.gold.text.is_some() { kept.max(LITTLE) } else { all };
        let scale = PAGE * weight / kept * (MOST * kept / all.max(1.0)).min(1.0);
        let blocks = judged.into_iter().zip(measured.rows).zip(measured.scores);
        for (number, ((judged, row), score)) in blocks.enumerate() {
            let Some(Judged { kept, words }) = judged else { continue };
            let weight = (words as f32 + BLOCK) * scale;
            // Spread evenly, and the same at every run.
            let lot = (number as f32 * 0.618_034).fract() * LIGHT;
            if weight < lot {
                continue;
            }
            part.rows.push(row);
            part.offsets.push(score.max(WORST));
            part.kept.push(kept);
            part.weights.push(weight.max(LIGHT));
            part.folds.push(page.fold());
        }
        part
    }

    fn take(&mut self, part: Self) {
        if self.names.is_empty() {
            self.names = part.names;
        }
        self.rows.extend(part.rows);
        self.offsets.extend(part.offsets);
        self.kept.extend(part.kept);
        self.weights.extend(part.weights);
        self.folds.extend(part.folds);
    }
}
