//! The views agree: text, HTML and Markdown are printed from the same body.

use fairpage::article::{self, Body};
use fairpage::{Extraction, Page, render};
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::Value;

/// Checks that the HTML says without its figures what the text says, and the Markdown what all of the HTML says.
pub(crate) fn check(page: &Page, extraction: &Extraction) -> Result<(), String> {
    let html = render::html(&extraction.body);
    same("text and HTML", "", &render::text(&extraction.body), &text_of_html(&html, &["figure", "caption"]))?;
    same(
        "Markdown and HTML",
        "*~$[]`_",
        &text_of_markdown(&render::markdown(&extraction.body)),
        &text_of_html(&html, &[]),
    )?;
    reads_back(page, &extraction.body, &html)
}

/// Printed HTML, read again, is the same article.
fn reads_back(page: &Page, body: &Body, html: &str) -> Result<(), String> {
    // What holds pictures alone is no page that can be read.
    if render::text(body).trim().is_empty() {
        return Ok(());
    }
    let attribute = |name: &str, value: Option<&str>| match value {
        Some(value) => format!(" {name}=\"{}\"", value.replace('&', "&amp;").replace('"', "&quot;")),
        None => String::new(),
    };
    let language = attribute("lang", page.language.as_deref());
    let direction = attribute("dir", page.head.direction.as_deref());
    let document =
        format!("<!DOCTYPE html><html{language}{direction}><title></title><body>\n{html}\n</body></html>");
    let again = Page::from_html(&document, page.url.clone()).map_err(|error| error.to_string())?;
    let again = article::whole(&again);
    let html_again = render::html(&again);
    if html_again != html {
        let diff = similar::TextDiff::from_lines(html, &html_again);
        return Err(format!("HTML read again (+) differs\n{}", diff.unified_diff().context_radius(0)));
    }
    let content = |body: &Body| without_blocks(&serde_json::to_value(body).expect("an article is JSON"));
    let (first, again) = (content(body), content(&again));
    if first == again {
        return Ok(());
    }
    let lines = |value: &Value| serde_json::to_string_pretty(value).expect("it is JSON");
    let (first, again) = (lines(&first), lines(&again));
    let diff = similar::TextDiff::from_lines(&first, &again);
    Err(format!("HTML is the same when read again, but not the article\n{}", diff.unified_diff()))
}

/// Blocks are those of the page that was read.
fn without_blocks(value: &Value) -> Value {
    match value {
        Value::Array(values) => values.iter().map(without_blocks).collect(),
        Value::Object(entries) => {
            let entries = entries.iter().filter(|(key, _)| *key != "block");
            entries.map(|(key, value)| (key.clone(), without_blocks(value))).collect()
        }
        value => value.clone(),
    }
}

/// Digits are left out: a list's numbers are written out in text alone. `signs` are those that are compared too.
fn same(what: &str, signs: &str, one: &str, other: &str) -> Result<(), String> {
    let is_said = |c: &char| c.is_alphabetic() || signs.contains(*c);
    let letters = |text: &str| text.chars().filter(is_said).collect::<Vec<char>>();
    let (one, other) = (letters(one), letters(other));
    if one == other {
        return Ok(());
    }
    let at = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let around =
        |text: &[char]| text[at.saturating_sub(20)..text.len().min(at + 20)].iter().collect::<String>();
    Err(format!("{what} differ: “{}” and “{}”", around(&one), around(&other)))
}

/// Formulas say their TeX, and captions are no text.
fn text_of_html(html: &str, without: &[&str]) -> String {
    let dom = html5ever::parse_document(RcDom::default(), Default::default()).one(html);
    let mut text = String::new();
    let mut open: Vec<Handle> = vec![dom.document.clone()];
    while let Some(node) = open.pop() {
        match &node.data {
            NodeData::Text { contents } => text.push_str(&contents.borrow()),
            NodeData::Element { name, .. } if without.contains(&&*name.local) => continue,
            NodeData::Element { name, attrs, .. } if &*name.local == "math" => {
                let attributes = attrs.borrow();
                let tex = attributes.iter().find(|attribute| &*attribute.name.local == "alttext");
                text.push_str(tex.map_or("", |tex| &tex.value));
                continue;
            }
            _ => {}
        }
        open.extend(node.children.borrow().iter().rev().cloned());
    }
    text
}

/// What GitHub's Markdown has no marks for.
const TAGS: [&str; 18] = [
    "<code>",
    "</code>",
    "<em>",
    "</em>",
    "<strong>",
    "</strong>",
    "<del>",
    "</del>",
    "<sub>",
    "</sub>",
    "<sup>",
    "</sup>",
    "<ins>",
    "</ins>",
    "<mark>",
    "</mark>",
    "</a>",
    "<a id=\"at-",
];

fn text_of_markdown(markdown: &str) -> String {
    let mut text = String::new();
    let mut images = 0;
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            Event::InlineHtml(tag) | Event::Html(tag) if TAGS.iter().any(|known| tag.starts_with(known)) => {}
            Event::Text(piece)
            | Event::Code(piece)
            | Event::InlineMath(piece)
            | Event::DisplayMath(piece)
                if images == 0 =>
            {
                text.push_str(&piece);
            }
            Event::Html(piece) | Event::InlineHtml(piece) => text.push_str(&format!("<<{piece}>>markup")),
            _ => {}
        }
    }
    text
}
