//! Fairpage turns a cluttered news page into a fair copy of it: the article, the whole article, and nothing but the
//! article.
//!
//! ```text
//! Page (tree) ─▶ blocks (features) ─▶ verdicts (reasons) ─▶ article (typed) ─▶ views: HTML, Markdown, text, DOM
//! ```
//!
//! Nothing is deleted: every block of the page has a [`label::Verdict`] with its reasons, and what was left out is still
//! there to put back. Start with [`page::Page`] and [`extract`].

pub mod article;
pub mod extraction;
pub mod features;
pub mod kind;
pub mod label;
mod language;
pub mod metadata;
pub mod notices;
mod packed;
pub mod page;
pub mod render;
pub mod report;
pub mod segment;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use extraction::{Extraction, extract, extract_by, extract_with};
pub use page::{Page, PageError, SourceKind};
