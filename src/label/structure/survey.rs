//! All that is measured of a page at once, and the view from one block on it.

use std::ops::Range;

use super::core::{Core, stretch};
use super::inherited::Inherited;
use super::repeats::{Card, Repeats};
use super::sums::{Sum, Sums};
use crate::features::Features;
use crate::label::markup::{Sign, signs};
use crate::label::{Label, Labelling};
use crate::metadata::{find_date, fold, without_site};
use crate::page::NodeId;
use crate::segment::{Block, Form};

/// Different stretches of blocks around a block, innermost first: its element's, the next larger one's …
pub(super) const LEVELS: usize = 4;
/// Longest line that is taken for a date's, in words.
const DATE_LINE: usize = 12;
/// Headings above headings that are asked what they say.
const OUTER_HEADINGS: usize = 6;
/// Longest headline, in words.
const HEADLINE: usize = 40;

/// What is known of the page as a whole.
pub(super) struct Survey<'a> {
    pub(super) labelling: &'a Labelling<'a>,
    pub(super) sums: Sums,
    pub(super) repeats: Repeats,
    pub(super) core: Core,
    pub(super) stretch: Range<usize>,
    pub(super) core_stretch: Range<usize>,
    pub(super) signs: Vec<Option<Sign<'a>>>,
    pub(super) inherited: Vec<Inherited>,
    /// The block that is most likely the headline.
    pub(super) headline: Option<usize>,
    /// The heading above each block.
    pub(super) headings: Vec<Option<usize>>,
    /// The blocks with text that is seen, in order.
    pub(super) seen: Vec<usize>,
    /// How many of these stand before each block.
    pub(super) places: Vec<usize>,
    pub(super) since_prose: Vec<f32>,
    pub(super) until_prose: Vec<f32>,
    pub(super) all: Sum,
    pub(super) names_language: bool,
    pub(super) longest: f32,
    pub(super) has_code: bool,
}

/// The page as one of its blocks stands in it.
pub(super) struct View<'a> {
    pub(super) survey: &'a Survey<'a>,
    pub(super) number: usize,
    pub(super) block: &'a Block,
    pub(super) features: &'a Features,
    /// The elements around it, innermost first.
    pub(super) around: Vec<NodeId>,
    /// Stretches of several blocks around it, each larger than the one before.
    pub(super) levels: Vec<Range<usize>>,
    pub(super) card: Option<Card>,
}

impl<'a> Survey<'a> {
    pub(super) fn of(labelling: &'a Labelling<'a>) -> Self {
        let blocks = labelling.blocks;
        let dated: Vec<bool> = (0..blocks.len())
            .map(|number| {
                let text = &blocks[number].text;
                labelling.features[number].words <= DATE_LINE
                    && text.contains(|c: char| c.is_ascii_digit())
                    && find_date(text).is_some()
            })
            .collect();
        let repeats = Repeats::of(labelling);
        let sums = Sums::of(labelling, &repeats.times, &dated);
        let core = Core::of(labelling, &sums);
        let signs = signs(labelling.tree);
        let seen: Vec<usize> = (0..blocks.len()).filter(|&number| blocks[number].is_seen()).collect();
        let longest = seen.iter().map(|&number| labelling.features[number].words).max().unwrap_or_default();
        Self {
            core_stretch: stretch(labelling, core.element),
            stretch: stretch(labelling, None),
            inherited: Inherited::of_all(labelling.tree, &signs, &sums),
            signs,
            headline: headline(labelling),
            headings: headings(labelling),
            places: (0..blocks.len()).map(|number| seen.partition_point(|&other| other < number)).collect(),
            since_prose: distances(labelling, 0..blocks.len()),
            until_prose: distances(labelling, (0..blocks.len()).rev()),
            all: sums.all(),
            names_language: super::super::language_of_text(blocks).is_some(),
            longest: longest as f32,
            has_code: blocks.iter().any(|block| block.form == Form::Preformatted),
            labelling,
            sums,
            repeats,
            core,
            seen,
        }
    }

    pub(super) fn view(&'a self, number: usize) -> View<'a> {
        let (tree, block) = (self.labelling.tree, &self.labelling.blocks[number]);
        let around: Vec<NodeId> = std::iter::once(block.node).chain(tree.ancestors(block.node)).collect();
        let mut levels: Vec<Range<usize>> = Vec::new();
        for &id in &around {
            let blocks = self.blocks_in(id);
            if blocks.len() > 1 && levels.last() != Some(&blocks) {
                levels.push(blocks);
            }
            if levels.len() == LEVELS {
                break;
            }
        }
        let card = self.repeats.card(tree, &self.sums, &around);
        View { survey: self, number, block, features: &self.labelling.features[number], around, levels, card }
    }

    pub(super) fn blocks_in(&self, id: NodeId) -> Range<usize> {
        self.sums.blocks_in(id, self.labelling.tree.end(id))
    }

    /// What a block's cues say it is for, if they say it asks, offers or sells.
    pub(super) fn asks_for(&self, number: usize) -> Option<Label> {
        let label = self.labelling.verdicts[number].label();
        self.labelling.asks(number).then_some(label)
    }

    /// What the nearest heading above that has a cue is for.
    pub(super) fn heading_asks(&self, number: usize) -> Option<(usize, Label)> {
        let above = std::iter::successors(self.headings[number], |&heading| self.headings[heading]);
        above.take(OUTER_HEADINGS).find_map(|heading| Some((heading, self.asks_for(heading)?)))
    }
}

impl View<'_> {
    /// The sum over the `level`th stretch around it; none where there is no such stretch.
    pub(super) fn level(&self, level: usize) -> Option<Sum> {
        self.levels.get(level).map(|blocks| self.survey.sums.over(blocks))
    }

    /// The sum over the innermost element with that many words.
    pub(super) fn of_words(&self, least: f32) -> Option<Sum> {
        let sums = self.around.iter().map(|&id| self.survey.sums.over(&self.survey.blocks_in(id)));
        sums.into_iter().find(|sum| sum.words >= least)
    }

    /// The seen block that many places before or after.
    pub(super) fn neighbour(&self, by: isize) -> Option<usize> {
        let place = self.survey.places[self.number];
        // A block that is not seen stands between two that are.
        let by = if by > 0 && !self.block.is_seen() { by - 1 } else { by };
        self.survey.seen.get(place.checked_add_signed(by)?).copied()
    }

    /// Steps out of the elements around the block until one holds `node`, counting only those that hold more blocks.
    pub(super) fn steps_to(&self, node: NodeId) -> Option<f32> {
        steps(self.survey, &self.around, node)
    }
}

/// Steps from the first of `around`, elements innermost first, to the one that holds `node`.
pub(super) fn steps(survey: &Survey<'_>, around: &[NodeId], node: NodeId) -> Option<f32> {
    let (mut steps, mut last) = (0.0, 0..0);
    for &id in around {
        if survey.labelling.tree.holds(id, node) {
            return Some(steps);
        }
        let blocks = survey.blocks_in(id);
        if blocks != last {
            (steps, last) = (steps + 1.0, blocks);
        }
    }
    None
}

/// The heading that says what the metadata says, else the first of the first level.
fn headline(labelling: &Labelling<'_>) -> Option<usize> {
    let titles = titles(labelling);
    let stated = |number: usize| {
        labelling.features[number].words < HEADLINE && titles.contains(&fold(&labelling.blocks[number].text))
    };
    let find = |fits: &dyn Fn(usize) -> bool| {
        (0..labelling.blocks.len()).find(|&number| labelling.blocks[number].is_seen() && fits(number))
    };
    let form = |number: usize| labelling.blocks[number].form;
    find(&|number| form(number) == Form::Heading(1) && stated(number))
        .or_else(|| find(&|number| matches!(form(number), Form::Heading(_)) && stated(number)))
        .or_else(|| find(&|number| form(number) == Form::Heading(1)))
        .or_else(|| find(&stated))
}

/// The headlines that the metadata states, folded.
fn titles(labelling: &Labelling<'_>) -> Vec<String> {
    let site = labelling.stated.site_name.as_ref().map(|site| site.value.as_str());
    let titles = labelling.stated.titles.iter().map(|title| title.value.as_str());
    let both = titles.flat_map(|title| [fold(title), fold(without_site(title, site))]);
    both.filter(|title| title.len() > 3).collect()
}

/// The heading above each block; above a heading the next of a higher level.
fn headings(labelling: &Labelling<'_>) -> Vec<Option<usize>> {
    let mut open: Vec<(u8, usize)> = Vec::new();
    let above = labelling.blocks.iter().enumerate().map(|(number, block)| match block.form {
        Form::Heading(level) if block.is_seen() => {
            while open.last().is_some_and(|(above, _)| *above >= level) {
                open.pop();
            }
            let above = open.last().map(|(_, heading)| *heading);
            open.push((level, number));
            above
        }
        _ => open.last().map(|(_, heading)| *heading),
    });
    above.collect()
}

/// Seen blocks between each block and the running text passed before it, going in that order.
fn distances(labelling: &Labelling<'_>, order: impl Iterator<Item = usize>) -> Vec<f32> {
    const FAR: f32 = 99.0;
    let mut distances = vec![FAR; labelling.blocks.len()];
    let mut distance = FAR;
    for number in order {
        distances[number] = distance.min(FAR);
        let block = &labelling.blocks[number];
        if block.is_seen() {
            let prose = labelling.features[number].is_prose(block.form);
            distance = if prose { 0.0 } else { distance + 1.0 };
        }
    }
    distances
}
