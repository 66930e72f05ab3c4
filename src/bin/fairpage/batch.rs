//! `fairpage batch`: many pages, one line of JSON each, in the order of the paths.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use fairpage::{Page, SourceKind, extract, report};
use indicatif::ProgressBar;
use rayon::prelude::*;
use serde::Serialize;
use walkdir::WalkDir;

use crate::input;

/// Pages that one job reads before their lines are printed.
const SHARE: usize = 8;

/// Reads all pages and prints their lines.
pub(crate) fn run(paths: &[PathBuf], jobs: Option<u16>) -> Result<(), String> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.unwrap_or(0).into()).build();
    let pool = pool.map_err(|error| format!("can't start the jobs: {error}"))?;
    let pages: Vec<Found> = paths.iter().flat_map(|path| find(path)).collect();
    let bar =
        if io::stderr().is_terminal() { ProgressBar::new(pages.len() as u64) } else { ProgressBar::hidden() };
    let mut out = io::stdout().lock();
    for share in pages.chunks(SHARE * pool.current_num_threads()) {
        let lines: Vec<String> = pool.install(|| share.par_iter().map(line).collect());
        bar.inc(lines.len() as u64);
        match out.write_all(lines.concat().as_bytes()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            result => result.map_err(|error| format!("can't write: {error}"))?,
        }
    }
    bar.finish_and_clear();
    Ok(())
}

/// A page to read, or why it can't be.
struct Found {
    name: String,
    path: Result<PathBuf, String>,
}

/// The path itself, or the pages below it in bytewise order.
fn find(path: &Path) -> Vec<Found> {
    let name = path.to_string_lossy().into_owned();
    if !path.is_dir() {
        return vec![Found { name, path: Ok(path.to_owned()) }];
    }
    let mut found: Vec<Found> =
        WalkDir::new(path).into_iter().filter_map(|entry| below(&name, path, entry)).collect();
    found.sort_by(|a, b| a.name.as_bytes().cmp(b.name.as_bytes()));
    found
}

fn below(name: &str, folder: &Path, entry: walkdir::Result<walkdir::DirEntry>) -> Option<Found> {
    match entry {
        Ok(entry) if entry.file_type().is_file() && is_page(entry.path()) => {
            let rest = entry.path().strip_prefix(folder).ok()?.to_string_lossy().into_owned();
            Some(Found { name: format!("{name}/{rest}"), path: Ok(entry.into_path()) })
        }
        Ok(_) => None,
        Err(error) => {
            let path = error.path().map_or(name.to_owned(), |path| path.to_string_lossy().into_owned());
            Some(Found { path: Err(format!("can't read {path}")), name: path })
        }
    }
}

fn is_page(path: &Path) -> bool {
    let name = path.to_string_lossy().to_ascii_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    [".html", ".htm", ".txt"].iter().any(|ending| name.ends_with(ending))
}

/// One line of the output.
#[derive(Serialize)]
struct Line<'a> {
    path: &'a str,
    article: Option<report::Article>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
}

fn line(found: &Found) -> String {
    let (article, why) = match found.path.as_deref().map_err(ToOwned::to_owned).and_then(article) {
        Ok(article) => (Some(article), None),
        Err(why) => (None, Some(why)),
    };
    let line = serde_json::to_string(&Line { path: &found.name, article, why });
    line.expect("an article is JSON") + "\n"
}

fn article(path: &Path) -> Result<report::Article, String> {
    let bytes = input::read(path)?;
    let kind = SourceKind::of_name(&path.to_string_lossy());
    let page = Page::from_bytes(&bytes, kind, None).map_err(|error| error.to_string())?;
    report::article(&extract(&page)).ok_or_else(|| "nothing readable was found on the page".to_owned())
}
