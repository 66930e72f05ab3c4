//! The browsers and Chromium's driver; Firefox's is among the tools.

use crate::process::{answer, command, run_quietly};
use crate::step::step;
use anyhow::{Result, bail};
use std::env;
use std::path::PathBuf;

/// A program that comes with the system's packages.
pub(crate) struct Program {
    /// What people call it.
    title: &'static str,
    /// The variable that says where it is.
    variable: &'static str,
    names: &'static [&'static str],
    debian: &'static str,
}

pub(crate) const CHROMIUM: Program = Program {
    title: "Chromium",
    variable: "CHROMIUM",
    names: &["chromium", "chromium-browser", "google-chrome"],
    debian: "chromium",
};
pub(crate) const CHROMEDRIVER: Program = Program {
    title: "Chromium's driver",
    variable: "CHROMEDRIVER",
    names: &["chromedriver"],
    debian: "chromium-driver",
};
pub(crate) const FIREFOX: Program = Program {
    title: "Firefox",
    variable: "FIREFOX",
    names: &["firefox-esr", "firefox"],
    debian: "firefox-esr",
};

impl Program {
    /// Where it is, as told by its variable or found on `PATH`.
    pub(crate) fn find(&self) -> Result<Option<PathBuf>> {
        match env::var_os(self.variable).map(PathBuf::from) {
            Some(path) if path.is_file() => Ok(Some(path)),
            Some(path) => bail!("{} says {}, and there is no such file", self.variable, path.display()),
            None => Ok(self.names.iter().find_map(|name| which::which(name).ok())),
        }
    }

    /// Where it is, installed first where it can be.
    pub(crate) fn found(&self) -> Result<PathBuf> {
        if self.find()?.is_none() {
            install(&[self])?;
        }
        match self.find()? {
            Some(path) => Ok(path),
            None => bail!("{}", missing(&[self])),
        }
    }
}

/// Installs those of the browsers and drivers that are missing.
pub(crate) fn browsers() -> Result<()> {
    let mut lacking = Vec::new();
    for program in [&CHROMIUM, &CHROMEDRIVER, &FIREFOX] {
        if program.find()?.is_none() {
            lacking.push(program);
        }
    }
    if lacking.is_empty() { Ok(()) } else { install(&lacking) }
}

fn install(lacking: &[&Program]) -> Result<()> {
    if !may_install() {
        bail!("{}", missing(lacking));
    }
    let packages: Vec<_> = lacking.iter().map(|program| program.debian).collect();
    step(&format!("Installing {}", packages.join(", ")), || {
        run_quietly(&mut command("apt-get", ["update", "--quiet"]))?;
        let mut install = command("apt-get", ["install", "--yes", "--quiet", "--no-install-recommends"]);
        run_quietly(install.args(&packages).env("DEBIAN_FRONTEND", "noninteractive"))
    })
}

/// Only where it needs no password and nobody is surprised: as root, with Debian's package manager.
fn may_install() -> bool {
    let is_root = answer(&mut command("id", ["-u"])).is_some_and(|id| id.trim() == "0");
    is_root && which::which("apt-get").is_ok()
}

fn missing(lacking: &[&Program]) -> String {
    let each: Vec<_> = lacking
        .iter()
        .map(|program| {
            format!("{} (Debian's package {}; or set {})", program.title, program.debian, program.variable)
        })
        .collect();
    format!("not found: {}; install what is missing and try again", each.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_said_with_how_to_get_it() {
        assert_eq!(
            missing(&[&CHROMEDRIVER, &FIREFOX]),
            "not found: Chromium's driver (Debian's package chromium-driver; or set CHROMEDRIVER), \
             Firefox (Debian's package firefox-esr; or set FIREFOX); install what is missing and try again"
        );
    }
}
