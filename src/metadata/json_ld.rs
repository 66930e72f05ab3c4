//! JSON-LD: the articles in a page's graphs.

mod article;
mod mend;

use rustc_hash::FxHashMap;
use serde_json::Value;

pub(super) use article::{Article, Party, Picture};

/// What the page's JSON-LD says.
pub(super) struct Graph {
    /// The articles in it.
    pub(super) articles: Vec<Article>,
    /// What is said of the page itself, where no article is described.
    pub(super) page: Option<Article>,
    /// What schema.org calls all that is described: `NewsArticle`, `Person` …
    pub(super) types: Vec<String>,
}

/// Reads the page's JSON-LD. What is no JSON, and cannot be mended, says nothing.
pub(super) fn graph(texts: &[String]) -> Graph {
    let values: Vec<Value> = texts.iter().filter_map(|text| mend::parse(text)).collect();
    let objects = objects(&values);
    let mut known: FxHashMap<&str, &Value> = FxHashMap::default();
    for object in &objects {
        let named = object.get("name").is_some() || object.get("url").is_some();
        if let (Some(id), true) = (object["@id"].as_str(), named) {
            known.entry(id).or_insert(object);
        }
    }
    let by_id = |id: &str| known.get(id).copied();
    let all = || objects.iter().copied();
    Graph {
        articles: all()
            .filter(|object| is_article(object))
            .map(|object| article::read(object, &by_id))
            .collect(),
        page: all().find(|object| is_page(object)).map(|object| article::read(object, &by_id)),
        types: objects.iter().flat_map(|object| types(object)).map(str::to_owned).collect(),
    }
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

fn is_page(object: &Value) -> bool {
    types(object).any(|name| name.ends_with("Page")) && object.get("datePublished").is_some()
}
