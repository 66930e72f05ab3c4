//! `cargo xtask test`: the whole gate, fastest first, or the steps named.

mod steps;

use crate::setup;
use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use std::time::{Duration, Instant};

#[derive(Args)]
pub(crate) struct Options {
    /// The steps to run; all of them where none is named
    steps: Vec<Step>,
}

/// The gate's steps, in the order they run.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
enum Step {
    /// Formatting
    Fmt,
    /// Lints, for this machine and for WebAssembly
    Lint,
    /// The core's, the command's and the tasks' tests
    Native,
    /// What the steps after this one need, installed where it is missing
    Setup,
    /// The WebAssembly package, the extensions, the demo page
    Build,
    /// The WebAssembly tests in Chromium and Firefox
    Wasm,
    /// The JavaScript's types
    Types,
    /// The extension in Chromium and Firefox
    Browser,
}

impl Step {
    fn run(self) -> Result<()> {
        match self {
            Step::Fmt => steps::fmt(),
            Step::Lint => steps::lint(),
            Step::Native => steps::native(),
            Step::Setup => setup::everything(),
            Step::Build => steps::build(),
            Step::Wasm => steps::wasm(),
            Step::Types => steps::types(),
            Step::Browser => steps::browser(),
        }
    }

    fn name(self) -> String {
        self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
    }
}

/// Runs the steps in order, stops at the first that fails, and says how long each took.
pub(crate) fn test(options: &Options) -> Result<()> {
    let mut steps = options.steps.clone();
    if steps.is_empty() {
        steps = Step::value_variants().to_vec();
    }
    steps.sort();
    steps.dedup();

    let mut done = Vec::new();
    for &step in &steps {
        println!("\n── {} ──", step.name());
        let start = Instant::now();
        let result = step.run();
        done.push((step.name(), result.is_ok(), start.elapsed()));
        if result.is_err() {
            println!("{}", summary(&done, steps.len()));
            return result.with_context(|| format!("the step `{}` failed", step.name()));
        }
    }
    println!("{}", summary(&done, steps.len()));
    Ok(())
}

fn summary(done: &[(String, bool, Duration)], planned: usize) -> String {
    let mut table = String::from("\n── summary ──\n");
    for (name, passed, time) in done {
        let verdict = if *passed { "ok" } else { "FAILED" };
        table += &format!("{name:<8} {verdict:<6} {:>7.1} s\n", time.as_secs_f64());
    }
    let total: Duration = done.iter().map(|(.., time)| *time).sum();
    table += &format!("{:<15} {:>7.1} s", format!("{} of {planned} steps", done.len()), total.as_secs_f64());
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_names_what_failed() {
        let done = [
            ("fmt".to_owned(), true, Duration::from_millis(1250)),
            ("lint".to_owned(), false, Duration::from_secs(100)),
        ];
        let table = "\n── summary ──\nfmt      ok         1.2 s\nlint     FAILED   100.0 s\n2 of 8 steps      101.2 s";
        assert_eq!(summary(&done, 8), table);
    }
}
