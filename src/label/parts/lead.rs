//! The lead image and its caption.

use std::ops::Range;

use super::super::{Label, Labelling};
use super::{Parts, authors, part, portrayed};
use crate::metadata::{ends_with_credit, fold};
use crate::page::NodeId;
use crate::segment::Form;

/// Longest caption that nothing but its place tells, in words.
const CAPTION: usize = 40;
/// Shortest caption that nothing but its place tells, in words.
const GROUPED: usize = 5;
/// Side from which a picture is more than an icon, in CSS pixels.
const LARGE: u32 = 250;

/// Finds both among the blocks between headline and body.
pub(super) fn find(labelling: &Labelling<'_>, between: Range<usize>, parts: &mut Parts) {
    let free = |number: &usize, parts: &Parts| {
        let block = &labelling.blocks[*number];
        !parts.contains_key(number)
            && !block.hidden
            && (block.form == Form::Media || !labelling.asks(*number))
    };
    let authors = authors(labelling, parts);
    let is_lead =
        |number: usize| is_picture(labelling, number) && portrayed(labelling, number, &authors).is_none();
    let image = between.clone().find(|number| free(number, parts) && is_lead(*number));
    if let Some(number) = image {
        parts.insert(number, part(Label::Caption, "is the lead image", "between headline and story"));
    }
    // Where there is no picture, its caption stands with the byline.
    let grouped = if image.is_none() { group(labelling, between.clone(), parts) } else { None };
    let caption = grouped.filter(|number| free(number, parts)).map(|n| (n, "it stands with the byline"));
    let caption = caption.or_else(|| {
        // A caption may read as the first paragraph.
        (between.start..between.end + 1).filter(|number| free(number, parts)).find_map(|number| {
            let below = image.is_some_and(|image| number == image + 1);
            Some((number, why_caption(labelling, number, below, number == between.end)?))
        })
    });
    if let Some((number, why)) = caption {
        parts.insert(number, part(Label::Caption, "is the lead image's caption", why));
    }
}

/// The last line of the byline's own paragraph, as plain text has it: below name, role, date. Where the story stands
/// in the same element, the lines are no paragraph of their own.
fn group(labelling: &Labelling<'_>, between: Range<usize>, parts: &Parts) -> Option<usize> {
    let parent =
        |number: usize| labelling.blocks.get(number).and_then(|block| labelling.tree.parent(block.node));
    let is_line =
        |number: &usize| parts.get(number).is_some_and(|p| matches!(p.about, Label::Byline | Label::Date));
    let line = between.clone().rfind(is_line)?;
    let last = (line + 1..=between.end).take_while(|&number| parent(number) == parent(line)).last()?;
    let (block, features) = (&labelling.blocks[last], &labelling.features[last]);
    // The story's first paragraph may stand in one element with the byline.
    let is_line = (GROUPED..=CAPTION).contains(&features.words) && !features.is_prose(block.form);
    let fits = is_line && !block.text.ends_with(',');
    (fits && block.form == Form::Paragraph && parent(last + 1) != parent(last)).then_some(last)
}

fn why_caption(labelling: &Labelling<'_>, number: usize, below: bool, last: bool) -> Option<&'static str> {
    let (block, features) = (&labelling.blocks[number], &labelling.features[number]);
    if !(1..=CAPTION).contains(&features.words) || matches!(block.form, Form::Control | Form::Heading(_)) {
        return None;
    }
    let said = fold(&block.text);
    let repeats = labelling.blocks[..number].iter().rev().take(2).any(|before| {
        let before = fold(&before.text);
        before.len() > 12 && said.starts_with(&before)
    });
    match () {
        () if last && !ends_with_credit(&block.text) => None,
        () if block.form == Form::Caption => Some("the markup says so"),
        () if repeats => Some("it says again what the picture shows"),
        () if ends_with_credit(&block.text) => Some("it names who took the picture"),
        () if below && !features.is_prose(block.form) && features.words >= 3 => {
            Some("it stands below the picture")
        }
        () => None,
    }
}

/// In a figure, or large, or described in words as pictures of the story are.
fn is_picture(labelling: &Labelling<'_>, number: usize) -> bool {
    let (tree, block) = (labelling.tree, &labelling.blocks[number]);
    if block.form != Form::Media {
        return false;
    }
    let around = tree.with_ancestors(block.node).take(4);
    let in_figure = around.into_iter().any(|id| tree.name(id) == "figure");
    let mut inside = block.run.clone().filter_map(|id| tree.element(NodeId(id)));
    in_figure
        || inside.any(|element| {
            let size = |name: &str| element.attribute(name).and_then(|size| size.parse::<u32>().ok());
            let large = size("width").is_some_and(|width| width >= LARGE);
            let small = size("width").is_some_and(|width| width < LARGE / 2);
            let described = element.attribute("alt").is_some_and(|alt| alt.split_whitespace().count() >= 2);
            large || (described && !small)
        })
}
