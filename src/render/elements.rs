//! The article as elements: one list that the HTML view writes down and the reader's DOM is built from, so that both are
//! the same. Names of elements and attributes are written here and nowhere comes one from the page.

mod blocks;
mod inlines;
mod media;

pub(crate) use blocks::body;
#[cfg(target_arch = "wasm32")]
pub(crate) use blocks::figure;

/// An element or a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

/// An element with its attributes and what is in it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Element {
    pub(crate) name: &'static str,
    /// Whether it is one of MathML.
    pub(crate) is_math: bool,
    pub(crate) attributes: Vec<(&'static str, String)>,
    pub(crate) content: Vec<Node>,
}

/// Attributes that only the reader needs: which block a part was made from, and how the browser is to fetch.
pub(crate) const READER: [&str; 5] = ["data-block", "loading", "referrerpolicy", "rel", "preload"];

impl Element {
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, is_math: false, attributes: Vec::new(), content: Vec::new() }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    pub(crate) fn with_some(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    pub(crate) fn holding(mut self, content: impl IntoIterator<Item = Node>) -> Self {
        self.content.extend(content);
        self
    }

    pub(crate) fn saying(self, text: impl Into<String>) -> Self {
        self.holding([Node::Text(text.into())])
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}
