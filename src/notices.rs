//! What a reader should know of an article beyond its words: that it goes on elsewhere, or is not all here.

mod next;
mod teaser;
mod unloaded;

use serde::Serialize;

use crate::article::{Address, Body};
use crate::label::Verdict;
use crate::page::Page;
use crate::segment::Block;

/// One thing to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Notice {
    /// The article goes on on another page.
    NextPage {
        /// Where.
        url: Address,
        /// What the page calls it, such as “Next”.
        label: Option<String>,
        /// Its number.
        page: u32,
        /// How many there are, as far as the page links to them.
        pages: Option<u32>,
    },
    /// The rest is for those who subscribe or log in.
    Teaser {
        /// How many paragraphs the page holds.
        paragraphs: usize,
    },
    /// More is loaded only when somebody scrolls or presses.
    Unloaded,
}

/// A page that was read, as the notices look at it.
struct Read<'a> {
    page: &'a Page,
    blocks: &'a [Block],
    verdicts: &'a [Verdict],
    body: &'a Body,
    /// Numbers of the first and the last block of the body.
    span: (usize, usize),
}

/// All that there is to know of an article; nothing where there is none.
pub(crate) fn of(page: &Page, blocks: &[Block], verdicts: &[Verdict], body: &Body) -> Vec<Notice> {
    let is_body =
        |number: &usize| verdicts[*number].label() == crate::label::Label::Body && blocks[*number].is_seen();
    let Some(first) = (0..blocks.len()).find(is_body) else { return Vec::new() };
    let last = (0..blocks.len()).rfind(is_body).unwrap_or(first);
    let read = Read { page, blocks, verdicts, body, span: (first, last) };
    let found = [next::find(&read), teaser::find(&read), unloaded::find(&read)];
    found.into_iter().flatten().collect()
}
