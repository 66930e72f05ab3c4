//! Pictures: the best address a page gives for one.

use std::ops::Range;

use url::Url;

use crate::page::{Element, NodeId, Page};

/// Pictures smaller than this in either direction are icons or trackers, in CSS pixels.
const TINY: u32 = 48;

/// A picture with an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Absolute, `http` or `https`.
    pub url: String,
    /// What it shows, in words.
    pub alt: Option<String>,
}

/// The first picture worth showing in a run.
pub(crate) fn of_run(page: &Page, run: Range<u32>) -> Option<Image> {
    run.map(NodeId).find_map(|id| of(page, id))
}

/// The picture at a node, if it is one worth showing.
pub(super) fn of(page: &Page, id: NodeId) -> Option<Image> {
    let element = page.tree.element(id).filter(|element| matches!(&*element.name, "img" | "amp-img"))?;
    if is_tiny(element) {
        return None;
    }
    let url = candidates(page, id, element).into_iter().find_map(|candidate| address(page, &candidate))?;
    let alt = element.attribute("alt").map(|alt| alt.split_whitespace().collect::<Vec<_>>().join(" "));
    Some(Image { url, alt: alt.filter(|alt| !alt.is_empty()) })
}

/// An address made absolute; pictures come over the web or not at all.
pub(crate) fn address(page: &Page, written: &str) -> Option<String> {
    let url = Url::options().base_url(page.base.as_ref()).parse(written.trim()).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.to_string())
}

/// Where lazy loading keeps the address, then the largest of `srcset`, then `src`.
fn candidates(page: &Page, id: NodeId, element: &Element) -> Vec<String> {
    let lazy = ["data-src", "data-original", "data-lazy-src", "data-full-src", "data-hi-res-src"];
    let sets = ["data-srcset", "data-lazy-srcset", "srcset"];
    let plain = |name: &str| element.attribute(name).filter(|value| !value.is_empty()).map(str::to_owned);
    let set = |name: &str| element.attribute(name).and_then(largest);
    let sources = page.tree.parent(id).filter(|&parent| page.tree.name(parent) == "picture");
    let sources = sources.into_iter().flat_map(|picture| page.tree.children(picture)).filter_map(|source| {
        let source = page.tree.element(source).filter(|source| &*source.name == "source")?;
        largest(source.attribute("srcset").or_else(|| source.attribute("data-srcset"))?)
    });
    let shown = plain("src").filter(|src| !src.starts_with("data:"));
    let found = lazy
        .into_iter()
        .filter_map(plain)
        .chain(sets.into_iter().filter_map(set))
        .chain(shown)
        .chain(sources);
    found.collect()
}

/// The candidate of a `srcset` with the greatest width or density.
fn largest(srcset: &str) -> Option<String> {
    let candidates = srcset.split(", ").flat_map(|part| part.split(",\n")).filter_map(|candidate| {
        let mut parts = candidate.trim().trim_end_matches(',').split_ascii_whitespace();
        let address = parts.next().filter(|address| !address.starts_with("data:"))?;
        let size = parts.next().and_then(|size| size.trim_end_matches(['w', 'x']).parse::<f64>().ok());
        Some((address, size.unwrap_or(1.0)))
    });
    candidates.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(address, _)| address.to_owned())
}

fn is_tiny(element: &Element) -> bool {
    let size =
        |name| element.attribute(name).and_then(|size: &str| size.trim_end_matches("px").parse::<u32>().ok());
    size("width").is_some_and(|width| width < TINY) || size("height").is_some_and(|height| height < TINY)
}
