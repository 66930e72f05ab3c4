//! Node and the packages that `package-lock.json` names.

use crate::process::{answer, command, run_quietly};
use crate::stamp::{digest, once};
use crate::step::step;
use crate::tree::read_file;
use anyhow::{Result, bail};
use std::path::Path;

/// The oldest Node that runs the tests.
const OLDEST: u32 = 20;
const SOURCES: &str = "get it from https://nodejs.org or your system's packages";

/// Installs the Node packages where the lock file changed since last time.
pub(crate) fn packages() -> Result<()> {
    let found = answer(&mut command("node", ["--version"]));
    if found.as_deref().and_then(major_version).is_none_or(|version| version < OLDEST) {
        let found =
            found.map_or_else(|| "none was found".into(), |version| format!("found {}", version.trim()));
        bail!("Node {OLDEST} or newer is needed ({found}); {SOURCES}");
    }
    let lock = digest(&[&read_file(Path::new("package-lock.json"))?]);
    once(Path::new("node_modules/.installed"), &lock, || {
        if which::which("npm").is_err() {
            bail!("npm is needed beside Node; {SOURCES}");
        }
        step("Installing Node packages", || {
            run_quietly(&mut command("npm", ["ci", "--no-audit", "--no-fund"]))
        })
    })
}

fn major_version(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(major_version("v20.20.2\n"), Some(20));
        assert_eq!(major_version("v9.0.0"), Some(9));
        assert_eq!(major_version("node: not found"), None);
    }
}
