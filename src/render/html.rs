//! HTML: the article's elements written down; every text and attribute is escaped.

use super::elements::{self, Element, Node};
use crate::article::Body;

/// Elements without an end tag.
const VOID: [&str; 5] = ["br", "img", "input", "source", "track"];
/// Elements that stand on lines of their own.
const BLOCKS: [&str; 26] = [
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "footer",
    "figure",
    "figcaption",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "pre",
    "section",
    "header",
    "video",
];
/// Those whose first line end a parser drops.
const DROPS_LINE: &str = "pre";

/// The body as HTML, with figures and captions.
#[must_use]
pub fn html(body: &Body) -> String {
    written(&elements::body(body))
}

/// Elements as HTML.
pub(super) fn written(nodes: &[Node]) -> String {
    let mut html = String::new();
    write_all(nodes, false, &mut html);
    html
}

/// Text safe in content and in quoted attributes.
#[must_use]
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn write_all(nodes: &[Node], in_math: bool, html: &mut String) {
    for (number, node) in nodes.iter().enumerate() {
        if number > 0 && is_block(node) {
            html.push('\n');
        }
        match node {
            Node::Text(text) => html.push_str(&escape(text)),
            Node::Element(element) => write(element, in_math, html),
        }
    }
}

fn write(element: &Element, in_math: bool, html: &mut String) {
    html.push('<');
    html.push_str(element.name);
    for (name, value) in element.attributes.iter().filter(|(name, _)| !elements::READER.contains(name)) {
        html.push(' ');
        html.push_str(name);
        if !value.is_empty() || matches!(*name, "alt" | "src") {
            html.push_str(&format!("=\"{}\"", escape(value)));
        }
    }
    html.push('>');
    if VOID.contains(&element.name) && !in_math {
        return;
    }
    let holds_blocks = element.content.first().is_some_and(is_block);
    html.push_str(if holds_blocks { "\n" } else { "" });
    if element.name == DROPS_LINE && starts_with_line(element) {
        html.push('\n');
    }
    write_all(&element.content, in_math || element.is_math, html);
    let ends_in_block = element.content.last().is_some_and(is_block);
    html.push_str(if ends_in_block { "\n" } else { "" });
    html.push_str(&format!("</{}>", element.name));
}

fn is_block(node: &Node) -> bool {
    matches!(node, Node::Element(element) if BLOCKS.contains(&element.name) && !element.is_math)
}

fn starts_with_line(element: &Element) -> bool {
    matches!(element.content.first(), Some(Node::Text(text)) if text.starts_with('\n'))
}
