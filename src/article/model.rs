//! The model of blocks. It nests no deeper than [`MAX_DEPTH`], so that printers may recurse.

use serde::Serialize;

use super::{Formula, Image, Inline, Link, Player, Table};

/// Lists in lists, quotes in quotes: what nests deeper is flattened.
pub(super) const MAX_DEPTH: usize = 8;

/// The article's body in order.
pub type Body = Vec<Part>;

/// A piece of the body, the block it was made from, and what is said of it as a whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Part {
    /// The block's id; none for what only holds other parts.
    pub block: Option<String>,
    /// The name that links within the page find it by.
    pub anchor: Option<String>,
    /// BCP 47, where it is not the page's.
    pub language: Option<String>,
    /// Where it is not the page's.
    pub direction: Option<Direction>,
    /// What it is.
    #[serde(flatten)]
    pub piece: Piece,
}

/// The direction in which text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
    /// As its first letters say.
    Auto,
}

/// What the body is made of.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Piece {
    /// A heading. Level 1 is the title; levels never skip one.
    Heading {
        /// 2 to 6.
        level: u8,
        /// Its words.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: Vec<Inline>,
    },
    /// A list.
    List {
        /// None where it is not ordered.
        numbering: Option<Numbering>,
        /// The items.
        items: Vec<Item>,
    },
    /// Terms, each with what is said of it.
    Definitions {
        /// In order.
        entries: Vec<Entry>,
    },
    /// A block quotation.
    Quote {
        /// What is quoted.
        body: Body,
        /// Who said it, and where; perhaps nothing.
        attribution: Vec<Inline>,
    },
    /// Pictures with a caption.
    Figure {
        /// One or more, in order.
        images: Vec<Image>,
        /// The caption's words, perhaps none.
        caption: Vec<Inline>,
        /// Who made them, perhaps nothing.
        credit: Vec<Inline>,
    },
    /// A table of data.
    Table(Table),
    /// Preformatted text with its white space.
    Code {
        /// The language it is written in, as the page names it: `rust`.
        syntax: Option<String>,
        /// The code.
        code: String,
    },
    /// A line drawn between two parts: another scene, another subject.
    Rule,
    /// A formula on lines of its own.
    Formula(Formula),
    /// Film or sound that the page holds.
    Player(Player),
    /// What another site would show in a frame.
    Embed(Link),
    /// Footnotes, by number from 1.
    Notes {
        /// In order.
        notes: Vec<Note>,
    },
}

/// How the items of an ordered list are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Numbering {
    /// Number of the first item.
    pub start: i32,
    /// Whether it counts down.
    pub reversed: bool,
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Item {
    /// Its number, where it does not follow from the one before.
    pub value: Option<i32>,
    /// Of a list of tasks: whether this one is done.
    pub done: Option<bool>,
    /// What it says.
    pub body: Body,
}

/// A footnote.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Note {
    /// From 1.
    pub number: u32,
    /// How many signs in the text stand for it.
    pub signs: u32,
    /// What it says.
    pub body: Body,
}

/// A term, or what is said of one.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Entry {
    /// Whether it is a term.
    pub term: bool,
    /// What it says.
    pub body: Body,
}

impl Part {
    /// A part that no block was made into.
    #[must_use]
    pub fn of(piece: Piece) -> Self {
        Self { block: None, anchor: None, language: None, direction: None, piece }
    }
}

impl Direction {
    /// As HTML writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
            Self::Auto => "auto",
        }
    }
}

impl Numbering {
    /// The numbers of the items.
    pub fn numbers<'a>(&self, items: &'a [Item]) -> impl Iterator<Item = i32> + use<'a> {
        let (step, mut next) = (if self.reversed { -1 } else { 1 }, self.start);
        items.iter().map(move |item| {
            let number = item.value.unwrap_or(next);
            next = number.saturating_add(step);
            number
        })
    }
}

impl Piece {
    /// Whether it says and shows nothing.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Heading { text, .. } | Self::Paragraph { text } => text.is_empty(),
            Self::List { items, .. } => items.is_empty(),
            Self::Notes { notes } => notes.is_empty(),
            Self::Definitions { entries } => entries.is_empty(),
            Self::Quote { body, attribution } => body.is_empty() && attribution.is_empty(),
            Self::Figure { images, caption, .. } => images.is_empty() && caption.is_empty(),
            Self::Table(table) => table.rows.is_empty(),
            Self::Code { code, .. } => code.trim().is_empty(),
            Self::Formula(formula) => formula.tex.is_empty(),
            Self::Rule | Self::Player(_) | Self::Embed(_) => false,
        }
    }

    /// The parts in it, each list of them by itself.
    pub(super) fn inner_mut(&mut self) -> Vec<&mut Body> {
        match self {
            Self::List { items, .. } => items.iter_mut().map(|item| &mut item.body).collect(),
            Self::Notes { notes } => notes.iter_mut().map(|note| &mut note.body).collect(),
            Self::Definitions { entries } => entries.iter_mut().map(|entry| &mut entry.body).collect(),
            Self::Quote { body, .. } => vec![body],
            _ => Vec::new(),
        }
    }

    /// The runs of text in it, but for those of the parts in it.
    pub(super) fn texts_mut(&mut self) -> Vec<&mut Vec<Inline>> {
        match self {
            Self::Heading { text, .. } | Self::Paragraph { text } => vec![text],
            Self::Quote { attribution, .. } => vec![attribution],
            Self::Figure { caption, credit, .. } => vec![caption, credit],
            Self::Table(table) => {
                let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells).map(|cell| &mut cell.text);
                std::iter::once(&mut table.caption).chain(cells).collect()
            }
            _ => Vec::new(),
        }
    }
}
