//! Inline text as elements.

use super::{Element, Node};
use crate::article::{Direction, Formula, Inline, Mark, MathNode, Target};

pub(super) fn inlines(text: &[Inline]) -> Vec<Node> {
    text.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> Node {
    let element = match inline {
        Inline::Text { text } => return Node::Text(text.clone()),
        Inline::Formula(inner) => return formula(inner),
        Inline::Break => Element::new("br"),
        Inline::Link { to: Target::Address(address), .. } => {
            Element::new("a").with("href", address.as_str()).with("rel", "noopener noreferrer")
        }
        Inline::Link { to: Target::Anchor(name), .. } => Element::new("a").with("href", format!("#{name}")),
        Inline::Marked { mark, .. } => marked(*mark),
        Inline::Abbreviation { title, .. } => Element::new("abbr").with("title", title.as_str()),
        Inline::Foreign { language, direction, .. } => Element::new("span")
            .with_some("lang", language.clone())
            .with_some("dir", direction.map(Direction::name)),
        Inline::Ruby { text, reading } => return ruby(text, reading),
        Inline::Note { number, mark } => return sign(*number, *mark),
    };
    element.holding(inlines(inline.inner())).into()
}

fn marked(mark: Mark) -> Element {
    Element::new(match mark {
        Mark::Emphasis => "em",
        Mark::Strong => "strong",
        Mark::Code => "code",
        Mark::Keyboard => "kbd",
        Mark::Sample => "samp",
        Mark::Variable => "var",
        Mark::Definition => "dfn",
        Mark::Citation => "cite",
        Mark::Quotation => "q",
        Mark::Subscript => "sub",
        Mark::Superscript => "sup",
        Mark::Deleted => "del",
        Mark::Inserted => "ins",
        Mark::Highlighted => "mark",
        Mark::Isolated => "bdi",
        Mark::SmallCaps => return Element::new("span").with("class", "small-caps"),
    })
}

fn ruby(text: &[Inline], reading: &str) -> Node {
    let aside = |sign: &str| Element::new("rp").saying(sign).into();
    let reading = Element::new("rt").saying(reading).into();
    Element::new("ruby").holding(inlines(text)).holding([aside("("), reading, aside(")")]).into()
}

fn sign(number: u32, mark: u32) -> Node {
    let link = Element::new("a")
        .with("href", format!("#at-note-{number}"))
        .with("id", format!("at-sign-{number}-{mark}"))
        .with("role", "doc-noteref")
        .saying(number.to_string());
    Element::new("sup").holding([link.into()]).into()
}

/// MathML with the formula's TeX beside it.
pub(super) fn formula(formula: &Formula) -> Node {
    let mut math = Element::new("math")
        .with_some("display", formula.display.then_some("block"))
        .with("alttext", formula.tex.as_str())
        .holding(formula.mathml.iter().map(math_node));
    math.is_math = true;
    math.into()
}

fn math_node(node: &MathNode) -> Node {
    match node {
        MathNode::Text(text) => Node::Text(text.clone()),
        MathNode::Element(element) => Node::Element(Element {
            name: element.name,
            is_math: true,
            attributes: element.attributes.clone(),
            content: element.content.iter().map(math_node).collect(),
        }),
    }
}
