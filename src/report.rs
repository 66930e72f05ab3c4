//! The JSON that other programs rely on. Every key is always there; what is unknown is `null`.

use serde::Serialize;

use crate::article::Body;
use crate::extraction::Extraction;
use crate::metadata::{Metadata, Sourced};
use crate::notices::Notice;
use crate::{language, render};

/// `fairpage extract --format json`.
#[derive(Debug, Serialize)]
pub struct Article {
    /// The particulars.
    #[serde(flatten)]
    pub particulars: Particulars,
    /// The body alone as text.
    pub text: String,
    /// The body with figures and captions as HTML.
    pub html: String,
    /// The same as Markdown.
    pub markdown: String,
    /// Words of `text`.
    pub word_count: usize,
    /// Number of blocks left out.
    pub left_out: usize,
    /// The typed body, from which the views are printed.
    pub content: Body,
    /// What a reader should know beyond the words.
    pub notices: Vec<Notice>,
}

/// The article but for its body.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "the keys are those of the command's JSON, documented in the README")]
pub struct Particulars {
    pub title: Option<String>,
    pub standfirst: Option<String>,
    pub authors: Vec<String>,
    pub byline: Option<String>,
    pub byline_role: Option<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub site_name: Option<String>,
    pub url: Option<String>,
    pub language: Option<String>,
    pub direction: Option<&'static str>,
    pub lead_image: Option<LeadImage>,
    pub section: Option<String>,
    pub licence: Option<String>,
    pub free: Option<bool>,
    pub kind: &'static str,
    pub sources: Sources,
}

/// Where each value was found, and why that was believed: “json-ld: the surest place that says so”.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "as above")]
pub struct Sources {
    pub title: Option<String>,
    pub standfirst: Option<String>,
    pub authors: Option<String>,
    pub byline_role: Option<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub site_name: Option<String>,
    pub language: Option<String>,
    pub section: Option<String>,
    pub licence: Option<String>,
    pub free: Option<String>,
}

/// The picture that stands for the article.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "as above")]
pub struct LeadImage {
    pub url: Option<String>,
    pub alt: Option<String>,
    pub caption: Option<String>,
    pub credit: Option<String>,
}

/// One block of `fairpage explain --format json`.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "as above")]
pub struct Block<'a> {
    pub id: &'a str,
    pub label: &'static str,
    pub kept: bool,
    pub score: f64,
    pub reasons: Vec<Reason>,
    pub text: &'a str,
}

/// One reason of a block.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "as above")]
pub struct Reason {
    pub rule: &'static str,
    pub weight: f64,
    pub evidence: String,
}

/// The article as other programs get it; none where nothing readable was found.
#[must_use]
pub fn article(extraction: &Extraction) -> Option<Article> {
    let text = render::text(&extraction.body);
    (!text.trim().is_empty()).then(|| Article {
        particulars: particulars(extraction),
        word_count: language::count(&text),
        html: render::html(&extraction.body),
        markdown: render::markdown(&extraction.body),
        left_out: extraction.left_out(),
        content: extraction.body.clone(),
        notices: extraction.notices.clone(),
        text,
    })
}

/// Words of the body's text.
#[must_use]
pub fn word_count(extraction: &Extraction) -> usize {
    language::count(&render::text(&extraction.body))
}

/// Every block in page order.
#[must_use]
pub fn blocks(extraction: &Extraction) -> Vec<Block<'_>> {
    let blocks = extraction.blocks.iter().zip(&extraction.verdicts).map(|(block, verdict)| Block {
        id: &block.id,
        label: verdict.label().name(),
        kept: verdict.is_kept(),
        score: rounded(verdict.score()),
        reasons: verdict
            .reasons
            .iter()
            .map(|r| Reason { rule: r.rule, weight: rounded(r.weight), evidence: r.evidence.to_string() })
            .collect(),
        text: &block.text,
    });
    blocks.collect()
}

/// The article but for its body.
#[must_use]
pub fn particulars(extraction: &Extraction) -> Particulars {
    let metadata = &extraction.metadata;
    let value = |sourced: &Option<Sourced<String>>| sourced.as_ref().map(|sourced| sourced.value.clone());
    let authors: Vec<String> = metadata.authors.iter().map(|author| author.value.clone()).collect();
    Particulars {
        title: value(&metadata.title),
        standfirst: value(&metadata.standfirst),
        byline: (!authors.is_empty()).then(|| authors.join(", ")),
        authors,
        byline_role: value(&metadata.byline_role),
        published: value(&metadata.published),
        modified: value(&metadata.modified),
        site_name: value(&metadata.site_name),
        url: metadata.url.clone(),
        language: value(&metadata.language),
        direction: metadata.direction,
        lead_image: metadata.lead_image.clone().map(|image| LeadImage {
            url: image.url,
            alt: image.alt,
            caption: image.caption,
            credit: image.credit,
        }),
        section: value(&metadata.section),
        licence: value(&metadata.licence),
        free: metadata.free.as_ref().map(|free| free.value),
        kind: extraction.kind.kind().name(),
        sources: sources(metadata),
    }
}

fn sources(metadata: &Metadata) -> Sources {
    fn of<T>(sourced: Option<&Sourced<T>>) -> Option<String> {
        sourced.map(|sourced| format!("{}: {}", sourced.source, sourced.reason))
    }
    Sources {
        title: of(metadata.title.as_ref()),
        standfirst: of(metadata.standfirst.as_ref()),
        authors: of(metadata.authors.first()),
        byline_role: of(metadata.byline_role.as_ref()),
        published: of(metadata.published.as_ref()),
        modified: of(metadata.modified.as_ref()),
        site_name: of(metadata.site_name.as_ref()),
        language: of(metadata.language.as_ref()),
        section: of(metadata.section.as_ref()),
        licence: of(metadata.licence.as_ref()),
        free: of(metadata.free.as_ref()),
    }
}

/// Two digits behind the point: sums of small numbers print their binary tails.
fn rounded(number: f32) -> f64 {
    (f64::from(number) * 100.0).round() / 100.0
}
