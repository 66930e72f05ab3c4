//! What the page's head and its JSON-LD state.

mod names;

use super::json_ld::{self, Article, Party};
use super::people::{names, opens_byline};
use super::title::without_site;
use super::{Sourced, date, fold};
use crate::page::{Head, Page, plain_text};
use names::Names;

/// Statements about the article, best source first.
#[derive(Debug, Default)]
pub(crate) struct Stated {
    /// Headlines, some with the site's name.
    pub(crate) titles: Vec<Sourced<String>>,
    pub(crate) descriptions: Vec<Sourced<String>>,
    pub(crate) authors: Vec<Author>,
    pub(crate) published: Option<Sourced<String>>,
    pub(crate) modified: Option<Sourced<String>>,
    pub(crate) site_name: Option<Sourced<String>>,
    pub(crate) section: Option<Sourced<String>>,
    pub(crate) licence: Option<Sourced<String>>,
    pub(crate) free: Option<Sourced<bool>>,
    pub(crate) image: Option<Image>,
    /// What schema.org and OpenGraph call the page: `NewsArticle`, `article` …
    pub(crate) types: Vec<String>,
}

/// Somebody who is said to have written it.
#[derive(Clone, Debug)]
pub(crate) struct Author {
    pub(crate) value: String,
    pub(crate) source: &'static str,
    pub(crate) role: Option<String>,
    pub(crate) is_organisation: bool,
}

/// The picture that stands for the article.
#[derive(Clone, Debug)]
pub(crate) struct Image {
    /// As written.
    pub(crate) address: String,
    pub(crate) caption: Option<String>,
    pub(crate) credit: Option<String>,
}

const JSON_LD: &str = "json-ld";

impl Stated {
    pub(crate) fn of(page: &Page) -> Self {
        let graph = json_ld::graph(&page.head.json_ld);
        let mut stated = Self { types: graph.types, ..Self::default() };
        for article in best_first(graph.articles, page) {
            stated.take_article(&article);
        }
        stated.take_metas(&page.head);
        if let Some(about) = &graph.page {
            stated.take_dates(about);
        }
        stated
    }

    /// Whether the page says that it is an article, so that comments on it are not.
    pub(crate) fn says_article(&self) -> bool {
        let is = |name: &String| name == "article" || name == "BlogPosting" || name.ends_with("Article");
        self.types.iter().any(is)
            && !self.types.iter().any(|name| name == "DiscussionForumPosting" || name == "QAPage")
    }

    fn take_article(&mut self, article: &Article) {
        let of = |value: &Option<String>| value.clone().map(|value| Sourced::new(value, JSON_LD));
        self.titles.extend(of(&article.headline));
        self.descriptions.extend(of(&article.description));
        if self.authors.is_empty() {
            self.authors = article.authors.iter().flat_map(people_of).collect();
        }
        self.take_dates(article);
        self.site_name = self.site_name.take().or_else(|| of(&article.publisher));
        self.section = self.section.take().or_else(|| of(&article.section));
        self.licence = self.licence.take().or_else(|| of(&article.licence));
        self.free = self.free.take().or(article.free.map(|free| Sourced::new(free, JSON_LD)));
        let image = |picture: json_ld::Picture| Image {
            address: picture.address,
            caption: picture.caption,
            credit: picture.credit,
        };
        self.image = self.image.take().or_else(|| article.image.clone().map(image));
    }

    fn take_dates(&mut self, article: &Article) {
        let moment =
            |text: &Option<String>| date::read(text.as_deref()?).map(|value| Sourced::new(value, JSON_LD));
        self.published = self.published.take().or_else(|| moment(&article.published));
        self.modified = self.modified.take().or_else(|| moment(&article.modified));
    }

    fn take_metas(&mut self, head: &Head) {
        let all = |names: &[&'static str]| -> Vec<Sourced<String>> {
            let found = names.iter().filter_map(|&name| head.meta(name).map(|value| (name, value)));
            found.map(|(source, value)| Sourced::new(plain_text(value), source)).collect()
        };
        let first = |names: &[&'static str]| all(names).into_iter().next();
        self.titles.extend(all(&["og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title"]));
        self.titles.extend(head.title.as_ref().map(|value| Sourced::new(value.clone(), "<title>")));
        self.descriptions.extend(all(&[
            "og:description",
            "description",
            "twitter:description",
            "dc.description",
        ]));
        if self.authors.is_empty() {
            self.authors = authors(head);
        }
        let moments = |names: &Names| -> Vec<Sourced<String>> {
            let moments = by_rank(head, names).into_iter().filter_map(date::read);
            moments.map(|value| Sourced::new(value, "meta")).collect()
        };
        self.modified = self.modified.take().or_else(|| moments(&names::MODIFIED).into_iter().next());
        let published = moments(&names::PUBLISHED);
        let changed = self.modified.as_ref().and_then(|moment| moment.value.get(..10));
        let in_order =
            |moment: &&Sourced<String>| changed.is_none_or(|changed| moment.value.get(..10) <= Some(changed));
        let published = published.iter().find(in_order).or(published.first()).cloned();
        self.published = self.published.take().or(published);
        let plain = |names: &Names| {
            let texts = by_rank(head, names).into_iter().map(plain_text);
            texts
                .filter(|text| !text.is_empty() && !text.contains("://"))
                .map(|text| Sourced::new(text, "meta"))
                .next()
        };
        self.section = self.section.take().or_else(|| plain(&names::SECTION));
        self.take_terms(head);
        self.site_name =
            first(&["og:site_name"]).or(self.site_name.take()).or_else(|| first(&["application-name"]));
        // Forums call their threads articles too, but do not say when they were published.
        if head.meta("og:type") == Some("article") && head.meta("article:published_time").is_some() {
            self.types.push("article".to_owned());
        }
        let image = first(&["og:image", "og:image:url", "twitter:image", "twitter:image:src"]);
        self.image = match (image, self.image.take()) {
            (Some(address), Some(known)) => Some(Image { address: address.value, ..known }),
            (Some(address), None) => Some(Image { address: address.value, caption: None, credit: None }),
            (None, known) => known,
        };
    }

    /// On what terms it may be read and copied.
    fn take_terms(&mut self, head: &Head) {
        let linked = head.link("license").map(|address| Sourced::new(address.to_owned(), "link rel=license"));
        let named =
            by_rank(head, &names::LICENCE).first().map(|value| Sourced::new(plain_text(value), "meta"));
        self.licence = self.licence.take().or(linked).or(named);
        let told = by_rank(head, &names::FREE).into_iter().find_map(|value| {
            match value.to_ascii_lowercase().as_str() {
                "free" | "true" => Some(true),
                "locked" | "false" => Some(false),
                _ => None,
            }
        });
        self.free = self.free.take().or(told.map(|free| Sourced::new(free, "meta")));
    }
}

/// The contents of the `<meta>` of such names, the surest names first.
fn by_rank<'a>(head: &'a Head, names: &Names) -> Vec<&'a str> {
    // RDFa lets one value have several names.
    let rank = |name: &str| name.split_whitespace().filter_map(|name| names.rank(name)).min();
    let ranked = head.metas.iter().filter_map(|meta| Some((rank(&meta.name)?, meta.content.as_str())));
    let mut ranked: Vec<_> = ranked.collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, content)| content).collect()
}

/// The articles, that which the page is about first: others may be described beside it.
fn best_first(mut articles: Vec<Article>, page: &Page) -> Vec<Article> {
    let title = page.head.title.as_deref().map(fold).unwrap_or_default();
    let own = page.url.as_ref().map(|url| url.path().trim_end_matches('/').to_owned());
    let is_own = |address: &String| {
        let path = address.split("//").last().and_then(|rest| rest.split_once('/')).map(|(_, path)| path);
        let path = path.map(|path| path.split(['#', '?']).next().unwrap_or_default().trim_end_matches('/'));
        own.as_deref()
            .zip(path)
            .is_some_and(|(own, path)| own.trim_start_matches('/') == path && !path.is_empty())
    };
    let score = |article: &Article| {
        let headline = article.headline.as_deref().map(fold).unwrap_or_default();
        let told = headline.len() > 8 && (title.contains(&headline) || headline.contains(&title));
        2 * i32::from(article.addresses.iter().any(is_own)) + i32::from(told)
    };
    articles.sort_by_key(|article| -score(article));
    let others = articles.iter().skip(1).map(score).max().unwrap_or_default();
    // Where one alone is the page's, the rest says nothing of it.
    if articles.first().is_some_and(|first| score(first) > 0) && others == 0 {
        articles.truncate(1);
    }
    articles
}

fn people_of(party: &Party) -> Vec<Author> {
    let split = if party.is_organisation { vec![party.name.clone()] } else { names(&party.name) };
    let author = |value| Author {
        value,
        source: JSON_LD,
        role: party.role.clone(),
        is_organisation: party.is_organisation,
    };
    split.into_iter().filter(|name| !name.is_empty()).map(author).collect()
}

/// Who the metas say wrote it: those named so, else the first pair of label and text that a card shows, “Written by”.
fn authors(head: &Head) -> Vec<Author> {
    let mut found: Vec<Author> = Vec::new();
    let mut add = |content: &str, source| {
        for value in names(&plain_text(content)) {
            if !found.iter().any(|author| author.value == value) {
                found.push(Author { value, source, role: None, is_organisation: false });
            }
        }
    };
    by_rank(head, &names::AUTHOR).into_iter().for_each(|content| add(content, "meta author"));
    let label = head.meta("twitter:label1").filter(|label| opens_byline(&format!("{label} ")));
    if let Some(card) = label.and_then(|_| head.meta("twitter:data1")) {
        add(card, "twitter:data1");
    }
    found
}

/// The headline to use where no visible text is one.
pub(super) fn title(stated: &Stated) -> Option<Sourced<String>> {
    let title = stated.titles.first()?;
    let site = stated.site_name.as_ref().map(|site| site.value.as_str());
    let value = match title.source {
        JSON_LD => title.value.clone(),
        _ => without_site(&title.value, site).to_owned(),
    };
    Some(Sourced::new(value, title.source))
}
