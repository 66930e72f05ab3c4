//! `cargo xtask eval`: the core over the development corpora, and how far it agrees with people.

mod causes;
mod inside;
mod metadata;
mod outcome;
mod page;
mod reading;
mod table;

use crate::corpora;
use crate::step::step;
use anyhow::{Context, Result, bail};
use causes::Causes;
use clap::Args;
use fairpage::Extraction;
use outcome::Outcome;
use rayon::prelude::*;
use reading::{Readers, Times};
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

#[derive(Args)]
pub(crate) struct Options {
    /// Write each page's figures to a file, to compare a later run against
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// Say what changed since a saved run, page by page
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
    /// Show one page block by block, with verdicts and reasons
    #[arg(long, value_name = "ID")]
    page: Option<String>,
    /// How many of the worst pages to list
    #[arg(long, value_name = "N", default_value_t = 20)]
    worst: usize,
    /// Count what was lost and what is foreign by the reason that weighed most
    #[arg(long)]
    causes: bool,
    /// Print how often title, author and day are right, and nothing else
    #[arg(long)]
    metadata: bool,
    /// With `--metadata`: list what was found where people say otherwise
    #[arg(long, requires = "metadata")]
    misses: bool,
    /// Read with the weights that were learned from these very pages, not with those that have not seen their sites
    #[arg(long)]
    seen: bool,
}

/// Measures all pages of all corpora, or shows one of them.
pub(crate) fn eval(options: &Options) -> Result<()> {
    let pages = corpora::pages()?;
    let readers = if options.seen { Readers::seen() } else { Readers::unseen()? };
    if let Some(id) = &options.page {
        let Some(page) = pages.iter().find(|page| page.id == *id) else { bail!("no corpus has a page {id}") };
        return page::show(page, &readers);
    }
    let read: Vec<(Option<Extraction>, Times)> = step(&format!("Reading {} pages", pages.len()), || {
        pages.par_iter().map(|page| readers.read(page)).collect()
    })?;
    let outcomes: Vec<Outcome> =
        pages.par_iter().zip(&read).map(|(page, (read, _))| outcome::of(page, read.as_ref())).collect();
    if options.metadata {
        if options.misses {
            let all = pages.iter().zip(&outcomes).zip(&read);
            all.for_each(|((page, outcome), (read, _))| metadata::misses(page, outcome, read.as_ref()));
        }
        metadata::print(&outcomes);
        return save(options, &outcomes);
    }
    table::print(&outcomes, options.worst);
    let mean = |time: fn(&Times) -> Duration| {
        read.iter().map(|(_, times)| time(times).as_secs_f64()).sum::<f64>() * 1000.0 / pages.len() as f64
    };
    println!("{:.1} ms a page from bytes to a tree, ", mean(|times| times.parsing));
    println!("{:.1} ms a page from the tree to the article", mean(|times| times.extracting));
    if options.causes {
        let mut causes = Causes::default();
        pages.iter().zip(&read).for_each(|(page, (read, _))| causes.add(page, read.as_ref()));
        causes.print();
    }
    if let Some(file) = &options.against {
        let before = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        table::compare(&serde_json::from_str::<Vec<Outcome>>(&before)?, &outcomes);
    }
    save(options, &outcomes)
}

fn save(options: &Options, outcomes: &[Outcome]) -> Result<()> {
    let Some(file) = &options.save else { return Ok(()) };
    let written = fs::write(file, serde_json::to_string(outcomes)?);
    written.with_context(|| format!("cannot write {}", file.display()))
}
