//! A part of a text that a weight is learned for, and how it is written in `lexicon.txt`.

/// The section of what words mean.
pub(super) const SHARED: &str = "*";

/// The sections of a lexicon: the head of each, and the lines of its weights; none where there is no head.
pub(super) fn sections(text: &str) -> impl Iterator<Item = Option<(&str, &str)>> {
    let first = text.strip_prefix('[').or_else(|| text.split_once("\n[").map(|(_, sections)| sections));
    let sections = first.into_iter().flat_map(|sections| sections.split("\n["));
    sections.map(|section| section.split_once("]\n"))
}

/// How the parts of the section with that head are read.
pub(super) fn reader<'a>(head: &str) -> fn(&'a str) -> Part<'a> {
    if head.starts_with(SHARED) { Part::read_mark } else { Part::read }
}

/// A part of a text: of its words, or of their marks.
#[derive(Clone, Copy)]
pub(super) enum Part<'a> {
    /// How a word begins.
    Start(&'a str),
    End(&'a str),
    /// How the first word of a sentence begins.
    Opening(&'a str),
    /// How two words in a row begin.
    Pair(&'a str, &'a str),
    /// What a word is marked by.
    Mark(&'a str),
    /// What a word in a quotation is marked by.
    Quoted(&'a str),
}

impl<'a> Part<'a> {
    /// Reads what `Display` writes.
    fn read(text: &'a str) -> Self {
        match (text.split_once('+'), text.strip_prefix('^'), text.strip_prefix('-')) {
            (Some((word, next)), ..) => Self::Pair(word, next),
            (_, Some(start), _) => Self::Opening(start),
            (.., Some(end)) => Self::End(end),
            _ => Self::Start(text.strip_suffix('-').unwrap_or(text)),
        }
    }

    /// Reads a part of what words mean.
    fn read_mark(text: &'a str) -> Self {
        match (text.split_once('+'), text.strip_prefix('^'), text.strip_prefix('"')) {
            (Some((mark, next)), ..) => Self::Pair(mark, next),
            (_, Some(opening), _) => Self::Opening(opening),
            (.., Some(quoted)) => Self::Quoted(quoted),
            _ => Self::Mark(text),
        }
    }

    /// The same on every machine: tables are built by one and asked by another.
    pub(super) fn digest(self) -> u64 {
        let (kind, text, next) = match self {
            Self::Start(start) => (1, start, ""),
            Self::End(end) => (2, end, ""),
            Self::Opening(start) => (3, start, ""),
            Self::Pair(word, next) => (4, word, next),
            Self::Mark(mark) => (5, mark, ""),
            Self::Quoted(mark) => (6, mark, ""),
        };
        [text, next].into_iter().fold(kind, |digest, text| {
            let eights = text.as_bytes().chunks(8).map(|eight| {
                let mut bytes = [0; 8];
                bytes[..eight.len()].copy_from_slice(eight);
                u64::from_le_bytes(bytes)
            });
            eights.chain([text.len() as u64]).fold(digest, |digest, number| {
                (digest.rotate_left(23) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15)
            })
        })
    }
}
