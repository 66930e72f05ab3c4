//! The core as a WebAssembly package: compiled, bound to JavaScript, optimised.

use crate::process::{cargo, command, run_quietly};
use crate::setup::tools::WASM_BINDGEN_VERSION;
use crate::stamp::{digest, once};
use crate::step::step;
use crate::tree::{self, Tree};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// The target the core is compiled for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
/// The compiled module's name in the package.
pub(crate) const MODULE: &str = "fairpage_bg.wasm";

/// Memory packing would split the parser's tables into thousands of segments. Not `--all-features`: it emits what
/// Chromium does not read.
const OPTIMISE: [&str; 2] = ["-O3", "--skip-pass=memory-packing"];

/// Compiles the core, without the command.
pub(crate) fn compile() -> Result<PathBuf> {
    let arguments =
        ["build", "--package=fairpage", "--lib", "--release", "--no-default-features", "--target", TARGET];
    step("Compiling the core to WebAssembly", || run_quietly(cargo(arguments).arg("--quiet")))?;
    Ok(target_folder().join(TARGET).join("release/fairpage.wasm"))
}

/// Makes the JavaScript and its types for a compiled core: the package, not optimised.
pub(crate) fn bind(compiled: &Path) -> Result<Tree> {
    let folder = target_folder().join("package/bound");
    fs::create_dir_all(&folder)?;
    // The options below count as well: this file stands for them.
    let how = include_bytes!("wasm.rs");
    let digest = digest(&[&tree::read_file(compiled)?, WASM_BINDGEN_VERSION.as_bytes(), how]);
    once(&folder.join("stamp"), &digest, || {
        step("Binding it to JavaScript", || {
            Bindgen::new()
                .input_path(compiled)
                .web(true)?
                // `init()` finds the module beside its JavaScript.
                .omit_default_module_path(false)
                .typescript(true)
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate(&folder)
                .context("wasm-bindgen could not bind the compiled core")
        })
    })?;
    ["fairpage.js", "fairpage.d.ts", MODULE]
        .into_iter()
        .map(|name| Ok((name.into(), tree::read_file(&folder.join(name))?)))
        .collect()
}

/// The package with its module optimised, by the `wasm-opt` among the Node packages.
pub(crate) fn optimise(mut package: Tree) -> Result<Tree> {
    let folder = target_folder().join("package/optimised");
    let (input, output) = (folder.join("input.wasm"), folder.join(MODULE));
    let module = package.entry(MODULE.into()).or_default();
    tree::write_file(&input, module)?;
    once(&folder.join("stamp"), &digest(&[module, OPTIMISE.join(" ").as_bytes()]), || {
        let mut wasm_opt = command("node", ["node_modules/binaryen/bin/wasm-opt"]);
        wasm_opt.args(OPTIMISE).arg(&input).arg("-o").arg(&output);
        step("Optimising it", || run_quietly(&mut wasm_opt))
    })?;
    *module = tree::read_file(&output)?;
    Ok(package)
}

fn target_folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from)
}
