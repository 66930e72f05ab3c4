//! What the page's head and its JSON-LD state.

mod metas;
mod names;

use super::json_ld::{self, Article, Party};
use super::people::names as people;
use super::title::without_site;
use super::{Sourced, date, fold};
use crate::page::Page;

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
    let split = if party.is_organisation { vec![party.name.clone()] } else { people(&party.name) };
    let author = |value| Author {
        value,
        source: JSON_LD,
        role: party.role.clone(),
        is_organisation: party.is_organisation,
    };
    split.into_iter().filter(|name| !name.is_empty()).map(author).collect()
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
