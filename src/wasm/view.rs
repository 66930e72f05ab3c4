//! The reader's DOM, built from the typed article with elements and text nodes: no string is ever parsed as HTML.

use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

use crate::article::{Address, Image, Inline};
use crate::extraction::Extraction;
use crate::metadata::{LeadImage, Metadata};
use crate::render::elements::{self, Node};

const MATHML: &str = "http://www.w3.org/1998/Math/MathML";

type Result<T> = std::result::Result<T, JsValue>;

/// Empties `parent` and builds the article in it.
pub(super) fn show(extraction: &Extraction, parent: &Element) -> Result<()> {
    let document = parent.owner_document().ok_or("the element is in no document")?;
    let view = View { document };
    parent.set_text_content(None);
    if !extraction.has_article() {
        return Ok(());
    }
    let metadata = &extraction.metadata;
    if let Some(language) = &metadata.language {
        parent.set_attribute("lang", &language.value)?;
    }
    parent.set_attribute("dir", metadata.direction.unwrap_or("auto"))?;
    view.header(metadata, extraction.lead_image(), parent)?;
    let body = view.classed("div", "article-body", parent)?;
    view.nodes(&elements::body(&extraction.body), &body)
}

struct View {
    document: Document,
}

impl View {
    fn element(&self, name: &str, parent: &Element) -> Result<Element> {
        let element = self.document.create_element(name)?;
        parent.append_child(&element)?;
        Ok(element)
    }

    fn classed(&self, name: &str, class: &str, parent: &Element) -> Result<Element> {
        let element = self.element(name, parent)?;
        element.set_class_name(class);
        Ok(element)
    }

    /// An element with a class and a text.
    fn line(&self, name: &str, class: &str, text: &str, parent: &Element) -> Result<Element> {
        let element = self.classed(name, class, parent)?;
        self.text(text, &element)?;
        Ok(element)
    }

    fn text(&self, text: &str, parent: &Element) -> Result<()> {
        parent.append_child(&self.document.create_text_node(text)).map(|_| ())
    }

    fn header(&self, metadata: &Metadata, lead: Option<&LeadImage>, parent: &Element) -> Result<()> {
        let header = self.classed("header", "article-header", parent)?;
        if let Some(title) = &metadata.title {
            self.line("h1", "title", &title.value, &header)?;
        }
        if let Some(standfirst) = &metadata.standfirst {
            self.line("p", "standfirst", &standfirst.value, &header)?;
        }
        if !metadata.authors.is_empty() || metadata.byline_role.is_some() {
            let byline = self.classed("p", "byline", &header)?;
            let authors: Vec<&str> = metadata.authors.iter().map(|author| author.value.as_str()).collect();
            if !authors.is_empty() {
                self.line("span", "authors", &authors.join(", "), &byline)?;
            }
            if let Some(role) = &metadata.byline_role {
                self.line("span", "role", &role.value, &byline)?;
            }
        }
        self.dates(metadata, &header)?;
        let Some(lead) = lead else { return Ok(()) };
        let url = lead.url.as_deref().and_then(Address::checked);
        let image = url.map(|url| Image { url, alt: lead.alt.clone() });
        let caption = lead.caption.as_deref().map(Inline::text);
        let figure = elements::figure(image.as_slice(), caption.as_slice(), &[]).with("class", "lead");
        self.nodes(&[figure.into()], &header)
    }

    fn dates(&self, metadata: &Metadata, header: &Element) -> Result<()> {
        let dates = [("published", &metadata.published), ("modified", &metadata.modified)];
        if dates.iter().all(|(_, date)| date.is_none()) {
            return Ok(());
        }
        let line = self.classed("p", "dates", header)?;
        for (class, date) in dates {
            if let Some(date) = date {
                let time = self.line("time", class, &date.value, &line)?;
                time.set_attribute("datetime", &date.value)?;
            }
        }
        Ok(())
    }

    /// Elements as they are written in the HTML view, too.
    fn nodes(&self, nodes: &[Node], parent: &Element) -> Result<()> {
        nodes.iter().try_for_each(|node| match node {
            Node::Text(text) => self.text(text, parent),
            Node::Element(element) => self.node(element, parent),
        })
    }

    fn node(&self, element: &elements::Element, parent: &Element) -> Result<()> {
        let made = match element.is_math {
            true => self.document.create_element_ns(Some(MATHML), element.name)?,
            false => self.document.create_element(element.name)?,
        };
        for (name, value) in &element.attributes {
            made.set_attribute(name, value)?;
        }
        self.nodes(&element.content, &made)?;
        // Last, so that nothing is fetched before it is known how.
        parent.append_child(&made).map(|_| ())
    }
}
