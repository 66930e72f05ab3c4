//! The page the project began with, in three ways: as plain text, in a newspaper's markup, in markup that tells nothing.

#[path = "common/meaningless.rs"]
mod meaningless;
#[path = "common/shared.rs"]
mod shared;
#[path = "common/visible.rs"]
mod visible;

use std::fs;

use fairpage::{Extraction, Page, SourceKind, extract, render, report};
use serde_json::Value;

/// The seed's paragraphs of lines, and what of it is the article.
struct Seed {
    text: String,
    paragraphs: Vec<Vec<String>>,
    expected: Value,
}

impl Seed {
    fn read() -> Option<Self> {
        let folder = shared::path("seed")?;
        let text = fs::read_to_string(folder.join("page.txt")).expect("the seed has a page");
        let expected = fs::read_to_string(folder.join("article.json")).expect("the seed has an article");
        let expected = serde_json::from_str(&expected).expect("the article is JSON");
        let paragraphs =
            text.split("\n\n").map(|paragraph| paragraph.lines().map(escape).collect()).collect();
        Some(Self { text, paragraphs, expected })
    }

    fn check(&self, source: &str, kind: SourceKind) {
        let page = Page::from_source(source, Some(kind), None).expect("the seed can be read");
        let extraction = extract(&page);
        visible::check(source, kind, &extraction).expect("nothing is lost");
        self.check_head(&extraction);
        self.check_body(&extraction);
    }

    fn check_head(&self, extraction: &Extraction) {
        let found = serde_json::to_value(report::particulars(extraction)).expect("particulars are JSON");
        for key in ["title", "standfirst", "byline", "byline_role", "published"] {
            assert_eq!(found[key], self.expected[key], "{key}");
        }
        assert_eq!(found["lead_image"]["caption"], self.expected["lead_image_caption"]);
    }

    fn check_body(&self, extraction: &Extraction) {
        let text = render::text(&extraction.body);
        let paragraphs: Vec<&str> = text.split("\n\n").collect();
        assert_eq!(paragraphs.len() as u64, self.expected["paragraphs"], "{text}");
        assert!(text.starts_with(self.expected["first_words"].as_str().expect("first words")), "{text}");
        assert!(text.ends_with(self.expected["last_words"].as_str().expect("last words")), "{text}");
    }

    /// The page as a newspaper would mark it up.
    fn newspaper(&self) -> String {
        let lines = |paragraph: usize| self.paragraphs[paragraph].clone();
        let paragraphs = |range: std::ops::Range<usize>| {
            self.paragraphs[range]
                .iter()
                .map(|lines| format!("<p>{}</p>", lines.join(" ")))
                .collect::<String>()
        };
        let head = lines(4);
        let [name, role, date, comments, caption, credited] = head.as_slice() else {
            panic!("the seed's head has six lines")
        };
        let rest = self.paragraphs.len();
        let (support, story) = (5..10, 10..20);
        format!(
            "<!DOCTYPE html><html lang=\"en\"><head><title>{title}</title></head><body>\
             <div class=\"push-notification-prompt\">{prompt}</div>\
             <header class=\"site-header\"><nav class=\"main-nav\"><a href=\"/\">News</a> <a href=\"/sport\">Sport</a></nav></header>\
             <main><article class=\"article\"><header><h1 class=\"headline\">{title}</h1><h2 class=\"standfirst\">{standfirst}</h2></header>\
             <div class=\"byline\"><a rel=\"author\" href=\"/author\">{name}</a><div class=\"author-role\">{role}</div></div>\
             <div class=\"publish-date\">{date}</div><a class=\"comments-link\" href=\"#comments\">{comments}</a>\
             <figure class=\"lead-image\"><div class=\"image-alt\">{caption}</div><figcaption>{credited}</figcaption></figure>\
             <div class=\"donation-appeal\">{support}</div><div class=\"article-body\">{story}</div>\
             <section class=\"comments-section\" id=\"comments\">{after}</section></article></main></body></html>",
            prompt = paragraphs(0..2),
            title = lines(2).join(" "),
            standfirst = lines(3).join(" "),
            support = paragraphs(support),
            story = paragraphs(story),
            after = paragraphs(20..rest),
        )
    }

    /// Every line a plain paragraph in wrappers with names that say nothing; no title element, no heading.
    fn paragraphs_alone(&self) -> String {
        let groups = self.paragraphs.iter().enumerate().map(|(number, lines)| {
            let lines: String =
                lines.iter().map(|line| format!("<p class=\"x{}\">{line}</p>", number % 7)).collect();
            if number % 3 == 0 { format!("<div class=\"q{number}\"><div>{lines}</div></div>") } else { lines }
        });
        format!("<div class=\"a1\"><div class=\"b2\">{}</div></div>", groups.collect::<String>())
    }
}

fn escape(line: &str) -> String {
    line.replace('&', "&amp;").replace('<', "&lt;")
}

#[test]
fn plain_text() {
    let Some(seed) = Seed::read() else { return };
    seed.check(&seed.text, SourceKind::Text);
}

#[test]
fn telling_markup() {
    let Some(seed) = Seed::read() else { return };
    seed.check(&seed.newspaper(), SourceKind::Html);
}

#[test]
fn markup_that_tells_nothing() {
    let Some(seed) = Seed::read() else { return };
    seed.check(&seed.paragraphs_alone(), SourceKind::Html);
    for number in 1..=20 {
        seed.check(&meaningless::shuffle(&seed.newspaper(), number), SourceKind::Html);
    }
}
