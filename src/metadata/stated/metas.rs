//! What `<meta>`, `<link>` and properties of other elements say.

use super::super::date;
use super::super::people::{names as people, opens_byline};
use super::names::{self, Names};
use super::{Author, Image, Sourced, Stated};
use crate::page::{Head, plain_text};

impl Stated {
    pub(super) fn take_metas(&mut self, head: &Head) {
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

/// Who the metas say wrote it: those named so, else the first pair of label and text that a card shows, “Written by”.
fn authors(head: &Head) -> Vec<Author> {
    let mut found: Vec<Author> = Vec::new();
    let mut add = |content: &str, source| {
        for value in people(&plain_text(content)) {
            if !found.iter().any(|author| author.value == value) {
                found.push(Author { value, source, role: None, is_organisation: false });
            }
        }
    };
    by_rank(head, &names::AUTHOR).into_iter().for_each(|content| add(content, "meta author"));
    // “Written by”, “Interview by”.
    let says_by =
        |label: &&str| label.split_whitespace().last().is_some_and(|last| opens_byline(&format!("{last} ")));
    let label = head.meta("twitter:label1").filter(says_by);
    if let Some(card) = label.and_then(|_| head.meta("twitter:data1")) {
        add(card, "twitter:data1");
    }
    found
}
