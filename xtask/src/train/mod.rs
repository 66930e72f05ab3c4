//! `cargo xtask train`: learns the weights of wording from written promotions and stories, those of a page's structure
//! from the development corpora.

mod bins;
mod boost;
mod examples;
pub(crate) mod lesson;
mod lexicon;
mod sentences;
mod texts;
mod tree;
mod wording;

use crate::corpora::{self, FOLDS, Page};
use crate::step::step;
use crate::wordings::{self, Set, Use};
use anyhow::{Context, Result};
use bins::Bins;
use boost::Size;
use clap::Args;
use examples::Examples;
use fairpage::label::Weights;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(crate) struct Options {
    /// Only the weights of wording
    #[arg(long)]
    wording: bool,
    /// Only the weights of structure, with wording as it was last learned here
    #[arg(long, conflicts_with = "wording")]
    structure: bool,
}

/// Where what was learned is kept.
const LEXICON: &str = "src/label/wording/lexicon.txt";
const WORDING: &str = "src/label/wording/forest.txt";
const STRUCTURE: &str = "src/label/structure/forest.txt";
/// Where that is kept which has not seen a fifth of the sites.
const UNSEEN: &str = "target/unseen";
/// Where the written promotions and stories lie.
pub(crate) const WORDINGS: &str = "tests/wording";

const OF_WORDING: Size = Size { trees: 600, leaves: 16, least: 4.0 };
const OF_STRUCTURE: Size = Size { trees: 250, leaves: 12, least: 12.0 };

/// Learns from all pages, and five times from the pages of four fifths of the sites, to measure with on the rest.
pub(crate) fn train(options: &Options) -> Result<()> {
    let pages = corpora::pages()?;
    let mut sets = wordings::sets(Path::new(WORDINGS));
    sets.retain(|set| set.used() == Use::Learned);
    fs::create_dir_all(UNSEEN)?;
    if !options.structure {
        learn_wording(&pages, &sets)?;
    }
    if !options.wording {
        learn_structure(&pages, &sets)?;
    }
    Ok(())
}

fn learn_wording(pages: &[Page], sets: &[Set]) -> Result<()> {
    let texts = step("Reading texts", || Ok(texts::texts(sets, pages)))?;
    let (lessons, lexicon) = step("Learning words", || Ok(lesson::lessons(sets, &texts)))?;
    let head = "# Written by `cargo xtask train`; lexicon.rs says how to read it. Learned from the promotions and stories of\n\
                # tests/wording, without those held out, and from what people kept of the development corpora.\n";
    write(LEXICON.into(), &format!("{head}{lexicon}"))?;
    for (fold, lesson) in lessons.iter().enumerate() {
        write(unseen(fold, "lexicon"), &lesson.lexicon)?;
    }
    let examples = step("Measuring what is said", || wording::examples(pages, &lessons))?;
    let head = "# Written by `cargo xtask train`; ../forest.rs says how to read it. Learned from the promotions and stories of\n\
                # tests/wording, without those held out, and from what people kept of wcxb-dev.\n";
    learn("wording", WORDING, head, &examples, &OF_WORDING)
}

/// Learns from what wording that has not seen a page's site says of it.
fn learn_structure(pages: &[Page], sets: &[Set]) -> Result<()> {
    let read = |what: &str| -> Result<Vec<String>> {
        (0..FOLDS)
            .map(|fold| fs::read_to_string(unseen(fold, what)).context("wording was not learned here"))
            .collect()
    };
    let (lessons, trees) = (lesson::with(sets, read("lexicon")?), read("wording")?);
    let name = format!("Measuring {} pages", pages.len());
    let examples = step(&name, || Examples::of(pages, &lessons, &trees))?;
    learn("structure", STRUCTURE, &head_of(pages), &examples, &OF_STRUCTURE)
}

/// What was learned without the pages of a fold.
pub(crate) fn unseen_weights(fold: usize) -> Result<Weights> {
    let read = |what: &str| {
        let file = unseen(fold, what);
        fs::read_to_string(&file)
            .with_context(|| format!("cannot read {}: run `cargo xtask train` first", file.display()))
    };
    let weights = Weights::parse(&read("lexicon")?, &read("wording")?, &read("structure")?);
    weights.with_context(|| format!("{UNSEEN} holds no weights: run `cargo xtask train`"))
}

fn learn(what: &str, file: &str, head: &str, examples: &Examples, size: &Size) -> Result<()> {
    println!("{} blocks to learn from", examples.len());
    let bins = Bins::of(examples);
    for fold in 0..FOLDS {
        let trees = step(&format!("Learning {what} without fold {fold}"), || {
            let shown = examples.but(fold);
            Ok(boost::boost(&bins, examples, &shown, size))
        })?;
        write(unseen(fold, what), &tree::print(&trees, &examples.names, &bins))?;
    }
    let name = format!("Learning {what} from all");
    let trees = step(&name, || Ok(boost::boost(&bins, examples, &examples.all(), size)))?;
    write(file.into(), &format!("{head}{}", tree::print(&trees, &examples.names, &bins)))
}

fn unseen(fold: usize, what: &str) -> PathBuf {
    PathBuf::from(UNSEEN).join(format!("{what}-{fold}.txt"))
}

fn write(file: PathBuf, text: &str) -> Result<()> {
    fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))
}

/// Where the weights come from, for who reads the file.
fn head_of(pages: &[Page]) -> String {
    let mut corpora: Vec<&str> =
        pages.iter().filter(|page| page.gold.tells_text()).map(|page| page.corpus).collect();
    let count = corpora.len();
    corpora.dedup();
    format!(
        "# Written by `cargo xtask train`; ../forest.rs says how to read it. Learned from {count} pages that people judged\n\
         # ({}), each as it is, in markup that tells nothing, and with promotions slipped in.\n",
        corpora.join(", ")
    )
}
