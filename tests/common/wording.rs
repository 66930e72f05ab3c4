//! Promotions and story paragraphs that look like them, slipped into written articles: one folder a language under
//! `tests/wording`, in it one a writer. What the writers of `heldout…` wrote is only measured with.

use fairpage::Extraction;
use std::fs;
use std::path::{Path, PathBuf};

/// What one writer wrote in a language.
#[derive(Clone)]
pub(crate) struct Set {
    pub(crate) language: String,
    /// The name of the writer's folder.
    pub(crate) writer: String,
    pub(crate) hosts: Vec<Host>,
    pub(crate) promotions: Vec<Item>,
    pub(crate) lookalikes: Vec<Item>,
}

/// A story to slip paragraphs into.
#[derive(Clone)]
pub(crate) struct Host {
    pub(crate) headline: String,
    pub(crate) paragraphs: Vec<String>,
}

/// Paragraphs that belong together.
#[derive(Clone)]
pub(crate) struct Item {
    pub(crate) kind: String,
    pub(crate) paragraphs: Vec<String>,
}

/// Where an item is slipped in.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Place {
    Start,
    Middle,
    End,
}

impl Place {
    pub(crate) const ALL: [Self; 3] = [Self::Start, Self::Middle, Self::End];

    /// How many of a host's paragraphs stand before it.
    pub(crate) fn after(self, paragraphs: usize) -> usize {
        match self {
            Self::Start => 1,
            Self::Middle => paragraphs / 2,
            Self::End => paragraphs - 1,
        }
    }
}

/// What a writer's texts are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Use {
    /// Weights are learned from them.
    Learned,
    /// They are only measured with, as are those below: wordings as sites of many fields have them every day, in the words
    /// of those fields, by two writers.
    Fields,
    /// Boxes that were written for the very story they stand in, and take it up.
    Story,
    /// Short messages and notes of shops, hosts and institutions; look-alikes are instructions and notes of one's own.
    Platform,
    /// One of three is such that only a careful reader knows it.
    Rare,
    /// What firms put between the paragraphs of their blogs and guides; look-alikes are the advice that these give.
    Firms,
}

impl Use {
    pub(crate) const ALL: [Self; 6] =
        [Self::Learned, Self::Fields, Self::Story, Self::Platform, Self::Rare, Self::Firms];
}

impl Set {
    pub(crate) fn used(&self) -> Use {
        match self.writer.as_str() {
            "heldout" | "heldout-fields" => Use::Fields,
            "heldout-story" => Use::Story,
            "heldout-platform" => Use::Platform,
            "heldout-rare" => Use::Rare,
            "heldout-firms" => Use::Firms,
            _ => Use::Learned,
        }
    }

    /// The host that the item of that number is slipped into.
    pub(crate) fn host(&self, number: usize) -> &Host {
        &self.hosts[number % self.hosts.len()]
    }
}

/// What every writer wrote in every language.
pub(crate) fn sets(folder: &Path) -> Vec<Set> {
    let writers = entries(folder).into_iter().flat_map(|language| entries(&language));
    writers.filter(|writer| writer.is_dir()).map(|writer| set(&writer)).collect()
}

/// The page of a host with items slipped in, plain or in elements that tell nothing.
pub(crate) fn page(language: &str, host: &Host, items: &[(usize, &Item)], wrapped: bool) -> String {
    let mut html = format!(
        "<!doctype html><html lang={language}><meta charset=utf-8><title>{0}</title><body><main><h1>{0}</h1>",
        escape(&host.headline)
    );
    let paragraph = |text: &str, html: &mut String| match wrapped {
        true => {
            html.push_str(&format!("<div class=k{}><div><p>{}</p></div></div>", text.len() % 7, escape(text)))
        }
        false => html.push_str(&format!("<p>{}</p>", escape(text))),
    };
    for (number, text) in host.paragraphs.iter().enumerate() {
        for (_, item) in items.iter().filter(|(after, _)| *after == number) {
            item.paragraphs.iter().for_each(|text| paragraph(text, &mut html));
        }
        paragraph(text, &mut html);
    }
    html + "</main></body></html>"
}

/// Whether the block of that text is kept.
pub(crate) fn is_kept(read: &Extraction, text: &str) -> bool {
    let block = read.blocks.iter().position(|block| block.text == text);
    block.is_some_and(|block| read.verdicts[block].is_kept())
}

/// The text of a paragraph as HTML has it.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn set(folder: &Path) -> Set {
    let name = |folder: &Path| folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let read = |file: &Path| fs::read_to_string(file).unwrap_or_default();
    let hosts = entries(folder).into_iter().filter(|file| name(file).starts_with("host")).map(|file| {
        let text = read(&file);
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
        Host { headline: lines.next().unwrap_or_default(), paragraphs: lines.collect() }
    });
    Set {
        language: folder.parent().map(name).unwrap_or_default(),
        writer: name(folder),
        hosts: hosts.collect(),
        promotions: items(&read(&folder.join("promotions.txt"))),
        lookalikes: items(&read(&folder.join("lookalikes.txt"))),
    }
}

fn items(text: &str) -> Vec<Item> {
    let (mut items, mut kind, mut open) = (Vec::<Item>::new(), String::new(), false);
    for line in text.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            (kind, open) = (name.to_owned(), false);
        } else if line.is_empty() {
            open = false;
        } else if let (true, Some(last)) = (open, items.last_mut()) {
            last.paragraphs.push(line.to_owned());
        } else {
            items.push(Item { kind: kind.clone(), paragraphs: vec![line.to_owned()] });
            open = true;
        }
    }
    items
}

/// What a folder holds, in order.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut entries: Vec<_> = entries.map(|entry| entry.path()).collect();
    entries.sort();
    entries
}
