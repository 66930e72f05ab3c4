//! Of the page: the same for each of its blocks, and of use beside other measures.

use super::{Measure, Theme, flag, known, ratio};
use crate::label::structure::sums::Sum;
use crate::label::structure::view::View;

pub(super) const MEASURES: &[Measure] = &[
    measure("page-words", |v| v.survey.all.words),
    measure("page-prose", |v| v.survey.all.prose),
    measure("page-prose-share", |v| ratio(v.survey.all.prose, v.survey.all.words)),
    measure("page-linked", |v| ratio(v.survey.all.linked, v.survey.all.words)),
    measure("page-blocks", |v| v.survey.seen.len() as f32),
    measure("page-words-a-block", |v| ratio(v.survey.all.words, v.survey.all.blocks)),
    measure("page-longest", |v| v.survey.longest),
    measure("page-repeated", |v| ratio(v.survey.all.repeated, v.survey.all.blocks)),
    measure("page-dates", |v| v.survey.all.dates),
    measure("page-headings", |v| v.survey.all.headings),
    measure("page-stretch-share", |v| ratio(v.survey.sums.over(&v.survey.stretch).prose, v.survey.all.prose)),
    measure("page-core-share", |v| known(core(v).map(|core| ratio(core.prose, v.survey.all.prose)))),
    measure("page-core-words-a-block", |v| known(core(v).map(|core| ratio(core.words, core.blocks)))),
    measure("page-is-article", |v| flag(v.survey.labelling.stated.says_article())),
    measure("page-is-thread", |v| states(v, &["DiscussionForumPosting", "QAPage"])),
    measure("page-is-product", |v| states(v, &["Product", "ProductGroup"])),
    measure("page-has-code", |v| flag(v.survey.has_code)),
];

const fn measure(name: &'static str, of: fn(&View<'_>) -> f32) -> Measure {
    Measure { name, theme: Theme::Page, of }
}

fn core(view: &View<'_>) -> Option<Sum> {
    let core = view.survey.core.element?;
    Some(view.survey.sums.over(&view.survey.blocks_in(core)))
}

fn states(view: &View<'_>, types: &[&str]) -> f32 {
    flag(view.survey.labelling.stated.types.iter().any(|kind| types.contains(&kind.as_str())))
}
