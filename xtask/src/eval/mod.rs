//! `cargo xtask eval`: the native command over the development corpora, and how far it agrees with people.

mod corpora;
mod inside;
mod measure;
mod outcome;
mod page;
mod program;
mod table;

use crate::step::step;
use anyhow::{Context, Result, bail};
use clap::Args;
use outcome::Outcome;
use rayon::prelude::*;
use std::fs;
use std::path::PathBuf;

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
}

/// Measures all pages of all corpora, or shows one of them.
pub(crate) fn eval(options: &Options) -> Result<()> {
    let pages = corpora::pages()?;
    step("Building the command", program::build)?;
    if let Some(id) = &options.page {
        let Some(page) = pages.iter().find(|page| page.id == *id) else { bail!("no corpus has a page {id}") };
        return page::show(page);
    }
    let (articles, cpu) = step(&format!("Reading {} pages", pages.len()), || program::articles(&pages))?;
    let outcomes: Vec<Outcome> = step("Comparing them with what people kept", || {
        pages.par_iter().zip(&articles).map(|(page, article)| outcome::of(page, article.as_ref())).collect()
    })?;
    table::print(&outcomes, options.worst);
    println!("{:.1} ms of processor time a page", cpu.as_secs_f64() * 1000.0 / pages.len() as f64);
    if let Some(file) = &options.against {
        let before = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        table::compare(&serde_json::from_str::<Vec<Outcome>>(&before)?, &outcomes);
    }
    if let Some(file) = &options.save {
        fs::write(file, serde_json::to_string(&outcomes)?)
            .with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}
