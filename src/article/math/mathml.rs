//! MathML, of which a short list of elements and attributes goes through.

use serde::Serialize;

use crate::page::{Element, NodeId, Tree};

/// What nests deeper is no formula.
const MAX_DEPTH: usize = 40;

/// Elements that say how what is in them stands together.
const NAMES: [&str; 26] = [
    "mi",
    "mn",
    "mo",
    "ms",
    "mtext",
    "mspace",
    "mrow",
    "mfrac",
    "msqrt",
    "mroot",
    "mstyle",
    "merror",
    "mpadded",
    "mphantom",
    "msub",
    "msup",
    "msubsup",
    "munder",
    "mover",
    "munderover",
    "mmultiscripts",
    "mprescripts",
    "none",
    "mtable",
    "mtr",
    "mtd",
];
/// Elements that hold text alone.
const TOKENS: [&str; 5] = ["mi", "mn", "mo", "ms", "mtext"];
const ATTRIBUTES: [&str; 18] = [
    "mathvariant",
    "displaystyle",
    "scriptlevel",
    "linethickness",
    "stretchy",
    "fence",
    "separator",
    "lspace",
    "rspace",
    "accent",
    "accentunder",
    "movablelimits",
    "largeop",
    "symmetric",
    "minsize",
    "maxsize",
    "columnspan",
    "rowspan",
];

/// A node of a formula.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum MathNode {
    /// An element.
    Element(MathElement),
    /// A text.
    Text(String),
}

/// An element of a formula.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MathElement {
    /// One of a short list.
    pub name: &'static str,
    /// Those of a short list.
    pub attributes: Vec<(&'static str, String)>,
    /// What is in it.
    pub content: Vec<MathNode>,
}

/// What is in a `<math>`.
pub(super) fn content(tree: &Tree, math: NodeId) -> Vec<MathNode> {
    inside(tree, math, 0)
}

/// TeX that nothing else was drawn from.
pub(super) fn of_text(tex: &str) -> Vec<MathNode> {
    vec![element("mtext", Vec::new(), vec![MathNode::Text(tex.to_owned())])]
}

fn inside(tree: &Tree, id: NodeId, depth: usize) -> Vec<MathNode> {
    tree.children(id).flat_map(|child| node(tree, child, depth)).collect()
}

fn node(tree: &Tree, id: NodeId, depth: usize) -> Vec<MathNode> {
    let Some(written) = tree.element(id) else {
        let text = folded(tree.text(id).unwrap_or_default());
        return if text.is_empty() { Vec::new() } else { of_text(&text) };
    };
    if depth > MAX_DEPTH {
        return of_text(&folded(&text_of(tree, id)));
    }
    match &*written.name {
        "annotation" | "annotation-xml" | "script" => Vec::new(),
        "mfenced" => fenced(tree, id, written, depth),
        name => match NAMES.iter().find(|known| **known == name) {
            Some(name) => vec![known(tree, id, name, written, depth)],
            None => inside(tree, id, depth + 1),
        },
    }
}

fn known(tree: &Tree, id: NodeId, name: &'static str, written: &Element, depth: usize) -> MathNode {
    if TOKENS.contains(&name) {
        let text = folded(&text_of(tree, id));
        let content = if text.is_empty() { Vec::new() } else { vec![MathNode::Text(text)] };
        return element(name, attributes(written), content);
    }
    let content = inside(tree, id, depth + 1);
    // A fraction of three parts is none.
    let arity = match name {
        "mfrac" | "mroot" | "msub" | "msup" | "munder" | "mover" => Some(2),
        "msubsup" | "munderover" => Some(3),
        _ => None,
    };
    let name = if arity.is_some_and(|arity| arity != content.len()) { "mrow" } else { name };
    element(name, attributes(written), content)
}

/// What browsers no longer know: `mfenced` stands for its fences.
fn fenced(tree: &Tree, id: NodeId, written: &Element, depth: usize) -> Vec<MathNode> {
    let fence = |name, default: &str| {
        let sign = folded(written.attribute(name).unwrap_or(default));
        (!sign.is_empty()).then(|| element("mo", Vec::new(), vec![MathNode::Text(sign)]))
    };
    let comma = || element("mo", Vec::new(), vec![MathNode::Text(",".to_owned())]);
    let mut content = Vec::new();
    content.extend(fence("open", "("));
    for (number, inner) in inside(tree, id, depth + 1).into_iter().enumerate() {
        content.extend((number > 0).then(comma));
        content.push(inner);
    }
    content.extend(fence("close", ")"));
    vec![element("mrow", Vec::new(), content)]
}

fn attributes(written: &Element) -> Vec<(&'static str, String)> {
    let is_plain = |value: &str| {
        value.len() < 40 && value.bytes().all(|b| b.is_ascii_alphanumeric() || b" .%+-".contains(&b))
    };
    let found = ATTRIBUTES.iter().filter_map(|name| Some((*name, written.attribute(name)?.to_owned())));
    found.filter(|(_, value)| is_plain(value)).collect()
}

fn element(name: &'static str, attributes: Vec<(&'static str, String)>, content: Vec<MathNode>) -> MathNode {
    MathNode::Element(MathElement { name, attributes, content })
}

fn text_of(tree: &Tree, id: NodeId) -> String {
    tree.subtree(id).filter_map(|inner| tree.text(inner)).collect()
}

fn folded(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
