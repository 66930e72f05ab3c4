//! One page, block by block: what people kept against what we kept, and why.

use super::corpora::Page;
use super::inside::STANDS;
use super::measure::{Trigrams, words};
use super::program;
use anyhow::Result;

/// Prints every block with text. `LEAK`: kept, but not by people; `LOSS`: the other way round.
pub(crate) fn show(page: &Page) -> Result<()> {
    println!("{} {} ({}), {}", page.corpus, page.id, page.kind, page.file.display());
    let gold = page.gold.text.as_deref().map(Trigrams::of);
    for block in program::blocks(page)?.iter().filter(|block| !block.text.is_empty()) {
        let stands = gold.as_ref().map(|gold| gold.share(&words(&block.text)) >= STANDS);
        let sign = match (stands, block.kept && block.label == "body") {
            (Some(true), false) => "LOSS",
            (Some(false), true) => "LEAK",
            (_, true) => "   +",
            (_, false) => "   -",
        };
        println!("{sign} {:<12} {:+.1}  {}", block.label, block.score, block.text.replace('\n', " / "));
        for reason in &block.reasons {
            println!("         {:+.1} {} {}", reason.weight, reason.rule, reason.evidence);
        }
    }
    Ok(())
}
