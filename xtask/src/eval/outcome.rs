//! One page's figures.

use super::corpora::{Gold, Page};
use super::inside::Inside;
use super::measure::{fold, holds, letters, overlap, words};
use super::program::{self, Article};
use anyhow::Result;
use serde::{Deserialize, Serialize};

/// How far a page's article agrees with people. What its corpus does not tell is none.
#[derive(Serialize, Deserialize)]
pub(crate) struct Outcome {
    pub(crate) corpus: String,
    pub(crate) kind: String,
    pub(crate) id: String,
    pub(crate) text: Option<Text>,
    pub(crate) snippets: Snippets,
    pub(crate) inside: Option<Inside>,
    pub(crate) title: Option<bool>,
    pub(crate) author: Option<bool>,
    pub(crate) day: Option<bool>,
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
pub(crate) fn of(page: &Page, article: Option<&Article>) -> Result<Outcome> {
    let gold = &page.gold;
    let found = article.map_or("", |article| article.text.as_str());
    let inside = match (&gold.text, page.kind.as_str()) {
        (Some(text), "article") => Some(Inside::of(&program::blocks(page)?, text)),
        _ => None,
    };
    Ok(Outcome {
        corpus: page.corpus.to_owned(),
        kind: page.kind.clone(),
        id: page.id.clone(),
        text: gold.text.as_ref().map(|wanted| text(found, wanted)),
        snippets: snippets(article, gold),
        inside,
        title: gold.title.as_ref().map(|title| article.is_some_and(|a| has_title(a, title))),
        author: gold.author.as_ref().map(|author| article.is_some_and(|a| has_author(a, author))),
        day: gold.day.as_ref().map(|day| article.is_some_and(|a| has_day(a, day))),
    })
}

fn text(found: &str, wanted: &str) -> Text {
    let (found, wanted) = (words(found), words(wanted));
    let overlap = overlap(&found, &wanted);
    Text { f1: overlap.f1, precision: overlap.precision, recall: overlap.recall, exact: found == wanted }
}

/// Of the snippets that must and must not appear in the text, how many do.
fn snippets(article: Option<&Article>, gold: &Gold) -> Snippets {
    let text = fold(article.map_or("", |article| article.text.as_str()));
    let count =
        |snippets: &[String], there: bool| snippets.iter().filter(|s| holds(&text, s) == there).count();
    Snippets {
        kept: count(&gold.with, true),
        lost: count(&gold.with, false),
        leaked: count(&gold.without, true),
        left_out: count(&gold.without, false),
    }
}

fn has_title(article: &Article, title: &str) -> bool {
    article.title.as_ref().is_some_and(|found| letters(found) == letters(title))
}

fn has_author(article: &Article, author: &str) -> bool {
    let author = letters(author);
    let found = article.authors.iter().map(|name| letters(name)).filter(|name| !name.is_empty());
    found.into_iter().any(|name| author.contains(&name) || name.contains(&author))
}

fn has_day(article: &Article, day: &str) -> bool {
    article.published.as_ref().is_some_and(|found| found.get(..10) == day.get(..10))
}
