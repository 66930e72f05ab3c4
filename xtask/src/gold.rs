//! Blocks held against what people kept.

use crate::agreement::{Trigrams, fold, words};
use crate::corpora::Gold;
use fairpage::segment::{Block, Form};
use std::collections::HashMap;

/// A block stands in the gold when at least this share of its runs of three words does.
pub(crate) const STANDS: f64 = 0.3;
/// Blocks of fewer words are looked up as lines, and only near others that stand in the gold.
const SHORT: usize = 3;
/// Words from which a block marks where the gold begins and ends.
const LONG: usize = 6;
/// Short blocks may stand this many blocks before or after the others.
const MARGIN: usize = 3;
/// How much blocks count together in which snippets stand; people's words on a page are then not known.
const SNIPPETS: usize = 100;

/// What people did with a block.
#[derive(Clone, Copy)]
pub(crate) struct Judged {
    /// How far they kept it, from 0 to 1.
    pub(crate) kept: f32,
    /// What the judgement counts for, in words.
    pub(crate) words: usize,
}

/// What people did with each block that is seen; none where they do not tell.
pub(crate) fn judge(gold: &Gold, blocks: &[Block]) -> Vec<Option<Judged>> {
    match &gold.text {
        Some(text) => by_text(text, blocks),
        None => by_snippets(gold, blocks),
    }
}

fn by_text(text: &str, blocks: &[Block]) -> Vec<Option<Judged>> {
    let gold = Trigrams::of(text);
    let lines: Vec<String> = text.lines().map(|line| words(line).join(" ")).collect();
    let read: Vec<Vec<String>> = blocks.iter().map(|block| words(&block.text)).collect();
    let shares: Vec<f64> = read.iter().map(|words| gold.share(words)).collect();
    // Of pictures and their captions people say nothing.
    let told = |block: &Block| !block.hidden && block.form != Form::Caption;
    let seen = |number: &usize| told(&blocks[*number]) && !read[*number].is_empty();
    let marks = |number: &usize| seen(number) && read[*number].len() >= LONG && shares[*number] >= 0.5;
    let first = (0..blocks.len()).find(marks).unwrap_or(0).saturating_sub(MARGIN);
    let last = (0..blocks.len()).rev().find(marks).unwrap_or(blocks.len()) + MARGIN;
    let mut times: HashMap<String, usize> = HashMap::new();
    let judged = (0..blocks.len()).map(|number| {
        let words = seen(&number).then(|| &read[number])?;
        let line = words.join(" ");
        let share = match words.len() < SHORT {
            true if !(first..=last).contains(&number) => 0.0,
            true if lines.contains(&line) => 1.0,
            true => shares[number] * 0.45,
            false => shares[number],
        };
        // What the page says more often than the gold was kept only the first times.
        let again = times.entry(line.clone()).and_modify(|times| *times += 1).or_insert(1);
        let repeated = share >= 0.5 && *again > gold.times(&line).max(1);
        let kept = if repeated { 0.0 } else { ((share - 0.1) / 0.7).clamp(0.0, 1.0) as f32 };
        Some(Judged { kept, words: words.len() })
    });
    judged.collect()
}

fn by_snippets(gold: &Gold, blocks: &[Block]) -> Vec<Option<Judged>> {
    let with: Vec<String> = gold.with.iter().map(|snippet| fold(snippet)).collect();
    let without: Vec<String> = gold.without.iter().map(|snippet| fold(snippet)).collect();
    let kept = blocks.iter().map(|block| {
        let text = if block.hidden { String::new() } else { fold(&block.text) };
        let holds = |snippets: &[String]| snippets.iter().any(|snippet| text.contains(snippet.as_str()));
        match (holds(&with), holds(&without)) {
            (true, false) => Some(1.0),
            (false, true) => Some(0.0),
            _ => None,
        }
    });
    let kept: Vec<Option<f32>> = kept.collect();
    let words = SNIPPETS / kept.iter().flatten().count().max(1);
    kept.into_iter().map(|kept| Some(Judged { kept: kept?, words })).collect()
}
