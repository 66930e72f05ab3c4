//! One page, block by block: what people kept against what we kept, and why.

use super::reading::Readers;
use crate::agreement::{Trigrams, words};
use crate::corpora::Page;
use crate::gold::STANDS;
use anyhow::Result;
use fairpage::label::Label;

/// Prints every block with text. `LEAK`: kept, but not by people; `LOSS`: the other way round.
pub(crate) fn show(page: &Page, readers: &Readers) -> Result<()> {
    println!("{} {} ({}), {}", page.corpus, page.id, page.kind, page.file.display());
    let gold = page.gold.text.as_deref().map(Trigrams::of);
    let (Some(read), _) = readers.read(page)? else { return Ok(()) };
    println!("kind: {}", read.kind.kind().name());
    for reason in &read.kind.reasons {
        println!(
            "         {:+.1} {}: {} {}",
            reason.weight,
            reason.kind.name(),
            reason.rule,
            reason.evidence
        );
    }
    for (block, verdict) in read.blocks.iter().zip(&read.verdicts).filter(|(block, _)| !block.text.is_empty())
    {
        let stands = gold.as_ref().map(|gold| gold.share(&words(&block.text)) >= STANDS);
        let sign = match (stands, verdict.label() == Label::Body) {
            (Some(true), false) => "LOSS",
            (Some(false), true) => "LEAK",
            (_, true) => "   +",
            (_, false) => "   -",
        };
        let text = block.text.replace('\n', " / ");
        println!("{sign} {:<12} {:+.1}  {text}", verdict.label().name(), verdict.score());
        for reason in &verdict.reasons {
            println!("         {:+.1} {} {}", reason.weight, reason.rule, reason.evidence);
        }
    }
    Ok(())
}
