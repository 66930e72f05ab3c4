//! Views: the same body printed as text, Markdown and HTML.

mod copy;
mod html;
mod markdown;
mod text;

pub use copy::{html_copy, markdown_copy};
pub use html::html;
pub use markdown::markdown;
pub use text::text;

use crate::article::Row;

/// The greatest number of cells in a row.
fn columns(rows: &[Row]) -> usize {
    rows.iter().map(|row| row.0.len()).max().unwrap_or(0)
}
