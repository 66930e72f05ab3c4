//! One article of the graph.

use serde_json::Value;

use crate::page::plain_text;

/// What one object of the graph says.
#[derive(Debug, Default)]
pub(in crate::metadata) struct Article {
    pub(in crate::metadata) headline: Option<String>,
    pub(in crate::metadata) description: Option<String>,
    pub(in crate::metadata) authors: Vec<Party>,
    pub(in crate::metadata) published: Option<String>,
    pub(in crate::metadata) modified: Option<String>,
    pub(in crate::metadata) publisher: Option<String>,
    pub(in crate::metadata) image: Option<Picture>,
    pub(in crate::metadata) section: Option<String>,
    pub(in crate::metadata) licence: Option<String>,
    pub(in crate::metadata) free: Option<bool>,
    /// Addresses by which it can be told from others on the page.
    pub(in crate::metadata) addresses: Vec<String>,
}

/// A person or an organisation.
#[derive(Clone, Debug, Default)]
pub(in crate::metadata) struct Party {
    pub(in crate::metadata) name: String,
    pub(in crate::metadata) role: Option<String>,
    pub(in crate::metadata) is_organisation: bool,
}

/// A picture.
#[derive(Clone, Debug)]
pub(in crate::metadata) struct Picture {
    pub(in crate::metadata) address: String,
    pub(in crate::metadata) caption: Option<String>,
    pub(in crate::metadata) credit: Option<String>,
}

pub(super) fn read<'a>(object: &'a Value, by_id: &impl Fn(&str) -> Option<&'a Value>) -> Article {
    let text = |key: &str| text(&object[key]);
    let parties = |key: &str| parties(&object[key], by_id);
    let mut authors = [parties("author"), parties("creator")].into_iter().find(|found| !found.is_empty());
    // Sites that let others write name them as contributors, and themselves as the author.
    if authors.as_ref().is_none_or(|authors| authors.iter().all(|author| author.is_organisation)) {
        let people: Vec<_> = parties("contributor").into_iter().filter(|who| !who.is_organisation).collect();
        authors = if people.is_empty() { authors } else { Some(people) };
    }
    Article {
        headline: text("headline").or_else(|| text("name")),
        description: text("description").or_else(|| text("alternativeHeadline")),
        authors: authors.unwrap_or_default(),
        published: text("datePublished").or_else(|| text("dateCreated")),
        modified: text("dateModified"),
        publisher: parties("publisher").into_iter().next().map(|party| party.name),
        image: picture(&object["image"], by_id),
        section: text("articleSection"),
        licence: address(&object["license"]).or_else(|| text("license")),
        free: truth(&object["isAccessibleForFree"]),
        addresses: ["url", "mainEntityOfPage", "@id"]
            .iter()
            .filter_map(|key| address(&object[*key]))
            .collect(),
    }
}

/// A text, or the first of several.
fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::Array(items) => items.iter().find_map(Value::as_str)?,
        Value::Object(fields) => fields.get("@value").or_else(|| fields.get("name"))?.as_str()?,
        value => value.as_str()?,
    };
    Some(plain_text(text)).filter(|text| !text.is_empty())
}

fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(truth) => Some(*truth),
        Value::String(word) => word.rsplit('/').next()?.to_ascii_lowercase().parse().ok(),
        _ => None,
    }
}

fn address(value: &Value) -> Option<String> {
    let first = match value {
        Value::Array(items) => items.first()?,
        value => value,
    };
    let keys = ["url", "contentUrl", "@id"];
    let address = match first {
        Value::Object(_) => keys.iter().find_map(|key| text(&first[*key]))?,
        value => value.as_str()?.to_owned(),
    };
    Some(address).filter(|address| address.contains('/'))
}

fn picture<'a>(value: &'a Value, by_id: &impl Fn(&str) -> Option<&'a Value>) -> Option<Picture> {
    let first = match value {
        Value::Array(items) => items.first()?,
        value => value,
    };
    let known = first["@id"].as_str().filter(|_| first.get("url").is_none()).and_then(by_id);
    let first = known.unwrap_or(first);
    let credit = || parties(&first["creator"], by_id).into_iter().next().map(|who| who.name);
    let credit = text(&first["creditText"]).or_else(credit);
    Some(Picture { address: address(first)?, caption: text(&first["caption"]), credit })
}

/// The parties that a value names, itself or by what it refers to.
fn parties<'a>(value: &'a Value, by_id: &impl Fn(&str) -> Option<&'a Value>) -> Vec<Party> {
    let items = match value {
        Value::Array(items) => items.as_slice(),
        value => std::slice::from_ref(value),
    };
    items.iter().flat_map(|item| party(item, by_id)).filter(|party| !party.name.is_empty()).collect()
}

fn party<'a>(item: &'a Value, by_id: &impl Fn(&str) -> Option<&'a Value>) -> Vec<Party> {
    if let Value::String(name) = item {
        return vec![Party { name: plain_text(name), ..Party::default() }];
    }
    let known = item["@id"].as_str().filter(|_| item.get("name").is_none()).and_then(by_id);
    let item = known.unwrap_or(item);
    let names = match &item["name"] {
        Value::Array(names) => names.iter().filter_map(Value::as_str).map(plain_text).collect(),
        name => text(name).into_iter().collect::<Vec<_>>(),
    };
    let is_organisation =
        super::types(item).any(|kind| kind.ends_with("Organization") || kind == "Corporation");
    let party = |name| Party { name, role: text(&item["jobTitle"]), is_organisation };
    names.into_iter().map(party).collect()
}
