//! The fair copy as a document of its own: headline, standfirst, byline, dates and lead image above the body.

use super::elements::{self, Element, Node};
use super::html::{escape, written};
use super::markdown;
use crate::article::{Address, Image, Inline, Mark, Part, Piece};
use crate::extraction::Extraction;
use crate::metadata::{Metadata, Sourced};

/// The fair copy as Markdown.
#[must_use]
pub fn markdown_copy(extraction: &Extraction) -> String {
    let metadata = &extraction.metadata;
    let mut parts = Vec::new();
    let mut add = |piece| parts.push(Part::of(piece));
    if let Some(title) = value(&metadata.title) {
        add(Piece::Heading { level: 1, text: text(title) });
    }
    if let Some(standfirst) = value(&metadata.standfirst) {
        add(Piece::Paragraph { text: vec![marked(Mark::Strong, standfirst)] });
    }
    if let Some(line) = byline(metadata) {
        add(Piece::Paragraph { text: text(&line) });
    }
    if let Some(figure) = lead(extraction) {
        add(figure);
    }
    parts.extend(extraction.body.iter().cloned());
    markdown(&parts)
}

/// The fair copy as an HTML document.
#[must_use]
pub fn html_copy(extraction: &Extraction) -> String {
    let metadata = &extraction.metadata;
    let title = value(&metadata.title).unwrap_or_default();
    let language =
        value(&metadata.language).map_or(String::new(), |code| format!(" lang=\"{}\"", escape(code)));
    let direction = metadata.direction.map_or(String::new(), |direction| format!(" dir=\"{direction}\""));
    let mut head: Vec<Node> = Vec::new();
    if !title.is_empty() {
        head.push(Element::new("h1").saying(title).into());
    }
    head.extend(value(&metadata.standfirst).map(|standfirst| {
        Node::from(Element::new("p").holding([Element::new("strong").saying(standfirst).into()]))
    }));
    head.extend(byline(metadata).map(|line| Node::from(Element::new("p").saying(line))));
    head.extend(lead(extraction).map(|piece| elements::body(&vec![Part::of(piece)])).into_iter().flatten());
    head.extend(elements::body(&extraction.body));
    format!(
        "<!DOCTYPE html>\n<html{language}{direction}>\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n</head>\n<body>\n<article>\n{}\n</article>\n</body>\n</html>",
        escape(title),
        written(&head)
    )
}

fn value(sourced: &Option<Sourced<String>>) -> Option<&str> {
    sourced.as_ref().map(|sourced| sourced.value.as_str())
}

fn text(text: &str) -> Vec<Inline> {
    vec![Inline::text(text)]
}

fn marked(mark: Mark, words: &str) -> Inline {
    Inline::Marked { mark, text: text(words) }
}

/// “Ann Lee, Defence Editor · 2025-03-04 · The Paper”.
fn byline(metadata: &Metadata) -> Option<String> {
    let mut people: Vec<&str> = metadata.authors.iter().map(|author| author.value.as_str()).collect();
    people.extend(value(&metadata.byline_role));
    let people = people.join(", ");
    let parts = [
        people.as_str(),
        value(&metadata.published).unwrap_or_default(),
        value(&metadata.site_name).unwrap_or_default(),
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn lead(extraction: &Extraction) -> Option<Piece> {
    let lead = extraction.lead_image()?;
    match lead.url.as_deref().and_then(Address::checked) {
        Some(url) => {
            let images = vec![Image { url, alt: lead.alt.clone() }];
            let caption = lead.caption.as_deref().map(text).unwrap_or_default();
            Some(Piece::Figure { images, caption, credit: Vec::new() })
        }
        None => lead
            .caption
            .as_deref()
            .map(|caption| Piece::Paragraph { text: vec![marked(Mark::Emphasis, caption)] }),
    }
}
