//! What the tasks need beside Rust, found or installed.

pub(crate) mod browsers;
pub(crate) mod node;
pub(crate) mod rust;
pub(crate) mod tools;

use anyhow::Result;

/// All that `cargo xtask test` needs.
pub(crate) fn everything() -> Result<()> {
    rust::wasm_target()?;
    node::packages()?;
    browsers::browsers()?;
    tools::tools(&tools::ALL)?;
    println!("Everything the tests need is there.");
    Ok(())
}
