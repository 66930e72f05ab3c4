//! Of the blocks right before and after, and of the heading above.

use super::{Measure, Theme, flag, known, ratio};
use crate::label::structure::view::View;
use crate::segment::Form;

/// Blocks to each side that make up the block's surroundings.
const WINDOW: isize = 5;

macro_rules! beside {
    ($by:literal, $name:literal) => {
        [
            measure(concat!("words-", $name), |v| {
                beside(v, $by, |v, n| v.survey.labelling.features[n].words as f32)
            }),
            measure(concat!("linked-", $name), |v| {
                beside(v, $by, |v, n| v.survey.labelling.features[n].linked)
            }),
            measure(concat!("form-", $name), |v| {
                beside(v, $by, |v, n| form(v.survey.labelling.blocks[n].form))
            }),
            measure(concat!("same-make-", $name), |v| {
                beside(v, $by, |v, n| flag(v.survey.repeats.is_same_make(v.number, n)))
            }),
            measure(concat!("asks-", $name), |v| {
                beside(v, $by, |v, n| v.survey.labelling.verdicts[n].score().max(-8.0))
            }),
            measure(concat!("elements-to-", $name), |v| beside(v, $by, elements_to)),
        ]
    };
}

pub(super) const MEASURES: [&[Measure]; 5] = [
    &beside!(-2, "two-before"),
    &beside!(-1, "before"),
    &beside!(1, "after"),
    &beside!(2, "two-after"),
    AROUND,
];

const AROUND: &[Measure] = &[
    measure("media-before", |v| flag(v.number > 0 && is_media(v, v.number - 1))),
    measure("media-after", |v| flag(is_media(v, v.number + 1))),
    measure("prose-around", |v| v.survey.sums.over(&window(v)).prose),
    measure("linked-around", |v| {
        let sum = v.survey.sums.over(&window(v));
        ratio(sum.linked, sum.words)
    }),
    measure("heading-asks", |v| {
        v.survey.heading_asks(v.number).map_or(-1.0, |(_, label)| f32::from(label as u8))
    }),
    measure("heading-level", |v| {
        known(v.survey.headings[v.number].map(|heading| form(v.survey.labelling.blocks[heading].form)))
    }),
    measure("blocks-from-heading", |v| {
        let places = &v.survey.places;
        known(v.survey.headings[v.number].map(|heading| (places[v.number] - places[heading]) as f32))
    }),
];

const fn measure(name: &'static str, of: fn(&View<'_>) -> f32) -> Measure {
    Measure { name, theme: Theme::Neighbours, of }
}

fn beside(view: &View<'_>, by: isize, what: fn(&View<'_>, usize) -> f32) -> f32 {
    known(view.neighbour(by).map(|number| what(view, number)))
}

fn form(form: Form) -> f32 {
    match form {
        Form::Heading(level) => f32::from(level),
        Form::Item => 7.0,
        Form::Cell => 8.0,
        Form::Control => 9.0,
        _ => 0.0,
    }
}

/// Elements to leave until one holds the other block too.
fn elements_to(view: &View<'_>, number: usize) -> f32 {
    let node = view.survey.labelling.blocks[number].node;
    let shared = view.around.iter().position(|&id| view.survey.labelling.tree.holds(id, node));
    known(shared.map(|steps| steps as f32))
}

fn is_media(view: &View<'_>, number: usize) -> bool {
    let block = view.survey.labelling.blocks.get(number);
    block.is_some_and(|block| block.form == Form::Media && !block.hidden)
}

fn window(view: &View<'_>) -> std::ops::Range<usize> {
    let first = (-WINDOW..0).find_map(|by| view.neighbour(by)).unwrap_or(view.number);
    let last = (1..=WINDOW).rev().find_map(|by| view.neighbour(by)).unwrap_or(view.number);
    first.min(view.number)..last.max(view.number) + 1
}
