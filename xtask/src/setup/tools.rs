//! Programs built by `cargo install` into a cache of the user's, once for all clones.

use crate::process::{answer, cargo, command, run_quietly};
use crate::step::step;
use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

/// The same as the `wasm-bindgen` crate the core is compiled with.
pub(crate) const WASM_BINDGEN_VERSION: &str = "0.2.130";

/// A program by its name, the crate it comes from, and its version.
pub(crate) struct Tool {
    name: &'static str,
    krate: &'static str,
    version: &'static str,
}

/// Runs the WebAssembly tests in a browser.
pub(crate) const WASM_BINDGEN: Tool =
    Tool { name: "wasm-bindgen", krate: "wasm-bindgen-cli", version: WASM_BINDGEN_VERSION };
/// Builds the WebAssembly tests and starts their runner.
pub(crate) const WASM_PACK: Tool = Tool { name: "wasm-pack", krate: "wasm-pack", version: "0.15.1" };
/// Drives Firefox.
pub(crate) const GECKODRIVER: Tool = Tool { name: "geckodriver", krate: "geckodriver", version: "0.37.1" };

/// What the tests need.
pub(crate) const ALL: [&Tool; 3] = [&WASM_BINDGEN, &WASM_PACK, &GECKODRIVER];

impl Tool {
    /// Where it is, in the version needed.
    pub(crate) fn find(&self) -> Option<PathBuf> {
        let path = which::which_in(self.name, Some(search_path().ok()?), ".").ok()?;
        let said = answer(&mut command(&path, ["--version"]))?;
        (version(&said)? == self.version).then_some(path)
    }
}

/// Builds those of the tools that are missing.
pub(crate) fn tools(wanted: &[&Tool]) -> Result<()> {
    let missing: Vec<_> = wanted
        .iter()
        .filter(|tool| tool.find().is_none())
        .map(|tool| format!("{}@{}", tool.krate, tool.version))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let mut install = cargo(["install", "--quiet", "--root"]);
    install.arg(cache()?.join("tools")).args(&missing);
    // One build folder, so that what they share is compiled once; building them quickly matters more than their speed.
    install.env("CARGO_TARGET_DIR", cache()?.join("build")).env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
    step(&format!("Building {} (once; takes some minutes)", missing.join(", ")), || run_quietly(&mut install))
        .context("the tools could not be built; they need a C compiler and a network")
}

/// The tools' own folder, then `PATH`.
pub(crate) fn search_path() -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let own = cache()?.join("tools/bin");
    Ok(env::join_paths(std::iter::once(own).chain(env::split_paths(&path)))?)
}

fn cache() -> Result<PathBuf> {
    let caches = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let caches = caches.or_else(|| Some(env::home_dir()?.join(".cache")));
    Ok(caches.context("there is no home folder to keep tools in; set XDG_CACHE_HOME")?.join("fairpage"))
}

/// The version in what `--version` prints: `wasm-pack 0.15.1`, `geckodriver 0.37.1 (a1b2 2026-01-01)`.
fn version(said: &str) -> Option<&str> {
    said.lines().next()?.split_whitespace().nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(version("wasm-pack 0.15.1\n"), Some("0.15.1"));
        assert_eq!(version("geckodriver 0.37.1 (a1b2c3 2026-01-01)\n\nmore"), Some("0.37.1"));
        assert_eq!(version("wasm-bindgen"), None);
        assert_eq!(version(""), None);
    }
}
