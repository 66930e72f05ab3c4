//! What people kept of real pages, and what was slipped into them.

use super::super::examples::Examples;
use super::APART;
use crate::corpora::Page;
use crate::gold::judge;
use crate::slip::{set_of, slip};
use crate::wordings::{Item, Set};
use fairpage::label::{Measured, Weights, measure_wording};

/// What a paragraph counts for that is slipped into a real page: there are many more in written stories, and what is real
/// counts most.
const SLIPPED: f32 = 32.0;
/// What a real page's blocks that people kept count for together.
const KEPT: f32 = 48.0;
/// The same of blocks amid them that people did not keep: much of it does not speak to the reader at all.
const FOREIGN: f32 = 12.0;

/// A page's own blocks, and if it is an article those slipped into it.
pub(super) fn of_page(page: &Page, number: usize, sets: &[Set], weights: &Weights) -> Option<Examples> {
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
