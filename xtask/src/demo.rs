//! `cargo xtask demo`: a sample's fair copy on the terminal, then the demo page served.

use crate::build::{Effort, build};
use crate::process::{cargo, run, run_quietly};
use crate::samples::{Sample, samples};
use crate::serve::Server;
use crate::step::step;
use anyhow::{Context, Result};
use clap::Args;
use std::fs::canonicalize;

#[derive(Args)]
pub(crate) struct Options {
    /// The port to serve on; another one is taken where it is in use
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Build and print, but serve nothing
    #[arg(long)]
    no_serve: bool,
}

/// Builds everything, shows what it does, and serves the demo page until stopped.
pub(crate) fn demo(options: &Options) -> Result<()> {
    build(Effort::Fast)?;
    step("Compiling the command", || run_quietly(&mut cargo(["build", "--quiet", "--package=fairpage"])))?;
    let samples = samples()?;
    print_fair_copy(
        samples.first().context("no case in tests/cases has a `sample` title in its case.toml")?,
    )?;
    print_extensions()?;
    if options.no_serve {
        return Ok(());
    }
    let server = Server::bind("dist/www", options.port)?;
    println!("\nThe demo page: {} (Ctrl+C stops it)", server.address());
    server.serve()
}

fn print_fair_copy(sample: &Sample) -> Result<()> {
    println!("\n$ fairpage extract {}\n", sample.page.display());
    let mut command = cargo(["run", "--quiet", "--package=fairpage", "--", "extract"]);
    if let Some(url) = &sample.entry.url {
        command.args(["--url", url]);
    }
    run(command.arg(&sample.page))
}

fn print_extensions() -> Result<()> {
    println!("\nThe unpacked extensions, to load them by hand:");
    println!("  Chromium: {}", canonicalize("dist/chromium")?.display());
    println!("            chrome://extensions, switch on Developer mode, Load unpacked, choose this folder");
    println!("  Firefox:  {}", canonicalize("dist/firefox/manifest.json")?.display());
    println!("            about:debugging#/runtime/this-firefox, Load Temporary Add-on, choose this file");
    Ok(())
}
