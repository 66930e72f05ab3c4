//! Every page of the shared corpora: nothing is lost, nothing panics, and the views agree.

#[path = "common/shared.rs"]
mod shared;
#[path = "common/views.rs"]
mod views;
#[path = "common/visible.rs"]
mod visible;

use std::fs::File;
use std::io::Read;
use std::path::Path;

use fairpage::{Page, PageError, SourceKind, extract};
use flate2::read::GzDecoder;
use rayon::prelude::*;

#[test]
fn nothing_is_lost() {
    let Some(folder) = shared::path("corpora") else { return };
    let mut files = shared::files(&folder, ".html.gz").expect("the corpora can be listed");
    files.extend(shared::files(&folder, "source.html").expect("the corpora can be listed"));
    assert!(!files.is_empty(), "the corpora hold no page");
    let failures: Vec<String> = files
        .par_iter()
        .filter_map(|file| Some(format!("{}: {}", file.display(), check(file).err()?)))
        .collect();
    println!("{} pages read", files.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn check(file: &Path) -> Result<(), String> {
    let mut bytes = Vec::new();
    let open = File::open(file).map_err(|error| error.to_string())?;
    let read = match file.extension().is_some_and(|ending| ending == "gz") {
        true => GzDecoder::new(open).read_to_end(&mut bytes),
        false => { open }.read_to_end(&mut bytes),
    };
    read.map_err(|error| error.to_string())?;
    let source = String::from_utf8_lossy(&bytes);
    let page = match Page::from_html(&source, None) {
        Ok(page) => page,
        Err(PageError::NoText | PageError::Empty) => return Ok(()),
        Err(error) => return Err(error.to_string()),
    };
    let extraction = extract(&page);
    visible::check(&source, SourceKind::Html, &extraction)?;
    views::check(&page, &extraction)
}
