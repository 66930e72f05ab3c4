//! Formulas in TeX that a page carries in scripts, as MathJax 2 reads and leaves them.

use super::tree::{Element, Node, NodeId, Tree};

/// Class names of what a script draws beside a formula's source.
pub(crate) const DRAWINGS: [&str; 7] = [
    "MathJax",
    "MathJax_Display",
    "MathJax_CHTML",
    "MathJax_SVG",
    "MathJax_SVG_Display",
    "mjx-chtml",
    "MJXc-display",
];

/// How the formula is shown whose source a script is, as MathML names it: `<script type="math/tex; mode=display">`.
pub(super) fn mode(element: &Element) -> Option<&'static str> {
    let kind = element.attribute("type").filter(|_| &*element.name == "script")?.to_ascii_lowercase();
    let mode = kind.trim().strip_prefix("math/tex")?;
    Some(if mode.contains("display") { "block" } else { "inline" })
}

/// A formula's source, told to the drawing of it that stands before, else an element of its own.
pub(super) fn add(tree: &mut Tree, source: String, display: &str, parent: Option<NodeId>) -> Option<NodeId> {
    if let Some(drawing) = tree.last_element(parent).filter(|before| before.has_class(&DRAWINGS)) {
        drawing.attributes.push(("data-tex".into(), source.into()));
        return None;
    }
    let attributes = vec![("alttext".into(), source.into()), ("display".into(), display.into())];
    Some(tree.push(Node::Element(Element { name: "math".into(), attributes }), parent))
}
