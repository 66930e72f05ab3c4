//! The next page of an article in several.

use url::Url;

use super::{Notice, Read};
use crate::article::Address;
use crate::page::{NodeId, one_line};

/// More pages than this has no article.
const MOST: u32 = 200;
/// What pages of something else than the article are called.
const OTHERS: [&str; 4] = ["comment", "reply", "search", "feed"];

/// A link to another page of the same article.
struct Link {
    url: Url,
    page: u32,
    label: Option<String>,
    says_next: bool,
    /// Where it stands; none where the head says it.
    node: Option<NodeId>,
}

pub(super) fn find(read: &Read<'_>) -> Option<Notice> {
    let own = read.page.url.as_ref()?;
    let (own_rest, own_page) = apart(own);
    let links: Vec<Link> = links(read).filter(|link| apart(&link.url).0 == own_rest).collect();
    let next = own_page + 1;
    let wanted = || links.iter().filter(|link| link.page == next);
    // One link with a number may lead anywhere; a row of them, or one that says so, leads through an article.
    let is_row = links.iter().any(|link| link.page > next || (link.page < own_page && link.page > 0));
    let found = wanted().find(|link| link.says_next).or_else(|| wanted().next().filter(|_| is_row))?;
    // What stands in no row of pages may say anything: the name of who wrote last.
    let named = wanted().filter(|link| link.says_next || is_in_row(read, link, &links));
    let label = named.filter_map(|link| link.label.clone()).next();
    let last = links.iter().map(|link| link.page).max().filter(|last| *last > next);
    let pages = last.or_else(|| (is_row && own_page > 1).then_some(next));
    Some(Notice::NextPage { url: Address::of_link(read.page, found.url.as_str())?, label, page: next, pages })
}

/// Whether a link to yet another page stands beside it.
fn is_in_row(read: &Read<'_>, link: &Link, links: &[Link]) -> bool {
    let Some(node) = link.node else { return false };
    let tree = &read.page.tree;
    let around = tree.ancestors(node).take(2).last().filter(|&around| tree.end(around).0 - around.0 < 200);
    around.is_some_and(|around| {
        let mut others = links.iter().filter(|other| other.page != link.page);
        others.any(|other| other.node.is_some_and(|other| tree.holds(around, other)))
    })
}

fn links<'a>(read: &'a Read<'_>) -> impl Iterator<Item = Link> + 'a {
    let page = read.page;
    let tree = &page.tree;
    let resolve = |href: &str| Url::options().base_url(page.base.as_ref()).parse(href.trim()).ok();
    let stated = page.head.links.iter().filter(|link| says_next(&link.rel)).filter_map(move |link| {
        let url = resolve(&link.href)?;
        Some(Link { page: apart(&url).1, url, label: None, says_next: true, node: None })
    });
    let written = tree.ids().filter_map(move |id| {
        let element = tree.element(id).filter(|element| &*element.name == "a")?;
        let url = resolve(element.attribute("href")?)?;
        let label = label(read, id, element.attribute("aria-label"));
        let says_next = says_next(element.attribute("rel").unwrap_or_default());
        Some(Link { page: apart(&url).1, url, label, says_next, node: Some(id) })
    });
    stated.chain(written).filter(|link| (1..MOST).contains(&link.page))
}

fn label(read: &Read<'_>, id: NodeId, stated: Option<&str>) -> Option<String> {
    let tree = &read.page.tree;
    let text: String = tree.subtree(id).filter_map(|inner| tree.text(inner)).collect();
    let text = Some(one_line(&text)).filter(|text| !text.is_empty()).or_else(|| stated.map(one_line));
    text.filter(|text| text.contains(char::is_alphabetic) && text.chars().count() < 60)
}

fn says_next(rel: &str) -> bool {
    rel.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("next"))
}

/// An address without its page's number, and the number: `/story/2`, `/story?page=2`, `/story-2.html`, `/story/page/2`.
fn apart(url: &Url) -> (String, u32) {
    let host = url.host_str().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let mut number = None;
    let pairs: Vec<String> = url
        .query_pairs()
        .filter_map(|(name, value)| {
            let is_page = matches!(&*name, "page" | "p" | "pg" | "seite" | "pagina" | "paged" | "pagenum");
            match value.parse().ok().filter(|_| is_page && number.is_none()) {
                Some(page) => (number = Some(page), None).1,
                None => Some(format!("{name}={value}")),
            }
        })
        .collect();
    let mut path = url.path().trim_end_matches('/').to_owned();
    if number.is_none()
        && let Some((rest, page)) = numbered(&path)
    {
        (path, number) = (rest, Some(page));
    }
    let path = path.strip_suffix(".html").or_else(|| path.strip_suffix(".htm")).unwrap_or(&path);
    let all = format!("{host}{path}?{}", pairs.join("&"));
    let is_other = OTHERS.iter().any(|name| url.as_str().contains(name));
    (all, if is_other { 0 } else { number.unwrap_or(1) })
}

/// A path that ends in a small number, without it.
fn numbered(path: &str) -> Option<(String, u32)> {
    let bare = path.strip_suffix(".html").or_else(|| path.strip_suffix(".htm")).unwrap_or(path);
    let digits = bare.len() - bare.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (rest, number) = bare.split_at(bare.len() - digits);
    let number = number.parse::<u32>().ok().filter(|number| (1..MOST).contains(number))?;
    let marks = ["/page/", "/page-", "/seite/", "/seite-", ",page-", "_p", "-p", "/p", "/", "-", "_", ","];
    let rest = marks.iter().find_map(|mark| rest.strip_suffix(mark))?;
    (!rest.is_empty()).then(|| (rest.to_owned(), number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(address: &str) -> (String, u32) {
        apart(&Url::parse(address).expect("an address"))
    }

    #[test]
    fn pages_of_one_article() {
        let first = of("https://www.a.example/story").0;
        for second in [
            "https://a.example/story/2",
            "https://a.example/story?page=2",
            "https://a.example/story/page/2/",
            "https://a.example/story-2.html",
        ] {
            assert_eq!(of(second), (first.clone(), 2), "{second}");
        }
        assert_ne!(of("https://a.example/other/2").0, first);
        assert_eq!(of("https://a.example/story/comments?page=2").1, 0);
    }
}
