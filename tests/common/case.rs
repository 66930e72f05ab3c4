//! A case: a folder with a page, its settings, and what is expected of it.

use std::path::{Path, PathBuf};
use std::{env, fs};

use fairpage::{Page, SourceKind};
use serde::Deserialize;

#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
    pub(crate) kind: SourceKind,
    /// The page as text; its bytes are read by [`Case::page`] when the source is the page's own.
    pub(crate) source: String,
    bytes: Vec<u8>,
    pub(crate) settings: Settings,
}

/// `case.toml`.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    /// What the page is about and what is special in it.
    #[allow(dead_code, reason = "for people")]
    pub(crate) about: String,
    /// The page's address.
    pub(crate) url: Option<String>,
    /// Its title among the demo's samples.
    #[allow(dead_code, reason = "for the demo")]
    pub(crate) sample: Option<String>,
    /// Whether it is about what the body comes out as: its HTML and the notices are expected instead of particulars and
    /// verdicts, and it is not read again in markup that tells nothing, since it tells the very thing.
    #[serde(default)]
    #[allow(dead_code, reason = "for the cases alone")]
    pub(crate) content: bool,
    /// Why the case can't pass yet.
    pub(crate) known_failure: Option<String>,
    /// Why it can't pass yet where the markup tells nothing.
    pub(crate) known_failure_without_markup: Option<String>,
}

impl Case {
    /// Every case, by name.
    pub(crate) fn all() -> Vec<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
        let entries = fs::read_dir(&root).expect("tests/cases is there");
        let mut folders: Vec<PathBuf> = entries.map(|entry| entry.expect("can be listed").path()).collect();
        folders.retain(|folder| folder.is_dir());
        folders.sort();
        assert!(!folders.is_empty(), "tests/cases holds no case");
        folders.into_iter().map(Self::read).collect()
    }

    fn read(folder: PathBuf) -> Self {
        let name = folder.file_name().expect("a folder has a name").to_string_lossy().into_owned();
        let settings = fs::read_to_string(folder.join("case.toml"))
            .unwrap_or_else(|_| panic!("{name} has no case.toml"));
        let settings = toml::from_str(&settings).unwrap_or_else(|error| panic!("{name}/case.toml: {error}"));
        let (kind, file) = match folder.join("page.txt") {
            file if file.exists() => (SourceKind::Text, file),
            _ => (SourceKind::Html, folder.join("page.html")),
        };
        let bytes = fs::read(&file).unwrap_or_else(|_| panic!("{name} has no page"));
        let source = match std::str::from_utf8(&bytes) {
            Ok(text) => text.to_owned(),
            // The only other encoding that old pages of ours are in.
            Err(_) => encoding_rs::WINDOWS_1252.decode(&bytes).0.into_owned(),
        };
        Self { name, folder, kind, source, bytes, settings }
    }

    /// The page from the case's own bytes, or from another source.
    pub(crate) fn page(&self, source: &str) -> Page {
        let url = self.settings.url.as_ref().map(|url| url.parse().expect("case.toml's url is one"));
        let page = match source == self.source {
            true => Page::from_bytes(&self.bytes, Some(self.kind), url),
            false => Page::from_source(source, Some(self.kind), url),
        };
        page.expect("a case's page can be read")
    }

    /// A file of the case's expectations. One that is missing fails.
    pub(crate) fn expected(&self, file: &str) -> Result<String, String> {
        let path = self.folder.join("expected").join(file);
        fs::read_to_string(path)
            .map_err(|_| format!("expected/{file} is missing: write it by `cargo xtask bless {}`", self.name))
    }
}
