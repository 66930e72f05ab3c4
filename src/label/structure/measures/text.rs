//! Of the block's own text.

use super::{Measure, Theme, UNKNOWN, flag, ratio};
use crate::label::structure::view::View;
use crate::metadata::ends_with_credit;
use crate::segment::Form;

pub(super) const MEASURES: &[Measure] = &[
    measure("words", |v| v.features.words as f32),
    measure("characters", |v| v.letters.all),
    measure("sentences", |v| v.features.sentences as f32),
    measure("ends-sentence", |v| flag(v.features.ends_sentence)),
    measure("common-words", common_words),
    measure("capitals", |v| {
        let words = &v.survey.labelling.words[v.number];
        ratio(
            words.iter().filter(|word| word.capital && !word.starts_sentence).count() as f32,
            words.len() as f32,
        )
    }),
    measure("digits", |v| ratio(v.letters.digits, v.letters.all)),
    measure("upper-case", |v| ratio(v.letters.upper_case, v.letters.all)),
    measure("punctuation", |v| ratio(v.letters.punctuation, v.letters.all)),
    measure("quoted", |v| v.features.quoted),
    measure("said", |v| v.features.said as f32),
    measure("you", |v| v.features.you as f32),
    measure("we", |v| v.features.we as f32),
    measure("me", |v| v.features.me as f32),
    measure("wording", |v| v.survey.labelling.verdicts[v.number].score().max(-8.0)),
    measure("line-ends", |v| v.block.text.matches('\n').count() as f32),
    measure("cut-short", |v| flag(v.block.text.ends_with("...") || v.block.text.ends_with('…'))),
    measure("credit", |v| flag(ends_with_credit(&v.block.text))),
    measure("form", |v| match v.block.form {
        Form::Paragraph => 0.0,
        Form::Heading(level) => f32::from(level),
        Form::Item => 7.0,
        Form::Cell => 8.0,
        Form::Caption => 9.0,
        Form::Preformatted => 10.0,
        Form::Control => 11.0,
        Form::Media => 12.0,
    }),
];

const fn measure(name: &'static str, of: fn(&View<'_>) -> f32) -> Measure {
    Measure { name, theme: Theme::Text, of }
}

/// The share of function words: running text has many, names and labels few.
fn common_words(view: &View<'_>) -> f32 {
    let features = view.features;
    if !view.survey.names_language || features.words == 0 {
        return UNKNOWN;
    }
    features.common as f32 / features.words as f32
}
