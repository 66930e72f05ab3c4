//! The clues to a page's kind: what it states, what its address says, what is kept of it.

use std::collections::HashMap;

use super::{Kind, KindReason};
use crate::label::{Label, Verdict};
use crate::metadata::Stated;
use crate::page::Page;
use crate::segment::{Block, Form};

/// Words of an address, and the kind of page that is found there.
const ADDRESSES: [(Kind, &[&str]); 4] = [
    (
        Kind::Discussion,
        &[
            "forum",
            "forums",
            "thread",
            "threads",
            "topic",
            "viewtopic",
            "showthread",
            "discussion",
            "discussions",
            "questions",
            "comments",
            "community",
            "t",
        ],
    ),
    (
        Kind::Documentation,
        &[
            "docs",
            "doc",
            "documentation",
            "reference",
            "manual",
            "api",
            "library",
            "tutorial",
            "wiki",
            "guide",
        ],
    ),
    (
        Kind::Listing,
        &[
            "category",
            "categories",
            "tag",
            "tags",
            "topics",
            "collections",
            "collection",
            "archive",
            "search",
            "list",
            "listing",
            "browse",
            "jobs",
            "c",
            "shop",
        ],
    ),
    (
        Kind::Other,
        &["product", "products", "p", "dp", "item", "services", "service", "about", "pricing", "features"],
    ),
];
/// What pages call themselves in schema.org's and OpenGraph's words.
const TYPES: [(Kind, f32, &[&str]); 5] = [
    (Kind::Discussion, 4.0, &["DiscussionForumPosting", "QAPage"]),
    (Kind::Documentation, 4.0, &["TechArticle", "APIReference"]),
    (Kind::Listing, 2.0, &["CollectionPage", "SearchResultsPage", "ItemList", "OfferCatalog"]),
    (Kind::Other, 2.5, &["Product", "ProductGroup", "Service", "LocalBusiness", "SoftwareApplication"]),
    (
        Kind::Article,
        2.5,
        &[
            "article",
            "Article",
            "NewsArticle",
            "BlogPosting",
            "ReportageNewsArticle",
            "OpinionNewsArticle",
            "Recipe",
        ],
    ),
];

pub(super) fn clues(page: &Page, stated: &Stated, blocks: &[Block], verdicts: &[Verdict]) -> Vec<KindReason> {
    let mut found = Clues(Vec::new());
    found.types(stated);
    found.address(page);
    found.kept(blocks, verdicts);
    found.repeated(blocks, verdicts);
    found.0
}

struct Clues(Vec<KindReason>);

impl Clues {
    fn add(&mut self, kind: Kind, rule: &'static str, weight: f32, evidence: impl Into<String>) {
        self.0.push(KindReason { kind, rule, weight, evidence: evidence.into() });
    }

    fn types(&mut self, stated: &Stated) {
        for (kind, weight, names) in TYPES {
            if let Some(name) = stated.types.iter().find(|name| names.contains(&name.as_str())) {
                self.add(kind, "the page calls itself so", weight, name);
            }
        }
    }

    fn address(&mut self, page: &Page) {
        let Some(url) = &page.url else { return };
        let host = url.host_str().unwrap_or_default().split('.').next().unwrap_or_default();
        let path = url.path().to_ascii_lowercase();
        let parts: Vec<&str> = path.split(['/', '.']).filter(|part| !part.is_empty()).collect();
        for (kind, words) in ADDRESSES {
            if let Some(word) =
                std::iter::once(host).chain(parts.iter().copied()).find(|part| words.contains(part))
            {
                self.add(kind, "its address says so", 2.0, word);
            }
        }
        let slug = parts.iter().map(|part| part.matches('-').count()).max().unwrap_or_default();
        match (parts.len(), slug) {
            (0, _) => self.add(Kind::Listing, "it is the front page", 2.0, ""),
            (_, 4..) => self.add(Kind::Article, "its address reads as a headline", 1.0, ""),
            _ => {}
        }
    }

    /// What is kept: running text, links, code, a byline, a date.
    fn kept(&mut self, blocks: &[Block], verdicts: &[Verdict]) {
        let kept = || blocks.iter().zip(verdicts).filter(|(_, verdict)| verdict.is_kept());
        let words = |block: &Block| block.text.split_whitespace().count();
        let body: Vec<&Block> =
            kept().filter(|(_, verdict)| verdict.label() == Label::Body).map(|(block, _)| block).collect();
        let all: usize = body.iter().map(|block| words(block)).sum();
        let long: usize = body.iter().map(|block| words(block)).filter(|words| *words >= 25).sum();
        let prose = long as f32 / all.max(1) as f32;
        let share = format!("{:.0} % in paragraphs", prose * 100.0);
        match prose {
            0.6.. if all >= 150 => self.add(Kind::Article, "what is kept is running text", 1.0, share),
            ..0.35 if all >= 150 => self.add(Kind::Listing, "what is kept is no running text", 1.5, share),
            _ => {}
        }
        let code = body.iter().filter(|block| block.form == Form::Preformatted).count();
        if code >= 2 {
            self.add(Kind::Documentation, "it explains code", 1.0, format!("{code} pieces of code"));
        }
        for (label, rule) in
            [(Label::Byline, "it names its author"), (Label::Date, "it says when it was published")]
        {
            if kept().any(|(_, verdict)| verdict.label() == label) {
                self.add(Kind::Article, rule, 1.0, "");
            }
        }
    }

    /// Words that stand between what is kept again and again: “Reply”, “Posted by”.
    fn repeated(&mut self, blocks: &[Block], verdicts: &[Verdict]) {
        let (mut times, mut since) = (HashMap::<&str, usize>::new(), Vec::<&str>::new());
        for (block, verdict) in blocks.iter().zip(verdicts).filter(|(block, _)| block.is_seen()) {
            if verdict.label() != Label::Body {
                since.push(&block.text);
            } else if block.text.split_whitespace().count() >= 12 {
                since.sort_unstable();
                since.dedup();
                for text in since.drain(..) {
                    *times.entry(text).or_default() += 1;
                }
            }
        }
        let most = times.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)));
        if let Some((text, times)) = most.filter(|(_, times)| *times >= 3) {
            let text: String = text.chars().take(40).collect();
            self.add(
                Kind::Discussion,
                "the same words part what is kept",
                2.0,
                format!("‘{text}’ {times} times"),
            );
        }
    }
}
