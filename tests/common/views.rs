//! The views agree: text, HTML and Markdown are printed from the same body.

use fairpage::{Extraction, render};
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Checks that the HTML says without its figures what the text says, and the Markdown what all of the HTML says.
pub(crate) fn check(extraction: &Extraction) -> Result<(), String> {
    let html = render::html(&extraction.body);
    same("text and HTML", &render::text(&extraction.body), &text_of_html(&html, &["figure"]))?;
    same(
        "Markdown and HTML",
        &text_of_markdown(&render::markdown(&extraction.body)),
        &text_of_html(&html, &[]),
    )
}

/// Digits are left out: a list's numbers are written out in text alone.
fn same(what: &str, one: &str, other: &str) -> Result<(), String> {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<Vec<char>>();
    let (one, other) = (letters(one), letters(other));
    if one == other {
        return Ok(());
    }
    let at = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let around =
        |text: &[char]| text[at.saturating_sub(20)..text.len().min(at + 20)].iter().collect::<String>();
    Err(format!("{what} differ: “{}” and “{}”", around(&one), around(&other)))
}

fn text_of_html(html: &str, without: &[&str]) -> String {
    let dom = html5ever::parse_document(RcDom::default(), Default::default()).one(html);
    let mut text = String::new();
    let mut open: Vec<Handle> = vec![dom.document.clone()];
    while let Some(node) = open.pop() {
        match &node.data {
            NodeData::Text { contents } => text.push_str(&contents.borrow()),
            NodeData::Element { name, .. } if without.contains(&&*name.local) => continue,
            _ => {}
        }
        open.extend(node.children.borrow().iter().rev().cloned());
    }
    text
}

fn text_of_markdown(markdown: &str) -> String {
    let mut text = String::new();
    let mut images = 0;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            Event::Text(piece) | Event::Code(piece) if images == 0 => text.push_str(&piece),
            Event::Html(piece) | Event::InlineHtml(piece) => text.push_str(&format!("<<{piece}>>markup")),
            _ => {}
        }
    }
    text
}
