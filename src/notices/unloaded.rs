//! Parts of an article that a script loads when somebody scrolls or presses.

use super::{Notice, Read};
use crate::label::Label;
use crate::page::{Element, NodeId};

/// Names of what loads more.
const LOADS: [&str; 6] =
    ["load-more", "loadmore", "load_more", "infinite-scroll", "infinitescroll", "scroll-sentinel"];
/// What else pages load more of.
const OTHERS: [&str; 7] = ["comment", "related", "recommend", "teaser", "newsletter", "advert", "latest"];

pub(super) fn find(read: &Read<'_>) -> Option<Notice> {
    let tree = &read.page.tree;
    let (first, last) = (&read.blocks[read.span.0], &read.blocks[read.span.1]);
    let around = tree.with_ancestors(first.node).find(|&id| tree.holds(id, last.node))?;
    // From the body's first words on, within the element that holds all of them and right behind it.
    let end = tree.parent(around).map_or(tree.end(around), |outer| tree.end(outer));
    let nodes = (first.run.start..end.0).map(NodeId).filter(|&id| tree.element(id).is_some_and(loads));
    let mut loaders = nodes.filter(|&id| !is_for_others(read, id));
    loaders.next().map(|_| Notice::Unloaded)
}

fn loads(element: &Element) -> bool {
    named(element, &LOADS)
}

fn named(element: &Element, names: &[&str]) -> bool {
    let attributes = element.attributes.iter();
    let told = attributes.filter(|(name, _)| matches!(&**name, "class" | "id") || name.starts_with("data-"));
    told.into_iter().any(|(name, value)| {
        let value = value.to_ascii_lowercase();
        names.iter().any(|known| value.contains(known) || name.contains(known))
    })
}

/// Whether it loads what is no part of the article, by the names around it or by what stands right before it.
fn is_for_others(read: &Read<'_>, id: NodeId) -> bool {
    let tree = &read.page.tree;
    let by_name = tree
        .with_ancestors(id)
        .take(6)
        .filter_map(|id| tree.element(id))
        .any(|element| named(element, &OTHERS));
    let before = read.blocks.partition_point(|block| block.run.start < id.0);
    let before = (0..before).rev().find(|&number| read.blocks[number].is_seen());
    by_name
        || before.is_some_and(|number| {
            !matches!(read.verdicts[number].label(), Label::Body | Label::Date | Label::Boilerplate)
                || number > read.span.1 + 2
        })
}
