//! What kind of page it is.

use super::Stated;

/// What kind of page it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// News, features, posts: one text by its author.
    #[default]
    Article,
    /// A thread: every post is content.
    Discussion,
    /// A manual's page.
    Documentation,
    /// Leads to other pages.
    Listing,
    /// None of these.
    Other,
}

impl Kind {
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

    /// The kind that the page states of itself in schema.org's words; an article where it says nothing.
    pub(super) fn stated(stated: &Stated) -> Self {
        let is = |names: &[&str]| stated.types.iter().any(|name| names.contains(&name.as_str()));
        match () {
            () if is(&["DiscussionForumPosting", "QAPage"]) => Self::Discussion,
            () if is(&["TechArticle", "APIReference"]) => Self::Documentation,
            () => Self::Article,
        }
    }
}
