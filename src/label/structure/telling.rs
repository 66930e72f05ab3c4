//! Reasons in words: what the measures of a theme say, and what of the page shows it.

use super::measures::Theme;
use super::view::View;
use crate::features::Place;
use crate::label::{Evidence, Label, Reason};
use crate::segment::Form;

/// What is said of a block for what stands around it.
pub(in crate::label) const NEIGHBOURS: &str = "what stands beside or above it is no story";

/// The reason that a theme's measures give for (above 0) or against a block.
pub(super) fn reason(view: &View<'_>, theme: Theme, weight: f32) -> Reason {
    let (about, rule) = match (theme, weight > 0.0) {
        (Theme::Text, true) => (Label::Body, "reads as the story does"),
        (Theme::Text, false) => (Label::Boilerplate, "does not read as a story"),
        (Theme::Links, true) => (Label::Body, "leads nowhere else"),
        (Theme::Links, false) => (Label::Navigation, "is made of links, or stands among them"),
        (Theme::Markup, true) => (Label::Body, "its elements are those of a story"),
        (Theme::Markup, false) => (against(view), "its elements or classes say what it is for"),
        (Theme::Position, true) => (Label::Body, "stands where the story stands"),
        (Theme::Position, false) => (Label::Boilerplate, "stands away from the story"),
        (Theme::Repetition, true) => (Label::Body, "is not one of many alike"),
        (Theme::Repetition, false) => (Label::Boilerplate, "is one of many alike"),
        (Theme::Container, true) => (Label::Body, "its part of the page holds the story"),
        (Theme::Container, false) => (Label::Boilerplate, "its part of the page holds little of the story"),
        (Theme::Neighbours, true) => (Label::Body, "what stands beside it belongs to the story"),
        (Theme::Neighbours, false) => (beside(view), NEIGHBOURS),
        (Theme::Page, true) => (Label::Body, "much of a page like this is content"),
        (Theme::Page, false) => (Label::Boilerplate, "little of a page like this is content"),
    };
    Reason { rule, weight, evidence: evidence(view, theme), about }
}

/// The reason why doubtful blocks stay.
pub(super) fn doubt(weight: f32) -> Reason {
    Reason {
        rule: "little on this page is certain, so doubtful blocks stay",
        weight,
        evidence: "".into(),
        about: Label::Body,
    }
}

fn evidence(view: &View<'_>, theme: Theme) -> Evidence {
    let survey = view.survey;
    match theme {
        Theme::Text => Evidence::Words(view.features.words),
        Theme::Links => Evidence::Linked(view.features.linked),
        Theme::Markup => match view.sign() {
            Some((_, sign)) => sign.name.to_owned().into(),
            None => place(view).unwrap_or_default().into(),
        },
        Theme::Position => {
            let place = survey.places[view.number] + usize::from(view.block.is_seen());
            Evidence::Position(place, survey.seen.len())
        }
        Theme::Repetition => match survey.repeats.by_make(view.number).blocks {
            alike if alike > 1.0 => Evidence::Alike(alike),
            _ => "".into(),
        },
        Theme::Container => match view.level(0) {
            Some(sum) => Evidence::Share(sum.prose / survey.all.prose.max(1.0)),
            None => "".into(),
        },
        Theme::Neighbours => match survey.heading_asks(view.number).map(|(heading, _)| heading) {
            Some(heading) => format!("‘{}’", opening(view, heading)).into(),
            None => "".into(),
        },
        Theme::Page => "".into(),
    }
}

/// What markup says against a block: the innermost class name, else the place.
fn against(view: &View<'_>) -> Label {
    let signs = view.around.iter().filter_map(|id| view.survey.signs[id.index()]);
    let sign = signs.map(|sign| sign.about).find(|about| !about.is_kept());
    sign.unwrap_or(match view.features.place {
        Some(Place::Navigation | Place::Header) => Label::Navigation,
        _ => Label::Boilerplate,
    })
}

/// What the heading above is for, or what is beside.
fn beside(view: &View<'_>) -> Label {
    view.survey.heading_asks(view.number).map_or(Label::Boilerplate, |(_, label)| label)
}

fn place(view: &View<'_>) -> Option<&'static str> {
    Some(match (view.features.place, view.block.form) {
        (Some(Place::Navigation), _) => "in the navigation",
        (Some(Place::Header), _) => "in the page's header",
        (Some(Place::Footer), _) => "in a footer",
        (Some(Place::Aside), _) => "in an aside",
        (Some(Place::Form), _) => "in a form",
        (Some(Place::Dialog), _) => "in a dialog",
        (None, Form::Control) => "a button or a field",
        (None, _) => return None,
    })
}

fn opening(view: &View<'_>, number: usize) -> String {
    view.survey.labelling.blocks[number].text.chars().take(40).collect()
}
