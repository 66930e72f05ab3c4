//! The typed article: what a page's kept blocks say, in a model that can hold no markup of the page.

mod build;
pub(crate) mod image;
mod inline;
mod model;
mod structure;

pub use build::body;
pub use image::Image;
pub(crate) use model::plain;
pub use model::{Body, Cell, Inline, Item, Part, Piece, Row};
