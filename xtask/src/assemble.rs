//! What is delivered, put together under `dist/`.

use crate::samples::{self, Sample};
use crate::tree::{self, Tree};
use crate::vendor::vendored;
use anyhow::Result;
use std::path::Path;

/// Browsers an extension is put together for.
pub(crate) const BROWSERS: [&str; 2] = ["chromium", "firefox"];

/// The style of an article, shared by the reader and the demo.
const ARTICLE_STYLE: &str = "extension/reader/article.css";

/// The unpacked extension for one browser: the shell, that browser's manifest, the package, what others made.
pub(crate) fn extension(browser: &str, package: &Tree) -> Result<()> {
    let mut tree = tree::read("extension", |name| !is_manifest(name) && !is_type_settings(name))?;
    let manifest = tree::read_file(&Path::new("extension").join(format!("manifest.{browser}.json")))?;
    tree.insert("manifest.json".into(), manifest);
    add(&mut tree, "wasm", package);
    tree.extend(vendored()?);
    tree::write(&format!("dist/{browser}"), &tree)
}

/// The demo page: its own files, the package, the article's style, the samples.
pub(crate) fn demo(package: &Tree, samples: &[Sample]) -> Result<()> {
    let mut tree = tree::read("www", |name| !is_type_settings(name))?;
    tree.insert("article.css".into(), tree::read_file(Path::new(ARTICLE_STYLE))?);
    add(&mut tree, "wasm", package);
    add(&mut tree, "samples", &samples::folder(samples)?);
    tree::write("dist/www", &tree)
}

fn add(tree: &mut Tree, folder: &str, files: &Tree) {
    tree.extend(files.iter().map(|(path, bytes)| (Path::new(folder).join(path), bytes.clone())));
}

fn is_manifest(name: &str) -> bool {
    name.starts_with("manifest.") && name.ends_with(".json")
}

fn is_type_settings(name: &str) -> bool {
    name.starts_with("tsconfig") && name.ends_with(".json")
}
