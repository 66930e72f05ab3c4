//! Blocks to learn from: their measures, and whether people kept them.

use super::lesson::Lesson;
use crate::corpora::{Gold, Page};
use crate::gold::{self, Judged};
use crate::meaningless::shuffle;
use crate::slip::{set_of, slip};
use crate::wordings::Set;
use anyhow::Result;
use fairpage::label::{Measured, Weights, measure_structure};
use rayon::prelude::*;

/// Seed of the shuffle that takes all meaning from a page's markup.
const SEED: u64 = 1;
/// How much a page counts that is shuffled, against one as it is.
const SHUFFLED: f32 = 0.5;
/// How much a page counts of which nothing but the text is left.
const PLAIN: f32 = 0.25;
/// How much a page counts that has something slipped in.
const SLIPPED: f32 = 0.5;
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
    /// Examples of structure; the wording's trees are those that have not seen a page's fold.
    pub(super) fn of(pages: &[Page], lessons: &[Lesson], trees: &[String]) -> Result<Self> {
        let weights = lessons.iter().zip(trees);
        let weights = weights.map(|(lesson, trees)| Ok(Weights::parse(&lesson.lexicon, trees, "")?));
        let weights = weights.collect::<Result<Vec<Weights>>>()?;
        let judged = pages.par_iter().enumerate();
        let judged = judged.filter(|(_, page)| page.gold.tells_text() && page.doubt.is_none());
        let of_page = |(number, page): (usize, &Page)| {
            Self::of_page(page, number, &lessons[page.fold()].sets, &weights[page.fold()])
        };
        let parts: Vec<Self> = judged.map(of_page).map(Option::unwrap_or_default).collect();
        let mut all = Self::default();
        for part in parts {
            all.take(part);
        }
        Ok(all)
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

    /// None yet, of these measures.
    pub(super) fn named(names: Vec<&'static str>) -> Self {
        Self { names, ..Self::default() }
    }

    /// One example more.
    pub(super) fn push(&mut self, row: Vec<f32>, offset: f32, kept: f32, weight: f32, fold: usize) {
        self.rows.push(row);
        self.offsets.push(offset);
        self.kept.push(kept);
        self.weights.push(weight);
        self.folds.push(fold);
    }

    fn of_page(page: &Page, number: usize, sets: &[Set], wording: &Weights) -> Option<Self> {
        let bytes = page.bytes().ok()?;
        let source = std::str::from_utf8(&bytes).ok();
        let read = |source: String| fairpage::Page::from_html(&source, None).ok();
        let own = measure_structure(&fairpage::Page::from_bytes(&bytes, None, None).ok()?, wording);
        let seen = own.blocks.iter().filter(|block| !block.hidden && !block.text.is_empty());
        let text = seen.map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n\n");
        let plain = fairpage::Page::from_text(&text, None).ok();
        let shuffled = source.and_then(|source| read(shuffle(source, SEED)));
        let slipped = source.and_then(|source| slip(page, source, set_of(source, sets.iter())?, number));
        let mut all = Self::judge(page, &page.gold, own, 1.0);
        for (other, weight) in [(shuffled, SHUFFLED), (plain, PLAIN)] {
            if let Some(other) = other {
                all.take(Self::judge(page, &page.gold, measure_structure(&other, wording), weight));
            }
        }
        if let Some((other, gold)) = slipped.and_then(|slipped| Some((read(slipped.source)?, slipped.gold))) {
            all.take(Self::judge(page, &gold, measure_structure(&other, wording), SLIPPED));
        }
        Some(all)
    }

    fn judge(page: &Page, gold: &Gold, measured: Measured, weight: f32) -> Self {
        let mut part = Self::named(measured.names);
        let judged = gold::judge(gold, &measured.blocks);
        let all: f32 = judged.iter().flatten().map(|judged| judged.words as f32 + BLOCK).sum();
        let kept: f32 = judged.iter().flatten().map(|judged| judged.words as f32 * judged.kept).sum();
        let kept = if gold.text.is_some() { kept.max(LITTLE) } else { all };
        let scale = PAGE * weight / kept * (MOST * kept / all.max(1.0)).min(1.0);
        let blocks = judged.into_iter().zip(measured.rows).zip(measured.scores);
        for (number, ((judged, row), score)) in blocks.enumerate() {
            let Some(Judged { kept, words }) = judged else { continue };
            let weight = (words as f32 + BLOCK) * scale;
            // Spread evenly, and the same at every run.
            let lot = (number as f32 * 0.618_034).fract() * LIGHT;
            if weight >= lot {
                part.push(row, score.max(WORST), kept, weight.max(LIGHT), page.fold());
            }
        }
        part
    }

    /// Takes over another's.
    pub(super) fn take(&mut self, part: Self) {
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
