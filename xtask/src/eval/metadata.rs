//! The particulars: how often each is right where people say what it is, and how far a peer agrees.

use super::outcome::Outcome;
use crate::corpora::Page;
use fairpage::Extraction;
use fairpage::metadata::{Metadata, Sourced};
use std::collections::BTreeMap;

/// A particular that people told, and what they said of the page.
struct Field {
    name: &'static str,
    right: fn(&Outcome) -> Option<bool>,
    gold: fn(&Page) -> Option<&String>,
    found: fn(&Metadata) -> Vec<&Sourced<String>>,
}

const FIELDS: [Field; 3] = [
    Field {
        name: "title",
        right: |outcome| outcome.title,
        gold: |page| page.gold.title.as_ref(),
        found: |metadata| metadata.title.iter().collect(),
    },
    Field {
        name: "author",
        right: |outcome| outcome.author,
        gold: |page| page.gold.author.as_ref(),
        found: |metadata| metadata.authors.iter().collect(),
    },
    Field {
        name: "day",
        right: |outcome| outcome.day,
        gold: |page| page.gold.day.as_ref(),
        found: |metadata| metadata.published.iter().chain(&metadata.modified).collect(),
    },
];

/// Prints a line a corpus and kind of page: of the pages whose ground truth has the field, those where it is right.
/// What is said of `readability-pages` is a peer's opinion.
pub(crate) fn print(outcomes: &[Outcome]) {
    println!("\n{:<34}{:>18}{:>18}{:>18}", "corpus, kind", FIELDS[0].name, FIELDS[1].name, FIELDS[2].name);
    let mut groups: BTreeMap<(&str, &str), Vec<&Outcome>> = BTreeMap::new();
    for outcome in outcomes {
        groups.entry((&outcome.corpus, &outcome.kind)).or_default().push(outcome);
        if outcome.corpus == "wcxb-dev" {
            groups.entry((&outcome.corpus, "~ all kinds")).or_default().push(outcome);
        }
    }
    for ((corpus, kind), group) in &groups {
        let cells: Vec<Option<String>> = FIELDS.iter().map(|field| cell(field, group)).collect();
        if cells.iter().any(Option::is_some) {
            print!("{:<34}", format!("{corpus}, {kind}"));
            cells.iter().for_each(|cell| print!("{:>18}", cell.as_deref().unwrap_or("–")));
            println!();
        }
    }
}

fn cell(field: &Field, group: &[&Outcome]) -> Option<String> {
    let told: Vec<bool> = group.iter().filter_map(|outcome| (field.right)(outcome)).collect();
    let right = told.iter().filter(|right| **right).count();
    (!told.is_empty()).then(|| format!("{right}/{} {:.3}", told.len(), right as f64 / told.len() as f64))
}

/// Prints what was found where people say otherwise, with its source.
pub(crate) fn misses(page: &Page, outcome: &Outcome, read: Option<&Extraction>) {
    for field in FIELDS.iter().filter(|field| (field.right)(outcome) == Some(false)) {
        println!("{:<6} {:<14} {} wanted  {:?}", field.name, page.kind, page.id, (field.gold)(page));
        for found in read.iter().flat_map(|read| (field.found)(&read.metadata)) {
            println!("       found   {:?} in {}: {}", found.value, found.source, found.reason);
        }
    }
}
