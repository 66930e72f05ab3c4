//! Of the elements around the block: how much text they hold, and of what kind.

use super::{Measure, Theme, flag, known, ratio};
use crate::label::structure::sums::Sum;
use crate::label::structure::view::{View, steps};
use crate::page::NodeId;

macro_rules! level {
    ($level:literal) => {
        [
            measure(concat!("words-", $level), |v| level(v, $level, |sum, _| sum.words)),
            measure(concat!("linked-", $level), |v| level(v, $level, |sum, _| ratio(sum.linked, sum.words))),
            measure(concat!("prose-", $level), |v| level(v, $level, |sum, _| ratio(sum.prose, sum.words))),
            measure(concat!("blocks-", $level), |v| level(v, $level, |sum, _| sum.blocks)),
            measure(concat!("links-", $level), |v| level(v, $level, |sum, _| ratio(sum.links, sum.blocks))),
            measure(concat!("prose-share-", $level), |v| {
                level(v, $level, |sum, all| ratio(sum.prose, all.prose))
            }),
            measure(concat!("asks-", $level), |v| level(v, $level, |sum, _| ratio(sum.asks, sum.blocks))),
            measure(concat!("community-", $level), |v| level(v, $level, |sum, _| sum.community)),
        ]
    };
}

macro_rules! sized {
    ($size:literal, $words:literal) => {
        [
            measure(concat!("linked-of-", $words), |v| {
                sized(v, $size, |sum, _| ratio(sum.linked, sum.words))
            }),
            measure(concat!("prose-of-", $words), |v| sized(v, $size, |sum, _| ratio(sum.prose, sum.words))),
            measure(concat!("links-of-", $words), |v| sized(v, $size, |sum, _| ratio(sum.links, sum.blocks))),
            measure(concat!("prose-share-of-", $words), |v| {
                sized(v, $size, |sum, all| ratio(sum.prose, all.prose))
            }),
            measure(concat!("words-a-block-of-", $words), |v| {
                sized(v, $size, |sum, _| ratio(sum.words, sum.blocks))
            }),
        ]
    };
}

/// Of the stretches around the block, the smallest first; then of the smallest element with that many words; then of
/// the element where the running text is thickest.
pub(super) const MEASURES: [&[Measure]; 7] =
    [&level!(1), &level!(2), &level!(3), &level!(4), &sized!(0, 100), &sized!(1, 400), CORE];

const CORE: &[Measure] = &[
    measure("closeness-to-core", |v| v.survey.core.closeness(&v.around)),
    measure("in-core", |v| flag(v.survey.core.element.is_some_and(|core| v.around.contains(&core)))),
    measure("steps-to-core", |v| known(v.survey.core.element.and_then(|core| v.steps_to(core)))),
    measure("steps-from-core", |v| known(v.survey.core.element.and_then(|core| steps_from(v, core)))),
];

const fn measure(name: &'static str, of: fn(&View<'_>) -> f32) -> Measure {
    Measure { name, theme: Theme::Container, of }
}

fn level(view: &View<'_>, level: usize, what: fn(&Sum, &Sum) -> f32) -> f32 {
    known(view.level(level - 1).map(|sum| what(sum, &view.survey.all)))
}

fn sized(view: &View<'_>, size: usize, what: fn(&Sum, &Sum) -> f32) -> f32 {
    known(view.sized(size).map(|sum| what(sum, &view.survey.all)))
}

/// Steps out of the core until an element holds the block.
fn steps_from(view: &View<'_>, core: NodeId) -> Option<f32> {
    let around: Vec<NodeId> =
        std::iter::once(core).chain(view.survey.labelling.tree.ancestors(core)).collect();
    steps(view.survey, &around, view.block.node)
}
