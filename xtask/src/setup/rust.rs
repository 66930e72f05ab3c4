//! The compiler's standard library for WebAssembly.

use crate::process::{answer, command, run_quietly};
use crate::step::step;
use crate::wasm::TARGET;
use anyhow::{Context, Result};
use std::path::Path;

/// Adds the WebAssembly target where it is missing.
pub(crate) fn wasm_target() -> Result<()> {
    if is_installed() {
        return Ok(());
    }
    let add = || run_quietly(&mut command("rustup", ["target", "add", TARGET]));
    // The server for it is slow at times; what the first try fetched, the second need not.
    step(&format!("Adding the Rust target {TARGET}"), || add().or_else(|_| add())).with_context(|| {
        format!("the Rust target {TARGET} is missing; install it by `rustup target add {TARGET}`")
    })
}

fn is_installed() -> bool {
    let folder = answer(&mut command("rustc", ["--print=target-libdir", "--target", TARGET]));
    folder.is_some_and(|folder| Path::new(folder.trim()).is_dir())
}
