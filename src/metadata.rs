//! What the page says about the article: in its head, in JSON-LD, and in visible text. Every value keeps its source.

mod choice;
mod credit;
mod date;
mod json_ld;
mod near;
mod people;
mod stated;
mod title;
mod visible;
mod zone;

use crate::label::Verdict;
use crate::language::LANGUAGES;
use crate::page::{Page, Tree};
use crate::segment::Block;
pub(crate) use credit::ends_with_credit;
pub(crate) use date::find as find_date;
use near::Near;
pub(crate) use people::{is_name, is_name_after_by, is_role, names, opens_byline, split_role};
pub(crate) use stated::Stated;
pub(crate) use title::{fold, without_site};

/// A value, and where on the page it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// What the page says.
    pub value: T,
    /// Where it says so: `json-ld`, `og:title`, `visible text` …
    pub source: &'static str,
    /// Why this source was believed, where others say something else or nothing.
    pub reason: &'static str,
}

impl<T> Sourced<T> {
    pub(crate) fn new(value: T, source: &'static str) -> Self {
        Self { value, source, reason: "the surest place that says so" }
    }

    pub(crate) fn because(self, reason: &'static str) -> Self {
        Self { reason, ..self }
    }
}

/// The article's particulars.
#[derive(Clone, Debug, Default)]
pub struct Metadata {
    /// The headline, without the site's name.
    pub title: Option<Sourced<String>>,
    /// The sentence or two below the headline.
    pub standfirst: Option<Sourced<String>>,
    /// Who wrote it.
    pub authors: Vec<Sourced<String>>,
    /// In what role: “Defence Editor”.
    pub byline_role: Option<Sourced<String>>,
    /// ISO 8601; a day, or a time with the offset that the page says.
    pub published: Option<Sourced<String>>,
    /// ISO 8601, as `published`.
    pub modified: Option<Sourced<String>>,
    /// The paper's name.
    pub site_name: Option<Sourced<String>>,
    /// The page's address.
    pub url: Option<String>,
    /// BCP 47.
    pub language: Option<Sourced<String>>,
    /// `ltr` or `rtl`.
    pub direction: Option<&'static str>,
    /// The picture that stands for the article.
    pub lead_image: Option<LeadImage>,
    /// The part of the paper it stands in.
    pub section: Option<Sourced<String>>,
    /// On what terms it may be copied: an address, or words.
    pub licence: Option<Sourced<String>>,
    /// Whether it is free to read, where the page says so.
    pub free: Option<Sourced<bool>>,
}

/// The picture that stands for the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeadImage {
    /// Its address; not known where the source is plain text.
    pub url: Option<String>,
    /// What it shows, for those who cannot see it.
    pub alt: Option<String>,
    /// What stands below it, with the credit where it stands there.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
}

/// Joins what the head states with what the labelled blocks show.
#[must_use]
pub(crate) fn gather(page: &Page, blocks: &[Block], verdicts: &[Verdict], stated: Stated) -> Metadata {
    let seen = visible::Seen::of(blocks, verdicts);
    let language = language(page, blocks);
    let code = language.as_ref().map(|language| language.value.as_str());
    let direction = direction(page, code);
    let site_beside = || title::site_beside(&stated, &seen.title.as_ref()?.text);
    let site_name = stated.site_name.clone().or_else(site_beside);
    let site = site_name.as_ref().map(|site| site.value.as_str());
    let near = Near::of(&page.tree, blocks, verdicts);
    let host = page.url.as_ref().and_then(|url| url.host_str());
    let order = date::Order::of(code, host);
    let shown = near::people::find_people(&near, site);
    let owner = || near.owner(site, host, code.and_then(|code| LANGUAGES.of_code(code)));
    let byline = choice::authors(&stated.authors, &shown, site, owner, &near.head_text());
    let dates = choice::dates(
        stated.published.clone(),
        stated.modified.clone(),
        near::dates::find_days(&near, order),
    );
    Metadata {
        lead_image: visible::lead_image(page, blocks, verdicts, &stated, seen.caption),
        title: title::choose(seen.title.as_ref(), &stated, site, host),
        standfirst: seen.standfirst,
        authors: byline.authors,
        byline_role: byline.role,
        published: dates.published,
        modified: dates.modified,
        site_name,
        url: page.url.as_ref().map(ToString::to_string),
        language,
        direction,
        section: stated.section,
        licence: stated.licence.map(|licence| absolute(page, licence)),
        free: stated.free,
    }
}

/// An address as seen from the page; other words as they are.
fn absolute(page: &Page, said: Sourced<String>) -> Sourced<String> {
    let is_address = said.value.contains('/') && !said.value.contains(char::is_whitespace);
    let address = is_address.then(|| crate::article::image::address(page, &said.value)).flatten();
    Sourced { value: address.unwrap_or(said.value), ..said }
}

fn language(page: &Page, blocks: &[Block]) -> Option<Sourced<String>> {
    let declared = page.language.as_deref().map(str::trim).filter(|code| is_language(code));
    let declared = declared.map(|code| Sourced::new(code.replace('_', "-"), "lang"));
    let found = || crate::label::language_of_text(blocks);
    declared.or_else(|| found().map(|code| Sourced::new(code.to_owned(), "visible text")))
}

fn is_language(code: &str) -> bool {
    let first = code.split(['-', '_']).next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && code.len() <= 35
        && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

fn direction(page: &Page, language: Option<&str>) -> Option<&'static str> {
    match page.head.direction.as_deref().or_else(|| body_direction(&page.tree)) {
        Some("rtl") => return Some("rtl"),
        Some("ltr") => return Some("ltr"),
        _ => {}
    }
    let code = language?.split('-').next()?.to_ascii_lowercase();
    Some(
        if matches!(
            code.as_str(),
            "ar" | "he" | "iw" | "fa" | "ur" | "ps" | "yi" | "dv" | "ug" | "ckb" | "sd"
        ) {
            "rtl"
        } else {
            "ltr"
        },
    )
}

fn body_direction(tree: &Tree) -> Option<&str> {
    let body = tree.ids().find(|&id| tree.name(id) == "body")?;
    tree.element(body)?.attribute("dir")
}
