//! The reader's DOM, built from the typed article with elements and text nodes: no string is ever parsed as HTML.

use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

use crate::article::{Body, Image, Inline, Item, Part, Piece, Row};
use crate::extraction::Extraction;
use crate::metadata::{LeadImage, Metadata};

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
    view.body(&extraction.body, &body)
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
        let image = lead.url.clone().map(|url| Image { url, alt: lead.alt.clone() });
        let caption = lead.caption.clone().map(Inline::Text);
        let figure = self.classed("figure", "lead", &header)?;
        self.figure(image.as_slice(), caption.as_slice(), &figure)
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

    fn body(&self, body: &Body, parent: &Element) -> Result<()> {
        body.iter().try_for_each(|part| self.part(part, parent))
    }

    fn part(&self, part: &Part, parent: &Element) -> Result<()> {
        let name = match &part.piece {
            Piece::Heading { level, .. } => format!("h{level}"),
            Piece::Paragraph(_) => "p".to_owned(),
            Piece::List { start, .. } => if start.is_some() { "ol" } else { "ul" }.to_owned(),
            Piece::Quote(_) => "blockquote".to_owned(),
            Piece::Figure { .. } => "figure".to_owned(),
            Piece::Table(_) => "table".to_owned(),
            Piece::Code { .. } => "pre".to_owned(),
        };
        let element = self.element(&name, parent)?;
        if let Some(block) = &part.block {
            element.set_attribute("data-block", block)?;
        }
        match &part.piece {
            Piece::Heading { text, .. } | Piece::Paragraph(text) => self.inlines(text, &element),
            Piece::List { start, items } => {
                if let Some(start) = start.filter(|start| *start != 1) {
                    element.set_attribute("start", &start.to_string())?;
                }
                items.iter().try_for_each(|item| self.item(item, &element))
            }
            Piece::Quote(parts) => self.body(parts, &element),
            Piece::Figure { images, caption } => self.figure(images, caption, &element),
            Piece::Table(rows) => self.table(rows, &element),
            Piece::Code { language, text } => self.code(language.as_deref(), text, &element),
        }
    }

    fn item(&self, item: &Item, list: &Element) -> Result<()> {
        let element = self.element("li", list)?;
        match item.0.as_slice() {
            [Part { block, piece: Piece::Paragraph(text) }] => {
                if let Some(block) = block {
                    element.set_attribute("data-block", block)?;
                }
                self.inlines(text, &element)
            }
            parts => parts.iter().try_for_each(|part| self.part(part, &element)),
        }
    }

    fn figure(&self, images: &[Image], caption: &[Inline], figure: &Element) -> Result<()> {
        for image in images {
            let element = self.element("img", figure)?;
            element.set_attribute("loading", "lazy")?;
            element.set_attribute("referrerpolicy", "no-referrer")?;
            element.set_attribute("alt", image.alt.as_deref().unwrap_or_default())?;
            element.set_attribute("src", &image.url)?;
        }
        if caption.is_empty() {
            return Ok(());
        }
        let element = self.element("figcaption", figure)?;
        self.inlines(caption, &element)
    }

    fn table(&self, rows: &[Row], table: &Element) -> Result<()> {
        let body = self.element("tbody", table)?;
        for row in rows {
            let line = self.element("tr", &body)?;
            for cell in &row.0 {
                let element = self.element(if cell.header { "th" } else { "td" }, &line)?;
                self.inlines(&cell.text, &element)?;
            }
        }
        Ok(())
    }

    fn code(&self, language: Option<&str>, text: &str, pre: &Element) -> Result<()> {
        let code = self.element("code", pre)?;
        if let Some(language) = language {
            code.set_class_name(&format!("language-{language}"));
        }
        self.text(text, &code)
    }

    fn inlines(&self, inlines: &[Inline], parent: &Element) -> Result<()> {
        inlines.iter().try_for_each(|inline| self.inline(inline, parent))
    }

    fn inline(&self, inline: &Inline, parent: &Element) -> Result<()> {
        let name = match inline {
            Inline::Text(text) => return self.text(text, parent),
            Inline::Break => "br",
            Inline::Link { .. } => "a",
            Inline::Emphasis(_) => "em",
            Inline::Strong(_) => "strong",
            Inline::Code(_) => "code",
            Inline::Subscript(_) => "sub",
            Inline::Superscript(_) => "sup",
            Inline::Deleted(_) => "del",
        };
        let element = self.element(name, parent)?;
        if let Inline::Link { url, .. } = inline {
            element.set_attribute("href", url)?;
            element.set_attribute("rel", "noopener noreferrer")?;
        }
        self.inlines(inline.inner(), &element)
    }
}
