//! The command under measurement, called as its users call it.

use super::corpora::Page;
use crate::process::{cargo, run_quietly};
use anyhow::{Context, Result, bail};
use nix::sys::resource::{UsageWho, getrusage};
use serde::Deserialize;
use std::process::{Command, Stdio};
use std::time::Duration;

const PROGRAM: &str = "target/release/fairpage";

/// What of an article is compared.
#[derive(Deserialize)]
pub(crate) struct Article {
    pub(crate) title: Option<String>,
    pub(crate) authors: Vec<String>,
    pub(crate) published: Option<String>,
    pub(crate) text: String,
}

/// A block as `explain` prints it.
#[derive(Deserialize)]
pub(crate) struct Block {
    pub(crate) label: String,
    pub(crate) kept: bool,
    pub(crate) score: f64,
    pub(crate) reasons: Vec<Reason>,
    pub(crate) text: String,
}

/// Why a block was kept or left out.
#[derive(Deserialize)]
pub(crate) struct Reason {
    pub(crate) rule: String,
    pub(crate) weight: f64,
    pub(crate) evidence: String,
}

/// Builds it.
pub(crate) fn build() -> Result<()> {
    run_quietly(&mut cargo(["build", "--release", "--quiet", "--package=fairpage"]))
}

/// The article of each page, in their order, and the processor time that it took.
pub(crate) fn articles(pages: &[Page]) -> Result<(Vec<Option<Article>>, Duration)> {
    #[derive(Deserialize)]
    struct Line {
        article: Option<Article>,
    }
    let before = spent()?;
    let printed = output(Command::new(PROGRAM).arg("batch").args(pages.iter().map(|page| &page.file)))?;
    let spent = spent()? - before;
    let lines = printed.lines().map(|line| Ok(serde_json::from_str::<Line>(line)?.article));
    let articles = lines.collect::<Result<Vec<_>>>()?;
    if articles.len() != pages.len() {
        bail!("the command printed {} lines for {} pages", articles.len(), pages.len());
    }
    Ok((articles, spent))
}

/// All blocks of a page.
pub(crate) fn blocks(page: &Page) -> Result<Vec<Block>> {
    let printed = output(Command::new(PROGRAM).args(["explain", "--format=json"]).arg(&page.file))?;
    Ok(serde_json::from_str(&printed)?)
}

fn output(command: &mut Command) -> Result<String> {
    let output =
        command.stderr(Stdio::inherit()).output().with_context(|| format!("cannot start {PROGRAM}"))?;
    String::from_utf8(output.stdout).context("the command printed what is no text")
}

/// Processor time of all commands that have ended.
fn spent() -> Result<Duration> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).context("the system tells no processor time")?;
    let time = |value: nix::sys::time::TimeVal| {
        Duration::from_secs(value.tv_sec().unsigned_abs())
            + Duration::from_micros(value.tv_usec().unsigned_abs())
    };
    Ok(time(usage.user_time()) + time(usage.system_time()))
}
