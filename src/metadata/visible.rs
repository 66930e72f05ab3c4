//! What the labelled blocks show: headline, standfirst, lead image.

use super::title::Heading;
use super::{LeadImage, Sourced, Stated, credit};
use crate::article::image;
use crate::label::{Label, Verdict};
use crate::page::{Page, one_line};
use crate::segment::{Block, Form};

const SOURCE: &str = "visible text";

/// Particulars found in visible text.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) title: Option<Heading>,
    pub(super) standfirst: Option<Sourced<String>>,
    pub(super) caption: Option<String>,
}

impl Seen {
    pub(super) fn of(blocks: &[Block], verdicts: &[Verdict]) -> Self {
        let mut seen = Self::default();
        for (block, verdict) in blocks.iter().zip(verdicts) {
            match verdict.label() {
                Label::Title => {
                    let is_heading = matches!(block.form, Form::Heading(_));
                    seen.title = Some(Heading { text: one_line(&block.text), is_heading });
                }
                Label::Standfirst => seen.standfirst = Some(found(one_line(&block.text))),
                Label::Caption if block.form != Form::Media => seen.caption = Some(one_line(&block.text)),
                _ => {}
            }
        }
        seen
    }
}

/// The lead image: the picture labelled so, else what the head states, else what only a caption tells of.
pub(super) fn lead_image(
    page: &Page,
    blocks: &[Block],
    verdicts: &[Verdict],
    stated: &Stated,
    caption: Option<String>,
) -> Option<LeadImage> {
    let labelled = blocks
        .iter()
        .zip(verdicts)
        .find(|(block, verdict)| block.form == Form::Media && verdict.label() == Label::Caption);
    let shown = labelled.and_then(|(block, _)| image::of_run(page, block.run.clone()));
    let said = stated.image.as_ref();
    let address = || image::address(page, &said?.address);
    let caption = caption.or_else(|| said?.caption.clone());
    let marked = labelled.and_then(|(block, _)| credit::marked(&page.tree, block.node));
    let credit = marked.or_else(|| credit::credit(caption.as_deref()?)).or_else(|| said?.credit.clone());
    let (url, alt) = match shown {
        Some(image) => (Some(image.url), image.alt),
        None => (address(), None),
    };
    (url.is_some() || caption.is_some()).then_some(LeadImage { url, alt, caption, credit })
}

fn found(value: String) -> Sourced<String> {
    Sourced::new(value, SOURCE)
}
