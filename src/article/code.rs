//! Code: its language, its exact white space, and no line numbers.

use crate::page::{Element, Node, NodeId, Page};
use crate::segment::{Block, Layout};

/// Class names of what numbers the lines.
const NUMBERS: [&str; 14] = [
    "gutter",
    "rouge-gutter",
    "linenos",
    "lineno",
    "linenodiv",
    "line-numbers-rows",
    "line-number",
    "linenumber",
    "hljs-ln-numbers",
    "hljs-ln-line-number",
    "blob-num",
    "ln",
    "lnt",
    "react-code-line-number",
];
/// Class names of what holds one line each, often with no line's end in the text.
const LINES: [&str; 9] = [
    "line",
    "code-line",
    "highlight-code-line",
    "gatsby-highlight-code-line",
    "token-line",
    "hljs-line",
    "ec-line",
    "view-line",
    "react-code-line",
];
const STARTS: [&str; 5] = ["language-", "lang-", "highlight-source-", "brush:", "sourceCode-"];
/// Attributes that name the language.
const ATTRIBUTES: [&str; 4] = ["data-lang", "data-language", "data-code-lang", "data-syntax"];

/// Class names beside which a language's bare name is that of the code.
const HIGHLIGHTED: [&str; 8] =
    ["hljs", "sourceCode", "highlight", "codehilite", "shiki", "chroma", "prettyprint", "code"];
/// Languages that are named so, without anything before.
const LANGUAGES: &str = " bash c clojure cpp cs csharp css dart diff elixir elm erlang fsharp go graphql groovy haskell html ini \
    java javascript js json jsx julia kotlin latex lisp lua makefile markdown matlab nim nix ocaml perl php powershell python py r \
    ruby rust rs scala scss sh shell sql swift toml ts tsx typescript vb xml yaml yml zig ";

/// The code of a block; none where it is only numbers.
pub(super) fn of_block(page: &Page, layout: &Layout, block: &Block) -> Option<String> {
    let tree = &page.tree;
    if tree.with_ancestors(block.node).take(4).any(|id| numbers_lines(tree.element(id))) {
        return None;
    }
    let mut code = String::new();
    // Where the last line ends that is an element of its own and has no line's end yet.
    let mut line = None;
    let first = NodeId(block.run.start);
    let around = tree.ancestors(first).take_while(|&above| above != block.node);
    let numbers = around.filter(|&above| numbers_lines(tree.element(above))).last();
    let mut id = numbers.map_or(first, |numbers| tree.end(numbers)).0;
    while id < block.run.end {
        let node = NodeId(id);
        let left_out = layout.is_unseen(node) || (layout.is_hidden(node) && !block.hidden);
        if left_out || numbers_lines(tree.element(node)) {
            id = tree.end(node).0;
            continue;
        }
        match tree.node(node) {
            Node::Text(text) => {
                let is_after = line.is_some_and(|end| id >= end);
                if is_after && !text.starts_with(['\n', '\r']) {
                    code.push('\n');
                }
                line = line.filter(|_| !is_after && !text.ends_with('\n'));
                code.push_str(text);
            }
            Node::Element(element) if &*element.name == "br" => {
                line = None;
                code.push('\n');
            }
            Node::Element(element) if element.has_class(&LINES) => {
                let is_within = !code.is_empty() && !code.ends_with('\n');
                code.push_str(if line.is_some() || is_within { "\n" } else { "" });
                line = Some(tree.end(node).0);
            }
            Node::Element(_) => {}
        }
        id += 1;
    }
    let code = code.replace("\r\n", "\n").replace('\r', "\n");
    let code = code.trim_end().trim_start_matches('\n');
    (!code.trim().is_empty()).then(|| code.to_owned())
}

fn numbers_lines(element: Option<&Element>) -> bool {
    element.is_some_and(|element| element.has_class(&NUMBERS))
}

/// The language, as class names tell it (`language-rust`, `lang-rust`, `highlight-source-rust`), or attributes.
pub(super) fn language(page: &Page, pre: NodeId) -> Option<String> {
    let around = page.tree.with_ancestors(pre).take(7);
    let inside = page.tree.children(pre);
    around.chain(inside).find_map(|id| {
        let element = page.tree.element(id)?;
        let classes = element.attribute("class").unwrap_or_default().split_ascii_whitespace();
        let by_class = classes.filter_map(|class| STARTS.iter().find_map(|start| class.strip_prefix(start)));
        let by_attribute = ATTRIBUTES.iter().filter_map(|name| element.attribute(name));
        let bare = bare(element);
        by_class.chain(by_attribute).chain(bare).map(str::trim).find(|name| is_name(name)).map(str::to_owned)
    })
}

/// `hljs python`, `sourceCode haskell`, `<pre lang=js>`.
fn bare(element: &Element) -> Option<&str> {
    let is_language = |name: &&str| LANGUAGES.contains(&format!(" {} ", name.to_ascii_lowercase()));
    let classes = || element.attribute("class").unwrap_or_default().split_ascii_whitespace();
    let is_code = classes().any(|class| HIGHLIGHTED.contains(&class));
    let named = classes().find(is_language).filter(|_| is_code);
    let is_pre = matches!(&*element.name, "pre" | "code");
    named.or_else(|| element.attribute("lang").filter(|name| is_pre && is_language(name)))
}

fn is_name(name: &str) -> bool {
    (1..=30).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-#._".contains(&b))
}
