//! What kind of page it is: a verdict of its own, with reasons as blocks have them.

mod clues;

use crate::label::Verdict;
use crate::metadata::Stated;
use crate::page::Page;
use crate::segment::Block;

/// What kind of page it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// News, features, posts: one text by its author.
    #[default]
    Article,
    /// A thread: every post is content.
    Discussion,
    /// A manual's page.
    Documentation,
    /// Leads to other pages, or lists things.
    Listing,
    /// None of these: a product, a service, a company.
    Other,
}

/// One contribution to the verdict on a page's kind.
#[derive(Clone, Debug, PartialEq)]
pub struct KindReason {
    /// The kind that it speaks for.
    pub kind: Kind,
    /// What was found, in a few plain words.
    pub rule: &'static str,
    /// How much it says.
    pub weight: f32,
    /// Where it was found.
    pub evidence: String,
}

/// All reasons about a page's kind; what it is follows from them.
#[derive(Clone, Debug, Default)]
pub struct KindVerdict {
    /// In the order they were found.
    pub reasons: Vec<KindReason>,
}

impl Kind {
    /// Every kind; of those with as much said for them, the first is it.
    pub const ALL: [Self; 5] =
        [Self::Article, Self::Discussion, Self::Documentation, Self::Listing, Self::Other];

    /// Its name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Discussion => "discussion",
            Self::Documentation => "documentation",
            Self::Listing => "listing",
            Self::Other => "other",
        }
    }
}

impl KindVerdict {
    pub(crate) fn of(page: &Page, stated: &Stated, blocks: &[Block], verdicts: &[Verdict]) -> Self {
        Self { reasons: clues::clues(page, stated, blocks, verdicts) }
    }

    /// How much is said for a kind.
    #[must_use]
    pub fn score(&self, kind: Kind) -> f32 {
        self.reasons.iter().filter(|reason| reason.kind == kind).map(|reason| reason.weight).sum()
    }

    /// The kind with the most said for it; an article where nothing is said.
    #[must_use]
    pub fn kind(&self) -> Kind {
        let better = |best: Kind, next: Kind| if self.score(next) > self.score(best) { next } else { best };
        Kind::ALL.into_iter().reduce(better).unwrap_or_default()
    }
}
