//! The input: a page as an immutable tree, with what its head says.

mod depth;
pub(crate) mod encoding;
mod formula;
mod head;
mod notes;
mod parse;
mod places;
mod plain;
mod sink;
mod tree;

use std::fmt;

use url::Url;

pub(crate) use formula::DRAWINGS;
pub use head::{Head, Link, Meta};
pub(crate) use notes::Notes;
pub(crate) use places::{Targets, fragment};
pub use tree::{Element, Node, NodeId, Tree};

/// The largest input that is read, in bytes. A page beyond it is no article, and would only cost memory.
pub const MAX_BYTES: usize = 64 << 20;

/// A page, read-only once it is built.
#[derive(Debug)]
pub struct Page {
    /// Where the page was found: as told, else as it says itself.
    pub url: Option<Url>,
    /// What links on the page are relative to.
    pub base: Option<Url>,
    /// The language as `<html lang>` or its kin declare it.
    pub language: Option<String>,
    /// Metadata elements, wherever in the page they stand.
    pub head: Head,
    /// The page's elements and text.
    pub tree: Tree,
}

/// What a source is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// Markup.
    Html,
    /// Plain text: blank lines part paragraphs.
    Text,
}

/// Why no [`Page`] could be built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageError {
    /// There is nothing but white space.
    Empty,
    /// The input is longer than [`MAX_BYTES`].
    TooLarge,
    /// The bytes are an image, an archive, a program: no text.
    Binary,
    /// The markup holds no text at all.
    NoText,
}

impl Page {
    /// Builds a page from markup. Never fails on broken markup; `url` is the page's address where it is known.
    ///
    /// # Errors
    /// [`PageError`] when there is nothing to read or too much of it.
    pub fn from_html(html: &str, url: Option<Url>) -> Result<Self, PageError> {
        check(html)?;
        let parsed = parse::parse(html);
        if let Some(text) = parsed.tree.text_file() {
            return Self::from_text(text, url);
        }
        let head = Head::gather(&parsed);
        if !parsed.tree.has_text() && head.json_ld.is_empty() {
            return Err(PageError::NoText);
        }
        let url = url.or_else(|| head.own_address());
        let base = head.base_address(url.as_ref());
        let language = head.language.clone();
        Ok(Self { url, base, language, head, tree: parsed.tree })
    }

    /// Builds a page from plain text: blank lines part paragraphs, and single line ends part blocks unless the
    /// text is wrapped to a column.
    ///
    /// # Errors
    /// [`PageError`] when there is nothing to read or too much of it.
    pub fn from_text(text: &str, url: Option<Url>) -> Result<Self, PageError> {
        check(text)?;
        let tree = plain::tree(text);
        Ok(Self { base: url.clone(), url, language: None, head: Head::default(), tree })
    }

    /// Builds a page from bytes; the encoding is found by byte order mark, `<meta>`, then content.
    ///
    /// # Errors
    /// [`PageError`] when there is nothing to read, too much of it, or no text in it.
    #[cfg(feature = "encoding")]
    pub fn from_bytes(bytes: &[u8], kind: Option<SourceKind>, url: Option<Url>) -> Result<Self, PageError> {
        if bytes.len() > MAX_BYTES {
            return Err(PageError::TooLarge);
        }
        Self::from_source(&encoding::decode(bytes)?, kind, url)
    }

    /// Builds a page from a source whose kind may have to be told by its look.
    ///
    /// # Errors
    /// [`PageError`] when there is nothing to read or too much of it.
    pub fn from_source(source: &str, kind: Option<SourceKind>, url: Option<Url>) -> Result<Self, PageError> {
        match kind.unwrap_or_else(|| SourceKind::sniff(source)) {
            SourceKind::Html => Self::from_html(source, url),
            SourceKind::Text => Self::from_text(source, url),
        }
    }
}

impl SourceKind {
    /// The kind a file's name tells by its ending.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.strip_suffix(".gz").unwrap_or(name).rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "html" | "htm" | "xhtml" => Some(Self::Html),
            "txt" | "text" => Some(Self::Text),
            _ => None,
        }
    }

    /// The kind a text looks like: markup opens with `<` or holds a common tag early on.
    #[must_use]
    pub fn sniff(text: &str) -> Self {
        let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let opens = start.strip_prefix('<').and_then(|rest| rest.chars().next());
        if opens.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '!' | '?' | '/')) {
            return Self::Html;
        }
        let early: String = start.chars().take(4096).collect::<String>().to_ascii_lowercase();
        let tags = ["</p>", "</div>", "</a>", "</html>", "<body", "</h1>", "</span>", "<br>", "</li>"];
        if tags.iter().any(|tag| early.contains(tag)) { Self::Html } else { Self::Text }
    }
}

impl fmt::Display for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the input is empty",
            Self::TooLarge => "the input is larger than 64 MiB",
            Self::Binary => "the input is not text",
            Self::NoText => "the page holds no text",
        })
    }
}

impl std::error::Error for PageError {}

/// The text that a value of the metadata stands for, white space folded.
pub(crate) fn plain_text(value: &str) -> String {
    if value.contains(['&', '<']) {
        return parse::plain_text(value);
    }
    one_line(value)
}

/// A text on one line, with one space where it has white space.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check(text: &str) -> Result<(), PageError> {
    if text.len() > MAX_BYTES {
        return Err(PageError::TooLarge);
    }
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\0').is_empty() {
        return Err(PageError::Empty);
    }
    Ok(())
}
