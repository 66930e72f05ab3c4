//! What a reader decides is done, and is a reason like any other.

use std::fs;

use fairpage::label::{Choice, Subject};
use fairpage::{Extraction, Page, SourceKind, extract, extract_with, render};

const PAGE: &str = "<title>Owls in the quarry</title><h1>Owls in the quarry</h1>\
    <p>Six owls were found in the quarry on Monday, the warden said, and all of them were well.</p>\
    <p>Sign up to our newsletter and get the best of the Ledger in your inbox every Friday.</p>\
    <p>Nobody knows how they came to be there, since there had been none within forty miles of it.</p>\
    <p>Sign up to our newsletter and get the best of the Ledger in your inbox every Friday.</p>\
    <p>The warden has put up a fence and a sign, and asks walkers to keep their dogs on the lead.</p>";

fn page() -> Page {
    Page::from_source(PAGE, Some(SourceKind::Html), None).expect("a page")
}

fn choice(about: Subject, name: &str, keep: bool) -> Choice {
    Choice { about, name: name.to_owned(), keep }
}

fn letters(read: &Extraction) -> usize {
    render::text(&read.body).matches("Sign up").count()
}

/// The id of the second of the two appeals.
fn second(read: &Extraction) -> String {
    let appeal = read.blocks.iter().rfind(|block| block.text.starts_with("Sign up"));
    appeal.expect("it is there").id.clone()
}

#[test]
fn one_block_its_text_or_its_kind() {
    let page = page();
    let read = extract(&page);
    let with = |choices: &[Choice]| letters(&extract_with(&page, choices));
    assert_eq!(letters(&read), 0);
    assert_eq!(with(&[choice(Subject::Block, &second(&read), true)]), 1);
    assert_eq!(with(&[choice(Subject::Text, &second(&read), true)]), 2);
    assert_eq!(with(&[choice(Subject::Label, "newsletter", true)]), 2);
    assert_eq!(with(&[choice(Subject::Label, "donation", true)]), 0);
}

#[test]
fn the_narrowest_counts_then_the_last() {
    let page = page();
    let id = second(&extract(&page));
    let with = |choices: &[Choice]| letters(&extract_with(&page, choices));
    assert_eq!(with(&[choice(Subject::Block, &id, false), choice(Subject::Label, "newsletter", true)]), 1);
    assert_eq!(with(&[choice(Subject::Block, &id, true), choice(Subject::Block, &id, false)]), 0);
}

#[test]
fn the_decision_is_a_reason_beside_the_others() {
    let page = page();
    let id = second(&extract(&page));
    let read = extract_with(&page, &[choice(Subject::Block, &id, true)]);
    let number = read.blocks.iter().position(|block| block.id == id).expect("it is there");
    let reasons = &read.verdicts[number].reasons;
    assert_eq!(reasons.last().map(|reason| reason.rule), Some("you put it back"));
    assert!(reasons.len() > 1, "{reasons:?}");
}

/// On every page of the cases everything can be put back and everything taken out.
#[test]
fn all_or_nothing() {
    let cases = fs::read_dir("tests/cases").expect("there are cases").flatten();
    let pages: Vec<Page> = cases
        .filter_map(|case| fs::read_to_string(case.path().join("page.html")).ok())
        .map(|page| Page::from_source(&page, Some(SourceKind::Html), None).expect("a page"))
        .collect();
    assert!(!pages.is_empty());
    for page in &pages {
        let read = extract(page);
        let all = |keep| -> Vec<Choice> {
            read.blocks.iter().map(|block| choice(Subject::Block, &block.id, keep)).collect()
        };
        let kept = extract_with(page, &all(true));
        assert_eq!(kept.left_out(), 0);
        assert!(!extract_with(page, &all(false)).has_article());
    }
}
