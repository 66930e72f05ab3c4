//! What the page's structure says of a block: its text, links and markup, where it stands, what is like it and what is
//! around it. The weights are learned (`cargo xtask train`) from pages of which people said what the article is; what
//! the measures of one theme contribute is one reason.

mod core;
mod inherited;
mod measures;
mod pictures;
mod repeats;
mod sums;
mod survey;
mod tables;
mod telling;
mod view;

use super::{Labelling, Reason};
use crate::features::Place;
pub(super) use measures::THEMES;
use measures::Theme;
pub(super) use measures::all as measures;
use survey::Survey;
pub(super) use telling::NEIGHBOURS;
use view::View;

// Exponentials are those of libm, which gives the same bits natively and in WebAssembly.

/// The most that structure says for or against a block, so that what a block asks of the reader can outweigh it.
const MOST: f32 = 4.0;
/// A page of which fewer words than these can be expected to stay may well hold nothing to read.
const LITTLE: f32 = 12.0;
/// Contributions below this are no reason by themselves.
const LEAST: f32 = 0.05;

pub(super) fn reasons(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let survey = Survey::of(labelling);
    let shown = || (0..labelling.blocks.len()).filter(|&number| !labelling.blocks[number].hidden);
    let told = shown().filter(|&number| !pictures::goes_with_picture(&labelling.blocks[number]));
    let found = Found::all(told.map(|number| View::of(&survey, number)).collect(), labelling);
    let doubt = doubt(labelling, &found);
    let mut reasons: Vec<(usize, Reason)> = found.iter().flat_map(|found| found.reasons(doubt)).collect();
    let bounded = |found: &Found<'_>| (found.sum() + doubt) * scale(found.sum() + doubt);
    let scores: Vec<(usize, f32)> = found.iter().map(|found| (found.view.number, bounded(found))).collect();
    reasons.extend(tables::reasons(labelling, &scores));
    reasons.extend(pictures::reasons(labelling, &scores));
    reasons
}

/// The measures of all blocks, for learning: their names, and a row a block.
pub(super) fn measure(labelling: &Labelling<'_>) -> (Vec<&'static str>, Vec<Vec<f32>>) {
    let survey = Survey::of(labelling);
    let names = measures::all().map(|measure| measure.name).collect();
    (names, (0..labelling.blocks.len()).map(|number| measures::of(&View::of(&survey, number))).collect())
}

/// What the trees say of a block, by theme.
struct Found<'a> {
    view: View<'a>,
    /// What the measures of each theme say.
    themes: [f32; THEMES],
}

impl<'a> Found<'a> {
    fn all(views: Vec<View<'a>>, labelling: &Labelling<'_>) -> Vec<Self> {
        let forest = &labelling.weights.structure;
        let rows: Vec<Vec<f32>> = views.iter().map(measures::of).collect();
        let themes = forest.contributions(&rows, Theme::Page as usize);
        views.into_iter().zip(themes).map(|(view, themes)| Self { view, themes }).collect()
    }

    fn sum(&self) -> f32 {
        self.themes.iter().sum()
    }

    /// Whether the page says that it is a way around it: of that nothing is in doubt, were it the most of the page.
    fn is_menu(&self) -> bool {
        self.view.features.place == Some(Place::Navigation) && self.view.features.linked > 0.9
    }

    fn reasons(&self, doubt: f32) -> impl Iterator<Item = (usize, Reason)> {
        let doubt = if self.is_menu() { 0.0 } else { doubt };
        let scale = scale(self.sum() + doubt);
        let themes =
            Theme::ALL.into_iter().zip(self.themes).map(move |(theme, weight)| (theme, weight * scale));
        let themes = themes.filter(|(_, weight)| weight.abs() >= LEAST);
        let reasons = themes.map(|(theme, weight)| telling::reason(&self.view, theme, weight));
        let doubt = (doubt * scale >= LEAST).then(|| telling::doubt(doubt * scale));
        reasons.chain(doubt).map(|reason| (self.view.number, reason))
    }
}

/// By what a score must be multiplied to stay within [`MOST`], bent so that the order of scores stays.
fn scale(score: f32) -> f32 {
    if score.abs() < LEAST { 1.0 } else { MOST * libm::tanhf(score / MOST) / score }
}

/// What is added to every block of a page where little is certain, so that doubtful blocks stay: agreement with people
/// is best when a block is kept from half the agreement that can be expected (Lipton, Elkan and Naryanaswamy, “Optimal
/// Thresholding of Classifiers to Maximize F1 Measure”, 2014).
fn doubt(labelling: &Labelling<'_>, found: &[Found<'_>]) -> f32 {
    let seen = found.iter().filter(|found| found.view.block.is_seen() && !found.is_menu());
    let mut chances: Vec<(f32, f32)> = seen
        .map(|found| {
            let score = labelling.verdicts[found.view.number].score() + found.sum();
            (1.0 / (1.0 + libm::expf(-score)), found.view.features.words as f32)
        })
        .collect();
    chances.sort_by(|a, b| b.0.total_cmp(&a.0));
    let right: f32 = chances.iter().map(|(chance, words)| chance * words).sum();
    if right < LITTLE {
        return 0.0;
    }
    let (mut kept_right, mut kept, mut best) = (0.0, 0.0, 0.0_f32);
    for (chance, words) in chances {
        kept_right += chance * words;
        kept += words;
        best = best.max(2.0 * kept_right / (kept + right).max(1.0));
    }
    let bound = (best / 2.0).clamp(0.05, 0.5);
    libm::logf((1.0 - bound) / bound)
}
