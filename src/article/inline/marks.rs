//! What the elements around a text make of it.

use std::mem::{Discriminant, discriminant};

use super::Context;
use crate::article::model::{Direction, MAX_DEPTH};
use crate::article::text::{Inline, Mark, Target};
use crate::article::{Address, anchors};
use crate::page::{Element, NodeId, fragment, one_line};

/// What one element makes of the text in it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Around {
    Link(Target),
    Mark(Mark),
    Abbreviation(String),
    Foreign(Option<String>, Option<Direction>),
    /// All up to its reading is what is read.
    Ruby,
}

impl Around {
    /// The text with that around it.
    pub(super) fn wrap(self, text: Vec<Inline>) -> Inline {
        match self {
            Self::Link(to) => Inline::Link { to, text },
            Self::Mark(mark) => Inline::Marked { mark, text },
            Self::Abbreviation(title) => Inline::Abbreviation { title, text },
            Self::Foreign(language, direction) => Inline::Foreign { language, direction, text },
            Self::Ruby => Inline::Ruby { text, reading: String::new() },
        }
    }

    fn kind(&self) -> (Discriminant<Self>, Option<Mark>) {
        let mark = if let Self::Mark(mark) = self { Some(*mark) } else { None };
        (discriminant(self), mark)
    }
}

/// What is around a node, outermost first, each but once.
pub(super) fn around(context: &Context<'_>, container: NodeId, node: NodeId) -> Vec<(NodeId, Around)> {
    let tree = &context.page.tree;
    let inside = tree.ancestors(node).take_while(|&id| id != container);
    let inside = inside.flat_map(|id| of(context, id).into_iter().rev().map(move |around| (id, around)));
    // A link may stand around the whole block, and what is in bold may be too: only the link matters there.
    let outside = tree.with_ancestors(container).take(6);
    let outside = outside.flat_map(|id| of(context, id).into_iter().map(move |around| (id, around)));
    let link = outside.filter(|(_, around)| matches!(around, Around::Link(_)));
    let mut found: Vec<_> = inside.chain(link).collect();
    found.reverse();
    let mut seen = Vec::new();
    found.retain(|(_, around)| {
        let kind = around.kind();
        let is_new = !seen.contains(&kind);
        seen.push(kind);
        is_new
    });
    found.truncate(MAX_DEPTH);
    found
}

/// What is around the sign of a note: not what only raises it.
pub(super) fn around_sign(context: &Context<'_>, container: NodeId, node: NodeId) -> Vec<(NodeId, Around)> {
    let mut found = around(context, container, node);
    found.retain(|(_, around)| !matches!(around, Around::Mark(Mark::Superscript) | Around::Link(_)));
    found
}

fn of(context: &Context<'_>, id: NodeId) -> Vec<Around> {
    let Some(element) = context.page.tree.element(id) else { return Vec::new() };
    let mut found = Vec::new();
    let name = &*element.name;
    if name == "a" {
        found.extend(element.attribute("href").and_then(|href| target(context, href)).map(Around::Link));
    } else if name == "abbr" || name == "acronym" {
        let title = element.attribute("title").map(one_line);
        found.extend(title.filter(|title| !title.is_empty()).map(Around::Abbreviation));
    } else if name == "ruby" {
        found.push(Around::Ruby);
    } else {
        found.extend(mark(name).map(Around::Mark));
        found.extend(by_style(element).into_iter().map(Around::Mark));
    }
    found.extend(foreign(context, id, element));
    found
}

fn mark(name: &str) -> Option<Mark> {
    Some(match name {
        "em" | "i" => Mark::Emphasis,
        "strong" | "b" => Mark::Strong,
        "code" | "tt" => Mark::Code,
        "kbd" => Mark::Keyboard,
        "samp" => Mark::Sample,
        "var" => Mark::Variable,
        "dfn" => Mark::Definition,
        "cite" => Mark::Citation,
        "q" => Mark::Quotation,
        "sub" => Mark::Subscript,
        "sup" => Mark::Superscript,
        "del" | "s" | "strike" => Mark::Deleted,
        "ins" => Mark::Inserted,
        "mark" => Mark::Highlighted,
        "bdi" => Mark::Isolated,
        _ => return None,
    })
}

/// What a page's editor wrote as style, and the class names that all editors use for the same.
fn by_style(element: &Element) -> Vec<Mark> {
    if !matches!(&*element.name, "span" | "font") {
        return Vec::new();
    }
    if !element.has("style") && !element.has("class") {
        return Vec::new();
    }
    let style = element.attribute("style").unwrap_or_default().to_ascii_lowercase();
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let says = |what: &str| style.split(';').any(|rule| rule == what);
    let class = element.attribute("class").unwrap_or_default();
    let is = |names: &[&str]| class.split_ascii_whitespace().any(|class| names.contains(&class));
    let found = [
        (says("font-style:italic") || is(&["italic", "italics", "em"]), Mark::Emphasis),
        (
            ["bold", "bolder", "600", "700", "800"].iter().any(|w| says(&format!("font-weight:{w}")))
                || is(&["bold"]),
            Mark::Strong,
        ),
        (style.contains("line-through"), Mark::Deleted),
        (says("vertical-align:super"), Mark::Superscript),
        (says("vertical-align:sub"), Mark::Subscript),
        (style.contains("small-caps") || is(&["small-caps", "smallcaps", "smcp"]), Mark::SmallCaps),
    ];
    found.into_iter().filter(|(says, _)| *says).map(|(_, mark)| mark).collect()
}

fn foreign(context: &Context<'_>, id: NodeId, element: &Element) -> Option<Around> {
    let language = element.attribute("lang").and_then(anchors::language);
    let direction = element.attribute("dir").and_then(anchors::direction);
    if language.is_none() && direction.is_none() {
        return None;
    }
    let around =
        context.page.tree.ancestors(id).find_map(|above| context.page.tree.element(above)?.attribute("lang"));
    let around = around.or(context.page.language.as_deref()).and_then(anchors::language);
    let language = language.filter(|language| Some(language) != around.as_ref());
    let direction =
        direction.filter(|direction| Some(*direction) != anchors::direction_around(context.page, id));
    (language.is_some() || direction.is_some()).then_some(Around::Foreign(language, direction))
}

/// Where a link leads. Only addresses that lead somewhere by themselves are links, and places in the article.
fn target(context: &Context<'_>, written: &str) -> Option<Target> {
    match fragment(context.page, written) {
        Some(name) if context.targets.contains(&name) => Some(Target::Anchor(name)),
        Some(_) if written.trim().starts_with('#') && context.page.url.is_none() => None,
        _ => Address::of_link(context.page, written).map(Target::Address),
    }
}
