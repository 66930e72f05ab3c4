//! One test a folder of `tests/cases`: the page's article and verdicts are as expected, in its own markup and in markup
//! that tells nothing. Expectations are written by `cargo xtask bless`, never by a test.

#[path = "common/case.rs"]
mod case;
#[path = "common/meaningless.rs"]
mod meaningless;
#[path = "common/types.rs"]
mod types;
#[path = "common/views.rs"]
mod views;
#[path = "common/visible.rs"]
mod visible;

use std::path::Path;
use std::{env, fs};

use case::Case;
use fairpage::{Extraction, SourceKind, extract, render, report};
use libtest_mimic::{Arguments, Failed, Trial};

/// Seeds of the shuffles that each page is put through.
const SEEDS: [u64; 3] = [1, 2, 3];

fn main() {
    let arguments = Arguments::from_args();
    let bless = env::var_os("FAIRPAGE_BLESS").is_some();
    let trials = Case::all().into_iter().flat_map(|case| trials(case, bless)).collect();
    libtest_mimic::run(&arguments, trials).exit();
}

fn trials(case: Case, bless: bool) -> Vec<Trial> {
    let name = case.name.clone();
    let own = case.clone();
    let mut trials = vec![Trial::test(name.clone(), move || if bless { write(&own) } else { compare(&own) })];
    if case.kind == SourceKind::Html && !case.settings.content && !bless {
        trials.push(Trial::test(format!("{name}, markup that tells nothing"), move || shuffled(&case)));
    }
    trials
}

fn compare(case: &Case) -> Result<(), Failed> {
    let extraction = read(case, &case.source);
    let result = check(case, &extraction);
    known(&case.settings.known_failure, result)
}

/// A known failure must fail, so that nobody goes on believing in it.
fn known(failure: &Option<String>, result: Result<(), String>) -> Result<(), Failed> {
    match (failure, result) {
        (None, result) => result.map_err(Failed::from),
        (Some(why), Ok(())) => Err(format!("passes now: take out the known failure ({why})").into()),
        (Some(_), Err(_)) => Ok(()),
    }
}

fn check(case: &Case, extraction: &Extraction) -> Result<(), String> {
    visible::check(&case.source, case.kind, extraction)?;
    views::check(&case.page(&case.source), extraction)?;
    typed(extraction)?;
    if extraction.has_article() {
        same("article.md", &case.expected("article.md")?, &markdown(extraction))?;
    }
    if case.settings.content {
        same("notices.json", &case.expected("notices.json")?, &notices(extraction))?;
        return same("article.html", &case.expected("article.html")?, &html(extraction));
    }
    same("article.json", &pretty(&case.expected("article.json")?)?, &pretty(&article(extraction))?)?;
    same("blocks.txt", &case.expected("blocks.txt")?, &blocks(extraction))
}

/// What JavaScript gets is what its types say.
fn typed(extraction: &Extraction) -> Result<(), String> {
    let types = types::Types::read(include_str!("../src/wasm/types.d.ts"), &["Part", "Notice"]);
    let json = |parts| serde_json::to_value(parts).map_err(|error| error.to_string());
    extraction.body.iter().try_for_each(|part| types.check("Part", &json(part)?))?;
    let notices = serde_json::to_value(&extraction.notices).map_err(|error| error.to_string())?;
    notices.as_array().into_iter().flatten().try_for_each(|notice| types.check("Notice", notice))
}

/// The same page with its names and wrappers shuffled: the same words in the body, the same headline.
fn shuffled(case: &Case) -> Result<(), Failed> {
    let expected = read(case, &case.source);
    let all = SEEDS.iter().try_for_each(|&seed| {
        let page = meaningless::shuffle(&case.source, seed);
        let found = read(case, &page);
        visible::check(&page, case.kind, &found)?;
        same("headline", &headline(&expected), &headline(&found))?;
        same(&format!("words with seed {seed}"), &words(&expected), &words(&found))
    });
    known(&case.settings.known_failure_without_markup, all)
}

fn read(case: &Case, source: &str) -> Extraction {
    extract(&case.page(source))
}

fn headline(extraction: &Extraction) -> String {
    report::particulars(extraction).title.unwrap_or_default()
}

/// One word a line, so that a difference shows where it is.
fn words(extraction: &Extraction) -> String {
    let text = render::text(&extraction.body);
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter(|word| !word.bytes().all(|b| b.is_ascii_digit())).collect::<Vec<_>>().join("\n")
}

fn article(extraction: &Extraction) -> String {
    let particulars = extraction.has_article().then(|| report::particulars(extraction));
    format!("{}\n", serde_json::to_string_pretty(&particulars).expect("particulars are JSON"))
}

/// JSON in one spelling, so that only its values are compared.
fn pretty(json: &str) -> Result<String, String> {
    let value: serde_json::Value =
        serde_json::from_str(json).map_err(|error| format!("article.json: {error}"))?;
    serde_json::to_string_pretty(&value).map_err(|error| error.to_string())
}

fn markdown(extraction: &Extraction) -> String {
    format!("{}\n", render::markdown(&extraction.body))
}

fn html(extraction: &Extraction) -> String {
    format!("{}\n", render::html(&extraction.body))
}

fn notices(extraction: &Extraction) -> String {
    format!("{}\n", serde_json::to_string_pretty(&extraction.notices).expect("notices are JSON"))
}

/// A line a block: kept or not, its label, its first words.
fn blocks(extraction: &Extraction) -> String {
    let lines = extraction.blocks.iter().zip(&extraction.verdicts).map(|(block, verdict)| {
        let sign = if verdict.is_kept() { '+' } else { '-' };
        let opening: String = block.text.split_whitespace().take(9).collect::<Vec<_>>().join(" ");
        format!("{sign} {:<12} {opening}", verdict.label().name()).trim_end().to_owned() + "\n"
    });
    lines.collect()
}

fn same(what: &str, expected: &str, found: &str) -> Result<(), String> {
    if expected.trim_end() == found.trim_end() {
        return Ok(());
    }
    let diff = similar::TextDiff::from_lines(expected, found);
    Err(format!("{what}: expected (-), found (+)\n{}", diff.unified_diff().context_radius(1)))
}

/// Writes what is found as what is expected. What is known to be wrong stays as it was written by hand.
fn write(case: &Case) -> Result<(), Failed> {
    if case.settings.known_failure.is_some() {
        return Ok(());
    }
    let extraction = read(case, &case.source);
    let folder = case.folder.join("expected");
    fs::create_dir_all(&folder)?;
    if extraction.has_article() {
        put(&folder.join("article.md"), &markdown(&extraction))?;
    }
    if case.settings.content {
        put(&folder.join("article.html"), &html(&extraction))?;
        put(&folder.join("notices.json"), &notices(&extraction))?;
        return Ok(());
    }
    put(&folder.join("article.json"), &article(&extraction))?;
    put(&folder.join("blocks.txt"), &blocks(&extraction))?;
    Ok(())
}

fn put(file: &Path, text: &str) -> std::io::Result<()> {
    fs::write(file, text)
}
