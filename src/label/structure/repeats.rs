//! What a page repeats: the same texts, blocks of the same make, elements side by side that are built alike.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::sums::Sums;
use crate::label::Labelling;
use crate::page::{NodeId, Tree};

/// Elements around a block whose names and classes make up its make.
const MAKE: usize = 4;
/// The same by element names alone.
const SHAPE: usize = 6;
/// This many side by side are a series.
const SERIES: u16 = 3;

/// Blocks made alike.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Alike {
    pub(super) blocks: f32,
    pub(super) words: f32,
    pub(super) linked: f32,
}

/// The innermost of a series of elements, each with several blocks: a card, a post, a teaser.
#[derive(Clone, Debug)]
pub(super) struct Card {
    /// Blocks of this card.
    pub(super) own: Range<usize>,
    /// Blocks of the element that holds the series.
    pub(super) series: Range<usize>,
    pub(super) cards: f32,
}

/// What is repeated around each block.
pub(super) struct Repeats {
    /// How often each block's text stands on the page.
    pub(super) times: Vec<f32>,
    make: Vec<usize>,
    makes: Vec<Alike>,
    shape: Vec<usize>,
    shapes: Vec<Alike>,
    series: Vec<u16>,
}

impl Repeats {
    pub(super) fn of(labelling: &Labelling<'_>, holds: &[bool]) -> Self {
        let tree = labelling.tree;
        let around = |number: usize| {
            let node = labelling.blocks[number].node;
            tree.with_ancestors(node)
        };
        let signatures = tree.ids().map(|id| if holds[id.index()] { signature(tree, id) } else { 0 });
        let signatures: Vec<u64> = signatures.collect();
        let (make, makes) =
            grouped(labelling, |number| digest(around(number).take(MAKE).map(|id| signatures[id.index()])));
        let (shape, shapes) =
            grouped(labelling, |number| digest(around(number).take(SHAPE).map(|id| text(tree.name(id)))));
        Self { times: times(labelling), make, makes, shape, shapes, series: series(tree, holds, &signatures) }
    }

    /// The blocks of the same elements and classes.
    pub(super) fn by_make(&self, block: usize) -> Alike {
        self.makes[self.make[block]]
    }

    /// The blocks of the same elements.
    pub(super) fn by_shape(&self, block: usize) -> Alike {
        self.shapes[self.shape[block]]
    }

    pub(super) fn is_same_make(&self, one: usize, other: usize) -> bool {
        self.make[one] == self.make[other]
    }

    /// How many elements like it stand beside the nearest one around the block that stands in a series.
    pub(super) fn nearest_series(&self, around: &[NodeId]) -> f32 {
        let series = around.iter().map(|id| self.series[id.index()]).find(|count| *count >= SERIES);
        f32::from(series.unwrap_or(0))
    }

    pub(super) fn card(&self, tree: &Tree, sums: &Sums, around: &[NodeId]) -> Option<Card> {
        around.iter().filter(|id| self.series[id.index()] >= SERIES).find_map(|&id| {
            let own = sums.blocks_in(id, tree.end(id));
            let sum = sums.over(&own);
            let parent = tree.parent(id)?;
            let series = sums.blocks_in(parent, tree.end(parent));
            (sum.blocks + sum.media >= 2.0).then(|| Card {
                own,
                series,
                cards: f32::from(self.series[id.index()]),
            })
        })
    }
}

/// How often each block's text is seen on the page.
fn times(labelling: &Labelling<'_>) -> Vec<f32> {
    let mut count: FxHashMap<&str, f32> = FxHashMap::default();
    for block in labelling.blocks.iter().filter(|block| block.is_seen()) {
        *count.entry(&block.text).or_default() += 1.0;
    }
    labelling.blocks.iter().map(|block| count.get(block.text.as_str()).copied().unwrap_or_default()).collect()
}

fn grouped(labelling: &Labelling<'_>, key: impl Fn(usize) -> u64) -> (Vec<usize>, Vec<Alike>) {
    let mut numbers: FxHashMap<u64, usize> = FxHashMap::default();
    let mut groups: Vec<Alike> = Vec::new();
    let mut group = Vec::with_capacity(labelling.blocks.len());
    for (number, block) in labelling.blocks.iter().enumerate() {
        let index = *numbers.entry(key(number)).or_insert(groups.len());
        if index == groups.len() {
            groups.push(Alike::default());
        }
        group.push(index);
        if block.is_seen() {
            let words = labelling.features[number].words as f32;
            groups[index].blocks += 1.0;
            groups[index].words += words;
            groups[index].linked += words * labelling.features[number].linked;
        }
    }
    (group, groups)
}

/// For each element how many of its parent's children have its signature, counting those that hold blocks.
fn series(tree: &Tree, holds: &[bool], signatures: &[u64]) -> Vec<u16> {
    let mut counts: FxHashMap<(Option<NodeId>, u64), u16> = FxHashMap::default();
    let key = |id: NodeId| (tree.parent(id), signatures[id.index()]);
    for id in tree.ids().filter(|id| holds[id.index()]) {
        let count = counts.entry(key(id)).or_default();
        *count = count.saturating_add(1);
    }
    tree.ids().map(|id| if holds[id.index()] { counts[&key(id)] } else { 0 }).collect()
}

/// An element's name and first two classes.
fn signature(tree: &Tree, id: NodeId) -> u64 {
    let Some(element) = tree.element(id) else { return 0 };
    let mut classes: Vec<&str> =
        element.attribute("class").unwrap_or_default().split_ascii_whitespace().collect();
    classes.sort_unstable();
    digest(std::iter::once(text(&element.name)).chain(classes.into_iter().take(2).map(text)))
}

fn text(text: &str) -> u64 {
    digest(text.bytes().map(u64::from))
}

/// Fowler, Noll and Vo's hash, turned so that the order counts.
fn digest(parts: impl Iterator<Item = u64>) -> u64 {
    parts.fold(0xcbf2_9ce4_8422_2325, |hash, part| {
        (hash ^ part).wrapping_mul(0x0100_0000_01b3).rotate_left(17)
    })
}
