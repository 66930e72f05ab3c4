//! JSON-LD: the articles in a page's graphs.

use serde_json::Value;

use crate::page::plain_text;

/// What one object of the graph says.
#[derive(Debug, Default)]
pub(super) struct Article {
    pub(super) headline: Option<String>,
    pub(super) description: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) image: Option<String>,
}

/// What the page's JSON-LD says.
pub(super) struct Graph {
    /// The articles in it.
    pub(super) articles: Vec<Article>,
    /// What schema.org calls all that is described: `NewsArticle`, `Person` …
    pub(super) types: Vec<String>,
}

/// Reads the page's JSON-LD. What is no JSON says nothing.
pub(super) fn graph(texts: &[String]) -> Graph {
    let values: Vec<Value> = texts.iter().filter_map(|text| parse(text)).collect();
    let objects = objects(&values);
    let by_id =
        |id: &str| objects.iter().copied().find(|object| object["@id"] == id && object.get("name").is_some());
    Graph {
        articles: objects
            .iter()
            .filter(|object| is_article(object))
            .map(|object| read(object, &by_id))
            .collect(),
        types: objects.iter().flat_map(|object| types(object)).map(str::to_owned).collect(),
    }
}

fn parse(text: &str) -> Option<Value> {
    let text = text.trim().trim_start_matches("<![CDATA[").trim_end_matches("]]>").trim();
    serde_json::from_str(text)
        .ok()
        .or_else(|| serde_json::from_str(&text.replace(['\n', '\r', '\t'], " ")).ok())
}

/// Every object, outermost first. The JSON parser bounds the nesting.
fn objects(values: &[Value]) -> Vec<&Value> {
    let mut found = Vec::new();
    let mut open: Vec<&Value> = values.iter().rev().collect();
    while let Some(value) = open.pop() {
        match value {
            Value::Array(items) => open.extend(items.iter().rev()),
            Value::Object(fields) => {
                found.push(value);
                let inner: Vec<_> =
                    fields.values().filter(|value| value.is_object() || value.is_array()).collect();
                open.extend(inner.into_iter().rev());
            }
            _ => {}
        }
    }
    found
}

fn types(object: &Value) -> impl Iterator<Item = &str> {
    let kinds = match &object["@type"] {
        Value::Array(kinds) => kinds.as_slice(),
        kind => std::slice::from_ref(kind),
    };
    kinds.iter().filter_map(Value::as_str)
}

fn is_article(object: &Value) -> bool {
    let others = [
        "BlogPosting",
        "Report",
        "LiveBlogPosting",
        "Review",
        "Recipe",
        "DiscussionForumPosting",
        "APIReference",
    ];
    types(object).any(|name| name.ends_with("Article") || others.contains(&name))
}

fn read<'a>(object: &'a Value, by_id: &impl Fn(&str) -> Option<&'a Value>) -> Article {
    let text = |key: &str| object[key].as_str().map(plain_text).filter(|text| !text.is_empty());
    Article {
        headline: text("headline").or_else(|| text("name")),
        description: text("description").or_else(|| text("alternativeHeadline")),
        authors: names_of(&object["author"], by_id),
        published: text("datePublished").or_else(|| text("dateCreated")),
        modified: text("dateModified"),
        publisher: names_of(&object["publisher"], by_id).into_iter().next(),
        image: address_of(&object["image"]),
    }
}

fn names_of<'a>(value: &'a Value, by_id: &impl Fn(&str) -> Option<&'a Value>) -> Vec<String> {
    match value {
        Value::String(name) => vec![plain_text(name)],
        Value::Array(items) => {
            items.iter().filter(|item| !item.is_array()).flat_map(|item| names_of(item, by_id)).collect()
        }
        Value::Object(_) => match (&value["name"], value["@id"].as_str()) {
            (Value::String(name), _) => vec![plain_text(name)],
            (Value::Array(names), _) => names.iter().filter_map(Value::as_str).map(plain_text).collect(),
            (_, Some(id)) => {
                by_id(id).and_then(|object| object["name"].as_str()).map(plain_text).into_iter().collect()
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn address_of(value: &Value) -> Option<String> {
    let first = match value {
        Value::Array(items) => items.first()?,
        value => value,
    };
    let address = if first.is_object() { &first["url"] } else { first };
    address.as_str().map(str::to_owned)
}
