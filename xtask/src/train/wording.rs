//! Blocks to learn wording from: what was slipped into written stories, and what people kept of real pages.

mod pages;
mod stories;

use super::examples::Examples;
use super::lesson::Lesson;
use crate::corpora::Page;
use anyhow::Result;
use fairpage::label::Weights;
use rayon::prelude::*;

/// How far apart the numbers are by which two sets of items are picked for a page.
const APART: usize = 31;

pub(super) fn examples(pages: &[Page], lessons: &[Lesson]) -> Result<Examples> {
    let mut all = Examples::default();
    let weights = lessons.iter().map(|lesson| Ok(Weights::parse(&lesson.lexicon, "", "")?));
    let weights = weights.collect::<Result<Vec<Weights>>>()?;
    for (lesson, weights) in lessons.iter().zip(&weights) {
        let parts: Vec<Examples> = lesson.sets.par_iter().map(|set| stories::of_set(set, weights)).collect();
        parts.into_iter().for_each(|part| all.take(part));
    }
    let judged = pages.par_iter().enumerate();
    let judged = judged.filter(|(_, page)| page.gold.text.is_some() && page.doubt.is_none());
    let of_page = |(number, page): (usize, &Page)| {
        pages::of_page(page, number, &lessons[page.fold()].sets, &weights[page.fold()])
    };
    let parts: Vec<Examples> = judged.filter_map(of_page).collect();
    parts.into_iter().for_each(|part| all.take(part));
    Ok(all)
}
