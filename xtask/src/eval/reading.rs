//! The core under measurement.

use crate::corpora::{FOLDS, Page};
use crate::train;
use anyhow::Result;
use fairpage::label::Weights;
use fairpage::{Extraction, extract, extract_by};
use std::time::{Duration, Instant};

/// Who reads a page: the library as it is, or for each fold of sites one that has not learned from them.
pub(crate) struct Readers(Option<Vec<Weights>>);

impl Readers {
    pub(crate) fn seen() -> Self {
        Self(None)
    }

    pub(crate) fn unseen() -> Result<Self> {
        Ok(Self(Some((0..FOLDS).map(train::unseen_weights).collect::<Result<_>>()?)))
    }

    /// What is found on a page, none where it holds nothing to read; and the time that it took.
    pub(crate) fn read(&self, page: &Page) -> Result<(Option<Extraction>, Times)> {
        let bytes = page.bytes()?;
        let start = Instant::now();
        let read = fairpage::Page::from_bytes(&bytes, None, None);
        let parsing = start.elapsed();
        let extraction = read.ok().map(|read| match &self.0 {
            Some(weights) => extract_by(&read, &weights[page.fold()]),
            None => extract(&read),
        });
        Ok((extraction, Times { parsing, extracting: start.elapsed() - parsing }))
    }
}

/// How long a page took.
#[derive(Clone, Copy, Default)]
pub(crate) struct Times {
    /// From bytes to a tree.
    pub(crate) parsing: Duration,
    /// From the tree to the article.
    pub(crate) extracting: Duration,
}
