//! The project's tasks: `cargo xtask demo`, `cargo xtask test`, and what they are made of.

mod agreement;
mod assemble;
mod bless;
mod build;
mod corpora;
mod demo;
mod eval;
mod gate;
mod gold;
#[path = "../../tests/common/meaningless.rs"]
mod meaningless;
mod process;
mod run;
mod samples;
mod serve;
mod setup;
mod slip;
mod stamp;
mod step;
mod train;
mod tree;
mod vendor;
mod wasm;
mod wording;
#[path = "../../tests/common/wording.rs"]
mod wordings;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use std::path::Path;
use std::process::ExitCode;

/// Fairpage's tasks. Each does its own set-up where something is missing.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build everything, print a sample's fair copy, then serve the demo page
    Demo(demo::Options),
    /// Run the whole gate, or the steps named
    Test(gate::Options),
    /// Open a browser with the extension loaded on a sample page
    Run(run::Options),
    /// Build the WebAssembly package, the unpacked extensions and the demo page under dist/
    Build(build::Options),
    /// Write what is found in the cases as what is expected of them
    Bless(bless::Options),
    /// Measure the command on the development corpora
    Eval(eval::Options),
    /// Learn the weights of wording and of a page's structure
    Train(train::Options),
    /// Measure which promotions slip past and which story paragraphs like them are lost, by language and kind
    Wording(wording::Options),
    /// Install what the tests need: tools, Node packages, browsers and their drivers
    Setup,
}

fn main() -> ExitCode {
    match in_workspace_root().and_then(|()| perform(Cli::parse().task)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<()> {
    match task {
        Task::Demo(options) => demo::demo(&options),
        Task::Test(options) => gate::test(&options),
        Task::Run(options) => run::run(&options),
        Task::Build(options) => build::build(options.effort()),
        Task::Bless(options) => bless::bless(&options),
        Task::Eval(options) => eval::eval(&options),
        Task::Train(options) => train::train(&options),
        Task::Wording(options) => wording::wording(&options),
        Task::Setup => setup::everything(),
    }
}

/// Every path in the tasks is relative to the workspace root, wherever the task was called.
fn in_workspace_root() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    std::env::set_current_dir(&root).with_context(|| format!("cannot enter {}", root.display()))
}
