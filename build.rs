//! Gathers the language files, so that adding a language is adding a file.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("set by Cargo")).join("src/language");
    println!("cargo::rerun-if-changed={}", folder.display());
    let entries = fs::read_dir(&folder).expect("src/language is there");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("can be listed").path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    let mut list = String::from("&[");
    for file in &files {
        let code = file.file_stem().and_then(|stem| stem.to_str()).expect("a language code");
        write!(list, "({code:?}, include_str!({file:?})),").expect("a string takes all");
    }
    list.push(']');
    let out = Path::new(&env::var("OUT_DIR").expect("set by Cargo")).join("languages.rs");
    fs::write(out, list).expect("OUT_DIR can be written");
}
