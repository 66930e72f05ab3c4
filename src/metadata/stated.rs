//! What the page's head and its JSON-LD state.

use super::people::names;
use super::{Sourced, date, json_ld};
use crate::page::{Head, Page, plain_text};

/// Statements about the article, best source first.
#[derive(Debug, Default)]
pub(crate) struct Stated {
    /// Headlines, some with the site's name.
    pub(crate) titles: Vec<Sourced<String>>,
    pub(crate) descriptions: Vec<Sourced<String>>,
    pub(crate) authors: Vec<Sourced<String>>,
    pub(crate) published: Option<Sourced<String>>,
    pub(crate) modified: Option<Sourced<String>>,
    pub(crate) site_name: Option<Sourced<String>>,
    /// Address as written.
    pub(crate) image: Option<Sourced<String>>,
    /// What schema.org and OpenGraph call the page: `NewsArticle`, `article` …
    pub(crate) types: Vec<String>,
}

impl Stated {
    pub(crate) fn of(page: &Page) -> Self {
        let graph = json_ld::graph(&page.head.json_ld);
        let mut stated = Self { types: graph.types, ..Self::default() };
        for article in &graph.articles {
            stated.take_json_ld(article);
        }
        stated.take_metas(&page.head);
        stated
    }

    /// Whether the page says that it is an article, so that comments on it are not.
    pub(crate) fn says_article(&self) -> bool {
        let is = |name: &String| name == "article" || name == "BlogPosting" || name.ends_with("Article");
        self.types.iter().any(is)
            && !self.types.iter().any(|name| name == "DiscussionForumPosting" || name == "QAPage")
    }

    /// The headline to use where no visible text is one.
    pub(super) fn title(&self) -> Option<Sourced<String>> {
        let title = self.titles.first()?;
        let site = self.site_name.as_ref().map(|site| site.value.as_str());
        let value = match title.source {
            "json-ld" => title.value.clone(),
            _ => without_site(&title.value, site).to_owned(),
        };
        Some(Sourced { value, source: title.source })
    }

    /// The site's name as what `<title>` says beside the headline.
    pub(super) fn site_beside(&self, headline: &str) -> Option<Sourced<String>> {
        let title = self.titles.iter().find(|title| title.source == "<title>")?;
        let (before, after) = title.value.split_once(headline)?;
        let beside = if before.trim().is_empty() { after } else { before };
        let bar = |c: char| c.is_whitespace() || "|–—-·•«»:/".contains(c);
        let name = beside
            .rsplit(['|', '–', '—', '·', '•'])
            .map(|part| part.trim_matches(bar))
            .find(|part| !part.is_empty())?;
        let fits = name.split_whitespace().count() <= 5 && name.chars().any(char::is_alphabetic);
        fits.then(|| Sourced { value: name.to_owned(), source: "<title>" })
    }

    fn take_json_ld(&mut self, article: &json_ld::Article) {
        let of = |value: &Option<String>| value.clone().map(|value| Sourced { value, source: "json-ld" });
        self.titles.extend(of(&article.headline));
        self.descriptions.extend(of(&article.description));
        if self.authors.is_empty() {
            let people = article.authors.iter().flat_map(|author| names(author));
            self.authors = people.map(|value| Sourced { value, source: "json-ld" }).collect();
        }
        let moment = |text: &Option<String>| {
            date::read(text.as_deref()?).map(|value| Sourced { value, source: "json-ld" })
        };
        self.published = self.published.take().or_else(|| moment(&article.published));
        self.modified = self.modified.take().or_else(|| moment(&article.modified));
        self.site_name = self.site_name.take().or_else(|| of(&article.publisher));
        self.image = self.image.take().or_else(|| of(&article.image));
    }

    fn take_metas(&mut self, head: &Head) {
        let all = |names: &[&'static str]| -> Vec<Sourced<String>> {
            let found = names.iter().filter_map(|&name| head.meta(name).map(|value| (name, value)));
            found.map(|(source, value)| Sourced { value: plain_text(value), source }).collect()
        };
        let first = |names: &[&'static str]| all(names).into_iter().next();
        let moment = |names: &[&'static str]| {
            let read = |found: Sourced<String>| {
                date::read(&found.value).map(|value| Sourced { value, source: found.source })
            };
            all(names).into_iter().find_map(read)
        };
        self.titles.extend(all(&["og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title"]));
        self.titles
            .extend(head.title.as_ref().map(|value| Sourced { value: value.clone(), source: "<title>" }));
        self.descriptions.extend(all(&[
            "og:description",
            "description",
            "twitter:description",
            "dc.description",
        ]));
        if self.authors.is_empty() {
            let metas = head.metas.iter().filter(|meta| AUTHOR.contains(&meta.name.as_str()));
            let people = metas.flat_map(|meta| names(&meta.content));
            self.authors = people.map(|value| Sourced { value, source: "meta author" }).collect();
            let mut seen = Vec::new();
            self.authors.retain(|name| {
                !seen.contains(&name.value) && {
                    seen.push(name.value.clone());
                    true
                }
            });
        }
        self.published = self.published.take().or_else(|| moment(PUBLISHED));
        self.modified = self.modified.take().or_else(|| moment(MODIFIED));
        self.site_name =
            first(&["og:site_name"]).or(self.site_name.take()).or_else(|| first(&["application-name"]));
        // Forums call their threads articles too, but do not say when they were published.
        if head.meta("og:type") == Some("article") && head.meta("article:published_time").is_some() {
            self.types.push("article".to_owned());
        }
        self.image =
            first(&["og:image", "og:image:url", "twitter:image", "twitter:image:src"]).or(self.image.take());
    }
}

const AUTHOR: &[&str] = &[
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "byl",
    "sailthru.author",
    "cxenseparse:author",
];
const PUBLISHED: &[&str] = &[
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "parsely-pub-date",
    "pubdate",
    "publishdate",
    "publish-date",
    "sailthru.date",
    "article.published",
    "cxenseparse:recs:publishtime",
];
const MODIFIED: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
    "article.updated",
];

/// A title without the site's name in front or behind: “Headline – The Paper”.
pub(crate) fn without_site<'a>(title: &'a str, site: Option<&str>) -> &'a str {
    let bars = [" | ", " – ", " — ", " - ", " · ", " • ", " « ", " » ", " :: "];
    let cut = bars.iter().filter_map(|bar| title.rsplit_once(bar)).max_by_key(|(front, _)| front.len());
    let Some((front, back)) = cut else { return title };
    let named = |part: &str| {
        site.is_some_and(|site| fold(part).contains(&fold(site)) || fold(site).contains(&fold(part)))
    };
    let words = |part: &str| part.split_whitespace().count();
    if named(back) || (words(back) <= 4 && words(front) >= 4 && !named(front)) {
        return without_site(front, site);
    }
    let first = bars.iter().filter_map(|bar| title.split_once(bar)).min_by_key(|(front, _)| front.len());
    first.filter(|(front, _)| named(front)).map_or(title, |(_, back)| back)
}

/// A text's letters and digits in lower case: what two spellings of one headline share.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
        return letters.map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    }
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
