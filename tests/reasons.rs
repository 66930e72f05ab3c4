//! The extension has words for every reason of the core: `extension/_locales` names them after what the core says.

#[allow(dead_code, reason = "what is expected is for others")]
#[path = "common/case.rs"]
mod case;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use case::Case;
use fairpage::label::{Choice, Evidence, Subject};
use fairpage::{Extraction, extract, extract_with};

/// How the names of messages start that put reasons into words.
const NAMES: [&str; 2] = ["rule_", "evidence_"];

#[test]
fn english_has_words_for_every_reason_and_no_others() {
    let mut said = BTreeSet::new();
    for case in Case::all() {
        let page = case.page(&case.source);
        let read = extract(&page);
        names(&read, &mut said);
        choices(&read)
            .iter()
            .for_each(|choice| names(&extract_with(&page, std::slice::from_ref(choice)), &mut said));
    }
    let told = told();
    let missing: Vec<&String> = said.difference(&told).collect();
    let unsaid: Vec<&String> = told.difference(&said).collect();
    assert!(missing.is_empty(), "no words for {missing:#?}");
    assert!(unsaid.is_empty(), "no case gives the reasons {unsaid:#?}");
}

/// Names of messages in English that put reasons into words.
fn told() -> BTreeSet<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("extension/_locales/en/messages.json");
    let text = fs::read_to_string(file).expect("there are English messages");
    let messages: serde_json::Map<_, _> = serde_json::from_str(&text).expect("they are JSON");
    let names = messages.into_iter().map(|(name, _)| name);
    names.filter(|name| NAMES.iter().any(|start| name.starts_with(start))).collect()
}

/// One decision of each sort about the first block, both ways.
fn choices(read: &Extraction) -> Vec<Choice> {
    let (Some(block), Some(verdict)) = (read.blocks.first(), read.verdicts.first()) else {
        return Vec::new();
    };
    let about =
        [(Subject::Block, &*block.id), (Subject::Text, &*block.id), (Subject::Label, verdict.label().name())];
    let both =
        about.into_iter().flat_map(|(about, name)| [true, false].map(|keep| (about, name.to_owned(), keep)));
    both.map(|(about, name, keep)| Choice { about, name, keep }).collect()
}

/// The names of the messages that a page's reasons ask for.
fn names(read: &Extraction, names: &mut BTreeSet<String>) {
    for reason in read.verdicts.iter().flat_map(|verdict| &verdict.reasons) {
        names.insert(name(NAMES[0], reason.rule));
        // What is quoted is the page's, and a class name has no words.
        let is_ours = !matches!(reason.evidence, Evidence::Text(_));
        let evidence = reason.evidence.to_string();
        if is_ours && evidence.contains(' ') {
            names.insert(name(NAMES[1], &evidence));
        }
    }
}

/// `it is 3 words` gives `it_is_words`.
fn name(start: &str, said: &str) -> String {
    let words = said.split(|c: char| !c.is_ascii_lowercase()).filter(|word| !word.is_empty());
    start.to_owned() + &words.collect::<Vec<&str>>().join("_")
}
