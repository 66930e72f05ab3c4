//! The edge to JavaScript: what the extension and the demo call. No logic of its own.

#![allow(unreachable_pub, reason = "JavaScript reaches it")]

mod view;

use js_sys::{Error, JsString};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{Element, TextDecoder};

use crate::extraction::{Extraction, extract, extract_with};
use crate::label::Choice;
use crate::page::{Page, PageError, SourceKind, encoding};
use crate::{render, report};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm/types.d.ts");

#[wasm_bindgen]
extern "C" {
    /// `"html" | "text"`
    #[wasm_bindgen(typescript_type = "SourceKind", extends = JsString)]
    pub type JsSourceKind;
    /// `"markdown" | "html" | "text"`
    #[wasm_bindgen(typescript_type = "Format", extends = JsString)]
    pub type JsFormat;
    /// `Article | null`
    #[wasm_bindgen(typescript_type = "Article | null")]
    pub type JsArticle;
    /// `Part[]`
    #[wasm_bindgen(typescript_type = "Part[]")]
    pub type JsContent;
    /// `Notice[]`
    #[wasm_bindgen(typescript_type = "Notice[]")]
    pub type JsNotices;
    /// `Block[]`
    #[wasm_bindgen(typescript_type = "Block[]")]
    pub type JsBlocks;
    /// `readonly Choice[]`
    #[wasm_bindgen(typescript_type = "readonly Choice[]")]
    pub type JsChoices;
}

/// A page that was read: its article, its blocks, its views.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Reading {
    page: Page,
    extraction: Extraction,
}

/// Reads a page. Throws an `Error` of one sentence where there is nothing to read.
#[wasm_bindgen]
pub fn read(source: &str, kind: &JsSourceKind, url: Option<String>) -> Result<Reading, Error> {
    let url = url.and_then(|url| url::Url::parse(&url).ok());
    let kind = if is(kind, "text") { SourceKind::Text } else { SourceKind::Html };
    reading(Page::from_source(source, Some(kind), url))
}

/// Reads a saved file. Its kind is told by the name's ending, else by its bytes; so is its encoding.
#[wasm_bindgen(js_name = readFile)]
pub fn read_file(bytes: &[u8], name: &str) -> Result<Reading, Error> {
    let source = decode(bytes).map_err(|error| Error::new(&sentence(&error.to_string())))?;
    reading(Page::from_source(&source, SourceKind::of_name(name), None))
}

/// The browser's decoder, which follows the Encoding Standard as the native one does. Where the bytes do not say what
/// they are, they are read as browsers read such pages.
fn decode(bytes: &[u8]) -> Result<String, PageError> {
    let label = encoding::label(bytes)?.unwrap_or_else(|| "windows-1252".to_owned());
    let decoder = TextDecoder::new_with_label(&label).or_else(|_| TextDecoder::new());
    let text = decoder.and_then(|decoder| decoder.decode_with_u8_array(bytes));
    text.map_err(|_| PageError::Binary)
}

fn reading(page: Result<Page, PageError>) -> Result<Reading, Error> {
    let page = page.map_err(|error| Error::new(&sentence(&error.to_string())))?;
    let extraction = extract(&page);
    Ok(Reading { page, extraction })
}

/// “the page holds no text” to “The page holds no text.”
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| format!("{}{}.", first.to_uppercase(), chars.as_str()))
}

#[wasm_bindgen]
impl Reading {
    /// Reads the page again as the reader wants it; the choices stand for those made before. Throws where they are none.
    pub fn choose(&mut self, choices: JsChoices) -> Result<(), Error> {
        let choices: Vec<Choice> = serde_wasm_bindgen::from_value(choices.into())
            .map_err(|error| Error::new(&sentence(&error.to_string())))?;
        self.extraction = extract_with(&self.page, &choices);
        Ok(())
    }

    /// The article's particulars; `null` where nothing readable was found.
    pub fn article(&self) -> Result<JsArticle, Error> {
        #[derive(Serialize)]
        struct Article {
            #[serde(flatten)]
            particulars: report::Particulars,
            word_count: usize,
            left_out: usize,
        }
        let article = self.extraction.has_article().then(|| Article {
            particulars: report::particulars(&self.extraction),
            word_count: report::word_count(&self.extraction),
            left_out: self.extraction.left_out(),
        });
        Ok(to_js(&article)?.unchecked_into())
    }

    /// The typed body; empty where nothing readable was found.
    pub fn content(&self) -> Result<JsContent, Error> {
        Ok(to_js(&self.extraction.body)?.unchecked_into())
    }

    /// What a reader should know beyond the words: that the article goes on elsewhere, or is not all here.
    pub fn notices(&self) -> Result<JsNotices, Error> {
        Ok(to_js(&self.extraction.notices)?.unchecked_into())
    }

    /// Every block in page order, with its verdict and reasons.
    pub fn blocks(&self) -> Result<JsBlocks, Error> {
        Ok(to_js(&report::blocks(&self.extraction))?.unchecked_into())
    }

    /// Empties `parent` and builds the article in it.
    pub fn show(&self, parent: &Element) -> Result<(), JsValue> {
        view::show(&self.extraction, parent)
    }

    /// The fair copy as Markdown or HTML, or the body's text; empty where nothing readable was found.
    pub fn print(&self, format: &JsFormat) -> String {
        match () {
            () if !self.extraction.has_article() => String::new(),
            () if is(format, "html") => render::html_copy(&self.extraction),
            () if is(format, "text") => render::text(&self.extraction.body),
            () => render::markdown_copy(&self.extraction),
        }
    }
}

/// Plain objects rather than maps, and `null` for what is unknown.
fn to_js<T: Serialize>(value: &T) -> Result<JsValue, Error> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(|error| Error::new(&error.to_string()))
}

fn is(value: &JsString, name: &str) -> bool {
    value == name
}
