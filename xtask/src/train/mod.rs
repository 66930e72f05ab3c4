//! `cargo xtask train`: learns the weights of a page's structure from the development corpora.

mod bins;
mod boost;
mod examples;
mod tree;

use crate::corpora::{self, Page};
use crate::step::step;
use anyhow::{Context, Result};
use bins::Bins;
use examples::Examples;
use fairpage::label::Forest;
use std::fs;
use std::path::PathBuf;

/// Where the learned trees are kept.
const FOREST: &str = "src/label/structure/forest.txt";
/// Where those are kept that have not seen a fifth of the sites.
const UNSEEN: &str = "target/unseen";

/// Learns from all pages, and five times from the pages of four fifths of the sites, to measure with on the rest.
pub(crate) fn train() -> Result<()> {
    let pages = corpora::pages()?;
    let examples = step(&format!("Measuring {} pages", pages.len()), || Ok(Examples::of(&pages)))?;
    println!("{} blocks to learn from", examples.len());
    let bins = Bins::of(&examples);
    fs::create_dir_all(UNSEEN)?;
    for fold in 0..corpora::FOLDS {
        let trees = step(&format!("Learning without fold {fold}"), || {
            let shown = examples.but(fold);
            Ok(boost::boost(&bins, &examples, &shown))
        })?;
        write(unseen(fold), &tree::print(&trees, &examples.names, &bins))?;
    }
    let trees = step("Learning from all", || Ok(boost::boost(&bins, &examples, &examples.all())))?;
    write(FOREST.into(), &format!("{}{}", head(&pages), tree::print(&trees, &examples.names, &bins)))
}

/// The trees that have not seen the pages of a fold.
pub(crate) fn unseen_forest(fold: usize) -> Result<Forest> {
    let file = unseen(fold);
    let text = fs::read_to_string(&file)
        .with_context(|| format!("cannot read {}: run `cargo xtask train` first", file.display()))?;
    Forest::parse(&text).with_context(|| format!("{} is no forest: run `cargo xtask train`", file.display()))
}

fn unseen(fold: usize) -> PathBuf {
    PathBuf::from(UNSEEN).join(format!("{fold}.txt"))
}

fn write(file: PathBuf, text: &str) -> Result<()> {
    fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))
}

/// Where the weights come from, for who reads the file.
fn head(pages: &[Page]) -> String {
    let mut corpora: Vec<&str> =
        pages.iter().filter(|page| page.gold.tells_text()).map(|page| page.corpus).collect();
    let count = corpora.len();
    corpora.dedup();
    format!(
        "# Written by `cargo xtask train`; forest.rs says how to read it. Learned from {count} pages that people judged\n\
         # ({}), each as it is and in markup that tells nothing.\n",
        corpora.join(", ")
    )
}
