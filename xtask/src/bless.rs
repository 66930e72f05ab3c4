//! `cargo xtask bless`: what is found in the cases, written down as what is expected of them.

use crate::process::{cargo, command, run};
use anyhow::{Result, bail};
use clap::Args;
use std::path::Path;
use std::process::Command;

#[derive(Args)]
pub(crate) struct Options {
    /// The cases to write, by their folders' names; all of them where none is named
    #[arg(value_name = "NAME")]
    names: Vec<String>,
}

/// Writes the expectations and says which changed, so that they are read before they are committed.
pub(crate) fn bless(options: &Options) -> Result<()> {
    if let Some(name) = options.names.iter().find(|name| !Path::new("tests/cases").join(name).is_dir()) {
        bail!("there is no case {name} in tests/cases");
    }
    if options.names.is_empty() {
        run(&mut cases())?;
    }
    // The test takes one name at a time.
    for name in &options.names {
        run(cases().args(["--exact", name]))?;
    }
    println!("Changed since the last commit:");
    run(&mut command("git", ["status", "--short", "tests/cases"]))
}

fn cases() -> Command {
    let mut test = cargo(["test", "--quiet", "--package=fairpage", "--test=cases"]);
    test.arg("--").env("FAIRPAGE_BLESS", "1");
    test
}
