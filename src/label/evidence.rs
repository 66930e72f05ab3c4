//! What shows a reason. It is kept as it was found and put into words only where somebody reads it: most pages are read
//! without anybody asking why.

use std::fmt;

/// Where a reason was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Evidence {
    /// A quotation, or nothing.
    Text(String),
    /// A name that the library knows.
    Name(&'static str),
    /// How many words the block has.
    Words(usize),
    /// The share of the block's words that are links, 0 to 1.
    Linked(f32),
    /// The block's place among those that are seen, from 1, and how many there are.
    Position(usize, usize),
    /// How many blocks are made as this one is.
    Alike(f32),
    /// The share of the page's running text around the block, 0 to 1.
    Share(f32),
}

impl Evidence {
    /// Whether there is nothing to tell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty()) || *self == Self::Name("")
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Name(name) => f.write_str(name),
            Self::Words(1) => f.write_str("1 word"),
            Self::Words(words) => write!(f, "{words} words"),
            Self::Linked(share) => write!(f, "{:.0} % linked", share * 100.0),
            Self::Position(at, all) => write!(f, "block {at} of {all}"),
            Self::Alike(blocks) => write!(f, "{blocks:.0} blocks of its make"),
            Self::Share(share) => write!(f, "{:.0} % of the running text", share * 100.0),
        }
    }
}

impl From<String> for Evidence {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&'static str> for Evidence {
    fn from(name: &'static str) -> Self {
        Self::Name(name)
    }
}
