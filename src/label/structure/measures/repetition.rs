//! Of blocks and elements like it.

use super::{Measure, Theme, known, ratio};
use crate::label::structure::repeats::Card;
use crate::label::structure::sums::Sum;
use crate::label::structure::view::View;

pub(super) const MEASURES: &[Measure] = &[
    measure("same-text", |v| v.survey.repeats.times[v.number]),
    measure("make-blocks", |v| v.survey.repeats.by_make(v.number).blocks),
    measure("make-words-a-block", |v| {
        let alike = v.survey.repeats.by_make(v.number);
        ratio(alike.words, alike.blocks)
    }),
    measure("make-linked", |v| {
        let alike = v.survey.repeats.by_make(v.number);
        ratio(alike.linked, alike.words)
    }),
    measure("make-share", |v| ratio(v.survey.repeats.by_make(v.number).words, v.survey.all.words)),
    measure("shape-blocks", |v| v.survey.repeats.by_shape(v.number).blocks),
    measure("shape-words-a-block", |v| {
        let alike = v.survey.repeats.by_shape(v.number);
        ratio(alike.words, alike.blocks)
    }),
    measure("shape-share", |v| ratio(v.survey.repeats.by_shape(v.number).words, v.survey.all.words)),
    measure("series", |v| v.survey.repeats.nearest_series(&v.around)),
    measure("cards", |v| v.card.as_ref().map_or(0.0, |card| card.cards)),
    measure("card-words", |v| known(v.card.as_ref().map(|card| v.survey.sums.over(&card.own).words))),
    measure("cards-words", |v| a_card(v, |sum| sum.words)),
    measure("cards-blocks", |v| a_card(v, |sum| sum.blocks)),
    measure("cards-links", |v| a_card(v, |sum| sum.links)),
    measure("cards-media", |v| a_card(v, |sum| sum.media)),
    measure("cards-repeated", |v| a_card(v, |sum| sum.repeated)),
    measure("cards-headings", |v| a_card(v, |sum| sum.headings)),
    measure("cards-dates", |v| a_card(v, |sum| sum.dates)),
    measure("cards-linked", |v| series(v, |sum, _| ratio(sum.linked, sum.words))),
    measure("cards-prose", |v| series(v, |sum, _| ratio(sum.prose, sum.words))),
    measure("cards-share", |v| series(v, |sum, all| ratio(sum.words, all.words))),
];

const fn measure(name: &'static str, of: fn(&View<'_>) -> f32) -> Measure {
    Measure { name, theme: Theme::Repetition, of }
}

/// How much of something there is a card.
fn a_card(view: &View<'_>, what: fn(&Sum) -> f32) -> f32 {
    let count = |card: &Card| what(&view.survey.sums.over(&card.series)) / card.cards;
    known(view.card.as_ref().map(count))
}

/// Of the element that holds the series of cards.
fn series(view: &View<'_>, what: fn(&Sum, &Sum) -> f32) -> f32 {
    known(view.card.as_ref().map(|card| what(&view.survey.sums.over(&card.series), &view.survey.all)))
}
