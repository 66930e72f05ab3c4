//! `cargo xtask build`: the package, the extensions and the demo page.

use crate::samples::samples;
use crate::step::step;
use crate::tree::Tree;
use crate::{assemble, setup, wasm};
use anyhow::Result;
use clap::Args;
use flate2::{Compression, write::GzEncoder};
use std::io::Write;
use std::path::Path;

#[derive(Args)]
pub(crate) struct Options {
    /// Leave the WebAssembly as the compiler made it: larger, but needs no Node
    #[arg(long)]
    fast: bool,
}

impl Options {
    pub(crate) fn effort(&self) -> Effort {
        if self.fast { Effort::Fast } else { Effort::Full }
    }
}

/// How much is done to make the package small and quick.
#[derive(Clone, Copy)]
pub(crate) enum Effort {
    /// As the compiler made it; needs nothing but Rust.
    Fast,
    /// Optimised, as it is delivered.
    Full,
}

/// Builds everything under `dist/`.
pub(crate) fn build(effort: Effort) -> Result<()> {
    setup::rust::wasm_target()?;
    let bound = wasm::bind(&wasm::compile()?)?;
    let package = match effort {
        Effort::Fast => bound,
        Effort::Full => {
            setup::node::packages()?;
            wasm::optimise(bound)?
        }
    };
    let samples = samples()?;
    step("Assembling dist/chromium, dist/firefox and dist/www", || {
        assemble::BROWSERS.iter().try_for_each(|browser| assemble::extension(browser, &package))?;
        assemble::demo(&package, &samples)
    })?;
    println!("{}", sizes(&package)?);
    Ok(())
}

fn sizes(package: &Tree) -> Result<String> {
    let module = package.get(Path::new(wasm::MODULE)).map_or(&[][..], Vec::as_slice);
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(module)?;
    let kilobytes = |length: usize| length.div_ceil(1000);
    Ok(format!(
        "{}: {} KB, {} KB with gzip",
        wasm::MODULE,
        kilobytes(module.len()),
        kilobytes(gzip.finish()?.len())
    ))
}
