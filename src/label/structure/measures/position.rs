//! Of where in the page the block stands: how far in, how far from the headline, in or outside the thickest stretch.

use std::ops::Range;

use super::{Measure, Theme, known, ratio};
use crate::label::structure::view::View;

pub(super) const MEASURES: &[Measure] = &[
    measure("place-in-page", |v| ratio(v.survey.places[v.number] as f32, v.survey.seen.len() as f32)),
    measure("words-before-share", |v| ratio(v.survey.sums.over(&(0..v.number)).words, v.survey.all.words)),
    measure("prose-before", |v| v.survey.sums.over(&(0..v.number)).prose),
    measure("prose-before-share", |v| ratio(v.survey.sums.over(&(0..v.number)).prose, v.survey.all.prose)),
    measure("prose-after", |v| v.survey.all.prose - v.survey.sums.over(&(0..v.number + 1)).prose),
    measure("blocks-from-headline", |v| {
        known(
            v.survey
                .headline
                .map(|headline| v.survey.places[v.number] as f32 - v.survey.places[headline] as f32),
        )
    }),
    measure("words-from-headline", |v| {
        let before = |number: usize| v.survey.sums.over(&(0..number)).words;
        known(v.survey.headline.map(|headline| before(v.number) - before(headline)))
    }),
    measure("steps-to-headline", |v| {
        let node = v.survey.headline.map(|headline| v.survey.labelling.blocks[headline].node);
        known(node.and_then(|node| v.steps_to(node)))
    }),
    measure("share-with-headline", |v| known(share_with_headline(v))),
    measure("from-stretch", |v| outside(&v.survey.stretch, v.number)),
    measure("from-core-stretch", |v| outside(&v.survey.core_stretch, v.number)),
    measure("since-prose", |v| v.survey.since_prose[v.number]),
    measure("until-prose", |v| v.survey.until_prose[v.number]),
];

const fn measure(name: &'static str, of: fn(&View<'_>) -> f32) -> Measure {
    Measure { name, theme: Theme::Position, of }
}

/// The share of the running text in the innermost element that holds both the block and the headline.
fn share_with_headline(view: &View<'_>) -> Option<f32> {
    let survey = view.survey;
    let node = survey.labelling.blocks[survey.headline?].node;
    let both = view.around.iter().find(|&&id| survey.labelling.tree.holds(id, node))?;
    Some(ratio(survey.sums.over(&survey.blocks_in(*both)).prose, survey.all.prose))
}

/// Blocks before (below 0) or after (above 0) a stretch; 0 inside.
fn outside(stretch: &Range<usize>, number: usize) -> f32 {
    if number < stretch.start {
        number as f32 - stretch.start as f32
    } else if number >= stretch.end {
        (number - stretch.end + 1) as f32
    } else {
        0.0
    }
}
