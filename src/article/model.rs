//! The model. It nests no deeper than [`MAX_DEPTH`], so that printers may recurse.

use super::Image;

/// Lists in lists, quotes in quotes: what nests deeper is flattened.
pub(super) const MAX_DEPTH: usize = 8;

/// The article's body in order.
pub type Body = Vec<Part>;

/// A piece of the body, and the block it was made from.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The block's id; none for what only holds other parts.
    pub block: Option<String>,
    /// What it is.
    pub piece: Piece,
}

/// What the body is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// A heading; level 2 to 6, since level 1 is the title.
    Heading {
        /// 2 to 6.
        level: u8,
        /// Its words.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list; `start` is the first item's number where the list is ordered.
    List {
        /// Number of the first item; none for an unordered list.
        start: Option<u32>,
        /// The items.
        items: Vec<Item>,
    },
    /// A block quotation.
    Quote(Body),
    /// Pictures with a caption.
    Figure {
        /// One or more, in order.
        images: Vec<Image>,
        /// The caption's words, perhaps none.
        caption: Vec<Inline>,
    },
    /// A table of data.
    Table(Vec<Row>),
    /// Preformatted text with its white space.
    Code {
        /// As the page names it, such as `rust`.
        language: Option<String>,
        /// The code.
        text: String,
    },
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item(pub Body);

/// A table's row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row(pub Vec<Cell>);

/// A table's cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// Whether it heads its row or column.
    pub header: bool,
    /// What it says.
    pub text: Vec<Inline>,
}

/// Text within a block.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Plain text, white space folded.
    Text(String),
    /// A line's end.
    Break,
    /// A link with an absolute `http`, `https` or `mailto` address.
    Link {
        /// The address.
        url: String,
        /// Its words.
        text: Vec<Inline>,
    },
    /// Emphasised.
    Emphasis(Vec<Inline>),
    /// Strong.
    Strong(Vec<Inline>),
    /// Code, keys, output.
    Code(Vec<Inline>),
    /// Lowered.
    Subscript(Vec<Inline>),
    /// Raised.
    Superscript(Vec<Inline>),
    /// Struck out.
    Deleted(Vec<Inline>),
}

impl Inline {
    /// The inner text, where it holds any.
    #[must_use]
    pub fn inner(&self) -> &[Inline] {
        match self {
            Self::Text(_) | Self::Break => &[],
            Self::Link { text, .. }
            | Self::Emphasis(text)
            | Self::Strong(text)
            | Self::Code(text)
            | Self::Subscript(text)
            | Self::Superscript(text)
            | Self::Deleted(text) => text,
        }
    }
}

/// The plain text of inline content.
#[must_use]
pub(crate) fn plain(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::Break => "\n".to_owned(),
            inline => plain(inline.inner()),
        })
        .collect()
}
