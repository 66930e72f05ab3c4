//! `cargo xtask run`: a browser with the extension loaded, on a sample page.

use crate::build::{Effort, build};
use crate::process::{answer, command, run as run_command};
use crate::samples::samples;
use crate::serve::Server;
use crate::setup;
use crate::setup::browsers::{CHROMIUM, FIREFOX};
use crate::setup::tools::{self, GECKODRIVER};
use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use std::process::Stdio;
use std::{env, thread};

#[derive(Args)]
pub(crate) struct Options {
    /// The browser to open
    #[arg(value_enum, default_value = "chromium")]
    browser: Browser,
}

#[derive(Clone, Copy, ValueEnum)]
enum Browser {
    Chromium,
    Firefox,
}

/// Opens the browser and waits until its window is closed.
pub(crate) fn run(options: &Options) -> Result<()> {
    if cfg!(target_os = "linux")
        && env::var_os("DISPLAY").is_none()
        && env::var_os("WAYLAND_DISPLAY").is_none()
    {
        bail!("there is no display to open a browser on: neither DISPLAY nor WAYLAND_DISPLAY is set");
    }
    build(Effort::Fast)?;
    let page = serve_sample()?;
    println!("Opening {page}; press the Fairpage button there, and close the window to end this.");
    match options.browser {
        Browser::Chromium => chromium(&page),
        Browser::Firefox => firefox(&page),
    }
}

fn serve_sample() -> Result<String> {
    let samples = samples()?;
    let sample = samples.iter().find(|sample| sample.entry.kind == "html");
    let sample =
        sample.context("no case in tests/cases has a page.html and a `sample` title in its case.toml")?;
    let server = Server::bind("dist/www", 0)?;
    let page = format!("{}samples/{}", server.address(), sample.entry.file);
    thread::spawn(move || server.serve());
    Ok(page)
}

fn chromium(page: &str) -> Result<()> {
    let profile = tempfile::tempdir()?;
    let extension = std::fs::canonicalize("dist/chromium")?;
    let mut chromium = command(CHROMIUM.found()?, ["--no-first-run", "--no-default-browser-check"]);
    chromium.args(["--disable-sync", "--disable-component-update", "--disable-background-networking"]);
    chromium.arg(format!("--user-data-dir={}", profile.path().display()));
    chromium.arg(format!("--disable-extensions-except={}", extension.display()));
    chromium.arg(format!("--load-extension={}", extension.display()));
    // Chromium does not start its sandbox as root.
    if answer(&mut command("id", ["-u"])).is_some_and(|id| id.trim() == "0") {
        chromium.arg("--no-sandbox");
    }
    // What Chromium tells the terminal is for its developers.
    run_command(chromium.arg(page).stderr(Stdio::null()))
}

/// Firefox takes an unpacked extension only from its driver.
fn firefox(page: &str) -> Result<()> {
    setup::node::packages()?;
    tools::tools(&[&GECKODRIVER])?;
    let mut node = command("node", ["xtask/firefox.js", "dist/firefox", page]);
    node.env("FIREFOX", FIREFOX.found()?);
    node.env("GECKODRIVER", GECKODRIVER.find().context("geckodriver is not where it was installed")?);
    run_command(&mut node)
}
