//! The WebAssembly edge, in a browser: the reader's DOM, and data as plain objects.

#![cfg(target_arch = "wasm32")]

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element};

use fairpage::wasm::{Reading, read, read_file};

wasm_bindgen_test_configure!(run_in_browser);

const PAGE: &str = include_str!("cases/quarry-owls/page.html");
const MARKDOWN: &str = include_str!("cases/quarry-owls/expected/article.md");

fn document() -> Document {
    web_sys::window().expect("a window").document().expect("a document")
}

fn reading(source: &str, kind: &str) -> Reading {
    read(source, JsValue::from_str(kind).unchecked_ref(), Some("https://ledger.example/".to_owned()))
        .expect("it can be read")
}

fn shown(reading: &Reading) -> Element {
    let parent = document().create_element("main").expect("an element");
    parent.set_text_content(Some("what was there before"));
    reading.show(&parent).expect("it can be shown");
    parent
}

fn get(value: &JsValue, key: &str) -> JsValue {
    Reflect::get(value, &JsValue::from_str(key)).expect("an object")
}

fn texts(parent: &Element, selector: &str) -> Vec<String> {
    let found = parent.query_selector_all(selector).expect("a selector");
    (0..found.length()).filter_map(|index| found.item(index)?.text_content()).collect()
}

#[wasm_bindgen_test]
fn the_article_is_built_as_elements() {
    let reading = reading(PAGE, "html");
    let parent = shown(&reading);
    assert_eq!(parent.get_attribute("lang").as_deref(), Some("en"));
    assert_eq!(texts(&parent, "h1.title").len(), 1);
    let paragraphs = texts(&parent, ".article-body > p");
    let expected = MARKDOWN.split("\n\n").filter(|block| block.starts_with(char::is_alphabetic)).count();
    assert!(paragraphs.len() >= expected, "{} of {expected}", paragraphs.len());
    assert!(!parent.text_content().expect("text").contains("what was there before"));
}

#[wasm_bindgen_test]
fn blocks_and_article_are_plain_objects() {
    let reading = reading(PAGE, "html");
    let article = reading.article().expect("data").into();
    assert_eq!(get(&article, "language").as_string().as_deref(), Some("en"));
    assert!(get(&article, "modified").is_null());
    let blocks: Array = JsValue::from(reading.blocks().expect("data")).unchecked_into();
    assert!(blocks.length() > 20);
    let reasons: Array = get(&blocks.get(0), "reasons").unchecked_into();
    assert!(get(&reasons.get(0), "rule").is_string());
}

#[wasm_bindgen_test]
fn every_shown_block_is_among_the_blocks() {
    let reading = reading(PAGE, "html");
    let blocks: Array = JsValue::from(reading.blocks().expect("data")).unchecked_into();
    let ids: Vec<String> = blocks.iter().filter_map(|block| get(&block, "id").as_string()).collect();
    let parent = shown(&reading);
    let marked = parent.query_selector_all("[data-block]").expect("a selector");
    assert!(marked.length() > 5);
    for index in 0..marked.length() {
        let element: Element = marked.item(index).expect("an element").unchecked_into();
        assert!(ids.contains(&element.get_attribute("data-block").expect("the mark")));
    }
}

#[wasm_bindgen_test]
fn no_markup_of_the_page_gets_through() {
    let hostile = "<h1>&lt;img src=x onerror=alert(1)&gt; in the news today</h1>\
        <p onclick='x()' style='color:red'>The ferry <a href='javascript:x()'>left</a> on Friday <a href='//safe.example/a'>at \
        nine</a> with eleven people aboard, the harbour master said, and came back without them. &lt;script&gt;x()&lt;/script&gt; \
        was all that its log had to say of the matter.</p>\
        <p><svg onload=x()><script>x()</script></svg><iframe srcdoc='<script>x()</script>'></iframe>They had got off at Skerry, \
        it turned out, and were having lunch. Nobody had told the captain, who had been looking for them since ten.</p>";
    let parent = shown(&reading(hostile, "html"));
    assert_eq!(texts(&parent, "script, iframe, svg, [onclick], [style], [onerror], img").len(), 0);
    let links = parent.query_selector_all("a").expect("a selector");
    for index in 0..links.length() {
        let link: Element = links.item(index).expect("a link").unchecked_into();
        assert!(link.get_attribute("href").expect("an address").starts_with("http"));
    }
    assert!(parent.text_content().expect("text").contains("<script>x()</script>"));
}

#[wasm_bindgen_test]
fn nothing_to_read_is_one_sentence() {
    let error = read(" ", JsValue::from_str("html").unchecked_ref(), None).expect_err("it is empty");
    assert_eq!(String::from(error.message()), "The input is empty.");
    let error = read_file(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10", "a.png").expect_err("it is a picture");
    assert_eq!(String::from(error.message()), "The input is not text.");
    let nothing = reading("<nav><a href=/>Home</a></nav>", "html");
    assert!(JsValue::from(nothing.article().expect("data")).is_null());
    assert_eq!(shown(&nothing).child_element_count(), 0);
}

#[wasm_bindgen_test]
fn files_are_decoded_by_the_browser_as_natively() {
    let page = include_bytes!("cases/weir-mill/page.html");
    let reading = read_file(page, "page.html").expect("it can be read");
    let expected = include_str!("cases/weir-mill/expected/article.md");
    let markdown = reading.print(JsValue::from_str("markdown").unchecked_ref());
    assert!(markdown.ends_with(expected.trim_end()), "{markdown}");
}

#[wasm_bindgen_test]
fn formulas_are_built_as_mathml() {
    let parent = shown(&reading(include_str!("cases/content-formulas/page.html"), "html"));
    let formulas = parent.query_selector_all("math").expect("a selector");
    assert_eq!(formulas.length(), 11);
    for index in 0..formulas.length() {
        let formula: Element = formulas.item(index).expect("a formula").unchecked_into();
        assert_eq!(formula.namespace_uri().as_deref(), Some("http://www.w3.org/1998/Math/MathML"));
        let inner = formula.first_element_child().expect("it holds elements");
        assert_eq!(inner.namespace_uri(), formula.namespace_uri());
    }
}

/// The reader's DOM is what the HTML view writes down.
#[wasm_bindgen_test]
fn the_dom_is_the_html_view() {
    for page in [
        include_str!("cases/content-structure/page.html"),
        include_str!("cases/content-notes/page.html"),
        include_str!("cases/content-figures/page.html"),
        include_str!("cases/content-players/page.html"),
    ] {
        let reading = reading(page, "html");
        let html = reading.print(JsValue::from_str("html").unchecked_ref());
        let parent = shown(&reading);
        for name in ["p", "h2", "li", "figure", "img", "blockquote", "dd", "sup", "video", "source", "input"]
        {
            let found =
                parent.query_selector_all(&format!(".article-body {name}")).expect("a selector").length();
            let body = html.split("</h1>").last().expect("a part");
            let written =
                body.matches(&format!("<{name}>")).count() + body.matches(&format!("<{name} ")).count();
            // Standfirst, byline and lead image stand in the head.
            let head = match name {
                "p" => 2,
                "figure" | "img" => 1,
                _ => 0,
            };
            assert!(
                found as usize + head >= written && found as usize <= written,
                "{name}: {found}, {written}"
            );
        }
    }
}

#[wasm_bindgen_test]
fn content_and_notices_are_plain_objects() {
    let reading = reading(include_str!("cases/content-teaser/page.html"), "html");
    let content: Array = JsValue::from(reading.content().expect("data")).unchecked_into();
    assert_eq!(get(&content.get(0), "type").as_string().as_deref(), Some("paragraph"));
    assert!(get(&content.get(0), "language").is_null());
    let notices: Array = JsValue::from(reading.notices().expect("data")).unchecked_into();
    assert_eq!(get(&notices.get(0), "type").as_string().as_deref(), Some("teaser"));
}
