//! Pictures: the best address a page gives for one, and which pictures are none.

mod lazy;
mod srcset;
mod stand_in;

use std::ops::Range;

use serde::Serialize;

use super::Address;
use crate::page::{Element, NodeId, Page, one_line};
pub(super) use stand_in::name;

/// Pictures smaller than this in either direction are icons or trackers, in CSS pixels.
const TINY: u32 = 48;
/// Longest sign that a picture stands for, such as an emoji, in bytes.
const SIGN: usize = 32;

/// A picture with an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Image {
    /// Where it is.
    pub url: Address,
    /// What it shows, in words.
    pub alt: Option<String>,
}

/// A picture's address and words.
pub(crate) struct First {
    pub(crate) url: String,
    pub(crate) alt: Option<String>,
}

/// The first picture worth showing in a run.
pub(crate) fn of_run(page: &Page, run: Range<u32>) -> Option<First> {
    let image = run.map(NodeId).find_map(|id| of(page, id))?;
    Some(First { url: image.url.to_string(), alt: image.alt })
}

/// An address made absolute; pictures come over the web or not at all.
pub(crate) fn address(page: &Page, written: &str) -> Option<String> {
    Address::of_media(page, written).map(|address| address.to_string())
}

impl Image {
    /// Whether both are one picture, perhaps in different sizes.
    #[must_use]
    pub(crate) fn is_same(&self, other: &str) -> bool {
        name(self.url.as_str()) == name(other)
    }
}

/// The picture at a node, if it is one worth showing.
pub(super) fn of(page: &Page, id: NodeId) -> Option<Image> {
    let element = page.tree.element(id).filter(|element| is_image(element))?;
    if is_tiny(element) || sign(element).is_some() {
        return None;
    }
    let url = best(page, id, element).or_else(|| twin(page, id)).or_else(|| linked(page, id))?;
    if stand_in::is_ornament(element.attribute("class").unwrap_or_default(), url.as_str()) {
        return None;
    }
    Some(Image { url, alt: alt(element) })
}

/// The sign that a picture amid text stands for.
pub(super) fn sign(element: &Element) -> Option<&str> {
    let alt = element.attribute("alt").map(str::trim).filter(|_| is_image(element))?;
    let is_sign =
        !alt.is_empty() && alt.len() <= SIGN && alt.chars().all(|c| !c.is_ascii() && !c.is_alphanumeric());
    is_sign.then_some(alt)
}

fn is_image(element: &Element) -> bool {
    matches!(&*element.name, "img" | "amp-img")
}

fn alt(element: &Element) -> Option<String> {
    let alt = one_line(element.attribute("alt")?);
    Some(alt).filter(|alt| !alt.is_empty())
}

/// Sets of sizes first, then where lazy loading keeps the address, then `src`.
fn best(page: &Page, id: NodeId, element: &Element) -> Option<Address> {
    let picture = page.tree.parent(id).filter(|&parent| page.tree.name(parent) == "picture");
    let sources = picture.into_iter().flat_map(|picture| page.tree.children(picture));
    let sources =
        sources.filter_map(|source| page.tree.element(source)).filter(|source| &*source.name == "source");
    let sets = sources.chain([element]).flat_map(lazy::sets);
    let plain = lazy::addresses(element);
    let shown = element.attribute("src").filter(|src| !stand_in::stands_in(src)).map(str::to_owned);
    let candidates = srcset::best(sets).into_iter().chain(plain).chain(shown);
    let mut usable = candidates.filter_map(|written| Address::of_picture(page, &written));
    usable.find(|address| !stand_in::stands_in(address.as_str()))
}

/// The same picture for browsers that run no script.
fn twin(page: &Page, id: NodeId) -> Option<Address> {
    let tree = &page.tree;
    let around = tree.ancestors(id).take(2).take_while(|&above| tree.end(above).0 - above.0 < 40);
    let nearby = around.flat_map(|above| tree.subtree(above)).filter(|&other| other > id);
    let inside =
        nearby.filter(|&other| tree.ancestors(other).take(4).any(|above| tree.name(above) == "noscript"));
    let images =
        inside.filter_map(|other| Some((other, tree.element(other).filter(|e| is_image(e) && !is_tiny(e))?)));
    images.take(4).find_map(|(other, element)| best(page, other, element))
}

/// The picture that the one at a node leads to.
fn linked(page: &Page, id: NodeId) -> Option<Address> {
    let link = page.tree.ancestors(id).take(3).find(|&above| page.tree.name(above) == "a")?;
    let target = page.tree.element(link)?.attribute("href").filter(|target| lazy::is_picture(target))?;
    Address::of_picture(page, target)
}

fn is_tiny(element: &Element) -> bool {
    let size =
        |name| element.attribute(name).and_then(|size: &str| size.trim_end_matches("px").parse::<u32>().ok());
    size("width").is_some_and(|width| width < TINY) || size("height").is_some_and(|height| height < TINY)
}
