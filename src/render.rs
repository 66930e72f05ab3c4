//! Views: the same body printed as text, Markdown, HTML, and as elements for the reader's DOM.

mod copy;
pub(crate) mod elements;
mod html;
mod markdown;
mod text;

pub use copy::{html_copy, markdown_copy};
pub use html::html;
pub use markdown::markdown;
pub use text::text;

use crate::article::{Address, Inline, Link, plain};

/// What stands between a caption and whom it credits, where no sign of theirs parts them.
fn before_credit(caption: &[Inline], credit: &[Inline]) -> &'static str {
    let (caption, credit) = (plain(caption), plain(credit));
    match (caption.trim_end().chars().next_back(), credit.trim_start().chars().next()) {
        (Some(last), Some(first)) if last.is_alphanumeric() && first.is_alphanumeric() => " · ",
        (Some(_), Some(_)) => " ",
        _ => "",
    }
}

/// What a card says: the title, and where that is not the site, the site.
fn card(embed: &Link) -> (&str, Option<&str>) {
    let title = embed.title.as_deref().or(embed.site.as_deref()).unwrap_or_else(|| embed.url.as_str());
    (title, embed.title.as_ref().and(embed.site.as_deref()))
}

/// The last part of an address, by which film and sound are called.
fn file_name(address: &Address) -> &str {
    let path = address.as_str().split(['?', '#']).next().unwrap_or_default();
    path.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}
