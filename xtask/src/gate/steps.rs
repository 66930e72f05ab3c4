//! What each step of the gate runs.

use crate::build::Effort;
use crate::process::{cargo, command, run};
use crate::setup::browsers::{CHROMEDRIVER, CHROMIUM, FIREFOX};
use crate::setup::tools::{self, GECKODRIVER};
use crate::wasm::TARGET;
use crate::{build, setup, tree};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

pub(super) fn fmt() -> Result<()> {
    run(&mut cargo(["fmt", "--all", "--check"])).context("the formatting is off; `cargo fmt` puts it right")
}

pub(super) fn lint() -> Result<()> {
    setup::rust::wasm_target()?;
    let deny = ["--", "--deny=warnings"];
    run(cargo(["clippy", "--workspace", "--all-targets"]).args(deny))?;
    let edge = ["clippy", "--package=fairpage", "--lib", "--no-default-features", "--target", TARGET];
    run(cargo(edge).args(deny))
}

pub(super) fn native() -> Result<()> {
    run(&mut cargo(["test", "--workspace"]))
}

pub(super) fn build() -> Result<()> {
    build::build(Effort::Full)
}

pub(super) fn wasm() -> Result<()> {
    setup::rust::wasm_target()?;
    tools::tools(&tools::ALL)?;
    // Without a test the runner would be content, and so would we.
    let is_test = |path: &PathBuf| {
        std::fs::read_to_string(Path::new("tests").join(path))
            .is_ok_and(|text| text.contains("wasm_bindgen_test"))
    };
    if !files_named("tests", ".rs")?.iter().any(is_test) {
        bail!("there are no WebAssembly tests: no Rust file in tests/ uses wasm_bindgen_test");
    }
    setup::browsers::browsers()?;
    let pack = tools::WASM_PACK.find().context("wasm-pack is not where it was installed")?;
    let mut test = command(pack, ["test", "--headless", "--mode=no-install"]);
    test.arg("--chrome").arg("--chromedriver").arg(CHROMEDRIVER.found()?);
    test.arg("--firefox").arg("--geckodriver").arg(geckodriver()?);
    test.args(["--", "--no-default-features"]).env("PATH", tools::search_path()?);
    // wasm-pack names one driver to each of its two runs; another one in sight would make both the same browser's.
    run(test.env_remove("CHROMEDRIVER").env_remove("GECKODRIVER"))
}

pub(super) fn types() -> Result<()> {
    setup::node::packages()?;
    built()?;
    for folder in ["extension", "www", "tests/browser"] {
        let realms = files_named(folder, "tsconfig.json")?;
        if realms.is_empty() {
            bail!("there is no tsconfig.json in {folder}/");
        }
        for realm in realms {
            let realm = Path::new(folder).join(realm);
            println!("{}", realm.display());
            run(command("node", ["node_modules/typescript/bin/tsc", "--noEmit", "--project"]).arg(realm))?;
        }
    }
    Ok(())
}

pub(super) fn browser() -> Result<()> {
    setup::node::packages()?;
    tools::tools(&[&GECKODRIVER])?;
    built()?;
    let tests = files_named("tests/browser", ".test.js")?;
    if tests.is_empty() {
        bail!("there are no tests of the extension: no *.test.js in tests/browser/");
    }
    let mut node = command("node", ["--test"]);
    node.args(tests.iter().map(|path| Path::new("tests/browser").join(path)));
    setup::browsers::browsers()?;
    node.env("FAIRPAGE_DIST", std::fs::canonicalize("dist")?)
        .env("CHROMIUM", CHROMIUM.found()?)
        .env("CHROMEDRIVER", CHROMEDRIVER.found()?)
        .env("FIREFOX", FIREFOX.found()?)
        .env("GECKODRIVER", geckodriver()?);
    run(&mut node)
}

fn geckodriver() -> Result<PathBuf> {
    GECKODRIVER.find().context("geckodriver is not where it was installed")
}

/// A step chosen alone may meet sources newer than what is under `dist/`; where nothing changed this takes a moment.
fn built() -> Result<()> {
    build()
}

fn files_named(folder: &str, ending: &str) -> Result<Vec<PathBuf>> {
    let files = tree::files(Path::new(folder)).with_context(|| format!("cannot read the folder {folder}"))?;
    Ok(files.into_iter().filter(|path| path.to_string_lossy().ends_with(ending)).collect())
}
