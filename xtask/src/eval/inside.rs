//! Within the article: what was kept that people did not keep, and the other way round.

use crate::agreement::{Trigrams, words};
use crate::gold::STANDS;
use fairpage::Extraction;
use fairpage::label::Label;
use fairpage::segment::{Block, Form};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Words of blocks between the first and the last that stand in the gold.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub(crate) struct Inside {
    /// In blocks that do not stand in the gold.
    pub(crate) foreign: usize,
    /// Of these, kept.
    pub(crate) leaked: usize,
    /// In blocks that stand in the gold.
    pub(crate) own: usize,
    /// Of these, left out.
    pub(crate) lost: usize,
}

impl Inside {
    pub(crate) fn of(read: &Extraction, gold: &str) -> Self {
        let gold = Trigrams::of(gold);
        // Captions are kept with their pictures, and are no part of the text that people were asked for.
        let told = |block: &Block| !block.hidden && !block.text.is_empty() && block.form != Form::Caption;
        let seen = read.blocks.iter().zip(&read.verdicts).filter(|(block, _)| told(block));
        let mut times: HashMap<String, usize> = HashMap::new();
        let blocks: Vec<(usize, bool, bool)> = seen
            .map(|(block, verdict)| {
                let words = words(&block.text);
                let line = words.join(" ");
                // What the page says more often than the gold is the article's only the first times.
                let again = times.entry(line.clone()).and_modify(|times| *times += 1).or_insert(1);
                let stands = gold.share(&words) >= STANDS && *again <= gold.times(&line).max(1);
                // The head is part of the article without standing in its body.
                (words.len(), stands, verdict.is_kept() && (stands || verdict.label() == Label::Body))
            })
            .collect();
        let long = |block: &&(usize, bool, bool)| block.1 && block.0 >= 5;
        let first = blocks.iter().position(|block| long(&block)).unwrap_or(blocks.len());
        let last = blocks.iter().rposition(|block| long(&block)).map_or(first, |last| last + 1);
        let mut inside = Self::default();
        for &(words, stands, kept) in &blocks[first..last] {
            let (all, wrong) = match stands {
                true => (&mut inside.own, &mut inside.lost),
                false => (&mut inside.foreign, &mut inside.leaked),
            };
            *all += words;
            *wrong += if kept == stands { 0 } else { words };
        }
        inside
    }
}
