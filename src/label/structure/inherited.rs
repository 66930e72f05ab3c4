//! What an element hands down to all that stands in it, told once for each element of the page.

use super::sums::Sums;
use crate::label::Label;
use crate::label::markup::Sign;
use crate::page::{Element, NodeId, Tree};

/// A class name on more than this share of the page's words tells nothing of a part of it.
const SMALL: f32 = 0.4;

/// What the elements around a node say, itself among them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Inherited {
    /// Which of [`PLACES`] are around it, one bit each.
    places: u16,
    /// The innermost element whose class names say something.
    pub(super) sign: Option<NodeId>,
    /// What the innermost class name says that speaks against a part of the page, not against all of it.
    pub(super) small_sign: Option<Label>,
    /// How many elements have class names that speak against what is in them.
    pub(super) bad_signs: u16,
    /// Whether a class names the story.
    pub(super) good_sign: bool,
}

/// Elements that tell something of what is in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Inside {
    Article,
    Main,
    Header,
    Footer,
    Figure,
    Quote,
    List,
    Definitions,
    /// By its `itemprop`.
    BodyProperty,
}

const BODY_PROPERTIES: [&str; 4] = ["articleBody", "text", "description", "reviewBody"];

impl Inherited {
    /// For each node what it inherits, in the tree's order.
    pub(super) fn of_all(tree: &Tree, signs: &[Option<Sign<'_>>], sums: &Sums) -> Vec<Self> {
        let all = sums.all().words.max(1.0);
        let mut inherited: Vec<Self> = Vec::with_capacity(tree.len());
        for id in tree.ids() {
            let mut own = tree.parent(id).map_or_else(Self::default, |parent| inherited[parent.index()]);
            if let Some(element) = tree.element(id) {
                own.places |= places(element);
            }
            if let Some(sign) = &signs[id.index()] {
                let words = sums.over(&sums.blocks_in(id, tree.end(id))).words;
                own.take(id, sign.about, words < SMALL * all);
            }
            inherited.push(own);
        }
        inherited
    }

    pub(super) fn is_in(&self, place: Inside) -> bool {
        self.places & bit(place) != 0
    }

    fn take(&mut self, id: NodeId, about: Label, small: bool) {
        self.sign = Some(id);
        if about == Label::Body {
            self.good_sign = true;
        } else {
            self.bad_signs = self.bad_signs.saturating_add(1);
            self.small_sign = if small { Some(about) } else { self.small_sign };
        }
    }
}

fn bit(place: Inside) -> u16 {
    1 << place as u16
}

fn places(element: &Element) -> u16 {
    let by_name = match &*element.name {
        "article" => bit(Inside::Article),
        "main" => bit(Inside::Main),
        "header" => bit(Inside::Header),
        "footer" => bit(Inside::Footer),
        "figure" => bit(Inside::Figure),
        "blockquote" => bit(Inside::Quote),
        "ul" | "ol" => bit(Inside::List),
        "dl" => bit(Inside::Definitions),
        _ => 0,
    };
    let by_role = if element.attribute("role") == Some("main") { bit(Inside::Main) } else { 0 };
    let property = element.attribute("itemprop").is_some_and(|name| BODY_PROPERTIES.contains(&name));
    by_name | by_role | if property { bit(Inside::BodyProperty) } else { 0 }
}
