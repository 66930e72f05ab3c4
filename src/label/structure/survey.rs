//! All that is measured of a page at once.

use std::ops::Range;

use super::core::{Core, stretch};
use super::inherited::Inherited;
use super::repeats::Repeats;
use super::sums::{Sum, Sums};
use crate::label::markup::{Sign, signs};
use crate::label::{Label, Labelling};
use crate::metadata::{find_date, fold, without_site};
use crate::page::NodeId;
use crate::segment::Form;

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
        let holds = holds(labelling);
        let repeats = Repeats::of(labelling, &holds);
        let sums = Sums::of(labelling, &repeats.times, &dated);
        let core = Core::of(labelling, &sums);
        let signs = signs(labelling.tree, &holds);
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
            names_language: labelling.language.is_some(),
            longest: longest as f32,
            has_code: blocks.iter().any(|block| block.form == Form::Preformatted),
            labelling,
            sums,
            repeats,
            core,
            seen,
        }
    }

    pub(super) fn blocks_in(&self, id: NodeId) -> Range<usize> {
        self.sums.blocks_in(id, self.labelling.tree.end(id))
    }

    /// What a block's cues say it is for, if they say it asks, offers or sells.
    pub(super) fn asks_for(&self, number: usize) -> Option<Label> {
        self.labelling.asks(number).then(|| self.labelling.verdicts[number].label())
    }

    /// What the nearest heading above that has a cue is for.
    pub(super) fn heading_asks(&self, number: usize) -> Option<(usize, Label)> {
        let above = std::iter::successors(self.headings[number], |&heading| self.headings[heading]);
        above.take(OUTER_HEADINGS).find_map(|heading| Some((heading, self.asks_for(heading)?)))
    }
}

/// Which nodes hold blocks.
fn holds(labelling: &Labelling<'_>) -> Vec<bool> {
    let tree = labelling.tree;
    let mut holds = vec![false; tree.len()];
    for block in labelling.blocks {
        for id in tree.with_ancestors(block.node) {
            if std::mem::replace(&mut holds[id.index()], true) {
                break;
            }
        }
    }
    holds
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
