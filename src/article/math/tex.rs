//! A formula's TeX: as the page writes it somewhere, else made from the MathML.

use super::mathml::{MathElement, MathNode};
use crate::page::{Element, NodeId, Tree, one_line};

/// Class names of pictures of formulas.
const PICTURES: [&str; 7] = [
    "tex",
    "latex",
    "math",
    "mwe-math-fallback-image-inline",
    "mwe-math-fallback-image-display",
    "katex-image",
    "ql-img-inline-formula",
];

/// Functions that TeX knows by name.
const FUNCTIONS: [&str; 22] = [
    "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan", "log",
    "ln", "exp", "min", "max", "lim", "det", "gcd", "sup", "inf",
];

/// The TeX that the page gives for the formula at a node.
pub(super) fn written(tree: &Tree, id: NodeId) -> Option<String> {
    let annotation = |inner: NodeId, element: &Element| {
        let is_tex = &*element.name == "annotation"
            && element.attribute("encoding").is_some_and(|e| e.contains("tex") || e.contains("TeX"));
        is_tex.then(|| tree.subtree(inner).filter_map(|text| tree.text(text)).collect::<String>())
    };
    let attribute = |element: &Element| {
        let names = ["data-latex", "data-tex", "data-math", "alttext"];
        names.iter().find_map(|name| element.attribute(name)).map(str::to_owned)
    };
    let elements = || tree.subtree(id).filter_map(|inner| Some((inner, tree.element(inner)?)));
    let found = elements().find_map(|(inner, element)| annotation(inner, element));
    let found = found.or_else(|| elements().find_map(|(_, element)| attribute(element)));
    let found = found.or_else(|| elements().find_map(|(_, element)| of_image(element)));
    found.map(|tex| bare(&tex)).filter(|tex| !tex.is_empty())
}

/// The TeX that a picture of a formula carries as its words.
pub(super) fn of_image(element: &Element) -> Option<String> {
    let alt =
        element.attribute("alt").map(str::trim).filter(|alt| !alt.is_empty() && &*element.name == "img")?;
    let classes = element.attribute("class").unwrap_or_default();
    let is_picture = classes.split_ascii_whitespace().any(|class| PICTURES.contains(&class));
    let is_tex = alt.starts_with("{\\displaystyle")
        || alt.starts_with("\\(")
        || (alt.starts_with('$') && alt.ends_with('$') && alt.len() > 2);
    (is_picture || is_tex).then(|| alt.to_owned())
}

/// Without what only says how it is set: `{\displaystyle x}`, `$x$`, `\(x\)`.
fn bare(tex: &str) -> String {
    let mut tex = tex.trim();
    let pairs = [
        ("$$", "$$"),
        ("$", "$"),
        ("\\(", "\\)"),
        ("\\[", "\\]"),
        ("{\\displaystyle", "}"),
        ("{\\textstyle", "}"),
    ];
    while let Some(inner) = pairs.iter().find_map(|(open, close)| {
        let inner = tex.strip_prefix(open)?.strip_suffix(close)?;
        // What closes last must be what was opened first.
        (!inner.contains('$') && is_balanced(inner)).then_some(inner)
    }) {
        tex = inner.trim();
    }
    let tex = tex
        .strip_prefix("\\displaystyle")
        .filter(|rest| !rest.starts_with(char::is_alphabetic))
        .unwrap_or(tex);
    one_line(tex)
}

fn is_balanced(tex: &str) -> bool {
    let mut open = 0;
    tex.bytes().all(|b| {
        open += i32::from(b == b'{') - i32::from(b == b'}');
        open >= 0
    })
}

/// MathML as TeX, as far as its structure tells.
pub(super) fn of_mathml(nodes: &[MathNode]) -> String {
    let words: Vec<String> = nodes.iter().map(node).filter(|tex| !tex.is_empty()).collect();
    words.join(" ")
}

fn node(node: &MathNode) -> String {
    match node {
        MathNode::Text(text) => escaped(text),
        MathNode::Element(element) => of_element(element),
    }
}

fn of_element(element: &MathElement) -> String {
    let part = |at: usize| element.content.get(at).map(node).unwrap_or_default();
    match element.name {
        "mtext" | "ms" => format!("\\text{{{}}}", of_mathml(&element.content)),
        "mi" => match of_mathml(&element.content) {
            name if FUNCTIONS.contains(&name.as_str()) => format!("\\{name}"),
            name if name.chars().count() > 1 && !name.starts_with('\\') => {
                format!("\\operatorname{{{name}}}")
            }
            name => name,
        },
        "mfrac"
            if element
                .attributes
                .iter()
                .any(|(name, value)| *name == "linethickness" && value.starts_with('0')) =>
        {
            format!("{{{} \\atop {}}}", part(0), part(1))
        }
        "mfrac" => format!("\\frac{{{}}}{{{}}}", part(0), part(1)),
        "msqrt" => format!("\\sqrt{{{}}}", of_mathml(&element.content)),
        "mroot" => format!("\\sqrt[{}]{{{}}}", part(1), part(0)),
        "msub" | "munder" => format!("{}_{}", group(&part(0)), group(&part(1))),
        "msup" => format!("{}^{}", group(&part(0)), group(&part(1))),
        "mover" => format!("\\overset{{{}}}{{{}}}", part(1), part(0)),
        "msubsup" | "munderover" => {
            format!("{}_{}^{}", group(&part(0)), group(&part(1)), group(&part(2)))
        }
        "mtable" => {
            let rows: Vec<String> = element.content.iter().map(node).collect();
            format!("\\begin{{matrix}}{}\\end{{matrix}}", rows.join(" \\\\ "))
        }
        "mtr" => element.content.iter().map(node).collect::<Vec<_>>().join(" & "),
        "mphantom" | "mspace" | "mprescripts" | "none" => String::new(),
        _ => of_mathml(&element.content),
    }
}

/// What is more than one sign goes between braces.
fn group(tex: &str) -> String {
    if tex.chars().count() == 1 { tex.to_owned() } else { format!("{{{tex}}}") }
}

fn escaped(text: &str) -> String {
    let invisible = |c: char| ('\u{2061}'..='\u{2064}').contains(&c) || c == '\u{200b}';
    let escape = |c: char| match c {
        '{' | '}' | '%' | '$' | '#' | '&' | '_' => format!("\\{c}"),
        '\\' => "\\backslash".to_owned(),
        '\u{a0}' => "~".to_owned(),
        c => c.to_string(),
    };
    text.chars().filter(|c| !invisible(*c)).map(escape).collect()
}
