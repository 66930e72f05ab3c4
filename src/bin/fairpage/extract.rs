//! `fairpage extract`.

use fairpage::label::Choice;
use fairpage::{Page, extract_with, render, report};

use crate::Format;

/// The article of a page in a format.
pub(crate) fn print(page: &Page, choices: &[Choice], format: Format) -> Result<String, String> {
    let extraction = extract_with(page, choices);
    if !extraction.has_article() {
        return Err("nothing readable was found on the page".to_owned());
    }
    Ok(match format {
        Format::Markdown => render::markdown_copy(&extraction),
        Format::Html => render::html_copy(&extraction),
        Format::Text => render::text(&extraction.body),
        Format::Json => {
            serde_json::to_string_pretty(&report::article(&extraction)).map_err(|error| error.to_string())?
        }
    })
}
