//! Blocks to learn wording from: what was slipped into written stories, and what people kept of real pages.

use super::examples::Examples;
use super::lesson::{Lesson, once};
use super::sentences::in_sentences;
use crate::corpora::{FOLDS, Page};
use crate::gold::judge;
use crate::slip::{set_of, slip};
use crate::wordings::{Item, Place, Set, page};
use anyhow::Result;
use fairpage::label::{Measured, Weights, measure_wording};
use rayon::prelude::*;
use std::collections::HashSet;

/// What a slipped-in paragraph counts for, at each place.
const SLIPPED: f32 = 1.0;
/// What a paragraph of a host counts for.
const HOST: f32 = 0.05;
/// What a real page's blocks that people kept count for together.
const KEPT: f32 = 12.0;
/// The same of blocks amid them that people did not keep: much of it does not speak to the reader at all.
const FOREIGN: f32 = 3.0;

/// How far apart the numbers are by which two sets of items are picked for a page.
const APART: usize = 31;

pub(super) fn examples(pages: &[Page], lessons: &[Lesson]) -> Result<Examples> {
    let mut all = Examples::default();
    let weights = lessons.iter().map(|lesson| Ok(Weights::parse(&lesson.lexicon, "", "")?));
    let weights = weights.collect::<Result<Vec<Weights>>>()?;
    for (lesson, weights) in once(lessons).iter().zip(&weights) {
        let parts: Vec<Examples> = lesson.sets.par_iter().map(|set| of_set(set, weights)).collect();
        parts.into_iter().for_each(|part| all.take(part));
    }
    let judged = pages.par_iter().enumerate();
    let judged = judged.filter(|(_, page)| page.gold.text.is_some() && page.doubt.is_none());
    let of_page = |(number, page): (usize, &Page)| {
        of_page(page, number, &lessons[page.fold()].sets, &weights[page.fold()])
    };
    let parts: Vec<Examples> = judged.filter_map(of_page).collect();
    parts.into_iter().for_each(|part| all.take(part));
    Ok(all)
}

fn of_set(set: &Set, weights: &Weights) -> Examples {
    let mut all = Examples::default();
    for (items, kept) in [(&set.promotions, 0.0), (&set.lookalikes, 1.0)] {
        for (number, item) in items.iter().enumerate() {
            // Stories in long paragraphs and in short ones.
            let host = if number % 3 == 1 { &in_sentences(set.host(number)) } else { set.host(number) };
            let next = &items[(number + 1) % items.len()];
            for place in Place::ALL {
                let after = place.after(host.paragraphs.len());
                let slipped = [(after, item), (after, next)];
                // Two stand together in the middle.
                let slipped = if matches!(place, Place::Middle) { &slipped[..] } else { &slipped[..1] };
                let html = page(&set.language, host, slipped, number % 2 == 1);
                let Ok(read) = fairpage::Page::from_html(&html, None) else { continue };
                let texts: Vec<&Item> = slipped.iter().map(|(_, item)| *item).collect();
                all.take(of_slipped(measure_wording(&read, weights), &texts, kept));
            }
        }
    }
    all
}

fn of_slipped(measured: Measured, items: &[&Item], kept: f32) -> Examples {
    let slipped: HashSet<&str> = items.iter().flat_map(|item| &item.paragraphs).map(String::as_str).collect();
    let mut part = Examples::named(measured.names);
    for (block, row) in measured.blocks.iter().zip(measured.rows) {
        let is_slipped = slipped.contains(block.text.as_str());
        let (kept, weight) = if is_slipped { (kept, SLIPPED) } else { (1.0, HOST) };
        part.push(row, 0.0, kept, weight, FOLDS);
    }
    part
}

/// A page's own blocks, and if it is an article those slipped into it.
fn of_page(page: &Page, number: usize, sets: &[Set], weights: &Weights) -> Option<Examples> {
    let bytes = page.bytes().ok()?;
    let read = fairpage::Page::from_bytes(&bytes, None, None).ok()?;
    let mut all = of_own(page, measure_wording(&read, weights))?;
    let source = std::str::from_utf8(&bytes).ok().filter(|_| page.kind == "article");
    // In the page's language, and in another.
    let own = source.and_then(|source| set_of(source, sets.iter()));
    for (set, number) in
        source.iter().flat_map(|_| [(own, number), (Some(&sets[number % sets.len()]), number + APART)])
    {
        let Some(slipped) = slip(page, source?, set?, number) else { continue };
        let measured = measure_wording(&fairpage::Page::from_html(&slipped.source, None).ok()?, weights);
        let holds =
            |items: &[&Item], text: &str| items.iter().any(|item| item.paragraphs.iter().any(|p| p == text));
        for (block, row) in measured.blocks.iter().zip(measured.rows) {
            if holds(&slipped.promotions, &block.text) {
                all.push(row, 0.0, 0.0, SLIPPED, page.fold());
            } else if holds(&slipped.lookalikes, &block.text) {
                all.push(row, 0.0, 1.0, SLIPPED, page.fold());
            }
        }
    }
    Some(all)
}

fn of_own(page: &Page, measured: Measured) -> Option<Examples> {
    let judged = judge(&page.gold, &measured.blocks);
    let kept = |number: usize| judged[number].is_some_and(|judged| judged.kept > 0.9);
    let first = (0..judged.len()).find(|&number| kept(number))?;
    let last = (0..judged.len()).rev().find(|&number| kept(number))?;
    let own = (first..=last).filter(|&number| kept(number)).count().max(1) as f32;
    let foreign =
        |number: usize| judged[number].is_some_and(|judged| judged.kept < 0.05 && judged.words >= 4);
    let others = (first..=last).filter(|&number| foreign(number)).count().max(1) as f32;
    let mut part = Examples::named(measured.names);
    for (number, row) in measured.rows.into_iter().enumerate().take(last + 1).skip(first) {
        if kept(number) {
            part.push(row, 0.0, 1.0, KEPT / own.max(8.0), page.fold());
        } else if page.kind == "article" && foreign(number) {
            part.push(row, 0.0, 0.0, FOREIGN / others.max(8.0), page.fold());
        }
    }
    Some(part)
}
