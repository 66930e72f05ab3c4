//! Markdown: CommonMark with what GitHub adds: tables, strikethrough, task lists, footnotes, formulas.

mod blocks;
mod escape;
mod inlines;
mod lists;

pub use blocks::markdown;
