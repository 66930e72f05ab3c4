//! One page's figures.

use super::inside::Inside;
use crate::agreement::{fold, holds, letters, overlap, words};
use crate::corpora::{Gold, Page};
use fairpage::kind::Kind;
use fairpage::{Extraction, render};
use serde::{Deserialize, Serialize};

/// How far a page's article agrees with people. What its corpus does not tell is none.
#[derive(Serialize, Deserialize)]
pub(crate) struct Outcome {
    pub(crate) corpus: String,
    pub(crate) kind: String,
    pub(crate) id: String,
    /// Whether the ground truth is doubted.
    pub(crate) doubted: bool,
    pub(crate) text: Option<Text>,
    pub(crate) snippets: Snippets,
    pub(crate) inside: Option<Inside>,
    pub(crate) title: Option<bool>,
    pub(crate) author: Option<bool>,
    pub(crate) day: Option<bool>,
    /// Whether the page's kind is told right.
    pub(crate) told: Option<bool>,
}

/// Agreement of the text.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Text {
    pub(crate) f1: f64,
    pub(crate) precision: f64,
    pub(crate) recall: f64,
    pub(crate) exact: bool,
}

/// Snippets found and wanted.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub(crate) struct Snippets {
    /// That must appear, and do.
    pub(crate) kept: usize,
    /// That must appear, and do not.
    pub(crate) lost: usize,
    /// That must not appear, and do.
    pub(crate) leaked: usize,
    /// That must not appear, and do not.
    pub(crate) left_out: usize,
}

/// A page without an article counts as empty text.
pub(crate) fn of(page: &Page, read: Option<&Extraction>) -> Outcome {
    let gold = &page.gold;
    let article = read.filter(|read| read.has_article());
    let found = text_of(article);
    let inside = match (&gold.text, page.kind.as_str()) {
        (Some(text), "article") => read.map(|read| Inside::of(read, text)),
        _ => None,
    };
    Outcome {
        corpus: page.corpus.to_owned(),
        kind: page.kind.clone(),
        id: page.id.clone(),
        doubted: page.doubt.is_some(),
        text: gold.text.as_ref().map(|wanted| text(&found, wanted)),
        snippets: snippets(&found, gold),
        inside,
        title: gold.title.as_ref().map(|title| article.is_some_and(|a| has_title(a, title))),
        author: gold.author.as_ref().map(|author| article.is_some_and(|a| has_author(a, author))),
        told: kind(page).map(|kind| read.is_some_and(|read| read.kind.kind() == kind)),
        day: gold.day.as_ref().map(|day| article.is_some_and(|a| has_day(a, day))),
    }
}

/// The text of an article; none is empty.
pub(super) fn text_of(article: Option<&Extraction>) -> String {
    article.map_or_else(String::new, |article| render::text(&article.body))
}

/// The kind that people say a page is of, in our words.
fn kind(page: &Page) -> Option<Kind> {
    Some(match page.kind.as_str() {
        "article" => Kind::Article,
        "forum" => Kind::Discussion,
        "documentation" => Kind::Documentation,
        "listing" | "collection" => Kind::Listing,
        "product" | "service" => Kind::Other,
        _ => return None,
    })
}

fn text(found: &str, wanted: &str) -> Text {
    let (found, wanted) = (words(found), words(wanted));
    let overlap = overlap(&found, &wanted);
    Text { f1: overlap.f1, precision: overlap.precision, recall: overlap.recall, exact: found == wanted }
}

/// Of the snippets that must and must not appear in the text, how many do.
fn snippets(found: &str, gold: &Gold) -> Snippets {
    let text = fold(found);
    let count =
        |snippets: &[String], there: bool| snippets.iter().filter(|s| holds(&text, s) == there).count();
    Snippets {
        kept: count(&gold.with, true),
        lost: count(&gold.with, false),
        leaked: count(&gold.without, true),
        left_out: count(&gold.without, false),
    }
}

fn has_title(article: &Extraction, title: &str) -> bool {
    article.metadata.title.as_ref().is_some_and(|found| letters(&found.value) == letters(title))
}

fn has_author(article: &Extraction, author: &str) -> bool {
    let author = letters(author);
    let found = article.metadata.authors.iter().map(|name| letters(&name.value));
    found.filter(|name| !name.is_empty()).any(|name| author.contains(&name) || name.contains(&author))
}

fn has_day(article: &Extraction, day: &str) -> bool {
    article.metadata.published.as_ref().is_some_and(|found| found.value.get(..10) == day.get(..10))
}
