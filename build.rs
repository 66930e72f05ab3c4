//! Gathers what is known of each language, so that adding one is adding a file. What a page needs only of its own language
//! is packed: all of them together are most of the program.

// The library asks what is only built here.
#[allow(dead_code)]
#[path = "src/label/wording/lexicon/part.rs"]
mod part;
#[allow(dead_code)]
#[path = "src/label/wording/lexicon/table.rs"]
mod table;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use miniz_oxide::deflate::compress_to_vec;
use part::{reader, sections};
use table::Table;

/// The most that DEFLATE can do.
const EFFORT: u8 = 10;

fn main() {
    languages(&source("src/language"));
    lexicon(&source("src/label/wording/lexicon.txt"));
}

/// `languages.rs`: of each language its code, its single words, and its phrases and concepts packed.
fn languages(folder: &Path) {
    let entries = fs::read_dir(folder).expect("src/language is there");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("can be listed").path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    let mut list = String::from("&[");
    for file in &files {
        let code = file.file_stem().and_then(|stem| stem.to_str()).expect("a language code");
        let text = fs::read_to_string(file).expect("a language file is text");
        let asks = text.find("\n[asks]").expect("[asks] follows the single words");
        let (words, phrases) = text.split_at(asks);
        let packed = write(&format!("{code}.phrases"), &compress_to_vec(phrases.as_bytes(), EFFORT));
        let concepts = folder.join("concepts").join(format!("{code}.txt"));
        let concepts = fs::read(&concepts).expect("each language has concepts");
        let concepts = write(&format!("{code}.concepts"), &compress_to_vec(&concepts, EFFORT));
        let packed = format!("[include_bytes!({packed:?}), include_bytes!({concepts:?})]");
        write!(list, "({code:?}, {words:?}, {packed}),").expect("a string takes all");
    }
    write("languages.rs", (list + "]").as_bytes());
}

/// `lexicon.rs`: the head of each language's section, and the table of its weights.
fn lexicon(file: &Path) {
    let text = fs::read_to_string(file).expect("the lexicon is there");
    let mut list = String::from("&[");
    for (number, section) in sections(&text).enumerate() {
        let (head, weights) = section.expect("a section has a head");
        let Table { weights, slots } = Table::read(weights, reader(head));
        let slots = write(&format!("{number}.weights"), &slots);
        write!(list, "({head:?}, &{weights:?}, include_bytes!({slots:?})),").expect("a string takes all");
    }
    write("lexicon.rs", (list + "]").as_bytes());
}

fn source(path: &str) -> PathBuf {
    let path = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("set by Cargo")).join(path);
    println!("cargo::rerun-if-changed={}", path.display());
    path
}

fn write(name: &str, bytes: &[u8]) -> PathBuf {
    let path = Path::new(&env::var("OUT_DIR").expect("set by Cargo")).join(name);
    fs::write(&path, bytes).expect("OUT_DIR can be written");
    path
}
