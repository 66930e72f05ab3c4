//! The command: `extract`, `explain`, `batch`.

mod batch;
mod choices;
mod explain;
mod extract;
mod input;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use choices::Choices;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// A fair copy of a page: the article, the whole article, and nothing but the article.
#[derive(Parser)]
#[command(name = "fairpage", version)]
struct Command {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Print a page's article.
    Extract {
        /// What to print: the fair copy as Markdown or HTML, the body's text alone, or everything as JSON.
        #[arg(long, value_enum, default_value_t = Format::Markdown)]
        format: Format,
        #[command(flatten)]
        choices: Choices,
        #[command(flatten)]
        source: Source,
    },
    /// Print every block of a page with its verdict and the reasons.
    Explain {
        /// How to print it.
        #[arg(long, value_enum, default_value_t = ExplainFormat::Text)]
        format: ExplainFormat,
        #[command(flatten)]
        choices: Choices,
        #[command(flatten)]
        source: Source,
    },
    /// Print the articles of many pages, one line of JSON a page.
    Batch {
        /// Pages to read at a time; all cores unless told otherwise.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
        jobs: Option<u16>,
        /// Files, and folders of `.html`, `.htm`, `.txt` and the same with `.gz`.
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
}

/// A page, and what is known of it.
#[derive(Args)]
struct Source {
    /// What the page is written in; otherwise its name or its bytes tell.
    #[arg(long = "type", value_enum, value_name = "TYPE")]
    kind: Option<Kind>,
    /// The page's address, which relative links are relative to.
    #[arg(long)]
    url: Option<url::Url>,
    /// The page; standard input without one, or with `-`.
    file: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Markdown,
    Html,
    Text,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum ExplainFormat {
    Text,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    Html,
    Text,
}

fn main() -> ExitCode {
    let result = match Command::parse().task {
        Task::Extract { format, choices, source } => {
            input::page(source).and_then(|page| extract::print(&page, &choices.all(), format))
        }
        Task::Explain { format, choices, source } => {
            input::page(source).and_then(|page| explain::print(&page, &choices.all(), format))
        }
        Task::Batch { jobs, paths } => return finish(batch::run(&paths, jobs)),
    };
    finish(result.and_then(|text| write(&text)))
}

/// One sentence on standard error where something failed.
fn finish(result: Result<(), String>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("fairpage: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Writes a text and a line end. A reader that stops early, such as `head`, is no failure.
fn write(text: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("can't write: {error}")),
        _ => Ok(()),
    }
}
