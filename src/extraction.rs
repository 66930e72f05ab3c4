//! From a page to all that is known about it.

use crate::article::{self, Body, Image, Piece};
use crate::kind::KindVerdict;
use crate::label::{self, Choice, Label, Verdict, Weights};
use crate::metadata::{self, LeadImage, Metadata, Stated};
use crate::notices::{self, Notice};
use crate::page::{Page, Targets};
use crate::segment::{Block, Form, segment};

/// What was found on a page. Every block is in it, kept or left out.
#[derive(Debug)]
pub struct Extraction {
    /// The page's blocks in page order.
    pub blocks: Vec<Block>,
    /// One verdict a block.
    pub verdicts: Vec<Verdict>,
    /// What kind of page it is.
    pub kind: KindVerdict,
    /// The article's particulars.
    pub metadata: Metadata,
    /// The article's body; empty where nothing readable was found.
    pub body: Body,
    /// What a reader should know beyond the words.
    pub notices: Vec<Notice>,
}

/// Reads a page. Never fails: where there is no article, the body is empty.
#[must_use]
pub fn extract(page: &Page) -> Extraction {
    extract_with(page, &[])
}

/// Reads a page as a reader wants it, who decided about some of its blocks.
#[must_use]
pub fn extract_with(page: &Page, choices: &[Choice]) -> Extraction {
    extract_all(page, Weights::own(), choices)
}

/// Reads a page with other learned weights than the library's own, to measure how well they do.
#[must_use]
pub fn extract_by(page: &Page, weights: &Weights) -> Extraction {
    extract_all(page, weights, &[])
}

fn extract_all(page: &Page, weights: &Weights, choices: &[Choice]) -> Extraction {
    let (blocks, layout) = segment(&page.tree);
    let (stated, targets) = (Stated::of(page), Targets::of(page));
    let mut verdicts = label::label(page, &blocks, &stated, &targets.notes, weights);
    label::decide(&blocks, &mut verdicts, choices);
    let kind = KindVerdict::of(page, &stated, &blocks, &verdicts);
    let metadata = metadata::gather(page, &blocks, &verdicts, stated);
    let kept = in_body(page, &blocks, &verdicts);
    // The lead image stands above the body, so it need not stand in it.
    let is_lead = |(block, verdict): &(&Block, &Verdict)| {
        block.form == Form::Media && verdict.label() == Label::Caption
    };
    let lead = blocks.iter().zip(&verdicts).find(is_lead).map(|(block, _)| block);
    let body = article::body(page, &layout, &targets, blocks.iter().zip(kept), lead);
    let notices = notices::of(page, &blocks, &verdicts, &body);
    Extraction { blocks, verdicts, kind, metadata, body, notices }
}

impl Extraction {
    /// Whether there is an article to read.
    #[must_use]
    pub fn has_article(&self) -> bool {
        !crate::render::text(&self.body).trim().is_empty()
    }

    /// The lead image, unless the body shows it too.
    #[must_use]
    pub fn lead_image(&self) -> Option<&LeadImage> {
        let lead = self.metadata.lead_image.as_ref()?;
        let shown = |image: &Image| lead.url.as_deref().is_some_and(|url| image.is_same(url));
        let in_body = self.body.iter().any(|part| match &part.piece {
            Piece::Figure { images, .. } => images.iter().any(shown),
            _ => false,
        });
        (!in_body).then_some(lead)
    }

    /// Number of blocks with text that were left out.
    #[must_use]
    pub fn left_out(&self) -> usize {
        let left_out = self
            .blocks
            .iter()
            .zip(&self.verdicts)
            .filter(|(block, verdict)| !block.text.is_empty() && !verdict.is_kept());
        left_out.count()
    }
}

/// Whether each block belongs into the body. Film and sound say nothing that could be judged, so they go with what stands
/// around them.
fn in_body(page: &Page, blocks: &[Block], verdicts: &[Verdict]) -> Vec<bool> {
    let is_body = |verdict: &Verdict| verdict.label() == Label::Body;
    let mut kept: Vec<bool> = verdicts.iter().map(is_body).collect();
    let plays = |block: &Block| article::plays(page, block);
    let mut waiting = Vec::new();
    let mut before = true;
    for (number, (block, verdict)) in blocks.iter().zip(verdicts).enumerate() {
        if block.hidden && plays(block) {
            waiting.push((number, before));
        } else if block.is_seen() {
            waiting.drain(..).for_each(|(number, before)| kept[number] = before && is_body(verdict));
            before = verdict.is_kept();
        }
    }
    kept
}
