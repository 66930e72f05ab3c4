//! The cases that the demo offers as samples.

use crate::tree::{self, Tree};
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

const CASES: &str = "tests/cases";

/// A case with a title for the demo's picker.
pub(crate) struct Sample {
    /// The case's page.
    pub(crate) page: PathBuf,
    pub(crate) entry: Entry,
}

/// A line of the samples' index, which the demo page reads.
#[derive(Serialize)]
pub(crate) struct Entry {
    pub(crate) file: String,
    pub(crate) title: String,
    pub(crate) kind: &'static str,
    pub(crate) url: Option<String>,
}

/// What of a case's settings matters here.
#[derive(Deserialize)]
struct Settings {
    sample: Option<String>,
    url: Option<String>,
}

/// All samples, in the order of their names.
pub(crate) fn samples() -> Result<Vec<Sample>> {
    let cases = tree::files(Path::new(CASES)).with_context(|| format!("cannot read the cases in {CASES}"))?;
    let settings = cases.iter().filter(|path| path.ends_with("case.toml"));
    settings.filter_map(|path| sample(&Path::new(CASES).join(path)).transpose()).collect()
}

/// The samples as the demo finds them.
pub(crate) fn folder(samples: &[Sample]) -> Result<Tree> {
    let mut tree = Tree::new();
    for sample in samples {
        tree.insert(sample.entry.file.clone().into(), tree::read_file(&sample.page)?);
    }
    let index: Vec<_> = samples.iter().map(|sample| &sample.entry).collect();
    tree.insert("index.json".into(), serde_json::to_vec_pretty(&index)?);
    Ok(tree)
}

fn sample(path: &Path) -> Result<Option<Sample>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let settings: Settings =
        toml::from_str(&text).with_context(|| format!("{} is not as it should be", path.display()))?;
    let Some(title) = settings.sample else { return Ok(None) };
    let case = path.parent().unwrap_or(path);
    let name = case.file_name().unwrap_or_default().to_string_lossy();
    let (page, extension, kind) = [("page.html", "html", "html"), ("page.txt", "txt", "text")]
        .into_iter()
        .find(|(page, ..)| case.join(page).is_file())
        .with_context(|| format!("{} has neither page.html nor page.txt", case.display()))?;
    let entry = Entry { file: format!("{name}.{extension}"), title, kind, url: settings.url };
    Ok(Some(Sample { page: case.join(page), entry }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(settings: &str, page: &str) -> Result<Option<Sample>> {
        let folder = tempfile::tempdir()?;
        let case = folder.path().join("harbour");
        tree::write_file(&case.join("case.toml"), settings.as_bytes())?;
        tree::write_file(&case.join(page), b"A page")?;
        sample(&case.join("case.toml"))
    }

    #[test]
    fn a_case_with_a_title_is_a_sample() {
        let sample =
            case("about = \"x\"\nsample = \"The harbour\"", "page.txt").expect("read").expect("a sample");
        let entry = serde_json::to_string(&sample.entry).expect("written");
        assert_eq!(entry, r#"{"file":"harbour.txt","title":"The harbour","kind":"text","url":null}"#);
    }

    #[test]
    fn a_case_without_a_title_is_none() {
        assert!(case("about = \"x\"", "page.html").expect("read").is_none());
    }

    #[test]
    fn a_case_without_a_page_is_named() {
        let error = case("sample = \"x\"", "page.pdf").err().expect("no page");
        assert!(error.to_string().ends_with("harbour has neither page.html nor page.txt"));
    }
}
