//! Formulas: MathML as it is, whatever script drew it, once and with its TeX.

mod mathml;
mod tex;
mod written;

use serde::Serialize;

use crate::page::{DRAWINGS, Element, NodeId, Page, Tree};
pub use mathml::{MathElement, MathNode};
pub(super) use written::drawn;

/// Class names by which scripts and wikis mark all that belongs to a formula, beside those that [`DRAWINGS`] names.
const DRAWN: [&str; 5] = ["katex", "katex-display", "katex-block", "MathJax_MathML", "mwe-math-element"];
/// Of those, the ones around a formula on lines of its own.
const DISPLAYED: [&str; 6] = [
    "katex-display",
    "katex-block",
    "MathJax_Display",
    "MathJax_SVG_Display",
    "MJXc-display",
    "mwe-math-element-block",
];
/// What a script shows until it has drawn the formula.
const PREVIEWS: [&str; 2] = ["MathJax_Preview", "katex-error-preview"];

/// A formula.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Formula {
    /// As TeX: the page's own, else made from its MathML.
    pub tex: String,
    /// Whether it stands on lines of its own.
    pub display: bool,
    /// As MathML.
    pub mathml: Vec<MathNode>,
}

/// What is larger is no formula, in nodes.
const LARGEST: u32 = 4000;

/// What a node has to do with formulas.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// It stands in one; all up to the end of this element belongs to it.
    In(NodeId),
    /// It is what a script shows until it has drawn one.
    Preview(NodeId),
}

/// Whether a page may have any formula.
pub(super) fn occurs(tree: &Tree) -> bool {
    tree.ids().filter_map(|id| tree.element(id)).any(|element| {
        let classes = element.attribute("class").unwrap_or_default();
        matches!(&*element.name, "math" | "mjx-container")
            || ["katex", "MathJax", "mwe-math", "mjx", "MJX", "tex", "math"]
                .iter()
                .any(|name| classes.contains(name))
            || (&*element.name == "img"
                && element.attribute("alt").is_some_and(|alt| alt.contains(['\\', '$'])))
    })
}

/// The formula that a node is or stands in.
pub(super) fn around(page: &Page, node: NodeId) -> Option<Place> {
    let tree = &page.tree;
    let mut outermost = None;
    // Scripts nest their boxes deeply, and what is in them says little by itself.
    for id in tree.with_ancestors(node).take(40) {
        let Some(element) = tree.element(id) else { continue };
        if element.has_class(&PREVIEWS) {
            return Some(Place::Preview(id));
        }
        if is_drawn(element) {
            outermost = Some(id).filter(|&id| is_one(tree, id)).or(outermost);
        }
    }
    outermost.map(Place::In)
}

/// A page may give all of its text the name of a formula.
fn is_one(tree: &Tree, id: NodeId) -> bool {
    let is_small = tree.end(id).0 - id.0 < LARGEST;
    is_small && tree.subtree(id).filter(|&inner| tree.name(inner) == "math").take(2).count() <= 1
}

fn is_drawn(element: &Element) -> bool {
    matches!(&*element.name, "math" | "mjx-container")
        || element.has_class(&DRAWINGS)
        || element.has_class(&DRAWN)
        || (&*element.name == "img" && tex::of_image(element).is_some())
}

/// The formula at an element that belongs to one.
pub(super) fn of(page: &Page, id: NodeId) -> Option<Formula> {
    let tree = &page.tree;
    let math = tree.subtree(id).find(|&inner| tree.name(inner) == "math");
    let mathml = math.map(|math| mathml::content(tree, math)).unwrap_or_default();
    let tex = tex::written(tree, id)
        .or_else(|| Some(tex::of_mathml(&mathml)))
        .filter(|tex| !tex.trim().is_empty())?;
    let mathml = if mathml.is_empty() { mathml::of_text(&tex) } else { mathml };
    Some(Formula { display: is_displayed(tree, id, math), tex, mathml })
}

fn is_displayed(tree: &Tree, id: NodeId, math: Option<NodeId>) -> bool {
    let says = |id: NodeId| {
        tree.element(id).is_some_and(|element| {
            matches!(element.attribute("display"), Some("block" | "true"))
                || element.attribute("mode") == Some("display")
                || element.has_class(&DISPLAYED)
                || element.attribute("class").is_some_and(|class| class.contains("fallback-image-display"))
        })
    };
    says(id) || math.is_some_and(says) || (math.is_none() && tree.subtree(id).any(says))
}
