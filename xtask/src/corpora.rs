//! The corpora: pages, and what people say is the article of each.

use anyhow::{Context, Result, bail};
use flate2::read::GzDecoder;
use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// A page and its ground truth.
pub(crate) struct Page {
    pub(crate) corpus: &'static str,
    pub(crate) kind: String,
    pub(crate) id: String,
    pub(crate) file: PathBuf,
    /// The host it was found on; its id where that is not known.
    pub(crate) site: String,
    /// Why its ground truth is doubted, where it is.
    pub(crate) doubt: Option<&'static str>,
    pub(crate) gold: Gold,
}

/// Pages are parted by site into so many folds, to learn from some and measure with the others.
pub(crate) const FOLDS: usize = 5;

/// Pages whose ground truth is doubted: corpus, id, why.
const DOUBTED: &str = include_str!("doubted.txt");

/// What people say about a page. What a corpus does not tell is empty or none.
#[derive(Default)]
pub(crate) struct Gold {
    pub(crate) text: Option<String>,
    pub(crate) with: Vec<String>,
    pub(crate) without: Vec<String>,
    pub(crate) title: Option<String>,
    pub(crate) author: Option<String>,
    pub(crate) day: Option<String>,
}

impl Page {
    /// The bytes of the page.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>> {
        let cannot = || format!("cannot read {}", self.file.display());
        let raw = fs::read(&self.file).with_context(cannot)?;
        if self.file.extension().is_none_or(|ending| ending != "gz") {
            return Ok(raw);
        }
        let mut bytes = Vec::new();
        GzDecoder::new(raw.as_slice()).read_to_end(&mut bytes).with_context(cannot)?;
        Ok(bytes)
    }

    /// The fold its site falls in.
    pub(crate) fn fold(&self) -> usize {
        let digest = Sha256::digest(self.site.as_bytes());
        usize::from(digest[0]) % FOLDS
    }
}

impl Gold {
    /// Whether it says anything of the text.
    pub(crate) fn tells_text(&self) -> bool {
        self.text.is_some() || !self.with.is_empty() || !self.without.is_empty()
    }
}

fn site(address: Option<&str>, id: &str) -> String {
    let host = address.and_then(|address| address.split("//").nth(1)).and_then(|rest| rest.split('/').next());
    host.map_or(id, |host| host.trim_start_matches("www.")).to_owned()
}

fn doubt(corpus: &str, id: &str) -> Option<&'static str> {
    let lines = DOUBTED.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.strip_prefix(corpus)?.trim_start().strip_prefix(id)?.strip_prefix(' '))
        .next()
}

/// All pages of all corpora that are there.
pub(crate) fn pages() -> Result<Vec<Page>> {
    let root = env::var_os("FAIRPAGE_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let root = root.join("corpora");
    if !root.is_dir() {
        bail!("the corpora are not at {}: set FAIRPAGE_SHARED to the folder they lie in", root.display());
    }
    let mut pages = wcxb(&root.join("wcxb-dev"))?;
    pages.extend(snippets(&root.join("snippets-a"))?);
    pages.extend(readability(&root.join("readability-pages"))?);
    Ok(pages)
}

fn wcxb(folder: &Path) -> Result<Vec<Page>> {
    let read = |file: PathBuf| {
        let truth: Value = json(&file)?;
        let id = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let gold = &truth["ground_truth"];
        let text = |key: &str| gold[key].as_str().map(str::to_owned).filter(|text| !text.trim().is_empty());
        let list = |key: &str| serde_json::from_value(gold[key].clone()).unwrap_or_default();
        let gold = Gold {
            text: text("main_content"),
            with: list("with"),
            without: list("without"),
            title: text("title"),
            author: text("author"),
            day: text("publish_date"),
        };
        let kind = truth["_internal"]["page_type"]["primary"].as_str().unwrap_or("other").to_owned();
        let file = folder.join("html").join(format!("{id}.html.gz"));
        let (site, doubt) = (site(truth["url"].as_str(), &id), doubt("wcxb-dev", &id));
        Ok(Page { corpus: "wcxb-dev", kind, id, file, site, doubt, gold })
    };
    entries(&folder.join("ground-truth"))?.into_iter().map(read).collect()
}

fn snippets(folder: &Path) -> Result<Vec<Page>> {
    #[derive(Deserialize)]
    struct Truth {
        url: Option<String>,
        with: Vec<String>,
        without: Vec<String>,
    }
    let truths: BTreeMap<String, Truth> = serde_json::from_value(json(&folder.join("ground-truth.json"))?)?;
    let page = |(id, truth): (String, Truth)| {
        let file = folder.join("html").join(format!("{id}.html.gz"));
        let gold = Gold { with: truth.with, without: truth.without, ..Gold::default() };
        let (site, doubt) = (site(truth.url.as_deref(), &id), doubt("snippets-a", &id));
        Page { corpus: "snippets-a", kind: "all".to_owned(), id, file, site, doubt, gold }
    };
    Ok(truths.into_iter().map(page).collect())
}

/// A peer's opinion, not a person's: only its metadata is of use.
fn readability(folder: &Path) -> Result<Vec<Page>> {
    let read = |folder: PathBuf| {
        let said: Value = json(&folder.join("expected-metadata.json"))?;
        let text = |key: &str| said[key].as_str().map(str::to_owned);
        let gold = Gold {
            title: text("title"),
            author: text("byline"),
            day: text("publishedTime").map(|time| time.chars().take(10).collect()),
            ..Gold::default()
        };
        let id = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let file = folder.join("source.html");
        let site = id.clone();
        Ok(Page { corpus: "readability-pages", kind: "peer".to_owned(), id, file, site, doubt: None, gold })
    };
    entries(folder)?.into_iter().filter(|path| path.is_dir()).map(read).collect()
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn json(file: &Path) -> Result<Value> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is no JSON", file.display()))
}
