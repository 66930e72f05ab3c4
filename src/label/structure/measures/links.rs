//! Of links in the block and in the list or table it stands in.

use super::{Measure, Theme, known, ratio};
use crate::label::structure::sums::Sum;
use crate::label::structure::view::View;
use crate::page::NodeId;

pub(super) const MEASURES: &[Measure] = &[
    measure("linked", |v| v.features.linked),
    measure("links", |v| {
        let tree = v.survey.labelling.tree;
        v.block.run.clone().filter(|&id| tree.name(NodeId(id)) == "a").count() as f32
    }),
    measure("list-blocks", |v| known(list(v).map(|list| list.blocks))),
    measure("list-words-a-block", |v| known(list(v).map(|list| ratio(list.words, list.blocks)))),
    measure("list-linked", |v| known(list(v).map(|list| ratio(list.linked, list.words)))),
    measure("list-links", |v| known(list(v).map(|list| ratio(list.links, list.blocks)))),
];

const fn measure(name: &'static str, of: fn(&View<'_>) -> f32) -> Measure {
    Measure { name, theme: Theme::Links, of }
}

fn list(view: &View<'_>) -> Option<Sum> {
    let tree = view.survey.labelling.tree;
    let list = view.around.iter().find(|&&id| matches!(tree.name(id), "ul" | "ol" | "dl" | "table"))?;
    Some(view.survey.sums.over(&view.survey.blocks_in(*list)))
}
