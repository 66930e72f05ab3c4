//! The model of text within a block.

use serde::Serialize;

use super::model::Direction;
use super::{Address, Formula};

/// Text within a block.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Inline {
    /// Plain text, white space folded.
    Text {
        /// The text.
        text: String,
    },
    /// A line's end.
    Break,
    /// A link.
    Link {
        /// Where it leads.
        to: Target,
        /// Its words.
        text: Vec<Inline>,
    },
    /// Text that is marked as something.
    Marked {
        /// As what.
        mark: Mark,
        /// The text.
        text: Vec<Inline>,
    },
    /// An abbreviation.
    Abbreviation {
        /// What it stands for.
        title: String,
        /// The letters.
        text: Vec<Inline>,
    },
    /// Text in another language or direction than what is around it.
    Foreign {
        /// BCP 47.
        language: Option<String>,
        /// How it is written.
        direction: Option<Direction>,
        /// The text.
        text: Vec<Inline>,
    },
    /// Text with its reading above it.
    Ruby {
        /// The text.
        text: Vec<Inline>,
        /// How it is read.
        reading: String,
    },
    /// A formula.
    Formula(Formula),
    /// The mark of a footnote.
    Note {
        /// Its number, from 1.
        number: u32,
        /// The how manieth mark of that note, from 1.
        mark: u32,
    },
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// Elsewhere.
    Address(Address),
    /// To the part of the article that has this anchor.
    Anchor(String),
}

/// What text is marked as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Emphasised.
    Emphasis,
    /// Strong.
    Strong,
    /// Code.
    Code,
    /// Keys to press.
    Keyboard,
    /// What a program prints.
    Sample,
    /// A variable.
    Variable,
    /// A term that is defined here.
    Definition,
    /// The name of a work.
    Citation,
    /// A quotation, which stands between quotation marks.
    Quotation,
    /// Lowered.
    Subscript,
    /// Raised.
    Superscript,
    /// Struck out.
    Deleted,
    /// Put in.
    Inserted,
    /// Highlighted.
    Highlighted,
    /// In small capitals.
    SmallCaps,
    /// Kept apart from the direction of what is around it.
    Isolated,
}

impl Inline {
    /// Plain text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    /// The inner text, where it holds any.
    #[must_use]
    pub fn inner(&self) -> &[Self] {
        match self {
            Self::Text { .. } | Self::Break | Self::Formula(_) | Self::Note { .. } => &[],
            Self::Link { text, .. }
            | Self::Marked { text, .. }
            | Self::Abbreviation { text, .. }
            | Self::Foreign { text, .. }
            | Self::Ruby { text, .. } => text,
        }
    }

    /// The inner text, to be changed.
    pub(super) fn inner_mut(&mut self) -> Option<&mut Vec<Self>> {
        match self {
            Self::Text { .. } | Self::Break | Self::Formula(_) | Self::Note { .. } => None,
            Self::Link { text, .. }
            | Self::Marked { text, .. }
            | Self::Abbreviation { text, .. }
            | Self::Foreign { text, .. }
            | Self::Ruby { text, .. } => Some(text),
        }
    }
}

/// The words of inline content as a person would type them.
#[must_use]
pub(crate) fn plain(inlines: &[Inline]) -> String {
    let mut typed = String::new();
    inlines.iter().for_each(|inline| type_out(inline, &mut typed));
    typed
}

fn type_out(inline: &Inline, typed: &mut String) {
    match inline {
        Inline::Text { text } => typed.push_str(text),
        Inline::Break => typed.push('\n'),
        Inline::Formula(formula) => typed.push_str(&formula.tex),
        Inline::Note { number, .. } => typed.push_str(&format!("[{number}]")),
        Inline::Ruby { text, reading } => typed.push_str(&format!("{}({reading})", plain(text))),
        Inline::Marked { mark: Mark::Quotation, text } => typed.push_str(&format!("“{}”", plain(text))),
        Inline::Marked { mark: Mark::Superscript, text } => {
            let raised = plain(text);
            // “10⁵” is no “105”, while “5th” is one word.
            let is_power = raised.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '−'))
                && typed.ends_with(char::is_alphanumeric);
            typed.push_str(if is_power { "^" } else { "" });
            typed.push_str(&raised);
        }
        inline => inline.inner().iter().for_each(|inner| type_out(inner, typed)),
    }
}
