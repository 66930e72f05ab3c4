//! What class names, properties and addresses say that an element is.

use crate::page::Element;

const AUTHORS: [&str; 15] = [
    "authorname",
    "authorlink",
    "author",
    "authors",
    "authored",
    "byline",
    "bylines",
    "autor",
    "autore",
    "auteur",
    "writer",
    "contributor",
    "journalist",
    "username",
    "creator",
];
/// Words beside these that make it something else: a picture of the author, what the author is.
const OTHERS: [&str; 23] = [
    "avatar",
    "bio",
    "date",
    "description",
    "desc",
    "email",
    "follow",
    "icon",
    "image",
    "img",
    "job",
    "photo",
    "picture",
    "position",
    "role",
    "share",
    "social",
    "subtitle",
    "time",
    "title",
    "count",
    "comment",
    "comments",
];
const PLACES: [&str; 9] = [
    "/author/",
    "/authors/",
    "/autor/",
    "/auteur/",
    "/writer/",
    "/writers/",
    "/contributors/",
    "/contributor/",
    "/profiles/",
];
const TOPICS: [&str; 6] = ["/category/", "/categories/", "/tag/", "/tags/", "/topic/", "/topics/"];
/// Longer values tell of style.
const LONGEST: usize = 200;

/// Whether an element is marked to name an author.
pub(super) fn marks_author(element: &Element) -> bool {
    if matches!(&*element.name, "body" | "html" | "main" | "article" | "meta" | "link") {
        return false;
    }
    let leads = || {
        let address = element.attribute("href").filter(|_| &*element.name == "a");
        address.is_some_and(|address| PLACES.iter().any(|place| address.contains(place)))
    };
    let is_other = || ["class", "id"].iter().any(|name| has_word(element, name, &OTHERS));
    marks_sure(element)
        || leads()
        || (["class", "id", "data-testid", "data-qa"].iter().any(|name| has_word(element, name, &AUTHORS))
            && !is_other())
}

/// Whether a (lower-case) address is among those of the people at a paper.
pub(super) fn leads_to_people(address: &str) -> bool {
    let places = ["author", "autor", "auteur", "contributor", "people", "profile", "staff", "team", "writer"];
    places.iter().any(|place| address.contains(place))
}

/// Whether a link leads to the site's first page.
pub(super) fn leads_home(link: &Element) -> bool {
    let address = link.attribute("href").unwrap_or_default();
    let path =
        address.split_once("://").map_or(address, |(_, rest)| rest.find('/').map_or("/", |at| &rest[at..]));
    path == "/"
}

/// Whether a link says that it leads to what is written on a topic.
pub(super) fn leads_to_topic(link: &Element) -> bool {
    let address = link.attribute("href").unwrap_or_default();
    has_word(link, "rel", &["tag", "category"]) || TOPICS.iter().any(|place| address.contains(place))
}

/// Whether a property says so, in a vocabulary that others read too.
pub(super) fn marks_sure(element: &Element) -> bool {
    ["rel", "itemprop", "property"].iter().any(|name| has_word(element, name, &["author", "creator"]))
        && !matches!(&*element.name, "meta" | "link")
}

/// Whether a class, id or property of the element holds one of these.
pub(in crate::metadata) fn is_marked(element: &Element, marks: &[&str]) -> bool {
    let names = ["class", "id", "itemprop", "property", "data-testid"];
    let mut values = names.iter().filter_map(|name| element.attribute(name)).map(str::to_ascii_lowercase);
    values.any(|value| value.len() < LONGEST && marks.iter().any(|mark| value.contains(mark)))
}

/// Whether one of an attribute's words is one of these: “authorName” and “c-author__name” hold “author”.
fn has_word(element: &Element, name: &str, wanted: &[&str]) -> bool {
    let Some(value) = element.attribute(name).filter(|value| value.len() < LONGEST) else { return false };
    let mut start = 0;
    let mut is_low = false;
    for (at, c) in value.char_indices().chain([(value.len(), ' ')]) {
        let ends = !c.is_ascii_alphabetic() || (c.is_ascii_uppercase() && is_low);
        if ends && wanted.iter().any(|word| value[start..at].eq_ignore_ascii_case(word)) {
            return true;
        }
        if ends {
            start = if c.is_ascii_alphabetic() { at } else { at + c.len_utf8() };
        }
        is_low = c.is_ascii_lowercase();
    }
    false
}
