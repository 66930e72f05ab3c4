//! Of the elements around the block and their class names.

use super::{Measure, Theme, flag, known, ratio};
use crate::features::Place;
use crate::label::Label;
use crate::label::structure::inherited::{Inherited, Inside};
use crate::label::structure::view::View;

pub(super) const MEASURES: &[Measure] = &[
    measure("sign", |v| number(v.sign().map(|(_, sign)| sign.about))),
    measure("sign-steps", |v| {
        let steps = v.sign().and_then(|(sign, _)| v.around.iter().position(|&id| id == sign));
        known(steps.map(|steps| steps as f32))
    }),
    measure("sign-share", |v| {
        let share = |id| ratio(v.survey.sums.over(&v.survey.blocks_in(id)).prose, v.survey.all.prose);
        known(v.sign().map(|(id, _)| share(id)))
    }),
    measure("small-sign", |v| number(v.inherited().small_sign)),
    measure("bad-signs", |v| f32::from(v.inherited().bad_signs)),
    measure("good-sign", |v| flag(v.inherited().good_sign)),
    measure("place", |v| match v.features.place {
        None => 0.0,
        Some(Place::Navigation) => 1.0,
        Some(Place::Header) => 2.0,
        Some(Place::Footer) => 3.0,
        Some(Place::Aside) => 4.0,
        Some(Place::Form) => 5.0,
        Some(Place::Dialog) => 6.0,
    }),
    measure("in-article", |v| is_in(v, Inside::Article)),
    measure("in-main", |v| is_in(v, Inside::Main)),
    measure("in-header", |v| is_in(v, Inside::Header)),
    measure("in-footer", |v| is_in(v, Inside::Footer)),
    measure("in-figure", |v| is_in(v, Inside::Figure)),
    measure("in-quote", |v| is_in(v, Inside::Quote)),
    measure("in-list", |v| is_in(v, Inside::List)),
    measure("in-definitions", |v| is_in(v, Inside::Definitions)),
    measure("in-body-property", |v| is_in(v, Inside::BodyProperty)),
    measure("element", |v| match v.survey.labelling.tree.name(v.block.node) {
        "p" => 1.0,
        "div" => 2.0,
        "li" => 3.0,
        "td" | "th" => 4.0,
        "span" => 5.0,
        "dd" | "dt" => 6.0,
        "a" => 7.0,
        "blockquote" => 8.0,
        "section" | "article" | "main" => 9.0,
        "pre" => 10.0,
        "figcaption" => 11.0,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => 12.0,
        "button" => 13.0,
        "body" => 14.0,
        _ => 0.0,
    }),
];

const fn measure(name: &'static str, of: fn(&View<'_>) -> f32) -> Measure {
    Measure { name, theme: Theme::Markup, of }
}

/// A label as a number; the order is that of [`Label`].
fn number(label: Option<Label>) -> f32 {
    label.map_or(-1.0, |label| f32::from(label as u8))
}

fn is_in(view: &View<'_>, place: Inside) -> f32 {
    flag(view.inherited().is_in(place))
}

impl View<'_> {
    fn inherited(&self) -> &Inherited {
        &self.survey.inherited[self.block.node.index()]
    }
}
