//! The typed article: what a page's kept blocks say, in a model that can hold no markup of the page.
//!
//! Reading order: [`model`](Part) and [`text`](Inline) are the model, `build` makes it from blocks, the other modules know
//! one thing each.

mod address;
mod anchors;
mod build;
mod code;
mod gallery;
mod heading;
pub(crate) mod image;
mod inline;
mod lines;
mod math;
mod media;
mod model;
mod notes;
mod quote;
mod structure;
mod table;
mod text;

pub use address::Address;
pub use build::whole;
pub(crate) use build::{body, plays};
pub use image::Image;
pub use math::{Formula, MathElement, MathNode};
pub use media::{Link, Medium, Player, Source, Track};
pub use model::{Body, Direction, Entry, Item, Note, Numbering, Part, Piece};
pub use table::{Cell, Row, Table};
pub(crate) use text::plain;
pub use text::{Inline, Mark, Target};
