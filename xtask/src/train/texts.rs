//! Texts to learn words from: written appeals and stories, and what people kept of real pages.

use super::lesson;
use super::sentences::in_sentences;
use crate::corpora::Page;
use crate::gold::judge;
use crate::wordings::{Item, Set};
use fairpage::label::{Weights, WordParts, measure_wording, word_parts};
use rayon::prelude::*;

/// What a real page's blocks that people kept count for together.
const KEPT: f64 = 0.3;
/// The same of blocks amid them that people did not keep.
const FOREIGN: f64 = 0.1;
/// What a sentence of a written story counts for on its own. Appeals are short and stories long, and what is short is
/// no appeal for that.
const SENTENCE: f64 = 0.15;
/// Words that a real page's block has at least.
const WORDS: usize = 5;

/// One text to learn from.
pub(super) struct Text {
    pub(super) language: String,
    /// The lessons that it is no part of.
    pub(super) folds: Vec<usize>,
    pub(super) parts: WordParts,
    pub(super) appeals: bool,
    pub(super) weight: f64,
}

impl Text {
    fn of(language: &str, folds: Vec<usize>, text: &str, appeals: bool, weight: f64) -> Self {
        Self { language: language.to_owned(), folds, parts: word_parts(language, text), appeals, weight }
    }
}

pub(super) fn texts(sets: &[Set], pages: &[Page]) -> Vec<Text> {
    let written: Vec<Vec<Text>> = sets.par_iter().map(of_set).collect();
    let real: Vec<Vec<Text>> = pages.par_iter().map(|page| of_page(page).unwrap_or_default()).collect();
    written.into_iter().chain(real).flatten().collect()
}

fn of_set(set: &Set) -> Vec<Text> {
    let text = |text: &str, appeals: bool, weight: f64| {
        Text::of(&set.language, lesson::folds_of(set), text, appeals, weight)
    };
    let mut all = Vec::new();
    for (items, appeals) in [(&set.promotions, true), (&set.lookalikes, false)] {
        for Item { paragraphs, .. } in items {
            let weight = 1.0 / (paragraphs.len() as f64).sqrt();
            all.extend(paragraphs.iter().map(|paragraph| text(paragraph, appeals, weight)));
        }
    }
    for host in &set.hosts {
        all.extend(host.paragraphs.iter().map(|paragraph| text(paragraph, false, 1.0)));
        all.extend(in_sentences(host).paragraphs.iter().map(|sentence| text(sentence, false, SENTENCE)));
    }
    all
}

/// Kinds of pages whose content sells: its words are those of appeals.
const SELLING: [&str; 4] = ["product", "service", "collection", "listing"];

fn of_page(page: &Page) -> Option<Vec<Text>> {
    if !page.gold.tells_text() || page.doubt.is_some() || SELLING.contains(&page.kind.as_str()) {
        return None;
    }
    let read = fairpage::Page::from_bytes(&page.bytes().ok()?, None, None).ok()?;
    let measured = measure_wording(&read, &Weights::default());
    let judged = judge(&page.gold, &measured.blocks);
    let kept = |number: usize| judged[number].is_some_and(|judged| judged.kept > 0.9);
    let first = (0..judged.len()).find(|&number| kept(number))?;
    let last = (0..judged.len()).rev().find(|&number| kept(number))?;
    let foreign = |number: usize| {
        page.kind == "article"
            && judged[number].is_some_and(|judged| judged.kept < 0.05 && judged.words >= WORDS)
    };
    let count =
        |is: &dyn Fn(usize) -> bool| (first..=last).filter(|&number| is(number)).count().max(8) as f64;
    let weights = [KEPT / count(&kept), FOREIGN / count(&foreign)];
    let text = |number: usize| {
        let appeals = if kept(number) {
            false
        } else if foreign(number) {
            true
        } else {
            return None;
        };
        let (language, text) = (measured.languages[number]?, &measured.blocks[number].text);
        let text = Text::of(language, vec![page.fold()], text, appeals, weights[usize::from(appeals)]);
        (text.parts.words >= WORDS).then_some(text)
    };
    Some((first..=last).filter_map(text).collect())
}
