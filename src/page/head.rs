//! What the page says about itself in elements that are not shown: title, meta, links, JSON-LD.

use url::Url;

use super::parse::Parsed;
use super::tree::{NodeId, Tree};

/// Metadata elements. Pages put them into the body too, so they are gathered wherever they stand.
#[derive(Debug, Default)]
pub struct Head {
    /// The text of `<title>`.
    pub title: Option<String>,
    /// `<meta>` with a name and a content, in order.
    pub metas: Vec<Meta>,
    /// `<link>` and their targets, in order.
    pub links: Vec<Link>,
    /// The texts of `<script type="application/ld+json">`.
    pub json_ld: Vec<String>,
    /// `<base href>` as written.
    pub base: Option<String>,
    /// `<html lang>`, `xml:lang`, or `Content-Language`.
    pub language: Option<String>,
    /// `<html dir>`.
    pub direction: Option<String>,
}

/// One `<meta>`.
#[derive(Debug)]
pub struct Meta {
    /// `name`, `property`, `itemprop` (of any element) or `http-equiv`, in lower case.
    pub name: String,
    /// `content`, trimmed, never empty.
    pub content: String,
}

/// One `<link>`.
#[derive(Debug)]
pub struct Link {
    /// `rel`, in lower case.
    pub rel: String,
    /// `href` as written.
    pub href: String,
}

impl Head {
    pub(super) fn gather(parsed: &Parsed) -> Self {
        let mut head = Self { json_ld: parsed.json_ld.clone(), ..Self::default() };
        for id in parsed.tree.ids() {
            head.take(&parsed.tree, id);
        }
        head.language = head.language.take().or_else(|| head.meta("content-language").map(str::to_owned));
        head
    }

    /// The content of the first `<meta>` of that name (in lower case).
    #[must_use]
    pub fn meta(&self, name: &str) -> Option<&str> {
        self.metas.iter().find(|meta| meta.name == name).map(|meta| meta.content.as_str())
    }

    /// The target of the first `<link>` whose `rel` holds that word.
    #[must_use]
    pub fn link(&self, rel: &str) -> Option<&str> {
        let link =
            self.links.iter().find(|link| link.rel.split_ascii_whitespace().any(|word| word == rel))?;
        Some(&link.href)
    }

    /// The page's address as it says itself: canonical link, `og:url`, or an absolute `<base>`.
    pub(super) fn own_address(&self) -> Option<Url> {
        let candidates = [self.link("canonical"), self.meta("og:url"), self.base.as_deref()];
        candidates.into_iter().flatten().filter_map(|address| Url::parse(address).ok()).find(is_web)
    }

    /// What links are relative to.
    pub(super) fn base_address(&self, url: Option<&Url>) -> Option<Url> {
        let base = self.base.as_deref().and_then(|base| Url::options().base_url(url).parse(base).ok());
        base.filter(is_web).or_else(|| url.cloned())
    }

    fn take(&mut self, tree: &Tree, id: NodeId) {
        let Some(element) = tree.element(id) else { return };
        let attribute = |name| element.attribute(name).map(str::trim).filter(|value| !value.is_empty());
        match &*element.name {
            "html" if self.language.is_none() => {
                self.language = attribute("lang").or_else(|| attribute("xml:lang")).map(str::to_owned);
                self.direction = attribute("dir").map(str::to_ascii_lowercase);
            }
            "title" if self.title.is_none() && !in_drawing(tree, id) => {
                let text = tree.subtree(id).filter_map(|node| tree.text(node)).collect::<String>();
                self.title = Some(super::one_line(&text)).filter(|t| !t.is_empty());
            }
            "base" if self.base.is_none() => self.base = attribute("href").map(str::to_owned),
            "meta" => {
                let name = ["name", "property", "itemprop", "http-equiv"].into_iter().find_map(attribute);
                if let (Some(name), Some(content)) = (name, attribute("content")) {
                    self.metas.push(Meta { name: name.to_ascii_lowercase(), content: content.to_owned() });
                }
            }
            "link" => {
                if let (Some(rel), Some(href)) = (attribute("rel"), attribute("href")) {
                    self.links.push(Link { rel: rel.to_ascii_lowercase(), href: href.to_owned() });
                }
            }
            _ => {
                let value = attribute("datetime").or_else(|| attribute("content"));
                let name = ["itemprop", "property"].into_iter().find_map(attribute);
                if let (Some(name), Some(content)) = (name, value) {
                    self.metas.push(Meta { name: name.to_ascii_lowercase(), content: content.to_owned() });
                }
            }
        }
    }
}

/// Drawings have titles of their own.
fn in_drawing(tree: &Tree, id: NodeId) -> bool {
    tree.ancestors(id).any(|node| tree.name(node) == "svg")
}

fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
}
