//! HTML: clean and minimal; every text and attribute is escaped.

use crate::article::{Body, Image, Inline, Item, Part, Piece, Row};

/// The body as HTML, with figures and captions.
#[must_use]
pub fn html(body: &Body) -> String {
    body.iter().map(block).collect::<Vec<_>>().join("\n")
}

/// Text safe in content and in quoted attributes.
#[must_use]
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn block(part: &Part) -> String {
    match &part.piece {
        Piece::Heading { level, text } => format!("<h{level}>{}</h{level}>", inlines(text)),
        Piece::Paragraph(text) => format!("<p>{}</p>", inlines(text)),
        Piece::List { start, items } => list(*start, items),
        Piece::Quote(parts) => format!("<blockquote>\n{}\n</blockquote>", html(parts)),
        Piece::Figure { images, caption } => figure(images, caption),
        Piece::Table(rows) => format!("<table>\n{}\n</table>", table(rows)),
        Piece::Code { language, text } => {
            let class = language
                .as_ref()
                .map_or(String::new(), |name| format!(" class=\"language-{}\"", escape(name)));
            format!("<pre><code{class}>{}</code></pre>", escape(text))
        }
    }
}

fn list(start: Option<u32>, items: &[Item]) -> String {
    let items = items.iter().map(|item| match item.0.as_slice() {
        [Part { piece: Piece::Paragraph(text), .. }] => format!("<li>{}</li>", inlines(text)),
        parts => format!("<li>\n{}\n</li>", html(&parts.to_vec())),
    });
    let items = items.collect::<Vec<_>>().join("\n");
    match start {
        None => format!("<ul>\n{items}\n</ul>"),
        Some(1) => format!("<ol>\n{items}\n</ol>"),
        Some(start) => format!("<ol start=\"{start}\">\n{items}\n</ol>"),
    }
}

fn figure(images: &[Image], caption: &[Inline]) -> String {
    let images = images.iter().map(|image| {
        format!(
            "<img src=\"{}\" alt=\"{}\">",
            escape(&image.url),
            escape(image.alt.as_deref().unwrap_or_default())
        )
    });
    let caption = (!caption.is_empty()).then(|| format!("<figcaption>{}</figcaption>", inlines(caption)));
    format!("<figure>\n{}\n</figure>", images.chain(caption).collect::<Vec<_>>().join("\n"))
}

fn table(rows: &[Row]) -> String {
    let rows = rows.iter().map(|row| {
        let cells = row.0.iter().map(|cell| {
            let name = if cell.header { "th" } else { "td" };
            format!("<{name}>{}</{name}>", inlines(&cell.text))
        });
        format!("<tr>{}</tr>", cells.collect::<String>())
    });
    format!("<tbody>\n{}\n</tbody>", rows.collect::<Vec<_>>().join("\n"))
}

fn inlines(text: &[Inline]) -> String {
    text.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) => escape(text),
        Inline::Break => "<br>".to_owned(),
        Inline::Link { url, text } => format!("<a href=\"{}\">{}</a>", escape(url), inlines(text)),
        Inline::Emphasis(text) => format!("<em>{}</em>", inlines(text)),
        Inline::Strong(text) => format!("<strong>{}</strong>", inlines(text)),
        Inline::Code(text) => format!("<code>{}</code>", inlines(text)),
        Inline::Subscript(text) => format!("<sub>{}</sub>", inlines(text)),
        Inline::Superscript(text) => format!("<sup>{}</sup>", inlines(text)),
        Inline::Deleted(text) => format!("<del>{}</del>", inlines(text)),
    }
}
